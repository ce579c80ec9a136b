package app.saddlebag.flanks;

/**
 * An entity as Connect v2 names it (API reference §12).
 *
 * @param id   such as {@code esp:sabadell}
 * @param name nullable
 */
public record BankConnector(String id, String name) {

    /**
     * Whether it is the entity of the older APIs. Nobody says how the two ids hang together; in all that was seen the
     * country and a colon stand before the older one.
     */
    public boolean isEntity(String entityId) {
        return id.equals(entityId) || id.substring(id.indexOf(':') + 1).equals(entityId);
    }
}
