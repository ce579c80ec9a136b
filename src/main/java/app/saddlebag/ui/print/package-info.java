/** What is laid out on paper: shown as it will come out, and sent to a printer. */
package app.saddlebag.ui.print;
