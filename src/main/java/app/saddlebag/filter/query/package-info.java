/**
 * What the Flanks API evaluates: {@link app.saddlebag.filter.query.FilterCompiler} splits a filter into a
 * {@link app.saddlebag.filter.query.FlanksQuery} and what only we can evaluate; a query is read from and written as JSON,
 * and read back as a filter.
 */
package app.saddlebag.filter.query;
