/** Where the log goes and what may stand in it: one file, every line through a filter that masks secrets. */
package app.saddlebag.logging;
