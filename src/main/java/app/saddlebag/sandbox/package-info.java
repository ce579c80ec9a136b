/**
 * A server that speaks the Flanks API over made data, on this computer only. It shares no code with the client, so that
 * neither can hide the other's mistakes.
 */
package app.saddlebag.sandbox;
