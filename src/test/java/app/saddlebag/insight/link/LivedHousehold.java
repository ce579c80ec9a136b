package app.saddlebag.insight.link;

import app.saddlebag.insight.SharedProducts;
import app.saddlebag.ledger.Ledger;
import app.saddlebag.ledger.LedgerBuilder;
import app.saddlebag.ledger.LedgerRow;
import app.saddlebag.model.Connection;
import app.saddlebag.model.Link;
import app.saddlebag.model.Link.Kind;
import app.saddlebag.model.Link.Standing;
import app.saddlebag.model.Overlay;
import app.saddlebag.model.Product;
import app.saddlebag.model.StoredProduct;
import app.saddlebag.model.Transaction;
import app.saddlebag.ui.Samples;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * A household through its life, looked at by itself after each step. Rates are not among the steps: no snapshot holds anything
 * that was reckoned with one.
 */
final class LivedHousehold {

    /** What can happen. */
    enum Step {
        SYNC, VANISHING, CHANGE, UNDO, REDO, RENAMED, ANSWER, ANSWER_TAKEN_BACK, SHARED, HIDING, RULE, RENEWAL, REMOVAL, CONNECTED_AGAIN
    }

    /** What one step did to rows: each as it was, null for one that came, and as it is since. */
    private record Batch(Map<Long, LedgerRow> before, Map<Long, LedgerRow> after) {
    }

    private final Random dice;
    final Map<Long, LedgerRow> rows = new TreeMap<>();
    private final List<Batch> standing = new ArrayList<>();
    private final List<Batch> undone = new ArrayList<>();
    private final List<Link> answers = new ArrayList<>();
    /** What the bank calls a product now, by what it is called here. */
    private final Map<String, String> ids = new HashMap<>();
    private final Set<Long> removed = new HashSet<>();
    private final List<StoredProduct> leftOut = new ArrayList<>();
    private List<StoredProduct> products;
    private Ledger ledger = Ledger.builder(List.of()).build();
    Counterparts kept;
    private final BankOfTwoLogins bank;
    private int renewals;
    final List<Step> steps = new ArrayList<>();

    LivedHousehold(long seed) {
        dice = new Random(seed);
        bank = new BankOfTwoLogins(dice, ids, removed);
        SmallHousehold home = new SmallHousehold().account(1, "a", "EUR").account(1, "b", "EUR").account(2, "c", "EUR").account(1, "usd", "USD")
                .card(1, "debit", BankOfTwoLogins.DEBIT, "debit").card(1, "credit", BankOfTwoLogins.CREDIT, "credit");
        home.has(1, new Product.Liability("loan", null, "bank1", "EUR", null, "Hipoteca casa", "Loan", null, null,
                List.of(SmallHousehold.HOLDER), new BigDecimal("3")));
        home.has(1, new Product.Portfolio("p", null, "bank1", "EUR", null, "Cartera", "MIX", null, null, List.of(SmallHousehold.iban("a")),
                List.of(SmallHousehold.HOLDER)));
        home.has(1, new Product.Investment("fund", null, "bank1", "EUR", null, "Fondo Global", null, null, "p", "F", null, null));
        // One account that a second log-in tells as well.
        home.has(2, new Product.Account("b2", null, "bank2", "EUR", BigDecimal.ZERO, SmallHousehold.iban("b"), "Cuenta b", null,
                null, null, null, List.of(SmallHousehold.HOLDER)));
        products = List.copyOf(home.products);
        kept = Counterparts.of(ledger, products, shared(), answers);
    }

    private SharedProducts shared() {
        List<Connection> logins = List.of(Samples.connection(1, "One"), Samples.connection(2, "Two"));
        return SharedProducts.of(logins.stream().filter(login -> !removed.contains(login.id())).toList(), products, answers);
    }

    private <T> T one(Collection<T> some) {
        return List.copyOf(some).get(dice.nextInt(some.size()));
    }

    void step() {
        Step step = rows.isEmpty() ? removed.isEmpty() ? Step.SYNC : Step.CONNECTED_AGAIN : next();
        Map<Long, LedgerRow> after = new HashMap<>(); // null for what goes
        switch (step) {
            case SYNC -> IntStream.rangeClosed(0, dice.nextInt(6)).forEach(some -> bank.brings(after));
            case VANISHING -> put(after, vanishing(one(rows.values())));
            case CHANGE -> put(after, changed(one(rows.values())));
            case UNDO -> undo(after);
            case REDO -> redo(after);
            case RENAMED -> isRenamed();
            case ANSWER -> answer();
            case ANSWER_TAKEN_BACK -> answers.remove(dice.nextInt(answers.size()));
            case SHARED -> shared().all().stream().filter(shared -> shared.awaitsAnswer()).findFirst().ifPresent(shared -> answers.add(
                    new Link(answers.size() + 1, Kind.SHARED_PRODUCT, Standing.ACCEPTED, shared.link().likeness(), shared.link().members(),
                            Instant.EPOCH)));
            case HIDING -> overlaid(new Overlay(null, Set.of(), null, dice.nextBoolean()));
            case RULE -> overlaid(new Overlay(null, Set.of("ruled"), one(List.of("Food", "Home")), false));
            case RENEWAL -> renew(after, loginThatIs());
            case REMOVAL -> remove(after, loginThatIs());
            case CONNECTED_AGAIN -> connectAgain();
        }
        steps.add(step);
        apply(step, after);
    }

    private Step next() {
        Step step = !removed.isEmpty() && dice.nextInt(4) == 0 ? Step.CONNECTED_AGAIN : one(List.of(Step.values()));
        return switch (step) {
            case UNDO -> standing.isEmpty() ? Step.SYNC : step;
            case REDO -> undone.isEmpty() ? Step.SYNC : step;
            case ANSWER_TAKEN_BACK -> answers.isEmpty() ? Step.SYNC : step;
            case REMOVAL -> removed.isEmpty() && dice.nextBoolean() ? step : Step.SYNC;
            case CONNECTED_AGAIN -> removed.isEmpty() ? Step.SYNC : step;
            default -> step;
        };
    }

    private void apply(Step step, Map<Long, LedgerRow> after) {
        if (step == Step.SYNC || step == Step.VANISHING || step == Step.CHANGE) {
            Map<Long, LedgerRow> before = new HashMap<>();
            after.keySet().forEach(id -> before.put(id, rows.get(id)));
            standing.add(new Batch(before, Map.copyOf(after)));
        }
        List<Long> gone = after.keySet().stream().filter(id -> after.get(id) == null).toList();
        after.values().removeIf(Objects::isNull);
        rows.keySet().removeAll(gone);
        rows.putAll(after);
        ledger = ledger.plus(after.values(), gone);
        kept = kept.after(ledger, products, shared(), answers);
        ledger = kept.counted();
    }

    private static void put(Map<Long, LedgerRow> after, LedgerRow row) {
        after.put(row.id(), row);
    }

    /** As it was before; but what was changed again since stays as it is. */
    private void undo(Map<Long, LedgerRow> after) {
        Batch batch = standing.remove(dice.nextInt(standing.size()));
        undone.add(batch);
        batch.after().forEach((id, row) -> {
            if (row.equals(rows.get(id))) {
                after.put(id, batch.before().get(id));
            }
        });
    }

    /** Undoes an undo: what was brought comes again. */
    private void redo(Map<Long, LedgerRow> after) {
        Batch batch = undone.remove(dice.nextInt(undone.size()));
        standing.add(batch);
        batch.after().forEach((id, row) -> {
            if (Objects.equals(batch.before().get(id), rows.get(id)) && !removed.contains(row.connectionId())
                    && isTold(row.transaction().productId())) {
                after.put(id, row);
            }
        });
    }

    private boolean isTold(String productId) {
        return products.stream().anyMatch(stored -> stored.product().id().equals(productId));
    }

    private static LedgerRow vanishing(LedgerRow row) {
        return new LedgerRow(row.id(), row.connectionId(), row.transaction(), row.overlay(), !row.vanished());
    }

    private static Transaction.Builder copy(Transaction fact) {
        return Transaction.of(fact.id(), fact.productKind(), fact.amount()).productId(fact.productId()).portfolioId(fact.portfolioId())
                .currency(fact.currency()).description(fact.description()).balance(fact.balance()).bookingDate(fact.bookingDate())
                .shop(fact.shop()).cardNumber(fact.cardNumber()).transfer(fact.transfer()).trade(fact.trade());
    }

    private LedgerRow changed(LedgerRow row) {
        Transaction fact = row.transaction();
        Transaction.Builder next = copy(fact).bookingDate(fact.day().plusDays(dice.nextInt(3)));
        if (dice.nextBoolean()) {
            next.amount(new BigDecimal(one(BankOfTwoLogins.AMOUNTS)).negate());
        }
        if (dice.nextBoolean()) {
            next.description("Recibo");
        }
        return new LedgerRow(row.id(), row.connectionId(), next.build(), row.overlay(), row.vanished());
    }

    /** What the person, or a rule of theirs, adds to some rows: one column of the ledger, and nothing is looked at anew. */
    private void overlaid(Overlay overlay) {
        Map<Long, Overlay> all = new HashMap<>();
        rows.replaceAll((id, row) -> {
            Overlay now = dice.nextInt(4) == 0 ? overlay : row.overlay();
            all.put(id, now);
            return new LedgerRow(id, row.connectionId(), row.transaction(), now, row.vanished());
        });
        ledger = ledger.withOverlays(all::get);
    }

    private void isRenamed() {
        int which = dice.nextInt(products.size());
        List<StoredProduct> next = new ArrayList<>(products);
        StoredProduct stored = next.get(which);
        if (stored.product() instanceof Product.Account account) {
            next.set(which, with(stored, new Product.Account(account.id(), null, account.entity(), account.currency(),
                    new BigDecimal(dice.nextInt(9)), dice.nextBoolean() ? account.iban() : SmallHousehold.iban(one(BankOfTwoLogins.ACCOUNTS)),
                    account.alias(), null, null, null, null, account.owners())));
        }
        products = List.copyOf(next);
    }

    private static StoredProduct with(StoredProduct stored, Product product) {
        return new StoredProduct(stored.id(), stored.connectionId(), product, stored.firstSeen(), Instant.EPOCH, false);
    }

    private void answer() {
        List<MovementLink> found = new ArrayList<>(kept.proposals());
        rows.keySet().forEach(row -> kept.ofRow(row).ifPresent(found::add));
        if (!found.isEmpty()) {
            MovementLink link = one(found);
            answers.add(new Link(answers.size() + 1, link.kind(), dice.nextBoolean() ? Standing.ACCEPTED : Standing.REJECTED, null,
                    List.of(link.first(), link.second()), Instant.EPOCH));
        }
    }

    private long loginThatIs() {
        return one(List.of(1L, 2L).stream().filter(login -> !removed.contains(login)).toList());
    }

    /** Every id of the log-in's is another since; rows and products keep their numbers here. */
    private void renew(Map<Long, LedgerRow> after, long login) {
        String mark = "'" + ++renewals;
        Map<String, String> now = new HashMap<>();
        products = products.stream().map(stored -> {
            if (stored.connectionId() != login) {
                return stored;
            }
            String before = stored.product().id();
            now.put(before, before.replaceAll("'.*", "") + mark);
            return with(stored, BankOfTwoLogins.renamed(stored.product(), now.get(before), "p" + mark));
        }).toList();
        now.forEach((before, id) -> ids.put(before.replaceAll("'.*", ""), id));
        rows.values().stream().filter(row -> row.connectionId() == login).forEach(row -> {
            Transaction fact = row.transaction();
            put(after, new LedgerRow(row.id(), login, copy(fact).productId(now.getOrDefault(fact.productId(), fact.productId()))
                    .portfolioId(fact.portfolioId() == null ? null : "p" + mark).build(), row.overlay(), row.vanished()));
        });
    }

    /** Its products and rows go with it. */
    private void remove(Map<Long, LedgerRow> after, long login) {
        removed.add(login);
        products.stream().filter(stored -> stored.connectionId() == login).forEach(leftOut::add);
        products = products.stream().filter(stored -> stored.connectionId() != login).toList();
        rows.values().stream().filter(row -> row.connectionId() == login).forEach(row -> after.put(row.id(), null));
    }

    private void connectAgain() {
        removed.clear();
        List<StoredProduct> all = new ArrayList<>(products);
        leftOut.forEach(stored -> all.add(new StoredProduct(100 + ++renewals, stored.connectionId(), stored.product(), Instant.EPOCH,
                Instant.EPOCH, false)));
        leftOut.clear();
        products = List.copyOf(all);
    }

    Counterparts afresh() {
        LedgerBuilder builder = Ledger.builder(List.of());
        rows.values().forEach(builder::add);
        return Counterparts.of(builder.build(), products, shared(), answers);
    }
}
