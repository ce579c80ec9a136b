/** From a filter and an order to rows: the newest search wins, the first rows come at once, selections survive. */
package app.saddlebag.ui.transactions.search;
