package app.saddlebag.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What must lie readable nowhere, and the search for it.
 *
 * @param texts     as a person reads them, without the short numbers
 * @param numbers   amounts and balances of fewer than {@value #SHORTEST_NUMBER} bytes
 * @param fragments what stands around each of these in the source's own object
 */
record Secrets(Set<String> texts, Set<String> numbers, Set<String> fragments) {

    /** Shorter texts turn up in a megabyte of ciphertext by chance. */
    private static final int SHORTEST = 6;
    /**
     * Of a number in a database's files, in bytes. The household has 560 different amounts and balances of six bytes, and a run
     * searches 2.4 million bytes (the log 1.16, the database 0.13 while open and 1.07 after closing): 560 × 2.4e6 ÷ 256^6 is
     * one false alarm in 210,000 runs, which looks like a leak of one amount. Ten bytes: 5e3 × 2.4e6 ÷ 256^10 is one in 1e14.
     * So a shorter number is looked for with what stands around it in the source's own object: what else holds a number
     * (facts) holds it in binary. The three other texts of six bytes are one false alarm in 40 million runs.
     */
    private static final int SHORTEST_NUMBER = 10;
    private static final int AROUND = 6;
    private static final String DATABASE = "saddlebag.db";
    private static final List<Charset> CHARSETS =
            List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE);

    Secrets() {
        this(new TreeSet<>(), new TreeSet<>(), new TreeSet<>());
    }

    /** In UTF-16 a short number is long enough, and where there is no ciphertext none is there by chance. */
    List<String> in(Charset charset, boolean ciphertext) {
        boolean fragmentsWanted = ciphertext && charset.equals(StandardCharsets.UTF_8);
        return Stream.concat(texts.stream(), (fragmentsWanted ? fragments : numbers).stream()).toList();
    }

    void add(String... values) {
        for (String value : values) {
            if (value != null && value.length() >= SHORTEST) {
                texts.add(value);
            }
        }
    }

    void number(BigDecimal value, byte[] original) {
        String number = value == null ? "" : value.toPlainString();
        String told = new String(original, StandardCharsets.UTF_8);
        int at = told.indexOf(number);
        if (number.length() < SHORTEST || number.length() >= SHORTEST_NUMBER || at < 0) {
            add(number); // told in another form, it is looked for as it is, however short
            return;
        }
        numbers.add(number);
        for (; at >= 0; at = told.indexOf(number, at + 1)) {
            String fragment = told.substring(Math.max(0, at - AROUND),
                    Math.min(told.length(), at + number.length() + AROUND));
            assertThat(fragment).hasSizeGreaterThanOrEqualTo(SHORTEST_NUMBER);
            fragments.add(fragment);
        }
    }

    /** Every secret that lies there, with the bytes around it: one alone may be chance, neighbours are a leak. */
    List<String> found(String file, byte[] bytes) {
        String content = new String(bytes, StandardCharsets.ISO_8859_1);
        boolean ciphertext = file.startsWith(DATABASE);
        List<String> found = new ArrayList<>();
        for (Charset charset : CHARSETS) {
            for (String needle : in(charset, ciphertext)) {
                int at = content.indexOf(new String(needle.getBytes(charset), StandardCharsets.ISO_8859_1));
                if (at >= 0) {
                    found.add("“%s” as %s in %s of %d bytes at %d: %s".formatted(needle, charset, file, bytes.length, at,
                            HexFormat.of().formatHex(bytes, Math.max(0, at - 32), Math.min(bytes.length, at + 32))));
                }
            }
        }
        return found;
    }
}
