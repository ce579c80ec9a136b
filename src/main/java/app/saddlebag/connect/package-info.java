/**
 * How a connection is made or renewed, without a screen (API reference §6).
 *
 * <p>{@link app.saddlebag.connect.Connector} begins a {@link app.saddlebag.connect.ConnectFlow}; screens show its
 * {@link app.saddlebag.connect.ConnectState} and pass it the addresses the browser is sent to. Everything about Flanks
 * Link is in this package, so that another way of connecting can stand beside it.
 */
package app.saddlebag.connect;
