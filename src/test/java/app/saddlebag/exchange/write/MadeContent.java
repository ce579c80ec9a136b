package app.saddlebag.exchange.write;

import app.saddlebag.ledger.LedgerRow;
import app.saddlebag.model.Category;
import app.saddlebag.model.Link;
import app.saddlebag.model.BalancePoint;
import app.saddlebag.model.Connection;
import app.saddlebag.model.Counting;
import app.saddlebag.model.Money;
import app.saddlebag.model.Novelty;
import app.saddlebag.model.Overlay;
import app.saddlebag.model.Product;
import app.saddlebag.model.ProductKey;
import app.saddlebag.model.ProductKind;
import app.saddlebag.model.Rate;
import app.saddlebag.model.Rule;
import app.saddlebag.model.SavedFilter;
import app.saddlebag.model.StoredProduct;
import app.saddlebag.model.Transaction;
import app.saddlebag.text.Messages;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.LongFunction;

/** Rows of a test's own on one account, ready to be written. */
final class MadeContent {

    static final LocalDate DAY = LocalDate.of(2026, 11, 3);
    /** What breaks files: quotes, separators, breaks, formulas, letters of other alphabets, halves of letters, ends of texts. */
    static final List<String> HOSTILE = List.of("two\nlines", "two\r\nlines", "tab\there", "say \"hi\"", "a,b;c|d", "=cmd|' /C calc'!A0", "+1", "-1", "@SUM(A1)",
            "  =1+1", "café ☕ 🥐", "\u202Eevil\u202C", "nul\0byte", "bell\u0007", "half \uD83D", "]]>", "<b>&amp;</b>", "; comment", "* starred", "!", "(code) text",
            "Two  spaces", "a | b", "note: date: 2026-99-99", "[2026-99-99]", "^", "\\back\"slash\\", "'", "{0}", "%", "$1", "", " ", "\uFEFFbom", "x".repeat(600));

    private static final Money BALANCE = new Money(new BigDecimal("100.00"), "EUR");

    private final List<WrittenRow> rows = new ArrayList<>();
    private final Map<Integer, Rows.Tie> tied = new HashMap<>();
    private final WrittenAccount account;
    private Locale locale = Locale.UK;

    MadeContent() {
        this("ES9121000418450200051332");
    }

    MadeContent(String number) {
        Product product = new Product.Account("ac", null, "bank", "EUR", new BigDecimal("100.00"), number, "Everyday", null, null, null, null, List.of("Ana"));
        account = new WrittenAccount(new ProductKey(1, ProductKind.ACCOUNT, "ac"), new StoredProduct(1, 1, product, Instant.EPOCH, Instant.EPOCH, false),
                "Everyday", "My bank", "mybank", BALANCE, BALANCE, LocalDate.of(2026, 11, 28), -1, 0);
    }

    /** One row for each of these texts, wherever a row has one. */
    static MadeContent saying(List<String> texts) {
        MadeContent content = new MadeContent();
        for (int i = 0; i < texts.size(); i++) {
            String text = texts.get(i);
            content.add(Transaction.of("r" + i, ProductKind.ACCOUNT, new BigDecimal("-12.50")).productId("ac").currency("EUR").bookingDate(DAY.minusDays(i))
                    .description(text).shop(text).category(text), new Overlay(text, Set.of(), null, false), text.isEmpty() ? List.of() : List.of(text));
        }
        return content;
    }

    MadeContent in(Locale other) {
        locale = other;
        return this;
    }

    MadeContent add(Transaction.Builder row) {
        return add(row, Overlay.NONE, List.of());
    }

    MadeContent add(Transaction.Builder row, Overlay overlay, List<String> categories) {
        rows.add(new WrittenRow(new LedgerRow(rows.size() + 1, 1, row.build(), overlay, false), 0, account, "My bank", categories));
        return this;
    }

    /** Says of the last row that its money stayed with the person, and what it is tied to. */
    MadeContent internal(Rows.Tie tie) {
        WrittenRow last = rows.removeLast();
        LedgerRow row = last.row();
        tied.put(rows.size(), tie);
        rows.add(new WrittenRow(new LedgerRow(row.id(), 1, row.transaction(), row.overlay(), false, Counting.INTERNAL, Novelty.NONE), 0, account, "My bank",
                last.categories()));
        return this;
    }

    Content content() {
        List<WrittenRow> all = List.copyOf(rows);
        return new Content(List.of(account), new Rows() {
            @Override
            public int size() {
                return all.size();
            }

            @Override
            public WrittenRow row(int index) {
                return all.get(index);
            }

            @Override
            public int account(int index) {
                return 0;
            }

            @Override
            public String currency(int index) {
                return row(index).currency();
            }

            @Override
            public BigDecimal amount(int index) {
                return row(index).fact().amount();
            }

            @Override
            public boolean isVanished(int index) {
                return row(index).row().vanished();
            }

            @Override
            public Tie tie(int index) {
                return tied.get(index);
            }
        }, true, OffsetDateTime.parse("2026-11-29T10:00:00+01:00"), locale, new Messages(locale)::get, new Nothing());
    }

    byte[] as(FileFormat format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        format.writer().write(content(), out, Progress.NOBODY);
        return out.toByteArray();
    }

    String text(FileFormat format) throws IOException {
        return new String(as(format), StandardCharsets.UTF_8);
    }

    private static final class Nothing implements Setup {

        @Override
        public List<Connection> connections() {
            return List.of();
        }

        @Override
        public List<Category> categories() {
            return List.of();
        }

        @Override
        public String categoryChanges() {
            return null;
        }

        @Override
        public List<Link> ties() {
            return List.of();
        }

        @Override
        public List<BalancePoint> balances(long productId) {
            return List.of();
        }

        @Override
        public Map<Long, StoredProduct> called(List<StoredProduct> products) {
            Map<Long, StoredProduct> called = new HashMap<>();
            products.forEach(product -> called.put(product.id(), product));
            return called;
        }

        @Override
        public Map<Long, Placed> placed() {
            return Map.of();
        }

        @Override
        public List<Section> sections() {
            return List.of();
        }

        @Override
        public String recurring() {
            return null;
        }

        @Override
        public List<Rate> rates() {
            return List.of();
        }

        @Override
        public String sumsIn() {
            return null;
        }

        @Override
        public People people(long connectionId) {
            return People.NOBODY;
        }

        @Override
        public List<Rule> rules() {
            return List.of();
        }

        @Override
        public List<SavedFilter> filters() {
            return List.of();
        }

        @Override
        public LongFunction<byte[]> rowPayloads() {
            return _ -> "{}".getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public byte[] productPayload(long productId) {
            return "{}".getBytes(StandardCharsets.UTF_8);
        }
    }
}
