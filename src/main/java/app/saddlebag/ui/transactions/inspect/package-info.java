/** One transaction in full, with what the person adds to it and the bank’s own object. */
package app.saddlebag.ui.transactions.inspect;
