/** One account, card, portfolio, position or loan in full: what the bank says of it, who holds it, what it was worth. */
package app.saddlebag.ui.product;
