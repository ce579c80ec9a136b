package app.saddlebag.insight.link;

import app.saddlebag.ledger.LedgerRow;
import app.saddlebag.model.Overlay;
import app.saddlebag.model.Product;
import app.saddlebag.model.ProductKind;
import app.saddlebag.model.Transaction;
import app.saddlebag.model.Transaction.Trade;
import app.saddlebag.model.Transaction.Transfer;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;

/** What a bank tells two log-ins of one household: few amounts and days, so that much agrees by chance. */
final class BankOfTwoLogins {

    static final String DEBIT = "************4417";
    static final String CREDIT = "************9001";
    static final List<String> ACCOUNTS = List.of("a", "b", "c", "usd");
    static final List<String> AMOUNTS = List.of("12", "50", "50.50", "100", "1200");

    private final Random dice;
    private final Map<String, String> ids;
    private final Set<Long> removed;
    private long last;

    /**
     * @param ids     what it calls a product now, by what it called it at first
     * @param removed log-ins that nobody asks any more
     */
    BankOfTwoLogins(Random dice, Map<String, String> ids, Set<Long> removed) {
        this.dice = dice;
        this.ids = ids;
        this.removed = removed;
    }

    private String one(List<String> some) {
        return some.get(dice.nextInt(some.size()));
    }

    /** Adds the rows of one event, by their local numbers. */
    void brings(Map<Long, LedgerRow> after) {
        String amount = one(AMOUNTS);
        int day = dice.nextInt(8);
        switch (dice.nextInt(10)) {
            case 0, 1 -> {
                String from = one(ACCOUNTS);
                String to = one(ACCOUNTS);
                Transfer told = new Transfer(SmallHousehold.HOLDER, dice.nextInt(4) == 0 ? null : SmallHousehold.iban(from),
                        SmallHousehold.HOLDER, dice.nextInt(4) == 0 ? null : SmallHousehold.iban(to));
                moves(after, from, "-" + amount, day, told);
                moves(after, to, amount, day + dice.nextInt(3), told);
            }
            case 2 -> account(after, "a", "-" + amount, day, "Transferencia a Cuenta b");
            case 3 -> account(after, "b", amount, day + 1, "Transferencia de Cuenta a");
            case 4 -> {
                tells(after, 1, ProductKind.ACCOUNT, "a", "-" + amount, day, row -> row.cardNumber(DEBIT).shop("Bar"));
                tells(after, 1, ProductKind.CARD, "debit", "-" + amount, day + dice.nextInt(3), row -> row.shop("Bar"));
            }
            case 5 -> tells(after, 1, ProductKind.CARD, "credit", "-" + amount, day - 35, row -> row.shop("Mercado"));
            case 6 -> tells(after, 1, ProductKind.ACCOUNT, "b", "-" + amount, day, row -> row.cardNumber(CREDIT));
            case 7 -> {
                account(after, "a", "-" + amount, day, dice.nextBoolean() ? "Fondo Global" : "Suscripción");
                tells(after, 1, ProductKind.INVESTMENT, "fund", "-" + amount, day, row -> row.portfolioId(ids.getOrDefault("p", "p"))
                        .trade(new Trade(null, BigDecimal.valueOf(dice.nextInt(2)), null, null, null)));
            }
            case 8 -> {
                account(after, "a", "-50", day, "Hipoteca casa");
                tells(after, 1, ProductKind.LIABILITY, "loan", "50", day, row -> row);
            }
            default -> {
                account(after, "a", "-53", day, "Cuota Hipoteca casa");
                tells(after, 1, ProductKind.LIABILITY, "loan", "50", day, row -> row.balance(new BigDecimal("-1150")));
            }
        }
    }

    private void account(Map<Long, LedgerRow> after, String account, String amount, int day, String text) {
        tells(after, 1, ProductKind.ACCOUNT, account, amount, day, row -> row.description(text));
        if (account.equals("b")) {
            tells(after, 2, ProductKind.ACCOUNT, "b2", amount, day, row -> row.description(text));
        }
    }

    private void moves(Map<Long, LedgerRow> after, String account, String amount, int day, Transfer transfer) {
        tells(after, account.equals("c") ? 2 : 1, ProductKind.ACCOUNT, account, amount, day,
                row -> row.transfer(transfer).description("Transferencia").currency(account.equals("usd") ? "USD" : "EUR"));
    }

    private void tells(Map<Long, LedgerRow> after, long login, ProductKind kind, String product, String amount, int day,
                       UnaryOperator<Transaction.Builder> more) {
        if (!removed.contains(login)) {
            long id = ++last;
            Transaction.Builder row = Transaction.of("t" + id, kind, new BigDecimal(amount)).productId(ids.getOrDefault(product, product))
                    .currency("EUR").bookingDate(SmallHousehold.DAY.plusDays(day));
            after.put(id, new LedgerRow(id, login, more.apply(row).build(), Overlay.NONE, false));
        }
    }

    /** As a renewal leaves it: the same under another id. */
    static Product renamed(Product product, String id, String portfolioId) {
        return switch (product) {
            case Product.Account of -> new Product.Account(id, null, of.entity(), of.currency(), of.balance(), of.iban(), of.alias(), null, null,
                    null, null, of.owners());
            case Product.Card of -> new Product.Card(id, null, of.entity(), of.currency(), of.balance(), of.pan(), of.alias(), of.type(), null,
                    null, of.owners());
            case Product.Portfolio of -> new Product.Portfolio(id, null, of.entity(), of.currency(), null, of.name(), of.type(), null, null,
                    of.cashAccountIbans(), of.owners());
            case Product.Investment of -> new Product.Investment(id, null, of.entity(), of.currency(), null, of.name(), null, null, portfolioId,
                    of.type(), null, null);
            case Product.Liability of -> new Product.Liability(id, null, of.entity(), of.currency(), null, of.alias(), of.type(), null, null,
                    of.owners(), of.interestRate());
        };
    }
}
