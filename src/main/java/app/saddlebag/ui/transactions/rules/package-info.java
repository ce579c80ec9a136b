/** Rules in the window: making one, what it would do, their order, and the proposal of one after an edit by hand. */
package app.saddlebag.ui.transactions.rules;
