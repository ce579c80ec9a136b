package app.saddlebag.store;

import app.saddlebag.model.Product;
import app.saddlebag.model.ProductKind;
import app.saddlebag.vault.Vault;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * By what each kind of row is found and kept single: 64 bits, keyed, so that nothing of it lies readable. Where many rows
 * are (transactions), two may share one by chance, and who finds them looks at the rows themselves.
 * Safe to share between threads.
 */
final class Fingerprints {

    private record Month(long sourceId, ProductKind kind, YearMonth month) {
    }

    private record Asked(Month month, long fingerprint) {

        boolean isOf(long sourceId, ProductKind kind, YearMonth of) {
            return month.sourceId == sourceId && month.kind == kind && month.month.equals(of);
        }
    }

    private final Vault vault;
    private final Map<Month, Long> months = new ConcurrentHashMap<>();
    /** The last one asked for. Rows come by their days, so most ask for it again. Null at first. */
    private volatile Asked asked;

    Fingerprints(Vault vault) {
        this.vault = vault;
    }

    long source(String slot) {
        return of("source", bytes(slot));
    }

    /** An investment is told apart by its portfolio as well: its id names only the paper (API reference §10.5). */
    long product(long sourceId, Product product) {
        String portfolio = product instanceof Product.Investment position ? position.portfolioId() : null;
        return product(sourceId, product.kind(), product.id(), portfolio);
    }

    long product(long sourceId, ProductKind kind, String bankId, String portfolioId) {
        return of("product", bytes(sourceId), bytes(kind), bytes(bankId), bytes(portfolioId));
    }

    long transaction(long sourceId, ProductKind kind, String bankId) {
        return of("transaction", bytes(sourceId), bytes(kind), bytes(bankId));
    }

    /** What the rows of one kind that one source tells for one month have in common. */
    long month(long sourceId, ProductKind kind, YearMonth month) {
        Asked last = asked;
        if (last == null || !last.isOf(sourceId, kind, month)) {
            Month wanted = new Month(sourceId, kind, month);
            last = new Asked(wanted, months.computeIfAbsent(wanted, _ -> of("month", bytes(sourceId), bytes(kind),
                    bytes(month.getYear() * 12L + month.getMonthValue()))));
            asked = last;
        }
        return last.fingerprint;
    }

    long balance(long productId, LocalDate day) {
        return of("balance", bytes(productId), bytes(day.toEpochDay()));
    }

    long setting(String key) {
        return of("setting", bytes(key));
    }

    private long of(String purpose, byte[]... parts) {
        return ByteBuffer.wrap(vault.index(purpose, parts)).getLong();
    }

    private static byte[] bytes(ProductKind kind) {
        return bytes(Kinds.code(kind));
    }

    private static byte[] bytes(long number) {
        return ByteBuffer.allocate(Long.BYTES).putLong(number).array();
    }

    private static byte[] bytes(String text) {
        return text == null ? new byte[0] : text.getBytes(StandardCharsets.UTF_8);
    }
}
