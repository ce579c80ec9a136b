/**
 * Readers of bank files, one per format, and what tells the formats apart. Each streams what it finds in bounded memory and
 * refuses what it cannot read in one sentence with the line.
 */
package app.saddlebag.exchange.read;
