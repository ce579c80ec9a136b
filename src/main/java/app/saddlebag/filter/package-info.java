/**
 * What the person asks for, as a tree: a {@link app.saddlebag.filter.Filter} of {@link app.saddlebag.filter.Term}s.
 *
 * <p>{@link app.saddlebag.filter.FilterEvaluator} is the plain definition of what a filter means, which every faster
 * evaluation must agree with. How a filter is written is told in {@code filter.text}, what Flanks is asked in
 * {@code filter.query}; {@code filter.regex} is the engine of regular expressions. All types are immutable and safe to
 * share between threads unless they say otherwise.
 */
package app.saddlebag.filter;
