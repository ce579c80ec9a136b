/**
 * The Link page and the widget of a Connect session (API reference §§6 and 12): how a visit goes on, and the pages that show
 * where it is. They need no script.
 */
package app.saddlebag.sandbox.link;
