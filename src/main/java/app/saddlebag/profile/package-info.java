/**
 * One open profile and everything a screen or a command needs of it: the layer on which {@code ui} and {@code cli} stand,
 * so that neither has to assemble a vault, a store, a client and a ledger of its own.
 */
package app.saddlebag.profile;
