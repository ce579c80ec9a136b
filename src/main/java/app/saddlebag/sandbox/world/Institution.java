package app.saddlebag.sandbox.world;

/**
 * A bank or custodian. All but TestBank are invented.
 *
 * @param id      entity id (API reference §5)
 * @param name    as people know it
 * @param country ISO 3166, two letters
 * @param bankCode the digits its account numbers begin with; no real bank has them
 * @param colour  its colour, {@code #rrggbb}
 * @param mark    its emblem: an SVG path on a field of 64 by 64, drawn for this sandbox
 */
public record Institution(String id, String name, String country, String bankCode, String colour, String mark) {
}
