/** The table of transactions, which reads only the rows in sight and leaves ordering and selecting all to others. */
package app.saddlebag.ui.transactions.grid;
