package app.saddlebag.ui;

import app.saddlebag.profile.Preferences;
import app.saddlebag.ui.keys.Shortcut;
import app.saddlebag.ui.kit.Ui;
import app.saddlebag.ui.page.Place;
import app.saddlebag.ui.palette.PaletteEntry;
import app.saddlebag.ui.palette.PaletteEntry.Kind;
import app.saddlebag.ui.palette.PaletteSheet;
import app.saddlebag.ui.settings.Section;
import app.saddlebag.ui.settings.SettingsPage;
import app.saddlebag.ui.transactions.TransactionsPage;
import app.saddlebag.ui.transactions.saved.SavedLine;
import app.saddlebag.ui.transactions.saved.SavedModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.kordamp.ikonli.feather.Feather;

/** What can be done in an open profile, wherever the person is: by a key, and by its name in the palette. */
final class DeskCommands {

    private final Ui ui;
    private final ProfileDesk desk;
    private final Shell shell;
    private final SavedModel saved;
    private final DeskPalette palette;

    DeskCommands(Ui ui, ProfileDesk desk, Shell shell, SavedModel saved) {
        this.ui = ui;
        this.desk = desk;
        this.shell = shell;
        this.saved = saved;
        palette = new DeskPalette(ui, desk.profile(), desk, this::counts);
    }

    /** @param scale of everything that is drawn, 1 being 100 % */
    void open(double scale) {
        PaletteSheet.open(ui, palette.model(entries()), scale);
    }

    /** What the palette had read before is not shown again. */
    void forget() {
        palette.forget();
    }

    static Shortcut keyOf(Place place) {
        return switch (place) {
            case OVERVIEW -> Shortcut.OVERVIEW;
            case TRANSACTIONS -> Shortcut.TRANSACTIONS;
            case CONNECTIONS -> Shortcut.CONNECTIONS;
            case WEALTH -> Shortcut.WEALTH;
            case RECURRING -> Shortcut.RECURRING;
            case SETTINGS -> Shortcut.SETTINGS;
        };
    }

    private List<PaletteEntry> entries() {
        List<PaletteEntry> entries = new ArrayList<>();
        for (Place place : Place.values()) {
            entries.add(DeskPalette.command(ui, Kind.PAGE, place.icon(), ui.text(place.titleKey()), keyOf(place),
                    () -> desk.go(place)));
        }
        entries.add(key(Feather.REFRESH_CW, "sync.all", Shortcut.SYNC, desk::syncAll));
        entries.add(plain(Feather.PLUS, "overview.connect", desk::connectBank));
        entries.add(key(Feather.DOWNLOAD, "export.title", Shortcut.EXPORT, desk::export));
        entries.add(key(Feather.FILE_PLUS, "import.title", Shortcut.IMPORT, desk::importStatements));
        entries.add(key(Feather.CORNER_UP_LEFT, "palette.undo", Shortcut.UNDO, () -> onTransactions().undo()));
        entries.add(key(Feather.GIT_MERGE, "proposals.title", Shortcut.PROPOSALS, () -> onTransactions().askAboutPairs()));
        entries.add(key(Feather.ZAP, "rules.menu.make", Shortcut.MAKE_RULE, () -> onTransactions().makeRule()));
        entries.add(key(Feather.LIST, "rules.menu.list", Shortcut.RULES, () -> onTransactions().showRules()));
        entries.add(plain(Feather.COLUMNS, "palette.look", () -> onTransactions().changeLook()));
        for (Preferences.Theme theme : Preferences.Theme.values()) {
            String name = theme.name().toLowerCase(Locale.ROOT);
            entries.add(DeskPalette.command(Kind.COMMAND, icon(theme), ui.text("palette.theme", ui.text("settings.theme." + name)),
                    () -> settings().colours(theme)));
        }
        boolean demo = desk.profile().temporary();
        entries.add(key(demo ? Feather.LOG_OUT : Feather.LOCK, demo ? "shell.leave-demo" : "shell.lock", Shortcut.LOCK, desk::lock));
        boolean hidden = ui.formats().hidesAmounts();
        entries.add(key(hidden ? Feather.EYE : Feather.EYE_OFF, hidden ? "shell.discreet.show" : "shell.discreet.hide",
                Shortcut.DISCREET, desk::turnDiscreet));
        entries.add(key(Feather.SIDEBAR, "shell.side-bar", Shortcut.SIDE_BAR, desk::foldOrUnfold));
        entries.add(plain(Feather.MAXIMIZE_2, "shell.side-bar.wider", () -> shell.width().step(1)));
        entries.add(plain(Feather.MINIMIZE_2, "shell.side-bar.narrower", () -> shell.width().step(-1)));
        entries.add(key(Feather.PRINTER, "print.title", Shortcut.PRINT, desk::print));
        entries.add(key(Feather.HELP_CIRCLE, "help.title", Shortcut.HELP, desk::help));
        entries.add(plain(Feather.INFO, "settings.about", desk::about));
        for (Section section : Section.values()) {
            entries.add(DeskPalette.command(Kind.SETTING, Feather.SETTINGS, ui.text(section.titleKey()), () -> {
                desk.go(Place.SETTINGS);
                settings().show(section);
            }));
        }
        return entries;
    }

    private static Feather icon(Preferences.Theme theme) {
        return switch (theme) {
            case LIGHT -> Feather.SUN;
            case DARK -> Feather.MOON;
            case SYSTEM -> Feather.MONITOR;
        };
    }

    private PaletteEntry key(Feather icon, String titleKey, Shortcut shortcut, Runnable deed) {
        return DeskPalette.command(ui, Kind.COMMAND, icon, ui.text(titleKey), shortcut, deed);
    }

    private PaletteEntry plain(Feather icon, String titleKey, Runnable deed) {
        return DeskPalette.command(Kind.COMMAND, icon, ui.text(titleKey), deed);
    }

    private TransactionsPage onTransactions() {
        desk.go(Place.TRANSACTIONS);
        return (TransactionsPage) shell.page(Place.TRANSACTIONS);
    }

    private SettingsPage settings() {
        return (SettingsPage) shell.page(Place.SETTINGS);
    }

    /** Known once they were counted. */
    private Map<Long, Long> counts() {
        return saved.lines().stream().filter(line -> line.sum() != null)
                .collect(Collectors.toMap(line -> line.filter().id(), DeskCommands::count));
    }

    private static long count(SavedLine line) {
        return line.sum().count();
    }
}
