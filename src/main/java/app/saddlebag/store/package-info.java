/**
 * The sealed store: one SQLite file, one class per aggregate, reached through {@link app.saddlebag.store.Store}.
 *
 * <p>Each row keeps its record as one sealed cell in a compact form of our own ({@code facts}); what the bank sent is
 * kept beside it as received ({@code payload}). Rows are found by keyed fingerprints, so no id lies readable.
 *
 * <p>All classes here are safe to share between threads. They touch the disk: never on the JavaFX thread. Every method
 * may throw {@link app.saddlebag.store.StoreException} (disk full, locked, unreadable, …), {@link
 * app.saddlebag.vault.TamperedException} (a cell is not what was sealed there) and, once the store or its vault is
 * closed, {@link java.lang.IllegalStateException}.
 */
package app.saddlebag.store;
