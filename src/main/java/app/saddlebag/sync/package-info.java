/**
 * Brings what the banks say into the store (API reference §7, §8, §18): read over the network first, then reconciled and
 * written in one transaction per connection.
 *
 * <p>{@link app.saddlebag.sync.Sync} is the door. ConnectionFetch ({@link app.saddlebag.sync.ConnectionFetch}) writes nothing; what a
 * failed or cancelled reading brought is dropped, kind by kind.
 */
package app.saddlebag.sync;
