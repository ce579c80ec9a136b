/** What the person owns and owes, bank by bank, at a glance. */
package app.saddlebag.ui.overview;
