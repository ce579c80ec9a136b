/** Whom a movement went to or came from, by the name people would give them. */
package app.saddlebag.insight.merchant;
