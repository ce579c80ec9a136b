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

    /** What may be given, in short, such as {@code off|on}. */
    String syntax();

    /** One of a few words. */
    record Choice(List<String> values) implements Kind {
        @Override
        public Optional<String> objection(String value) {
            return values.contains(value) ? Optional.empty() : Optional.of("one of " + String.join(", ", values));
        }

        @Override
        public String syntax() {
            return String.join("|", values);
        }
    }

    /** A whole number between two bounds, both included. */
    record Whole(int least, int most) implements Kind {
        @Override
        public Optional<String> objection(String value) {
            return number(value).filter(number -> number >= least && number <= most).isPresent() ? Optional.empty()
                    : Optional.of("a whole number from " + least + " to " + most);
        }

        @Override
        public String syntax() {
            return least + ".." + most;
        }

        private static Optional<Integer> number(String text) {
            try {
                return Optional.of(Integer.parseInt(text));
            } catch (NumberFormatException notANumber) {
                return Optional.empty();
            }
        }
    }

    /** A date of this century, or nothing. */
    record Date() implements Kind {

        private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
        private static final LocalDate LAST = LocalDate.of(2099, 12, 31);

        @Override
        public Optional<String> objection(String value) {
            return value.isEmpty() || ofThisCentury(value) ? Optional.empty()
                    : Optional.of("a date from " + FIRST + " to " + LAST + ", or nothing,");
        }

        private static boolean ofThisCentury(String value) {
            try {
                LocalDate date = LocalDate.parse(value);
                return !date.isBefore(FIRST) && !date.isAfter(LAST);
            } catch (DateTimeException notADate) {
                return false;
            }
        }

        @Override
        public String syntax() {
            return "DATE";
        }
    }

    /** Names with commas between, or nothing. */
    record Names() implements Kind {
        @Override
        public Optional<String> objection(String value) {
            return value.length() <= 2000 ? Optional.empty() : Optional.of("a list of at most 2000 characters");
        }

        @Override
        public String syntax() {
            return "NAME,...";
        }
    }

    /** Numbers per endpoint, such as {@code data=30,*=5}, or nothing. */
    record PerEndpoint(int most) implements Kind {
        @Override
        public Optional<String> objection(String value) {
            Map<String, Integer> numbers = parse(value);
            if (numbers == null || numbers.values().stream().anyMatch(number -> number > most)) {
                return Optional.of("a list such as data=30,*=5 with numbers from 0 to " + most);
            }
            boolean allKnown = numbers.keySet().stream().allMatch(Endpoints::known);
            return allKnown ? Optional.empty() : Optional.of("a list of known endpoints (" + String.join(", ", Endpoints.names()) + " or *)");
        }

        @Override
        public String syntax() {
            return "ENDPOINT=N,...";
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
