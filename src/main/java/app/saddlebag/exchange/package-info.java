/** Files that others publish, read from disk: each reader refuses what it does not understand in one sentence. */
package app.saddlebag.exchange;
