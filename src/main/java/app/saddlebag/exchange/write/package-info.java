/**
 * Files for other programs: one writer per format, each of which streams what it is given and knows nothing of where that
 * comes from.
 */
package app.saddlebag.exchange.write;
