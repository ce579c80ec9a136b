/** The keys of the program in one table, which what they do and the help both read. */
package app.saddlebag.ui.keys;
