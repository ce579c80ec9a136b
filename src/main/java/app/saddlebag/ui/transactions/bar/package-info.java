/** The line in which a filter is typed: its colours, its mistakes, what may be written next, and what was used before. */
package app.saddlebag.ui.transactions.bar;
