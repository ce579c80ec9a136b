package app.saddlebag.model;

/**
 * A filter the person kept.
 *
 * @param id   local number
 * @param name as shown
 * @param text in the language of the filter bar
 */
public record SavedFilter(long id, String name, String text) {
}
