/** Buttons that read one property’s part of the filter and write it: dates, products, banks, categories, amounts. */
package app.saddlebag.ui.transactions.facet;
