package app.saddlebag.sandbox.world;

/**
 * A bank or custodian. All but TestBank are invented.
 *
 * @param id       entity id (API reference §5)
 * @param name     as people know it
 * @param country  where it is
 * @param access   how Connect v2 reaches it: {@code e-banking} or {@code psd2}
 * @param role     what people have there
 * @param bankCode the digits its account numbers begin with; no real bank has them
 * @param currency of its accounts
 * @param colour   its colour, {@code #rrggbb}
 * @param mark     its emblem: an SVG path on a field of 64 by 64, drawn for this sandbox
 */
public record Institution(String id, String name, Country country, String access, Role role, String bankCode,
                          String currency, String colour, String mark) {

    /** What people have at an institution. */
    enum Role { BANK, SAVINGS, NEOBANK, ABROAD, CUSTODIAN, BROKER, CARDS }

    /** A country, by its ISO 3166 codes: two letters in v0, three in Connect v2 (API reference §12). */
    public enum Country {
        ES("esp"), DE("deu"), FR("fra"), PT("prt"), CH("che"), NL("nld");

        private final String threeLetters;

        Country(String threeLetters) {
            this.threeLetters = threeLetters;
        }

        public String threeLetters() {
            return threeLetters;
        }
    }

    /** The name Connect v2 has for it, such as {@code esp:testbank}. */
    public String connectorId() {
        return country.threeLetters() + ":" + id;
    }
}
