/**
 * The control page: watches what happens in the sandbox and sets its switches.
 */
package app.saddlebag.sandbox.panel;
