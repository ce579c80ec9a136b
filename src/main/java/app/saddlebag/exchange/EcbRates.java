package app.saddlebag.exchange;

import app.saddlebag.model.ProblemException;
import app.saddlebag.model.Rate;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Reads the European Central Bank's euro reference rates as it publishes them: {@code eurofxref} as CSV and XML, of one day, of
 * ninety and since 1999. A file is read whole or refused whole, with the line and what is wrong there.
 */
public final class EcbRates {

    /** The whole history as XML is 10 MB. */
    static final int MAX_BYTES = 64 << 20;
    /** What the bank writes where a currency had no rate that day. */
    private static final String NONE = "N/A";
    /** Day by name is how the file of one day has it; the others write it as ISO 8601 does. */
    private static final DateTimeFormatter NAMED_DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
    private static final String NUMBER = "[0-9]{1,12}(\\.[0-9]{1,12})?";
    private static final int SHOWN = 40;

    private final Map<String, Rate> found = new LinkedHashMap<>();

    private EcbRates() {
    }

    /** @throws ProblemException {@code rates.…} when it is something else, damaged, cut short or too large */
    public static List<Rate> read(Path file) {
        byte[] bytes;
        try (InputStream in = Files.newInputStream(file)) {
            bytes = in.readNBytes(MAX_BYTES + 1);
        } catch (IOException e) {
            throw new ProblemException("rates.unreadable", e, file.getFileName());
        }
        if (bytes.length > MAX_BYTES) {
            throw new ProblemException("rates.too-large", null, MAX_BYTES >> 20);
        }
        EcbRates rates = new EcbRates();
        String start = new String(bytes, 0, Math.min(bytes.length, 64), StandardCharsets.UTF_8).replace("\uFEFF", "").stripLeading();
        if (start.startsWith("<")) {
            new EcbXml(rates).read(bytes);
        } else if (start.regionMatches(true, 0, "Date", 0, 4)) {
            rates.readCsv(text(bytes));
        } else {
            throw new ProblemException("rates.other-file", null);
        }
        if (rates.found.isEmpty()) {
            throw new ProblemException("rates.empty", null);
        }
        return List.copyOf(rates.found.values());
    }

    private static String text(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString().replace("\uFEFF", "");
        } catch (CharacterCodingException e) {
            throw new ProblemException("rates.other-file", e);
        }
    }

    private void readCsv(String text) {
        List<String> lines = text.lines().toList();
        List<String> currencies = List.of();
        int number = 0;
        for (String line : lines) {
            number++;
            if (line.isBlank()) {
                continue;
            }
            List<String> cells = cells(line);
            if (currencies.isEmpty()) {
                currencies = header(cells, number);
            } else {
                row(cells, currencies, number);
            }
        }
    }

    private static List<String> header(List<String> cells, int line) {
        List<String> currencies = cells.subList(1, cells.size());
        for (String currency : currencies) {
            currency(currency, line);
        }
        if (currencies.isEmpty() || currencies.stream().distinct().count() < currencies.size()) {
            throw new ProblemException("rates.columns", null, line);
        }
        return currencies;
    }

    private void row(List<String> cells, List<String> currencies, int line) {
        if (cells.size() != currencies.size() + 1) {
            throw new ProblemException("rates.cut", null, line, cells.size() - 1, currencies.size());
        }
        LocalDate day = day(cells.getFirst(), line);
        for (int i = 0; i < currencies.size(); i++) {
            if (!cells.get(i + 1).equals(NONE)) {
                add(currencies.get(i), day, cells.get(i + 1), line);
            }
        }
    }

    /** Each line ends with a comma, after which nothing comes. */
    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        for (String cell : line.split(",", -1)) {
            cells.add(cell.strip());
        }
        if (cells.size() > 1 && cells.getLast().isEmpty()) {
            cells.removeLast();
        }
        return cells;
    }

    void add(String currency, LocalDate day, String rate, int line) {
        currency(currency, line);
        // Bounded before it is a number: a few characters can name one that no memory holds.
        if (!rate.matches(NUMBER) || new BigDecimal(rate).signum() == 0) {
            throw new ProblemException("rates.number", null, line, shown(rate), currency);
        }
        Rate made = new Rate(currency, day, new BigDecimal(rate), Rate.Origin.ECB);
        Rate before = found.putIfAbsent(currency + day, made);
        if (before != null && before.perEuro().compareTo(made.perEuro()) != 0) {
            throw new ProblemException("rates.twice", null, line, currency, day.toString());
        }
    }

    static LocalDate day(String text, int line) {
        try {
            return Character.isDigit(text.isEmpty() ? ' ' : text.charAt(text.length() - 1)) && text.indexOf('-') > 0
                    ? LocalDate.parse(text) : LocalDate.parse(text, NAMED_DAY);
        } catch (DateTimeException e) {
            throw new ProblemException("rates.day", e, line, shown(text));
        }
    }

    private static void currency(String code, int line) {
        if (!Rate.isCurrency(code)) {
            throw new ProblemException("rates.currency", null, line, shown(code));
        }
    }

    private static String shown(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    }
}
