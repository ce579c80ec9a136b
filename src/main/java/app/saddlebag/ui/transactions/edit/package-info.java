/** Changes to a filter’s text that leave alone what the person wrote of other things. */
package app.saddlebag.ui.transactions.edit;
