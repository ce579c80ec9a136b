/** What the parts of the page that write filters share. */
package app.saddlebag.ui.transactions.edit;
