/** What changed transactions and when: every batch, each of them row by row, and the way back. */
package app.saddlebag.ui.history;
