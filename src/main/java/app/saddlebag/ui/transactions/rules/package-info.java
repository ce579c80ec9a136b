/** Rules in the window: making one, what it would do, and the list in which they are put in order. */
package app.saddlebag.ui.transactions.rules;
