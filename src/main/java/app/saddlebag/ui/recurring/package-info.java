/** What comes again and again: the page, and what there is to say of it once. */
package app.saddlebag.ui.recurring;
