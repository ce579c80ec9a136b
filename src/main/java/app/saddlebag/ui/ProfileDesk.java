package app.saddlebag.ui;

import app.saddlebag.connect.ConnectFlow;
import app.saddlebag.filter.Filter;
import app.saddlebag.model.Batch;
import app.saddlebag.model.Connection;
import app.saddlebag.model.Departure;
import app.saddlebag.model.StoredProduct;
import app.saddlebag.profile.ConnectionStatus;
import app.saddlebag.profile.KeptBackup;
import app.saddlebag.profile.LoginItem;
import app.saddlebag.profile.OpenProfile;
import app.saddlebag.profile.Preferences;
import app.saddlebag.profile.Profiles;
import app.saddlebag.ui.connections.AutomaticSync;
import app.saddlebag.ui.connections.EarlierLogins;
import app.saddlebag.ui.connections.LoginRetries;
import app.saddlebag.ui.connections.SyncModel;
import app.saddlebag.ui.files.DropPlace;
import app.saddlebag.ui.files.ExportSheet;
import app.saddlebag.ui.files.ImportDesk;
import app.saddlebag.ui.help.HelpModel;
import app.saddlebag.ui.help.HelpSheet;
import app.saddlebag.ui.kit.Sheets.Question;
import app.saddlebag.ui.kit.Ui;
import app.saddlebag.ui.link.ConnectSheet;
import app.saddlebag.ui.overview.OverviewPage;
import app.saddlebag.ui.page.Changes;
import app.saddlebag.ui.page.Navigator;
import app.saddlebag.ui.page.Page;
import app.saddlebag.ui.page.Place;
import app.saddlebag.ui.product.ProductModel;
import app.saddlebag.ui.product.ProductSheet;
import app.saddlebag.ui.settings.EnvironmentSheet;
import app.saddlebag.ui.settings.SettingsModel;
import app.saddlebag.ui.settings.SettingsPage;
import app.saddlebag.ui.theme.Theme;
import app.saddlebag.ui.transactions.TransactionsPage;
import app.saddlebag.ui.welcome.KeepModel;
import app.saddlebag.ui.welcome.KeepSheet;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Parent;

/** One open profile on the screen: puts its pages into the shell and leads from one to another. */
final class ProfileDesk implements AutoCloseable, Navigator, SettingsPage.Actions {

    /** Narrower than this, in pixels at 100 %, the pages need what the side bar’s words would take. */
    private static final double ROOMY = 1100;
    /** Longer than the first frame takes on a slow computer. */
    private static final Duration FIRST_FRAME = Duration.ofMillis(300);

    private final Ui ui;
    private final Theme theme;
    private final Profiles profiles;
    private final OpenProfile profile;
    private final LoginItem loginItem;
    private final Host host;
    private final Changes changes = new Changes();
    private final SyncModel sync;
    private final SavedSide saved;
    private final Shell shell;
    private final AutoCloseable ledgerChanges;
    private final LoginRetries retries;
    private final EarlierLogins earlier;
    private final AutomaticSync automatic;
    private final DailyBackup daily;
    private final DeskCommands commands;
    private final AccountsSide accounts;
    private final Discretion discretion;
    private final ImportDesk imports;
    private final DropPlace place;

    ProfileDesk(Ui ui, Theme theme, Profiles profiles, OpenProfile profile, LoginItem loginItem, Host host) {
        this.ui = ui;
        this.theme = theme;
        this.profiles = profiles;
        this.profile = profile;
        this.loginItem = loginItem;
        this.host = host;
        Runnable rows = profile.ledger().giveWay(FIRST_FRAME);
        // A merge under way, or the first reading of a large ledger, is waited for.
        ui.background().behind(() -> profile.categories().speak(ui.messages().locale()));
        this.sync = new SyncModel(new ProfileBanks(profile), ui.background(), ui.messages(), ui.toasts(), changes);
        this.sync.onShow(this::showBatches);
        this.retries = new LoginRetries(profile.waitingLogins()::nextTry, sync, ui.background(), ui.clock(), changes);
        this.daily = new DailyBackup(profile, ui);
        this.earlier = new EarlierLogins(profile, sync, ui, changes);
        this.saved = new SavedSide(ui, profile, changes);
        this.shell = new Shell(ui, profile.name(), () -> theme.scaled(ROOMY),
                new DeskPages(ui, profile, sync, changes, this, saved.kept(), this::connectAgain).with(this::settings));
        this.imports = new ImportDesk(ui, profile, changes, this, () -> shell.node().getScene().getWindow());
        this.place = new DropPlace(ui, shell.node(), imports::takesFiles, this::importFiles);
        this.commands = new DeskCommands(ui, this, shell, saved.kept().model());
        shell.onGo(place -> read(rows, place));
        Banners banners = new Banners(ui, profile, sync, this, this::lock, this::keepDemo, this::otherDemo);
        shell.addBanner(banners.node());
        shell.onGo(banners::at);
        if (profile.temporary()) {
            Hints hints = new Hints(ui);
            shell.addBanner(hints.node());
            shell.onGo(hints::at);
        }
        this.accounts = new AccountsSide(ui, profile, changes, this, shell);
        saved.standIn(shell, this);
        this.discretion = new Discretion(ui, profiles.preferences(), profile.folder(), this::writeAnew);
        shell.addFoot(new SideFoot(ui, sync, discretion, profile.temporary(), this::lock).node());
        this.automatic = new AutomaticSync(profile.records()::statuses, sync, ui, changes,
                profiles.preferences().values().schedule(), this::helpAlong, count -> shell.count(Place.CONNECTIONS, count));
        this.ledgerChanges = profile.ledger().onChange(() -> ui.background().onScreen(changes::tell));
    }

    /** The balances of the Overview need no rows, which are many: they follow its first frame. Every other page has them at once. */
    private void read(Runnable rows, Place place) {
        if (shell.page(place) instanceof OverviewPage overview) {
            overview.onceDrawn(rows);
        } else {
            rows.run();
        }
    }

    /** Tries the logins that an earlier run left waiting, where there are any, and keeps the day's backup. */
    void finishLogins() {
        retries.start();
        automatic.start();
        daily.start();
    }

    /** Waits on as before, where the window was built anew around a profile that stayed open. */
    void goOn() {
        retries.goOn();
        automatic.goOn();
    }

    /** The window around it. */
    interface Host {

        /** Closes the profile and asks for its passphrase again; a demo is gone. */
        void lock();

        /** Closes the profile, puts a backup in its place, and asks for the passphrase, which is wiped. */
        void restore(KeptBackup backup, char[] passphrase);

        /** Goes on with another profile; the one before is closed already. */
        void replace(OpenProfile kept);

        /** Goes on with a demo of other people; the one there is is gone. */
        void showOtherDemo();

        /** Builds everything anew in another language. */
        void speak(String languageTag);
    }

    Parent node() {
        return place.node();
    }

    OpenProfile profile() {
        return profile;
    }

    @Override
    public void go(Place place) {
        shell.go(place);
    }

    @Override
    public void showTransactions(String filter) {
        shell.go(Place.TRANSACTIONS);
        if (shell.page(Place.TRANSACTIONS) instanceof TransactionsPage page) {
            page.filterBy(filter);
        }
    }

    @Override
    public void showPairs() {
        shell.go(Place.TRANSACTIONS);
        if (shell.page(Place.TRANSACTIONS) instanceof TransactionsPage page) {
            page.askAboutPairs();
        }
    }

    /** One that wants its log-in again is led there at once; several, or a question, are on their cards. */
    private void helpAlong(List<ConnectionStatus> needy) {
        ConnectionStatus one = needy.getFirst();
        boolean wantsLogin = one.next() == ConnectionStatus.NextStep.LOG_IN || one.next() == ConnectionStatus.NextStep.CONFIRM;
        if (needy.size() == 1 && wantsLogin) {
            renew(one.connection());
        } else {
            shell.go(Place.CONNECTIONS);
        }
    }

    /** Leads to the rows of one batch, or to the list of several. */
    private void showBatches(List<Batch> batches) {
        shell.go(Place.CONNECTIONS);
        if (shell.page(Place.CONNECTIONS) instanceof ConnectionsPlace place) {
            place.show(batches);
        }
    }

    @Override
    public void showProduct(StoredProduct product) {
        ProductSheet.open(ui, product, new ProductModel(profile.records(), profile.histories(), product.id(), profile.bearings(), profile.accountDeeds(), ui.background(),
                ui.messages(), changes::tell), this);
    }

    @Override
    public void export() {
        Filter filter = shell.made(Place.TRANSACTIONS).map(TransactionsPage.class::cast)
                .filter(page -> page.node().getScene() != null && !page.textProperty().get().isBlank())
                .map(page -> page.filterProperty().get()).orElse(null);
        ExportSheet.open(ui, profile, filter);
    }

    @Override
    public void connectBank() {
        connect(ui.text("link.title"), redirect -> {
            earlier.finish();
            return profile.connector().connect(redirect);
        });
    }

    @Override
    public void importStatements() {
        imports.open(List.of());
    }

    /** Looks at statements in files, and takes them in when the person says so. */
    void importFiles(List<Path> files) {
        imports.open(files);
    }

    private void connectAgain(Departure away) {
        earlier.goOn(away, still -> connect(ui.text("link.title"), redirect -> profile.waitingLogins().again(still, redirect)));
    }

    @Override
    public void renew(Connection connection) {
        String key = connection.health() == Connection.Health.NEEDS_CONFIRMATION ? "link.confirm" : "link.renew";
        connect(ui.text(key, connection.title()), redirect -> profile.connector().renew(connection, redirect));
    }

    @Override
    public void sync(Connection connection) {
        sync.sync(connection.id());
    }

    @Override
    public ObservableValue<Boolean> syncing() {
        return sync.runningProperty();
    }

    void syncAll() {
        sync.syncAll();
    }

    /** Locks; a demo, which would be lost, only after asking. */
    void lock() {
        leave(host::lock);
    }

    /** @param away what leaves the profile; for a demo, which would be lost, only once the person has said so */
    void leave(Runnable away) {
        if (profile.temporary()) {
            ui.sheets().confirm(new Question(ui.text("shell.leave-demo.question"),
                    ui.text("shell.leave-demo.about"), ui.text("shell.leave-demo"), true), away, ui.text("shell.keep"), this::keepDemo);
        } else {
            away.run();
        }
    }

    /** Asks only where something would be lost that opening the demo again does not bring. */
    private void otherDemo() {
        boolean touched = profile.changes().batches().stream().anyMatch(batch -> batch.kind() != Batch.Kind.SYNC);
        if (touched) {
            leave(host::showOtherDemo);
        } else {
            host.showOtherDemo();
        }
    }

    @Override
    public void keepDemo() {
        KeepSheet.open(ui, new KeepModel(profiles, profile, ui.background(), ui.messages(), host::replace));
    }

    @Override
    public void changeEnvironment() {
        EnvironmentSheet.open(ui, profile, host::lock);
    }

    @Override
    public void restore(KeptBackup backup, char[] passphrase) {
        host.restore(backup, passphrase);
    }

    @Override
    public void speak(String languageTag) {
        host.speak(languageTag);
    }

    @Override
    public ReadOnlyStringProperty nextSync() {
        return sync.nextProperty();
    }

    /** Leaves the side bar its symbols alone, or gives it its words again. */
    void foldOrUnfold() {
        shell.foldOrUnfold();
    }

    /** Hides every amount on every screen, or shows them again. */
    void undo() {
        accounts.undo();
    }

    void turnDiscreet() {
        discretion.turn();
    }

    /** Keeps on this computer whether amounts are hidden: a profile that was a demo until now takes it over from there. */
    void keepDiscretion() {
        discretion.keep();
    }

    private void writeAnew() {
        String filter = shell.made(Place.TRANSACTIONS).map(page -> ((TransactionsPage) page).textProperty().get()).orElse("");
        shell.renew();
        if (!filter.isEmpty() && shell.made(Place.TRANSACTIONS).isPresent()) {
            showTransactions(filter);
        }
        accounts.redraw();
        saved.redraw();
        commands.forget();
    }

    /** Shows the page in front as it would be printed. */
    void print() {
        new Printing(ui, shell).print(theme.scaled(1));
    }

    /** Opens the field that leads anywhere. */
    void palette() {
        commands.open(theme.scaled(1));
    }

    /** The keyboard is on the name of the page in front, where a key still held down does nothing. */
    void takeKeyboard() {
        shell.takeKeyboard();
    }

    @Override
    public void help() {
        HelpSheet.open(ui, new HelpModel(ui.messages()), this::showTransactions);
    }

    @Override
    public void about() {
        AboutSheet.open(ui);
    }

    @Override
    public void close() {
        sync.close();
        shell.close();
        saved.close();
        try {
            ledgerChanges.close();
            retries.close();
            automatic.close();
            daily.close();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private void connect(String title, Function<URI, ConnectFlow> begin) {
        Optional<String> fixed = profile.place().fixedKey();
        if (fixed.isPresent()) { // nobody logs in for what cannot be kept
            ui.toasts().warn(ui.text(fixed.get()));
            return;
        }
        ConnectSheet.open(ui, theme.scaled(1), title, profile.environment(), redirect -> telling(begin.apply(redirect)), done -> {
            changes.tell();
            shell.go(Place.OVERVIEW);
            if (done.problem() == null) {
                ui.toasts().tell(ui.text("shell.connected"));
            } else {
                ui.toasts().warn(ui.sentence(done.problem()));
            }
        });
    }

    /** Whatever it ends in may leave something that waits. */
    private ConnectFlow telling(ConnectFlow flow) {
        flow.onState(state -> {
            if (state.isSettled()) {
                ui.background().onScreen(changes::tell);
            }
        });
        return flow;
    }

    private Page settings() {
        return new SettingsPage(ui, new SettingsModel(profiles, profile, loginItem, ui.background(), ui.messages(), this::look), changes,
                this);
    }

    private void look(Preferences.Values values) {
        theme.apply(values.looks());
        automatic.follow(values.schedule());
    }
}
