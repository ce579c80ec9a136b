/** How filters are written, by example, and every key. */
package app.saddlebag.ui.help;
