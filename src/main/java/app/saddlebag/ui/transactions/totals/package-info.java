/** What all rows that match come to, and what the selected ones do, never adding two currencies. */
package app.saddlebag.ui.transactions.totals;
