/** What the pages share: what a page is, how it reads its data, hears of changes and leads to the others. */
package app.saddlebag.ui.page;
