/** What the bank's side remembers: tokens, Links, codes, log-ins, sessions and switches, in a folder if one is given. */
package app.saddlebag.sandbox.state;
