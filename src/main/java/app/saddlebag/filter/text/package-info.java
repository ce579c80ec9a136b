/**
 * The grammar: {@link app.saddlebag.filter.text.FilterParser} turns a text into a {@link app.saddlebag.filter.Filter},
 * {@link app.saddlebag.filter.text.FilterPrinter} turns it back.
 */
package app.saddlebag.filter.text;
