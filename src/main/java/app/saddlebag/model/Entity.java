package app.saddlebag.model;

/**
 * A bank or custodian, as Flanks lists it.
 *
 * @param id      value of a Link's {@code bank}
 * @param name    display name
 * @param country nullable
 * @param logoUrl nullable
 */
public record Entity(String id, String name, String country, String logoUrl) {
}
