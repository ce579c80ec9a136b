/**
 * All transactions in memory, in columns, so that a filter is answered while it is typed.
 *
 * <p>{@link app.saddlebag.ledger.Ledger} is an immutable snapshot: rows newest first, in chunks that snapshots share.
 * A search walks chunk by chunk, cheap columns first, text only on what is left, and gives
 * {@link app.saddlebag.ledger.Matches}: positions, sums, groups, orders. Money is counted in whole units of a ten
 * thousandth; an amount that does not fit is kept and compared exactly beside them.
 */
package app.saddlebag.ledger;
