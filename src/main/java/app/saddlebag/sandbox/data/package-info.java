/** The user's own JSON files instead of the made world: one folder per log-in, one file per endpoint, looked through at the start. */
package app.saddlebag.sandbox.data;
