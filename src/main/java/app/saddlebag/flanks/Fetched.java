package app.saddlebag.flanks;

/**
 * A whole answer of many objects.
 *
 * @param rows    what collected them
 * @param skipped objects that lacked an id, an amount or a date, and were left out (API reference §18.2)
 */
public record Fetched<C>(C rows, int skipped) {
}
