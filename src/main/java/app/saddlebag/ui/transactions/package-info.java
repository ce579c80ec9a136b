/** The page of all transactions: one line of text is the filter, and grid, totals, groups, facets and the Flanks query follow it. */
package app.saddlebag.ui.transactions;
