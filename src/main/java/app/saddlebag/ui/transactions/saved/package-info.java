/** Filters that were kept: what each comes to now, their names, their order, and their list as text. */
package app.saddlebag.ui.transactions.saved;
