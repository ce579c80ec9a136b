/**
 * The banks as a user meets them: passwords, second factors, refusals (API reference §11), and what a log-in that succeeds
 * leaves behind.
 */
package app.saddlebag.sandbox.bank;
