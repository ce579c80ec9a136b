package app.saddlebag.sandbox.world;

/**
 * What a bank says about a movement besides its numbers.
 *
 * @param description   the bank's text; null when it says nothing
 * @param category      null when the bank gives none
 * @param shop          null when there is none
 * @param card          masked number of the card used; null without one
 * @param counterparty  the two sides of a transfer; null when it is none
 * @param type          Flanks' own code, 100 to 137 (meanings unknown)
 * @param valueAfter    days from the operation to its value date; negative when the bank gives no value date
 */
record Wording(String description, String category, String shop, String card, Counterparty counterparty, int type,
               int valueAfter) {

    /** The two sides of a transfer. */
    record Counterparty(String payer, String ibanPayer, String beneficiary, String ibanBeneficiary) {
    }

    static Wording of(int type, String description, String category) {
        return new Wording(description, category, null, null, null, type, 0);
    }

    Wording at(String shop) {
        return new Wording(description, category, shop, card, counterparty, type, valueAfter);
    }

    Wording with(String card) {
        return new Wording(description, category, shop, card, counterparty, type, valueAfter);
    }

    Wording between(Counterparty sides) {
        return new Wording(description, category, shop, card, sides, type, valueAfter);
    }

    Wording valued(int daysAfter) {
        return new Wording(description, category, shop, card, counterparty, type, daysAfter);
    }

    /** As a bank writes it that neither sorts payments nor names shops. */
    Wording plain() {
        return new Wording(description, null, null, card, counterparty, type, valueAfter);
    }
}
