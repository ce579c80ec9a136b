/** Choosing where the API lives and with whose credentials, when a profile is made and in the settings. */
package app.saddlebag.ui.environment;
