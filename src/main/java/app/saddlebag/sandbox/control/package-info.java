/**
 * What makes the sandbox behave otherwise than well: switches, the faults they cause, the clock of the made world, and the
 * journal of requests.
 */
package app.saddlebag.sandbox.control;
