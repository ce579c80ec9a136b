/**
 * The engine of regular expressions. {@link app.saddlebag.filter.regex.PortableRegex} is the dialect every engine reads
 * alike; {@link app.saddlebag.filter.regex.LinearSearch} searches texts for an expression of it in time that grows with
 * the text alone, {@link app.saddlebag.filter.regex.RegexSearch} for any other within bounds.
 */
package app.saddlebag.filter.regex;
