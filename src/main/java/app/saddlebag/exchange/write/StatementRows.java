package app.saddlebag.exchange.write;

import app.saddlebag.model.Money;
import app.saddlebag.model.ProductKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * The rows of one product in one currency, as statements have them: the oldest first. What the bank no longer lists was never
 * on one.
 *
 * @param number  of this statement in its file, from 1
 * @param product what the rows lie on
 * @param rows    their places among those to write
 * @param sum     of their amounts
 * @param opening the balance before them; null where that does not follow: of some rows alone, or of what has a price
 * @param closing the balance after them, as the bank says; null where it says none in this currency
 */
record StatementRows(int number, WrittenAccount product, String currency, int[] rows, BigDecimal sum, Money opening, Money closing) {

    /** ISO 4217 for what is none. */
    static final String NO_CURRENCY = "XXX";

    /**
     * @param writable amounts that the format has room for; rows with others are left out
     */
    static List<StatementRows> of(Content content, Predicate<BigDecimal> writable, Written.Count count) {
        Map<Integer, Map<String, Gathering>> gathered = new TreeMap<>();
        Rows rows = content.rows();
        for (int i = rows.size() - 1; i >= 0; i--) {
            if (rows.isVanished(i)) {
                count.note(Remark.VANISHED_LEFT_OUT);
            } else if (!writable.test(rows.amount(i))) {
                count.note(Remark.UNWRITABLE_LEFT_OUT);
            } else {
                gathered.computeIfAbsent(rows.account(i), _ -> new HashMap<>())
                        .computeIfAbsent(currency(rows.currency(i), count), _ -> new Gathering()).add(i, rows.amount(i));
            }
        }
        if (content.whole()) {
            for (int a = 0; a < content.accounts().size(); a++) {
                Money balance = content.accounts().get(a).balance();
                if (balance != null && writable.test(balance.amount())) {
                    gathered.computeIfAbsent(a, _ -> new HashMap<>()).computeIfAbsent(code(balance.currency()), _ -> new Gathering());
                }
            }
        }
        List<StatementRows> statements = new ArrayList<>();
        gathered.forEach((account, parts) -> {
            WrittenAccount product = content.accounts().get(account);
            parts.keySet().stream().sorted(Comparator.comparing((String currency) -> !currency.equals(code(product.currency())))
                    .thenComparing(Comparator.naturalOrder())).forEach(currency -> statements.add(
                            parts.get(currency).statement(statements.size() + 1, product, currency, content.whole())));
        });
        return statements;
    }

    private static String currency(String told, Written.Count count) {
        if (told == null) {
            count.note(Remark.WITHOUT_CURRENCY);
        }
        return code(told);
    }

    static String code(String told) {
        return told != null && told.length() == 3 && told.chars().allMatch(c -> c >= 'A' && c <= 'Z') ? told : NO_CURRENCY;
    }

    private static final class Gathering {

        private int[] rows = new int[16];
        private int size;
        private BigDecimal sum = BigDecimal.ZERO;

        void add(int row, BigDecimal amount) {
            if (size == rows.length) {
                rows = Arrays.copyOf(rows, size * 2);
            }
            rows[size++] = row;
            sum = sum.add(amount);
        }

        StatementRows statement(int number, WrittenAccount product, String currency, boolean whole) {
            Money closing = product.balance() != null && code(product.balance().currency()).equals(currency) ? product.balance() : null;
            Money opening = closing == null || !whole || hasPrice(product.key().kind()) ? null
                    : new Money(closing.amount().subtract(sum), closing.currency());
            return new StatementRows(number, product, currency, Arrays.copyOf(rows, size), sum, opening, closing);
        }
    }

    /** Then it is not its rows alone that change what it is worth. */
    static boolean hasPrice(ProductKind kind) {
        return kind == ProductKind.PORTFOLIO || kind == ProductKind.INVESTMENT;
    }

    /** The day of the first row, or of the balance where there is none. */
    LocalDate from(Content content) {
        return rows.length == 0 ? asOf(content) : content.rows().row(rows[0]).fact().day();
    }

    /** The day of the last row. */
    LocalDate to(Content content) {
        return rows.length == 0 ? asOf(content) : content.rows().row(rows[rows.length - 1]).fact().day();
    }

    /** The day on which the closing balance holds: none of the rows is later. */
    LocalDate closed(Content content) {
        return rows.length == 0 || asOf(content).isAfter(to(content)) ? asOf(content) : to(content);
    }

    private LocalDate asOf(Content content) {
        return product.asOf() != null ? product.asOf() : content.made().toLocalDate();
    }
}
