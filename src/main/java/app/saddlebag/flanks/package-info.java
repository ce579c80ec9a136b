/**
 * The client of the Flanks API, over HTTP: tokens, entities, Links, logins and their data (API reference §§3–8, 10, 18;
 * that is {@code src/site/markdown/flanks-api.md}, here and everywhere).
 *
 * <p>{@link app.saddlebag.flanks.FlanksClient} is the door; every failure that leaves it is a
 * {@link app.saddlebag.flanks.FlanksException}. Answers are read leniently: unknown fields and values are kept in the
 * payload and never fail an object.
 */
package app.saddlebag.flanks;
