package app.saddlebag.store;

import app.saddlebag.model.BalancePoint;
import app.saddlebag.model.Batch;
import app.saddlebag.model.Overlay;
import app.saddlebag.model.RowChange.Reason;
import app.saddlebag.store.StoredTransaction.Listing;
import app.saddlebag.store.TransactionCodec.Cell;
import app.saddlebag.store.TransactionCodec.FirstCell;
import app.saddlebag.vault.Disk;
import app.saddlebag.vault.Purpose;
import app.saddlebag.vault.Sealer;
import app.saddlebag.vault.TamperedException;
import app.saddlebag.vault.Vault;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads a database of the first version and makes one of the present form of it: rows keep their numbers, each cell is
 * sealed anew. What is read is a copy that stays beside it ({@code saddlebag.db.version-1}); so that copy is known to be
 * readable to the last cell when the new database takes the old one's place, in one rename. Until then the old one is
 * untouched.
 *
 * <p>In the first version a row whose amount had changed was two rows, of which both counted. The earlier one becomes what
 * it is: an entry in the journal of the row that stands now.
 */
final class FirstVersion {

    private static final Logger LOG = LoggerFactory.getLogger(FirstVersion.class);
    private static final Pattern RANGES = Pattern.compile("(?<=^|\\s)-?(?:amount|in|out|date|value-date):[^\\s\"]+");

    private final Session old;
    private final Store fresh;
    private final Session session;
    private final Sealer rows;
    private final Sealer tokens;
    private final Sealer settings;

    private FirstVersion(Session old, Store fresh, Session session, Vault vault) {
        this.old = old;
        this.fresh = fresh;
        this.session = session;
        this.rows = vault.sealer(Purpose.ROWS);
        this.tokens = vault.sealer(Purpose.TOKENS);
        this.settings = vault.sealer(Purpose.SETTINGS);
    }

    /**
     * Does nothing where there is no database, or it has the present form.
     *
     * @param disk takes the steps that are not SQLite's own
     * @throws StoreException    {@code store.noRoom} before anything was written; {@code store.full} and the like on the way
     * @throws TamperedException when a cell of the old one does not open; it is left as it is
     */
    static void bringUpToDate(Path file, Vault vault, Clock clock, Disk disk) {
        FirstVersionFile first = new FirstVersionFile(file);
        if (!first.isThere()) {
            return;
        }
        first.requireRoom();
        try (Session old = Session.open(first.keep(disk))) {
            old.run("PRAGMA query_only = ON");
            Store.create(file, vault, clock, disk, fresh -> fresh.database().write(session -> {
                recognise(old, vault);
                new FirstVersion(old, fresh, session, vault).run(clock);
                return null;
            }));
        }
        LOG.info("The database has a new form; what it was stays beside it");
    }

    private void run(Clock clock) {
        environment();
        connections();
        products();
        batches();
        transactions(clock);
        people();
        balances();
        savedFilters();
        small("link_code", fresh.tables().linkCode(), tokens);
        settings();
    }

    /** @throws UnreadableDatabaseException when a database of the first version was sealed with other keys */
    static void recognise(Session old, Vault vault) {
        byte[] signature = old.first("SELECT facts FROM origin", row -> row.getBytes(1))
                .orElseThrow(() -> new UnreadableDatabaseException(null));
        try {
            vault.sealer(Purpose.ROWS).openFirstVersion("origin", "facts", 1, signature);
        } catch (TamperedException e) {
            throw new UnreadableDatabaseException(e);
        }
    }

    private void environment() {
        record Sealed(byte[] facts, byte[] secret) {
        }
        old.first("SELECT facts, secret FROM environment", row -> new Sealed(row.getBytes(1), row.getBytes(2)))
                .ifPresent(sealed -> {
                    fresh.tables().environment().claim(1);
                    fresh.tables().environment().insert(session, 1, new Long[0],
                            settings.openFirstVersion("environment", "facts", 1, sealed.facts),
                            tokens.openFirstVersion("environment", "secret", 1, sealed.secret));
                });
    }

    private void connections() {
        record Sealed(long id, byte[] facts, byte[] token) {
        }
        for (Sealed sealed : old.list("SELECT id, facts, token FROM connection ORDER BY id",
                row -> new Sealed(row.getLong(1), row.getBytes(2), row.getBytes(3)))) {
            fresh.tables().source().claim(sealed.id);
            fresh.connections().insert(session, Connections.unpackFirst(sealed.id,
                            rows.openFirstVersion("connection", "facts", sealed.id, sealed.facts)),
                    sealed.token == null ? null : tokens.openFirstVersion("connection", "token", sealed.id, sealed.token));
        }
        claim("connection", fresh.tables().source());
    }

    private void products() {
        record Sealed(long id, byte[] facts, byte[] payload) {
        }
        for (Sealed sealed : old.list("SELECT id, facts, payload FROM product ORDER BY id",
                row -> new Sealed(row.getLong(1), row.getBytes(2), row.getBytes(3)))) {
            fresh.products().insertFromFirst(session, ProductCodec.unpackFirst(sealed.id,
                            rows.openFirstVersion("product", "facts", sealed.id, sealed.facts)),
                    rows.openFirstVersion("product", "payload", sealed.id, sealed.payload));
        }
        claim("product", fresh.tables().product());
    }

    /** A row that stood beside the one that replaced it. */
    private record Superseded(long id, FirstCell cell, byte[] original) {
    }

    private void transactions(Clock clock) {
        ProductRows products = fresh.products().rows(session);
        List<Superseded> superseded = new ArrayList<>();
        Map<Long, Originals.Writer> originals = new HashMap<>();
        record Sealed(long id, boolean standing, byte[] facts, byte[] payload) {
        }
        try (Transactions.Bulk bulk = fresh.transactions().bulk(session)) {
            old.each("SELECT t.id, t.identity IS NOT NULL, t.facts, p.payload FROM \"transaction\" t "
                            + "JOIN transaction_payload p ON p.id = t.id ORDER BY t.id",
                    row -> new Sealed(row.getLong(1), row.getBoolean(2), row.getBytes(3), row.getBytes(4)), sealed -> {
                FirstCell cell = TransactionCodec.unpackFirst(
                        rows.openFirstVersion("transaction", "facts", sealed.id, sealed.facts));
                byte[] original = rows.openFirstVersion("transaction_payload", "payload", sealed.id, sealed.payload);
                if (!sealed.standing) {
                    superseded.add(new Superseded(sealed.id, cell, original));
                    return;
                }
                Originals.Place place = originals.computeIfAbsent(cell.connectionId(),
                        source -> fresh.originals().writer(session, source)).add(original);
                bulk.put(sealed.id, cell.connectionId(), products.rowOf(cell.connectionId(), cell.transaction()),
                        // no telling: the next sync reads of its words what earlier programs did not understand
                        new Cell(cell.transaction(), cell.vanished() ? Listing.VANISHED : Listing.LISTED, place, 0, 0));
            });
        }
        originals.values().forEach(Originals.Writer::close);
        claim("transaction", fresh.tables().transaction());
        overlays(rememberSuperseded(superseded, products, clock));
    }

    /** @return the rows that stand now, by the superseded ones */
    private Map<Long, Long> rememberSuperseded(List<Superseded> superseded, ProductRows products, Clock clock) {
        Map<Long, Long> successors = new HashMap<>();
        for (Map.Entry<Long, List<Superseded>> ofSource : superseded.stream()
                .collect(Collectors.groupingBy(row -> row.cell.connectionId())).entrySet()) {
            long sourceId = ofSource.getKey();
            fresh.journal().record(Batch.Kind.MIGRATION, sourceId, clock.instant(), null, recording -> {
                for (Superseded row : ofSource.getValue()) {
                    fresh.transactions().find(sourceId, row.cell.transaction().productKind(), row.cell.transaction().id())
                            .ifPresent(successor -> {
                                recording.remember(successor, row.cell.transaction(), row.original,
                                        products.rowOf(sourceId, row.cell.transaction()), Reason.AMOUNT_CHANGED);
                                successors.put(row.id, successor.id());
                            });
                }
            });
        }
        return successors;
    }

    private void overlays(Map<Long, Long> successors) {
        Map<Long, Overlay> all = new HashMap<>();
        for (Facts sealed : facts("overlay")) {
            Unpacker in = new Unpacker(rows.openFirstVersion("overlay", "facts", sealed.id, sealed.facts), 1);
            all.merge(successors.getOrDefault(sealed.id, sealed.id), OverlayBlock.unpack(in), FirstVersion::together);
        }
        Map<Long, OverlayBlock> blocks = new HashMap<>();
        all.forEach((row, overlay) -> blocks.computeIfAbsent(OverlayBlock.of(row), _ -> new OverlayBlock())
                .set(OverlayBlock.slot(row), overlay));
        blocks.forEach((number, block) -> fresh.overlays().save(session, number, block));
    }

    private static Overlay together(Overlay one, Overlay other) {
        Set<String> tags = new HashSet<>(one.tags());
        tags.addAll(other.tags());
        String note = Stream.of(one, other).map(Overlay::note).filter(text -> text != null).distinct()
                .collect(Collectors.joining("\n"));
        return new Overlay(note.isEmpty() ? null : note, tags, one.category() != null ? one.category() : other.category(),
                one.hidden() || other.hidden());
    }

    private void people() {
        record Sealed(long id, byte[] facts, byte[] payload) {
        }
        for (Sealed sealed : old.list("SELECT id, facts, payload FROM person ORDER BY id",
                row -> new Sealed(row.getLong(1), row.getBytes(2), row.getBytes(3)))) {
            byte[] facts = rows.openFirstVersion("person", "facts", sealed.id, sealed.facts);
            Unpacker in = new Unpacker(facts, 1);
            fresh.people().insert(session, in.number(), in.number(), facts,
                    rows.openFirstVersion("person", "payload", sealed.id, sealed.payload));
        }
    }

    private void batches() {
        for (Facts sealed : facts("batch")) {
            Unpacker in = new Unpacker(rows.openFirstVersion("batch", "facts", sealed.id, sealed.facts), 1);
            long sourceId = in.number();
            fresh.journal().keep(session, new Batch(0, Batch.Kind.SYNC, sourceId, in.moment(),
                    new Batch.Counts((int) in.number(), (int) in.number(), (int) in.number(), (int) in.number(), 0,
                            (int) in.number()), 0, 0, null));
        }
    }

    private void balances() {
        record Sealed(long id, long productId, byte[] facts) {
        }
        for (Sealed sealed : old.list("SELECT id, product_id, facts FROM balance ORDER BY id",
                row -> new Sealed(row.getLong(1), row.getLong(2), row.getBytes(3)))) {
            BalancePoint point = Balances.point(sealed.productId,
                    rows.openFirstVersion("balance", "facts", sealed.id, sealed.facts));
            fresh.balances().record(sealed.productId, point.day(), point.balance());
        }
    }

    /** In their order, under their numbers. */
    private void savedFilters() {
        for (Facts sealed : facts("saved_filter")) {
            Unpacker in = new Unpacker(settings.openFirstVersion("saved_filter", "facts", sealed.id, sealed.facts), 1);
            byte[] facts = new Packer(1).number(in.number()).text(in.text()).text(inTheLanguageOfToday(in.text())).bytes();
            fresh.tables().savedFilter().claim(sealed.id);
            fresh.tables().savedFilter().insert(session, sealed.id, new Long[0], facts);
        }
        claim("saved_filter", fresh.tables().savedFilter());
    }

    /** A comma between ranges is a bar now: where it stood between numbers or days it meant that and nothing else. */
    static String inTheLanguageOfToday(String filter) {
        return RANGES.matcher(filter).replaceAll(term -> Matcher.quoteReplacement(term.group().replace(',', '|')));
    }

    /** A table of facts alone, which did not change their form. */
    private void small(String table, SealedTable to, Sealer sealer) {
        for (Facts sealed : facts(table)) {
            to.claim(sealed.id);
            to.insert(session, sealed.id, new Long[0], sealer.openFirstVersion(table, "facts", sealed.id, sealed.facts));
        }
        claim(table, to);
    }

    private void settings() {
        for (Facts sealed : facts("setting")) {
            Unpacker in = new Unpacker(settings.openFirstVersion("setting", "facts", sealed.id, sealed.facts), 1);
            fresh.settings().put(in.text(), in.text());
        }
    }

    /** A row of a table in which nothing but its facts was sealed. */
    private record Facts(long id, byte[] facts) {
    }

    private List<Facts> facts(String table) {
        return old.list("SELECT id, facts FROM " + table + " ORDER BY id", row -> new Facts(row.getLong(1), row.getBytes(2)));
    }

    /** Numbers that were ever given out stay so. */
    private void claim(String table, SealedTable to) {
        long last = old.number("SELECT coalesce(max(seq), 0) FROM sqlite_sequence WHERE name = ?", table);
        if (last > 0) {
            to.claim(last);
        }
    }
}
