/**
 * Connecting a bank: Flanks Link inside the window, or in the person's own browser. The only package that knows the web view,
 * and it gives it as little as a log-in needs.
 */
package app.saddlebag.ui.link;
