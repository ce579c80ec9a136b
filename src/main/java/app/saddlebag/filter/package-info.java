/**
 * What the person asks for, as text, as a tree, and as the query the Flanks API evaluates.
 *
 * <p>{@link app.saddlebag.filter.FilterParser} and {@link app.saddlebag.filter.FilterPrinter} turn text into
 * {@link app.saddlebag.filter.Filter} and back; {@link app.saddlebag.filter.FilterCompiler} splits a filter into a
 * {@link app.saddlebag.filter.FlanksQuery} and what only we can evaluate;
 * {@link app.saddlebag.filter.FilterEvaluator} is the plain definition of what a filter means, which every faster
 * evaluation must agree with. All types are immutable and safe to share between threads unless they say otherwise.
 */
package app.saddlebag.filter;
