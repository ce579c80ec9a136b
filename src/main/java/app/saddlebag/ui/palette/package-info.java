/** One field that leads anywhere: pages, products, banks, kept filters, commands. */
package app.saddlebag.ui.palette;
