/** Pairs of transactions that may be one event, one after another, with yes and no. */
package app.saddlebag.ui.transactions.proposals;
