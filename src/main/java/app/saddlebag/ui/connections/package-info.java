/** The person's connections to their banks: how each is doing, what syncs changed, and keeping them alive. */
package app.saddlebag.ui.connections;
