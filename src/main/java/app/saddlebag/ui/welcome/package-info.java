/** Before a profile is open: try the demo bank, create a profile, choose one. */
package app.saddlebag.ui.welcome;
