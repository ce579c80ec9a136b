package app.saddlebag.sandbox.world;

import java.time.LocalDate;

/**
 * Something that happened to a position.
 *
 * @param key   names it within its household
 * @param day   operation date
 * @param what  what it was
 * @param cents what it moved on the cash account, in minor units; negative is money out
 * @param units units gained or lost, in ten-thousandths
 * @param price price of a unit, in ten-thousandths; 0 when none applies
 */
record Trade(String key, LocalDate day, What what, long cents, long units, long price) {

    /** Kinds of trade, with a code as the service's numeric types have (their meanings are unknown). */
    enum What {
        BUY(1), SELL(2), DIVIDEND(11), FEE(23);

        final int code;

        What(int code) {
            this.code = code;
        }
    }
}
