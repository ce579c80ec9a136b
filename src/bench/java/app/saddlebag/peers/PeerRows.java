package app.saddlebag.peers;

import app.saddlebag.ledger.BenchRows;
import app.saddlebag.ledger.LedgerRow;
import app.saddlebag.model.Overlay;
import app.saddlebag.model.Transaction;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** The rows that every peer is asked about, and the files of those that read files. */
record PeerRows(int count) {

    /** In every peer's own words. */
    static final String FILTER = "mercadona amount:<-50 date:2026";
    /** The text of it alone, for what can only search. */
    static final String TEXT = "mercadona";

    private static final int SEED = 42;
    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");

    /** Nobody has added anything to them. */
    void forEach(Consumer<LedgerRow> taker) {
        new BenchRows(SEED).forEach(count, row -> taker.accept(
                new LedgerRow(row.id(), row.connectionId(), row.transaction(), Overlay.NONE, false)));
    }

    /** A description in small letters without accents, as the ledger keeps one too: peers need not do it at each question. */
    static String folded(Transaction row) {
        return ACCENTS.matcher(Normalizer.normalize(row.description(), Normalizer.Form.NFD)).replaceAll("").toLowerCase(Locale.ROOT);
    }

    static long hundredths(Transaction row) {
        return row.amount().movePointRight(2).longValueExact();
    }

    /** For hledger and ledger. */
    void writeJournal(Path file) throws IOException {
        write(file, row -> "%s %s%n    assets:%s  %s %s%n    equity%n%n".formatted(row.bookingDate(), row.description(), row.productId(),
                row.amount().toPlainString(), row.currency()));
    }

    /** One line for each row, for what searches lines. */
    void writeLines(Path file) throws IOException {
        write(file, row -> "%s\t%s\t%s\t%s%n".formatted(row.bookingDate(), row.amount().toPlainString(), row.currency(), folded(row)));
    }

    private interface Written {
        String of(Transaction row);
    }

    private void write(Path file, Written written) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            forEach(row -> {
                try {
                    out.write(written.of(row.transaction()));
                } catch (IOException e) {
                    throw new java.io.UncheckedIOException(e);
                }
            });
        }
    }
}
