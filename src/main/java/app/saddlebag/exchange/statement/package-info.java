/**
 * What a bank file says, whichever format said it: statements of accounts, their entries and balances, and what was not
 * understood. Knows no format and reads no file.
 */
package app.saddlebag.exchange.statement;
