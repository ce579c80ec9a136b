/**
 * The grammar: {@link app.saddlebag.filter.text.FilterParser} turns a text into a {@link app.saddlebag.filter.Filter},
 * {@link app.saddlebag.filter.text.FilterPrinter} turns it back,
 * and {@link app.saddlebag.filter.text.FilterText} changes single terms of a text that a person typed.
 */
package app.saddlebag.filter.text;
