package app.saddlebag.profile;

import app.saddlebag.insight.BalanceSeries;
import app.saddlebag.insight.Histories;
import app.saddlebag.insight.SharedProduct;
import app.saddlebag.insight.SharedProducts;
import app.saddlebag.ledger.Ledger;
import app.saddlebag.model.Batch;
import app.saddlebag.model.Connection;
import app.saddlebag.model.Link;
import app.saddlebag.model.Link.Standing;
import app.saddlebag.model.Money;
import app.saddlebag.model.ProblemException;
import app.saddlebag.model.Product;
import app.saddlebag.model.StoredProduct;
import app.saddlebag.store.Store;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a person does with an account from files: calls it something else, says that it is a bank's account too, closes it, opens it
 * again. Each is a batch that can be undone. Reads and writes the disk: worker only. Safe to share between threads.
 */
public final class AccountDeeds {

    private final Store store;
    private final LedgerSource ledger;
    private final BankRecords records;
    private final AccountBook book;
    private final SaidBalances balances;
    private final ProductHistories histories;
    private final ChangeHistory changes;
    private final Clock clock;

    AccountDeeds(Store store, LedgerSource ledger, BankRecords records, AccountBook book, SaidBalances balances, ProductHistories histories,
                 ChangeHistory changes, Clock clock) {
        this.store = store;
        this.ledger = ledger;
        this.records = records;
        this.book = book;
        this.balances = balances;
        this.histories = histories;
        this.changes = changes;
        this.clock = clock;
    }

    /**
     * What merging would do. Nothing was written.
     *
     * @param files    the account from files
     * @param bank     the bank's account
     * @param repeated rows that both tell and that count once
     * @param joining  rows that the bank does not tell
     * @param seam     the last day before the later of the two begins; null where one of them has no rows
     * @param gap      by how much the later begins with more than the earlier comes to on that day; null where a balance is not known
     */
    public record Merging(StoredProduct files, StoredProduct bank, int repeated, int joining, LocalDate seam, Money gap) {

        /** Whether what the two say of the seam is the same. */
        public boolean agrees() {
            return gap != null && gap.amount().signum() == 0;
        }
    }

    /** Bank accounts that an account from files may be: of its currency, still listed, and not of files themselves. */
    public List<StoredProduct> candidates(StoredProduct files) {
        Map<Long, Integer> distances = store.connections().list().stream().collect(Collectors.toMap(Connection::id, FileAccounts::distance));
        SharedProducts shared = records.shared();
        Set<Long> tied = shared.of(files).filter(SharedProduct::countsOnce).stream().flatMap(one -> one.sightings().stream())
                .map(StoredProduct::id).collect(Collectors.toSet());
        return tied.isEmpty() ? records.products().stream().filter(stored -> stored.product() instanceof Product.Account && !stored.gone()
                && distances.get(stored.connectionId()) < distances.get(files.connectionId()) && sameCurrency(files, stored)).toList() : List.of();
    }

    private static boolean sameCurrency(StoredProduct one, StoredProduct other) {
        return one.product().currency() == null || other.product().currency() == null
                || one.product().currency().equals(other.product().currency());
    }

    private Set<Long> files() {
        return store.connections().list().stream().filter(Connection::files).map(Connection::id).collect(Collectors.toSet());
    }

    /** @throws ProblemException {@code accounts.merge.other} where the two are not an account from files and a bank's of one currency */
    public Merging look(StoredProduct files, StoredProduct bank) {
        requireOfFiles(files);
        if (candidates(files).stream().noneMatch(one -> one.id() == bank.id())) {
            throw new ProblemException("accounts.merge.other", null, files.title(), bank.title());
        }
        Ledger rows = ledger.snapshot();
        List<Link> links = store.links().list();
        SharedProducts merged = SharedProducts.of(store.connections().list(), store.products().list(), with(links, tie(files, bank)));
        Set<Integer> its = Arrays.stream(rows.positionsOn(Set.of(files.key()))).boxed().collect(Collectors.toCollection(TreeSet::new));
        int repeated = (int) merged.repeatedRows(rows).stream().filter(its::contains).count();
        Optional<LocalDate> begins = Stream.of(files, bank).flatMap(one -> first(rows, one).stream()).reduce((one, other) -> one.isAfter(other) ? one : other);
        boolean both = first(rows, files).isPresent() && first(rows, bank).isPresent();
        LocalDate seam = both ? begins.get().minusDays(1) : null;
        return new Merging(files, bank, repeated, its.size() - repeated, seam, both ? gap(files, bank, seam, rows) : null);
    }

    private Money gap(StoredProduct files, StoredProduct bank, LocalDate seam, Ledger rows) {
        boolean bankIsLater = first(rows, bank).orElseThrow().isAfter(seam);
        Histories now = histories.on(LocalDate.now(clock));
        BalanceSeries earlier = now.of(bankIsLater ? files : bank);
        BalanceSeries later = now.of(bankIsLater ? bank : files);
        String currency = bank.product().currency() != null ? bank.product().currency() : files.product().currency();
        BigDecimal moved = moved(rows, bankIsLater ? bank : files, seam.plusDays(1));
        return earlier.on(seam).flatMap(before -> later.on(seam.plusDays(1)).map(after -> new Money(after.balance().subtract(moved)
                .subtract(before.balance()), currency))).orElse(null);
    }

    private static BigDecimal moved(Ledger rows, StoredProduct on, LocalDate day) {
        return Arrays.stream(rows.positionsOn(Set.of(on.key()))).mapToObj(rows::row)
                .filter(row -> !row.vanished() && row.transaction().day().equals(day)).map(row -> row.transaction().amount())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static Optional<LocalDate> first(Ledger rows, StoredProduct on) {
        int[] positions = rows.positionsOn(Set.of(on.key()));
        return positions.length == 0 ? Optional.empty()
                : Optional.of(rows.row(Arrays.stream(positions).max().getAsInt()).transaction().day());
    }

    private static List<Link> with(List<Link> links, Link tie) {
        List<Link> all = new ArrayList<>(links);
        all.removeIf(link -> link.id() == tie.id());
        all.addFirst(tie);
        return all;
    }

    /** The one of the bank's account, with the other in it, or a new one. */
    private Link tie(StoredProduct files, StoredProduct bank) {
        Optional<Link> known = store.links().list().stream().filter(link -> link.kind() == Link.Kind.SHARED_PRODUCT
                && link.members().contains(bank.id()) && (link.standing().holds() || link.members().contains(files.id()))).findFirst();
        List<Long> members = Stream.concat(known.stream().flatMap(link -> link.members().stream()), Stream.of(bank.id(), files.id())).distinct().toList();
        return new Link(known.map(Link::id).orElse(0L), Link.Kind.SHARED_PRODUCT, Standing.ACCEPTED, known.map(Link::likeness).orElse(null),
                members, clock.instant());
    }

    /**
     * Makes an account from files one with a bank's: what both tell counts once, and what statements told before joins what the bank
     * tells.
     *
     * @throws ProblemException as {@link #look}
     */
    public Batch merge(StoredProduct files, StoredProduct bank) {
        look(files, bank);
        return done(files, () -> store.links().save(tie(files, bank)));
    }

    /** Takes an account out of sums and lists; its rows stay. */
    public Batch close(StoredProduct files) {
        requireOfFiles(files);
        if (files.gone()) {
            throw new ProblemException("accounts.closed.already", null, files.title());
        }
        return done(files, () -> store.products().markGone(files.id()));
    }

    public Batch reopen(StoredProduct files) {
        requireOfFiles(files);
        if (!files.gone()) {
            throw new ProblemException("accounts.open.already", null, files.title());
        }
        return done(files, () -> store.products().markListed(files.id()));
    }

    /** Any product, not only one from files. @param name blank for what its bank, or its file, calls it */
    public Batch rename(StoredProduct product, String name) {
        return done(product, () -> book.call(product, name));
    }

    /** Undoes one of these. */
    public Batch takeBack(Batch deed) {
        return changes.undo(deed.id());
    }

    /** @throws ProblemException {@code accounts.files} where a bank tells it */
    public Batch say(StoredProduct files, LocalDate day, BigDecimal balance) {
        requireOfFiles(files);
        if (files.product().currency() == null) {
            throw new ProblemException("accounts.currency", null, files.title());
        }
        return balances.say(files, day, balance);
    }

    private void requireOfFiles(StoredProduct stored) {
        if (!(stored.product() instanceof Product.Account) || !files().contains(stored.connectionId())) {
            throw new ProblemException("accounts.files", null, stored.title());
        }
    }

    private Batch done(StoredProduct product, Runnable deed) {
        Batch batch = store.journal().record(Batch.Kind.ACCOUNT, product.connectionId(), clock.instant(), null, _ -> deed.run());
        ledger.refresh(List.of());
        balances.reckonAll();
        return batch;
    }
}
