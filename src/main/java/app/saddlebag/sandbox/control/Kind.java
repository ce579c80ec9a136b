package app.saddlebag.sandbox.control;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What values a switch accepts. */
public sealed interface Kind {

    Kind ON_OFF = choice("off", "on");
    Kind DATE = new Date();
    Kind NAMES = new Names();
    Kind PERCENT = whole(0, 100);

    static Kind choice(String... values) {
        return new Choice(List.of(values));
    }

    static Kind whole(int least, int most) {
        return new Whole(least, most);
    }

    static Kind perEndpoint(int most) {
        return new PerEndpoint(most);
    }

    /** What is expected instead of a value; empty when the value is accepted. */
    Optional<String> objection(String value);

    /** One of a few words. */
    record Choice(List<String> values) implements Kind {
        @Override
        public Optional<String> objection(String value) {
            return values.contains(value) ? Optional.empty() : Optional.of("one of " + String.join(", ", values));
        }
    }

    /** A whole number between two bounds, both included. */
    record Whole(int least, int most) implements Kind {
        @Override
        public Optional<String> objection(String value) {
            return number(value).filter(number -> number >= least && number <= most).isPresent() ? Optional.empty()
                    : Optional.of("a whole number from " + least + " to " + most);
        }

        private static Optional<Integer> number(String text) {
            try {
                return Optional.of(Integer.parseInt(text));
            } catch (NumberFormatException notANumber) {
                return Optional.empty();
            }
        }
    }

    /** A date, or nothing. */
    record Date() implements Kind {
        @Override
        public Optional<String> objection(String value) {
            try {
                if (!value.isEmpty()) {
                    LocalDate.parse(value);
                }
                return Optional.empty();
            } catch (DateTimeException notADate) {
                return Optional.of("a date such as 2026-03-15, or nothing,");
            }
        }
    }

    /** Names with commas between, or nothing. */
    record Names() implements Kind {
        @Override
        public Optional<String> objection(String value) {
            return value.length() <= 2000 ? Optional.empty() : Optional.of("a list of at most 2000 characters");
        }
    }

    /** Numbers per endpoint, such as {@code data=30,*=5}, or nothing. */
    record PerEndpoint(int most) implements Kind {
        @Override
        public Optional<String> objection(String value) {
            Map<String, Integer> numbers = parse(value);
            boolean fine = numbers != null && numbers.values().stream().allMatch(number -> number >= 0 && number <= most);
            return fine ? Optional.empty() : Optional.of("a list such as data=30,*=5 with numbers from 0 to " + most);
        }

        /** By endpoint; null when the text is not such a list. */
        static Map<String, Integer> parse(String value) {
            var numbers = new LinkedHashMap<String, Integer>();
            for (String part : value.split(",")) {
                String[] sides = part.strip().split("=", 2);
                if (sides.length == 2 && sides[1].strip().matches("\\d{1,6}")) {
                    numbers.put(sides[0].strip(), Integer.parseInt(sides[1].strip()));
                } else if (!part.isBlank()) {
                    return null;
                }
            }
            return numbers;
        }
    }
}
