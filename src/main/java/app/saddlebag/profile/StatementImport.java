package app.saddlebag.profile;

import app.saddlebag.exchange.read.BankFile;
import app.saddlebag.exchange.read.BankFiles;
import app.saddlebag.exchange.read.DateOrder;
import app.saddlebag.exchange.read.Mapping;
import app.saddlebag.exchange.read.MappingGuess;
import app.saddlebag.exchange.read.ReadAhead;
import app.saddlebag.exchange.read.ReadProgress;
import app.saddlebag.exchange.read.Recognition;
import app.saddlebag.exchange.statement.SourceFormat;
import app.saddlebag.exchange.statement.StatementSink;
import app.saddlebag.model.Batch;
import app.saddlebag.model.Connection;
import app.saddlebag.model.ProblemException;
import app.saddlebag.model.ProductKind;
import app.saddlebag.model.RowChange.Reason;
import app.saddlebag.model.StoredProduct;
import app.saddlebag.model.Transaction;
import app.saddlebag.profile.FileLook.Target;
import app.saddlebag.store.DirectLoad;
import app.saddlebag.store.Recording;
import app.saddlebag.store.RepeatedRowException;
import app.saddlebag.store.Store;
import app.saddlebag.store.StoredTransaction;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The way in, for statements that the person has as files. A file is looked at first: what it is, whose it is, what of it is here
 * already. Taking it in is one batch, and can be undone. Reads the disk: worker only. Safe to share between threads.
 */
public final class StatementImport {

    /** Rows from which on it is worth while to seal them on all processors. */
    private static final int MANY = 5_000;

    private final Store store;
    private final LedgerSource ledger;
    private final ProductHistories histories;
    private final RuleBook rules;
    private final FileAccounts accounts;
    private final StatementPlaces places;
    private final KnownLayouts layouts;
    private final OwnImport own;
    private final Clock clock;
    private final BankFiles files = new BankFiles();

    StatementImport(Store store, LedgerSource ledger, ProductHistories histories, RuleBook rules, CategoryTree tree, Clock clock) {
        this.store = store;
        this.ledger = ledger;
        this.histories = histories;
        this.rules = rules;
        this.accounts = new FileAccounts(store);
        this.places = new StatementPlaces(store, ledger, accounts);
        this.layouts = new KnownLayouts(store.settings());
        this.own = new OwnImport(store, ledger, tree, clock);
        this.clock = clock;
    }

    /**
     * What the person says of a file; what they do not say is as the file does.
     *
     * @param account  where all its rows go; null for those it speaks of
     * @param currency of amounts that say none; null for the account's
     * @param mapping  how a table is read; null as its layout was read the last time, or else as its content suggests. One that is
     *                 said here is remembered with the taking in
     * @param days     the order of days in QIF that leaves it open; null as the last time. Remembered likewise
     */
    public record Wish(Target account, String currency, Mapping mapping, DateOrder days) {

        public static final Wish NONE = new Wish(null, null);

        public Wish(Target account, String currency) {
            this(account, currency, null, null);
        }

        public Wish withAccount(Target value) {
            return new Wish(value, currency, mapping, days);
        }

        public Wish withCurrency(String value) {
            return new Wish(account, value, mapping, days);
        }

        public Wish withMapping(Mapping value) {
            return new Wish(account, currency, value, days);
        }

        public Wish withDays(DateOrder value) {
            return new Wish(account, currency, mapping, value);
        }
    }

    /**
     * Looks at a file and changes nothing. A file that cannot be read is told in what it returns.
     *
     * @throws java.util.concurrent.CancellationException when {@code progress} wants no more
     */
    public FileLook look(BankFile file, Wish wish, ReadProgress progress) {
        try {
            Recognition recognition = files.recognise(file);
            if (recognition.format() == SourceFormat.JSON) {
                return own.look(file, recognition, progress);
            }
            return recognition.format().needsMapping() ? lookAtTable(file, recognition, wish, progress)
                    : look(new FileLook(file, recognition, List.of(), null, null, null,
                    recognition.format() == SourceFormat.QIF ? layouts.days(wish) : null), wish, progress);
        } catch (ProblemException unreadable) {
            return new FileLook(file, null, List.of(), unreadable);
        }
    }

    private FileLook lookAtTable(BankFile file, Recognition recognition, Wish wish, ReadProgress progress) {
        MappingGuess guess = wish.mapping() == null ? files.guess(file, recognition) : files.guess(file, recognition, wish.mapping());
        Mapping said = wish.mapping() != null ? wish.mapping() : layouts.mapping(guess.layout()).orElse(null);
        if (said != null && said.sheet() != guess.mapping().sheet()) { // remembered of another sheet than is read by itself
            guess = files.guess(file, recognition, said);
        }
        Mapping mapping = said == null || said.columns().isEmpty() ? guess.mapping() : said;
        ProblemException incomplete = mapping.complete() ? null : new ProblemException("import.columns", null, file.name());
        FileLook begun = new FileLook(file, recognition, List.of(), incomplete, mapping, guess, null);
        return incomplete == null ? look(begun, wish, progress) : begun;
    }

    /** @param begun what it is, and how it is read */
    private FileLook look(FileLook begun, Wish wish, ReadProgress progress) {
        try {
            StatementLooking looking = new StatementLooking(places, histories.on(LocalDate.now(clock)), begun.file(), wish, store.generation());
            read(begun, looking, progress);
            return new FileLook(begun.file(), begun.recognition(), looking.parts(), null, begun.mapping(), begun.guess(), begun.days());
        } catch (ProblemException unreadable) {
            return new FileLook(begun.file(), begun.recognition(), List.of(), unreadable, begun.mapping(), begun.guess(), begun.days());
        }
    }

    private void read(FileLook look, StatementTaking taking, ReadProgress progress) {
        read(look, (StatementSink) taking, progress);
        taking.finish();
    }

    private void read(FileLook look, StatementSink sink, ReadProgress progress) {
        ReadAhead.read((told, watched) -> readHere(look, told, watched), sink, progress);
    }

    private void readHere(FileLook look, StatementSink sink, ReadProgress progress) {
        if (look.mapping() != null) {
            files.readTable(look.file(), look.recognition(), look.mapping(), sink, progress);
        } else if (look.days() != null) {
            files.readQif(look.file(), look.recognition(), look.days(), sink, progress);
        } else {
            files.read(look.file(), look.recognition(), sink, progress);
        }
    }

    /**
     * Takes a file in, as one batch.
     *
     * @param doubtful   whether rows in doubt are taken in, too
     * @param sourceName what their source is called where this is the first
     * @return the batch; its id is 0 where there was nothing to take in
     * @throws ProblemException                               when it cannot be read, was changed since it was looked at, or does not say
     *                                                        where its rows go; nothing was written
     * @throws java.util.concurrent.CancellationException when {@code progress} wants no more; likewise
     */
    public synchronized Batch take(FileLook look, Wish wish, boolean doubtful, String sourceName, ReadProgress progress) {
        requireReady(look);
        if (look.recognition().format() == SourceFormat.JSON) {
            return own.take(look, sourceName, progress);
        }
        List<EntrySorting.Sorted> sorted = sorted(look, progress);
        Set<Long> told = new HashSet<>();
        Batch batch = store.write(() -> {
            if (wish.mapping() != null && look.guess() != null) {
                layouts.remember(look.guess().layout(), look.mapping());
            }
            if (wish.days() != null) {
                layouts.remember(wish.days());
            }
            return write(look, sorted, doubtful, sourceName, progress, told);
        });
        if (batch.id() == 0) {
            ledger.refresh(List.of());
        } else {
            ledger.show(batch);
            rules.applyToBrought(List.of(batch));
        }
        SaidBalances balances = new SaidBalances(store, histories, clock);
        balances.reckon(told);
        return batch;
    }

    /**
     * Asks whether a file can be taken in as it was looked at.
     *
     * @throws ProblemException why it cannot
     */
    public static void requireReady(FileLook look) {
        if (look.problem() != null) {
            throw look.problem();
        }
        if (!look.ready()) {
            throw new ProblemException(look.statements().stream().anyMatch(part -> part.target() instanceof Target.Open)
                    ? "import.whose" : "import.currency", null, look.file().name());
        }
    }

    /** Its rows by statement: as the look sorted them where nothing was written since, otherwise sorted anew. */
    private List<EntrySorting.Sorted> sorted(FileLook look, ReadProgress progress) {
        long generation = store.generation();
        if (look.statements().stream().allMatch(part -> part.found() != null && part.found().holds(generation,
                places.account(part.statement(), new StatementPlaces.Place(part.target(), part.currency()))))) {
            return look.statements().stream().map(part -> part.found().sorted()).toList();
        }
        StatementSorting sorting = new StatementSorting(look, places);
        read(look, sorting, progress);
        return sorting.sorted();
    }

    static ProblemException changed(FileLook look) {
        return changed(look, null);
    }

    private static ProblemException changed(FileLook look, Throwable cause) {
        return new ProblemException("import.changed", cause, look.file().name());
    }

    /**
     * Inside the write.
     *
     * @param told gets those of the accounts of which some balance is known
     */
    private Batch write(FileLook look, List<EntrySorting.Sorted> sorted, boolean doubtful, String sourceName, ReadProgress progress, Set<Long> told) {
        if (look.statements().isEmpty()) {
            throw new ProblemException("import.empty", null, look.file().name());
        }
        Connection source = accounts.source(sourceName, clock.instant());
        boolean anyUndone = store.journal().of(source.id()).stream().anyMatch(Batch::undone);
        long rows = sorted.stream().mapToLong(one -> one.wanted(doubtful).cardinality()).sum();
        Batch batch = store.journal().record(Batch.Kind.IMPORT, source.id(), clock.instant(), null, recording -> {
            List<StoredProduct> made = look.statements().stream().map(part -> accounts.made(part.target(), part.statement().account(),
                    part.currency(), source, clock.instant())).toList();
            try {
                if (!anyUndone && rows > MANY) {
                    takeMany(look, sorted, doubtful, made, rows, recording, progress);
                } else {
                    read(look, new StatementTaking(look, sorted, doubtful, made, (row, original) ->
                            put(source.id(), row, original, recording, anyUndone)), progress);
                }
            } catch (RepeatedRowException e) { // a row went in before its statement ended, where it is seen to be another than was looked at
                throw changed(look, e);
            }
            StatementBalances balances = new StatementBalances(store.balances());
            for (int i = 0; i < made.size(); i++) {
                if (balances.record(made.get(i), look.statements().get(i))) {
                    told.add(made.get(i).id());
                }
            }
        });
        store.connections().update(source.attempted(clock.instant(), Connection.Health.FRESH, null).asOf(clock.instant(), source.dataAsOf()));
        return batch;
    }

    /** None of them is here, so they are sealed on all processors while the file is read. */
    private void takeMany(FileLook look, List<EntrySorting.Sorted> sorted, boolean doubtful, List<StoredProduct> made, long rows, Recording recording,
                          ReadProgress progress) {
        try (DirectLoad load = store.directLoad(made.getFirst().connectionId(), made, rows, recording)) {
            read(look, new StatementTaking(look, sorted, doubtful, made, load::add), progress);
            load.finish();
        }
    }

    /** A row that was undone once stays away from syncs; a file that is taken in again is the person's wish to have it back. */
    private void put(long source, Transaction row, byte[] original, Recording recording, boolean anyUndone) {
        Optional<StoredTransaction> undone = anyUndone ? store.transactions().find(source, ProductKind.ACCOUNT, row.id()) : Optional.empty();
        if (undone.isPresent()) {
            recording.rewrite(undone.get(), row, original, Reason.RETURNED);
        } else {
            recording.add(row, original);
        }
    }
}
