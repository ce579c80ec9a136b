/** The Flanks query that a filter becomes, what of it is evaluated where, and the comparison with the bank’s own answer. */
package app.saddlebag.ui.transactions.drawer;
