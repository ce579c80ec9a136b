/** The {@code query} of a request (API reference §9), read and evaluated in the plainest way: the referee of cleverer evaluations. */
package app.saddlebag.sandbox.query;
