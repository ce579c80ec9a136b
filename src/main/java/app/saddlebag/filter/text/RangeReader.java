package app.saddlebag.filter.text;

import app.saddlebag.filter.Field;
import app.saddlebag.filter.Period;
import app.saddlebag.filter.Range;
import app.saddlebag.filter.Range.Comparison;
import app.saddlebag.filter.text.Token.Type;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the ranges of an ordered field. */
final class RangeReader {

    @FunctionalInterface
    private interface ValueReader<V> {
        V read(String word, int position) throws Scanner.Mistake;
    }

    @FunctionalInterface
    private interface OrderCheck<V> {
        boolean reversed(V from, V to);
    }

    private final Scanner scanner;
    /** The field, as typed. */
    private final String name;

    RangeReader(Scanner scanner, String name) {
        this.scanner = scanner;
        this.name = name;
    }

    List<Range<BigDecimal>> amounts(Field field) throws Scanner.Mistake {
        return ranges(field, Type.NUMBER, field == Field.SIZE ? this::size : this::number, (from, to) -> from.compareTo(to) > 0);
    }

    List<Range<Period>> dates(Field field) throws Scanner.Mistake {
        return ranges(field, Type.DATE, this::period, RangeReader::reversed);
    }

    private <V> List<Range<V>> ranges(Field field, Type type, ValueReader<V> reader, OrderCheck<V> order)
            throws Scanner.Mistake {
        List<Range<V>> ranges = new ArrayList<>();
        do {
            int start = scanner.at();
            if (scanner.wordLength("|") == 0) {
                throw scanner.missing("filter.error.value-missing", name);
            }
            Optional<Range<V>> sugar = field == Field.AMOUNT ? sign() : Optional.empty();
            ranges.add(sugar.isPresent() ? sugar.get() : range(type, reader));
            if (ranges.getLast() instanceof Range.Between<V>(V from, V to) && from != null && to != null
                    && order.reversed(from, to)) {
                throw scanner.mistake(start, scanner.at() - start, "filter.error.reversed-range");
            }
        } while (scanner.take("|", Type.OPERATOR));
        return ranges;
    }

    /** {@code in} and {@code out}, in either language; asked for amounts alone, where V is BigDecimal. */
    @SuppressWarnings("unchecked")
    private <V> Optional<Range<V>> sign() {
        int length = scanner.wordLength("|");
        String word = scanner.between(scanner.at(), scanner.at() + length);
        Comparison comparison = Language.says(word, Language::in) ? Comparison.ABOVE
                : Language.says(word, Language::out) ? Comparison.BELOW : null;
        if (comparison == null) {
            return Optional.empty();
        }
        scanner.take(length, Type.NUMBER);
        return Optional.of((Range<V>) new Range.Compared<>(comparison, BigDecimal.ZERO));
    }

    private <V> Range<V> range(Type type, ValueReader<V> reader) throws Scanner.Mistake {
        for (Comparison comparison : Comparison.values()) {
            if (scanner.take(comparison.sign(), Type.OPERATOR)) {
                return new Range.Compared<>(comparison, value(scanner.wordLength("|"), type, reader));
            }
        }
        int length = scanner.wordLength("|");
        int dots = scanner.between(scanner.at(), scanner.at() + length).indexOf("..");
        if (dots < 0) {
            return new Range.Just<>(value(length, type, reader));
        }
        V from = dots == 0 ? null : value(dots, type, reader);
        scanner.take("..", Type.OPERATOR);
        int rest = scanner.wordLength("|");
        V to = rest == 0 ? null : value(rest, type, reader);
        return new Range.Between<>(from, to);
    }

    private <V> V value(int length, Type type, ValueReader<V> reader) throws Scanner.Mistake {
        if (length == 0) {
            throw scanner.missing("filter.error.value-missing", name);
        }
        V value = reader.read(scanner.between(scanner.at(), scanner.at() + length), scanner.at());
        scanner.take(length, type);
        return value;
    }

    private BigDecimal number(String word, int position) throws Scanner.Mistake {
        return NumberReader.read(word).orElseThrow(() -> scanner.mistake(position, word.length(),
                word.contains(",") ? "filter.error.comma" : "filter.error.no-number", word));
    }

    private BigDecimal size(String word, int position) throws Scanner.Mistake {
        BigDecimal size = number(word, position);
        if (size.signum() < 0) {
            throw scanner.mistake(position, word.length(), "filter.error.signed-size", word);
        }
        return size;
    }

    private Period period(String word, int position) throws Scanner.Mistake {
        return PeriodReader.read(word).orElseThrow(() -> scanner.mistake(position, word.length(),
                word.contains(",") ? "filter.error.comma" : "filter.error.no-date", word));
    }

    /** Relative periods are not compared: which comes first depends on the day. */
    private static boolean reversed(Period from, Period to) {
        return !from.isRelative() && !to.isRelative() && from.first(null).isAfter(to.last(null));
    }
}
