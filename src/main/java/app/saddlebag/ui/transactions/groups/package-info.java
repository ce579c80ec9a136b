/** What the rows that match come to by month, category, shop, product or bank, and the way from a group to its rows. */
package app.saddlebag.ui.transactions.groups;
