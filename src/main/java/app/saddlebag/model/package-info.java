/**
 * The words of the field as records: money, products, transactions, connections. Knows nothing but the JDK.
 *
 * <p>All types are immutable and safe to share between threads. A component documented as nullable is null when the
 * bank did not say; nothing here invents a value.
 */
package app.saddlebag.model;
