package app.saddlebag.profile;

import app.saddlebag.connect.Connector;
import app.saddlebag.flanks.CallCancellation;
import app.saddlebag.flanks.FlanksClient;
import app.saddlebag.model.Environment;
import app.saddlebag.model.Secret.ClientSecret;
import app.saddlebag.store.ProfileLock;
import app.saddlebag.store.Store;
import app.saddlebag.sync.SyncListener;
import app.saddlebag.sync.SyncReport;
import app.saddlebag.vault.Disk;
import app.saddlebag.vault.Vault;
import app.saddlebag.vault.Vaults;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/**
 * One open profile: its sealed store, its ledger and its way to the bank. Safe to share between threads; methods that
 * reach the bank or the disk block and belong on a worker thread.
 */
public final class OpenProfile implements AutoCloseable {

    private static final Duration LOCKED_WITHIN = Duration.ofMillis(350);

    private final ProfileFolder files;
    private final ProfileLock lock;
    private final Vault vault;
    private final Store store;
    private final BankAccess bank;
    private final Clock clock;
    private final Vaults vaults;
    private final KeyStoreSlot keyStore;
    private final LedgerSource ledger;
    private final ProfileEdits edits;
    private final RuleBook rules;
    private final CategoryTree tree;
    private final CategoryBook categories;
    private final RecurringBook recurring;
    private final StatementImport statements;
    private final ExecutorService blocking = Executors.newVirtualThreadPerTaskExecutor();
    private final BankSide banks;
    private final Backups backups;
    private final char[] temporaryPassphrase;

    private boolean closed;

    /**
     * @param vaults              changes the passphrase
     * @param temporaryPassphrase null for a profile that stays
     */
    OpenProfile(ProfileFolder files, ProfileLock lock, Vault vault, Store store, BankAccess bank, Clock clock,
                Vaults vaults, KeyStoreSlot keyStore, char[] temporaryPassphrase) {
        this.files = files;
        this.lock = lock;
        this.vault = vault;
        this.store = store;
        this.bank = bank;
        this.clock = clock;
        this.vaults = vaults;
        this.keyStore = keyStore;
        this.ledger = new LedgerSource(store);
        if (temporaryPassphrase != null) {
            ledger.stopKeeping(); // nobody opens it again
        }
        this.tree = new CategoryTree(store, ledger);
        this.edits = new ProfileEdits(store, ledger, changes(), clock);
        this.rules = new RuleBook(store, ledger, edits, clock);
        this.categories = new CategoryBook(store, ledger, tree, edits, clock);
        this.recurring = new RecurringBook(store, ledger, clock);
        this.statements = new StatementImport(store, ledger, histories(), rules, tree, clock);
        this.banks = new BankSide(bank, store, ledger, rules, clock, blocking, this::noteGeneration);
        this.backups = new Backups(new BackupMaker(files, vault, clock, new Disk()));
        this.temporaryPassphrase = temporaryPassphrase;
    }

    /** The name it goes by: its folder's. */
    public String name() {
        return ProfileFolder.nameOf(files.path());
    }

    public Path folder() {
        return files.path();
    }

    /**
     * What takes long to look through is looked through after opening, where a snapshot stood for it. From the moment that something
     * is found nothing can be written any more.
     *
     * @param refused told, on whichever thread, with what opening would have failed with
     */
    public void whenRefused(Consumer<RuntimeException> refused) {
        store.whenRefused(refused);
    }

    /** Whether closing deletes it: a demo that was not kept. */
    public boolean temporary() {
        return temporaryPassphrase != null;
    }

    /** Where its API lives, as stored; a demo's addresses are those of the bank that ran when it was made. */
    public Environment environment() {
        return bank.stored();
    }

    /** For those of this package alone: everybody else asks for what they need. */
    Store store() {
        return store;
    }

    /** What the banks told last of everything but transactions. */
    public BankRecords records() {
        return new BankRecords(store, clock);
    }

    /** The person's accounts with the names, order and groups they gave them. */
    public AccountBook accounts() {
        return new AccountBook(store, records(), ledger);
    }

    /** What products held day by day. */
    public ProductHistories histories() {
        return new ProductHistories(store, ledger, records());
    }

    /** What was paid for positions. */
    public PositionCosts costs() {
        return new PositionCosts(ledger);
    }

    /** What loans will ask for next. */
    public Instalments instalments() {
        return new Instalments(ledger, recurring);
    }

    /** The curve over all of one currency. */
    public OverviewCurve overviewCurve() {
        return new OverviewCurve(histories(), ledger, store.settings());
    }

    /** What came in, what went out, and for what. */
    public MoneyFlows flows() {
        return new MoneyFlows(store, ledger, clock);
    }

    /** What changed transactions and when, and the way back. */
    public ChangeHistory changes() {
        return new ChangeHistory(store, ledger, new CategoryMerges(store, tree), saidBalances(), clock);
    }

    /** What lies behind one transaction. */
    public RowDetails rows() {
        return new RowDetails(store, ledger);
    }

    /** What the person adds to transactions, and the way back; one and the same until the profile is closed. */
    public Edits edits() {
        return edits;
    }

    /** What the person wants added to what filters find. */
    public RuleBook rules() {
        return rules;
    }

    /** What may be wanted for every row of a merchant once a few got a category by hand. */
    public MerchantOffers offers() {
        return new MerchantOffers(store, ledger);
    }

    /** The tree of categories, and what the person made of it. */
    public CategoryBook categories() {
        return categories;
    }

    /** What comes again and again; one and the same until the profile is closed. */
    public RecurringBook recurring() {
        return recurring;
    }

    /** What two log-ins show, and whether it counts once. */
    public SharedAccounts shared() {
        return new SharedAccounts(store, ledger, clock);
    }

    /** What the person says that the figures of cards and debts are to them. */
    public Bearings bearings() {
        return new Bearings(store.settings());
    }

    /** What one euro was in other currencies, as far as the person said. */
    public ExchangeRates rates() {
        return new ExchangeRates(store.rates(), store.settings(), clock);
    }

    /** What the person says of rows that are, or may be, one event. */
    public TieAnswers ties() {
        return new TieAnswers(store, ledger, clock);
    }

    /** What the person says of products that a bank lists under new ids since a renewal. */
    public ProductAnswers products() {
        return new ProductAnswers(store, records());
    }

    /** How log-ins at one bank are told apart. */
    public LoginNames logins() {
        return new LoginNames(store, ledger);
    }

    /** The way out, into files that other programs read. */
    public Export export() {
        return new Export(store, ledger, tree, records(), clock);
    }

    /** The way in, for statements that the person has as files; one and the same until the profile is closed. */
    public StatementImport statements() {
        return statements;
    }

    /** What accounts from files hold. */
    public SaidBalances saidBalances() {
        return new SaidBalances(store, histories(), clock);
    }

    /** What a person does with accounts from files. */
    public AccountDeeds accountDeeds() {
        return new AccountDeeds(store, ledger, records(), accounts(), saidBalances(), histories(), changes(), clock);
    }

    public KeptFilters filters() {
        return new KeptFilters(store.savedFilters());
    }

    public ScreenMemory memory() {
        return new ScreenMemory(store.settings());
    }

    /** All transactions, on which filters run. */
    public LedgerSource ledger() {
        return ledger;
    }

    /** The API client; made, and a demo bank started, when first asked for. */
    public FlanksClient flanks() {
        return bank.client();
    }

    /**
     * Brings one connection up to date, and the ledger with it. A failure is in the report, not thrown.
     *
     * @throws app.saddlebag.model.ProblemException {@code store.fixed}, {@code store.openedFull}: nothing can be kept, so no bank is asked
     * @throws app.saddlebag.flanks.FlanksException.Cancelled when asked to stop
     */
    public SyncReport sync(long connectionId, SyncListener listener, CallCancellation cancellation) {
        store.requireWritable();
        return banks.sync(connectionId, listener, cancellation);
    }

    /** Finishes what logins are waiting, then does as {@link #sync} for every connection at the same time. */
    public SyncRound syncAll(SyncListener listener, CallCancellation cancellation) {
        store.requireWritable();
        return banks.syncAll(listener, cancellation);
    }

    /** Finishes what logins are waiting, and syncs only those. Asks nobody when none is. */
    public SyncRound finishLogins(SyncListener listener, CallCancellation cancellation) {
        return finishLogins(listener, cancellation, false);
    }

    /** @param onlyDue leaves out what was tried not long ago: nobody asked */
    public SyncRound finishLogins(SyncListener listener, CallCancellation cancellation, boolean onlyDue) {
        return banks.finishLogins(listener, cancellation, onlyDue);
    }

    /** Logins that are between here and Flanks. */
    public WaitingLogins waitingLogins() {
        return banks.waitingLogins();
    }

    /** The next sync of each connection reads everything it has, not only what is new. Asks nobody. */
    public void readEverythingNextTime() {
        banks.readEverythingNextTime();
    }

    /** Begins the flows that make and renew connections, in the environment that answers now. */
    public Connector connector() {
        return banks.connector();
    }

    /** Changes where the API lives. It holds from the next opening on. */
    public void changeEnvironment(Environment environment, ClientSecret secret) {
        store.environments().save(environment, secret);
    }

    /** Where an embedded web view expects to be sent back to; nothing needs to listen there. */
    public URI redirectUri() {
        return redirects().uri();
    }

    /** The port a listener for the browser's return must take; 0 when any will do. */
    public int redirectPort() {
        return redirects().port();
    }

    /** Where the browser is sent back to when a listener waits at an address of ours. */
    public URI redirectUri(URI listener) {
        return redirects().uri(listener);
    }

    private Redirects redirects() {
        return new Redirects(bank.stored().redirectUri());
    }

    /** Demo only: unplugs the demo bank, to see the program offline, or plugs it in again. */
    public void setDemoBankReachable(boolean reachable) {
        bank.setDemoBankReachable(reachable);
    }

    public boolean demoBankReachable() {
        return bank.demoBankReachable();
    }

    /** What it keeps of earlier days; one and the same until the profile is closed. */
    public Backups backups() {
        return backups;
    }

    /** Where it lies, and what is to be said of that. */
    public ProfilePlace place() {
        return new ProfilePlace(files, store.settings(), store.medium());
    }

    /** What opens it, to be changed while it is open. */
    public OpenKeys keys() {
        return new OpenKeys(files, backups, vaults, keyStore, new WrongTries(files.wrongTries(), clock));
    }

    ProfileFolder files() {
        return files;
    }

    char[] temporaryPassphrase() {
        return temporaryPassphrase.clone();
    }

    /**
     * Closes in bounded time: the keys are zeroed and the rows let go within a moment, whatever is being written or read. What is
     * not written by then is undone whole.
     */
    public void lock() {
        ledger.stopKeeping();
        Thread.ofPlatform().daemon().name("lock-limit").start(() -> {
            try {
                Thread.sleep(LOCKED_WITHIN);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            vault.close();
            ledger.forget();
        });
        close();
    }

    /**
     * Locks: requests are cancelled, what makes the next opening quick is written, the store closed, keys zeroed. May be called more
     * than once.
     */
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        bank.cancel();
        blocking.shutdownNow();
        Closing.all(null, this::noteGeneration, ledger::keep, vault, bank, store, lock, ledger::forget);
        if (temporaryPassphrase != null) {
            Arrays.fill(temporaryPassphrase, '\0');
            TemporaryFolder.delete(files.path().getParent());
        }
    }

    /** So that an older copy put in the database's place is known as one. */
    private void noteGeneration() {
        long reached = store.generation();
        if (!vault.isClosed()) {
            vault.note(reached);
        }
    }
}
