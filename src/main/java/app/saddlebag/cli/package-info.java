/** The jobs of the desktop without a screen: data on standard output, messages on standard error. */
package app.saddlebag.cli;
