/** What the person can change: looks, language, locking, the passphrase, where data comes from and where it lives. */
package app.saddlebag.ui.settings;
