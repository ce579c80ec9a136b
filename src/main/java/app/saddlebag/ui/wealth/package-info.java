/** What grows and what is owed: portfolios with their positions, loans, cards. */
package app.saddlebag.ui.wealth;
