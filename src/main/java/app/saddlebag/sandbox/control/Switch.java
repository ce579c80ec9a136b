package app.saddlebag.sandbox.control;

import java.util.List;
import java.util.Optional;

/**
 * A way in which the sandbox can be made to behave, with what it accepts. The real service may do any of these; a
 * client that survives them all should survive it.
 */
public enum Switch {

    TODAY("today", Kind.DATE, "", "The day it is in the made world, as YYYY-MM-DD; empty follows the computer's clock"),
    PACE("pace", Kind.MILLIS, "0", "Milliseconds between one data kind of a new log-in becoming ready and the next"),
    NOT_READY("not-ready", Kind.choice("202", "400"), "202", "HTTP status of \"no data yet\" and \"extraction failed\""),
    FLAGS_KEY("flags-key", Kind.choice("transaction", "transactions"), "transaction",
            "Name of the transactions' flags in a status"),
    LINKS_SHAPE("links-shape", Kind.choice("wrapped", "bare"), "wrapped", "Whether Links answers come in an envelope"),
    ONE_TOKEN("one-token", Kind.ON_OFF, "off", "A new access token ends the one before"),
    TOKEN_LIFE("token-life", Kind.SECONDS, "3600", "Seconds an access token lives"),
    EXCHANGE_HOLD("exchange-hold", Kind.SECONDS, "0",
            "Seconds for which the exchange of a new code is held back by security checks (answered 202)");

    /** What values a switch accepts. */
    public sealed interface Kind {

        Kind ON_OFF = choice("off", "on");
        Kind DATE = new Date();
        Kind MILLIS = new Whole(0, 600_000);
        Kind SECONDS = new Whole(0, 10_000_000);

        static Kind choice(String... values) {
            return new Choice(List.of(values));
        }

        /** Why a value is not accepted; empty when it is. */
        Optional<String> objection(String value);

        /** One of a few words. */
        record Choice(List<String> values) implements Kind {
            @Override
            public Optional<String> objection(String value) {
                return values.contains(value) ? Optional.empty()
                        : Optional.of("one of " + String.join(", ", values) + " is expected");
            }
        }

        /** A whole number between two bounds, both included. */
        record Whole(int least, int most) implements Kind {
            @Override
            public Optional<String> objection(String value) {
                try {
                    int number = Integer.parseInt(value);
                    if (number >= least && number <= most) {
                        return Optional.empty();
                    }
                } catch (NumberFormatException notANumber) {
                    // the sentence below says it
                }
                return Optional.of("a whole number from " + least + " to " + most + " is expected");
            }
        }

        /** A date, or nothing. */
        record Date() implements Kind {
            @Override
            public Optional<String> objection(String value) {
                try {
                    if (!value.isEmpty()) {
                        java.time.LocalDate.parse(value);
                    }
                    return Optional.empty();
                } catch (java.time.format.DateTimeParseException notADate) {
                    return Optional.of("a date such as 2026-03-15, or nothing, is expected");
                }
            }
        }
    }

    private final String key;
    private final Kind kind;
    private final String normal;
    private final String meaning;

    Switch(String key, Kind kind, String normal, String meaning) {
        this.key = key;
        this.kind = kind;
        this.normal = normal;
        this.meaning = meaning;
    }

    /** Its name on the command line and on the control page. */
    public String key() {
        return key;
    }

    /** What it accepts. */
    public Kind kind() {
        return kind;
    }

    /** Its value when nobody sets it. */
    public String normal() {
        return normal;
    }

    /** One sentence on what it does, in English. */
    public String meaning() {
        return meaning;
    }
}
