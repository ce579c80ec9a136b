/** The rows that were found, on paper. */
package app.saddlebag.ui.transactions.print;
