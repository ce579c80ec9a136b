/** The person's accounts beside the pages: their balances, names, order and groups, and the way to their transactions. */
package app.saddlebag.ui.accounts;
