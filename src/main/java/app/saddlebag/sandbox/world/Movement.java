package app.saddlebag.sandbox.world;

import java.time.LocalDate;

/**
 * One movement on one product.
 *
 * @param key     names it within its household, whatever is added later
 * @param day     operation date
 * @param cents   minor units of the product's currency; negative is money out
 * @param balance the product's balance after it, in minor units
 * @param text    what the bank says about it
 * @param event   what other movements tell of as well; null when none does
 */
record Movement(String key, LocalDate day, long cents, long balance, Wording text, Event event) {
}
