/** Opening a profile with its passphrase. */
package app.saddlebag.ui.unlock;
