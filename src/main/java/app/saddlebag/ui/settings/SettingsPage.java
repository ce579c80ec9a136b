package app.saddlebag.ui.settings;

import app.saddlebag.model.Environment;
import app.saddlebag.profile.KeptBackup;
import app.saddlebag.profile.Looks;
import app.saddlebag.profile.Looks.Contrast;
import app.saddlebag.profile.Looks.Density;
import app.saddlebag.profile.Preferences;
import app.saddlebag.profile.SyncSchedule;
import app.saddlebag.text.Messages;
import app.saddlebag.ui.kit.Buttons;
import app.saddlebag.ui.kit.Fields;
import app.saddlebag.ui.kit.Frames;
import app.saddlebag.ui.kit.Labels;
import app.saddlebag.ui.kit.PageFrame;
import app.saddlebag.ui.kit.Ui;
import app.saddlebag.ui.page.Changes;
import app.saddlebag.ui.page.Page;
import app.saddlebag.ui.page.Place;
import app.saddlebag.ui.product.FactGrid;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.kordamp.ikonli.feather.Feather;

/** Shows a {@link SettingsModel}. What is changed holds at once; there is nothing to confirm. */
public final class SettingsPage implements Page {

    private static final List<Integer> SCALES = List.of(75, 90, 100, 110, 125, 150, 175, 200, 250, 300);
    private static final List<Integer> LOCK_MINUTES = List.of(0, 1, 5, 15, 30, 60);
    private static final List<Integer> SYNC_HOURS = List.of(0, 4, 8, 12, 24);

    private final Ui ui;
    private final SettingsModel model;
    private final Actions actions;
    private final Changes changes;
    private final VBox sections = new VBox();
    private final PageFrame frame;
    private final CategoriesModel categories;
    private final CategoriesSection tree;
    private final RatesSection rates;
    private final BackupsModel backupsModel;
    private final BackupsSection backups;
    private ComboBox<Preferences.Theme> theme;
    private Subscription listening = Subscription.EMPTY;
    private boolean complete;

    public SettingsPage(Ui ui, SettingsModel model, Changes changes, Actions actions) {
        this.ui = ui;
        this.model = model;
        this.actions = actions;
        this.changes = changes;
        categories = new CategoriesModel(model.profile().categories(), ui.background(), ui.messages(), ui.toasts());
        tree = new CategoriesSection(ui, categories);
        rates = new RatesSection(ui, new RatesModel(model.profile().rates(), ui.background(), ui.messages(), ui.formats(), ui.toasts()));
        sections.getStyleClass().addAll("row-16", "settings-column");
        frame = new PageFrame(ui.text(titleKey()), sections);
        backupsModel = new BackupsModel(model.profiles(), model.profile(), ui.background(), ui.messages(), ui.toasts());
        backups = new BackupsSection(ui, backupsModel, actions::restore);
        fill();
    }

    /** What the settings lead to and others do. */
    public interface Actions {

        /** @param tag BCP 47; null follows the system */
        void speak(String tag);

        /** Opens the form of the environment. */
        void changeEnvironment();

        /** Makes the demo a profile that stays. */
        void keepDemo();

        /** When the next sync by itself is; empty when there is none. */
        ReadOnlyStringProperty nextSync();

        /**
         * Closes the profile and puts a backup of it in its place.
         *
         * @param passphrase opens the backup; to be wiped
         */
        void restore(KeptBackup backup, char[] passphrase);

        void about();
    }

    @Override
    public Node node() {
        return frame.node();
    }

    @Override
    public String titleKey() {
        return Place.SETTINGS.titleKey();
    }

    /** Syncs and edits elsewhere change how many transactions are in a category. */
    @Override
    public void shown() {
        categories.refresh();
        backupsModel.refresh();
        listening = changes.listen(categories::refresh);
        Frames.afterNext(node(), this::complete);
    }

    @Override
    public void hidden() {
        listening.unsubscribe();
    }

    private void fill() {
        sections.getChildren().setAll(looks(), start(), sync(), security());
        complete = false;
    }

    /** What lies further below than a window is high is there a frame later: half of the page's time is in its lists. */
    private void complete() {
        if (!complete) {
            complete = true;
            sections.getChildren().addAll(backups.node(), source(), tree.node(), rates.node(), place());
            Section.name(sections);
        }
    }

    /** Brings a section into sight, and the keyboard to its first control. */
    public void show(Section section) {
        complete();
        section.reveal(frame, sections);
    }

    /** Colours as if chosen in the list. */
    public void colours(Preferences.Theme wanted) {
        theme.setValue(wanted);
    }

    private Node looks() {
        Looks now = model.values().looks();
        theme = Choice.of("settings-theme", List.of(Preferences.Theme.values()), now.theme(),
                value -> ui.text("settings.theme." + value.name().toLowerCase(Locale.ROOT)),
                value -> look(looks -> looks.withTheme(value)));
        ComboBox<Contrast> contrast = Choice.of("settings-contrast", List.of(Contrast.values()), now.contrast(),
                value -> ui.text("settings.contrast." + value.name().toLowerCase(Locale.ROOT)),
                value -> look(looks -> looks.withContrast(value)));
        ComboBox<Density> density = Choice.of("settings-density", List.of(Density.values()), now.density(),
                value -> ui.text("settings.density." + value.name().toLowerCase(Locale.ROOT)),
                value -> look(looks -> looks.withDensity(value)));
        ComboBox<Integer> scale = Choice.of("settings-scale", with(SCALES, now.scalePercent()), now.scalePercent(),
                value -> ui.text("settings.percent", value), value -> look(looks -> looks.withScalePercent(value)));
        List<String> tags = new ArrayList<>(List.of(""));
        Messages.LANGUAGES.forEach(language -> tags.add(language.toLanguageTag()));
        ComboBox<String> language = Choice.of("settings-language", tags, model.values().language() == null ? "" : model.values().language(),
                this::languageName, value -> {
                    String tag = value.isEmpty() ? null : value;
                    model.change(values -> values.withLanguage(tag));
                    actions.speak(tag);
                });
        CheckBox software = checkBox("settings.software", "settings-software");
        software.setSelected(now.softwareRendering());
        software.selectedProperty().addListener((observed, before, on) ->
                look(looks -> looks.withSoftwareRendering(on)));
        Button reset = Buttons.plain(ui.text("settings.reset"), this::reset);
        reset.setId("settings-reset");
        return section("settings.looks", new Row(column("settings.theme", theme), column("settings.contrast", contrast),
                        column("settings.density", density), column("settings.scale", scale), column("settings.language", language)),
                new VBox(software, Labels.paragraph(ui.text("settings.software.about"), "radio-about")),
                new Row(reset));
    }

    private void look(UnaryOperator<Looks> change) {
        model.change(values -> values.withLooks(change));
    }

    private Node start() {
        CheckBox login = checkBox("settings.login", "settings-login");
        login.disableProperty().bind(model.loginPossibleProperty().not());
        login.selectedProperty().bindBidirectional(model.loginProperty());
        return section("settings.start", new VBox(login, Labels.paragraph(ui.text("settings.login.about"), "radio-about")),
                Labels.whenSaid(model.startProblemProperty(), "problem"));
    }

    private Node sync() {
        SyncSchedule now = model.values().schedule();
        CheckBox opening = checkBox("settings.sync.opening", "settings-sync-opening");
        opening.setSelected(now.onOpening());
        opening.selectedProperty().addListener((observed, before, on) ->
                model.change(values -> values.withSchedule(values.schedule().withOnOpening(on))));
        ComboBox<Integer> every = Choice.of("settings-sync-every", with(SYNC_HOURS, now.everyHours()), now.everyHours(),
                hours -> ui.text("settings.sync.hours", hours),
                hours -> model.change(values -> values.withSchedule(values.schedule().withEveryHours(hours))));
        return section("settings.sync", new VBox(opening, Labels.paragraph(ui.text("settings.sync.about"), "radio-about")),
                Fields.field(ui.text("settings.sync.every"), every), Labels.whenSaid(actions.nextSync(), "muted"));
    }

    private Node security() {
        if (model.profile().temporary()) {
            return section("settings.security", Labels.paragraph(ui.text("settings.demo"), "muted"),
                    new Row(Buttons.plain(ui.text("shell.keep"), actions::keepDemo)));
        }
        ComboBox<Integer> lock = Choice.of("settings-lock", with(LOCK_MINUTES, model.values().lockAfterMinutes()),
                model.values().lockAfterMinutes(), value -> ui.text("settings.lock.minutes", value),
                value -> model.change(values -> values.withLockAfterMinutes(value)));
        Button passphrase = Buttons.plain(Feather.KEY, ui.text("settings.passphrase"), () -> PassphraseSheet.open(ui, model));
        passphrase.setId("settings-passphrase");
        VBox idle = new VBox(Fields.field(ui.text("settings.lock"), lock),
                Labels.paragraph(ui.text("settings.lock.about"), "muted", "small"));
        idle.getStyleClass().add("row-4");
        return section("settings.security", idle, new Row(passphrase),
                new RecoveryPart(ui, model.profile()).node(),
                new KeyStorePart(ui, new KeyStoreModel(model.profile().keys(), ui.background(), ui.messages())).node());
    }

    private Node source() {
        Environment environment = model.profile().environment();
        String kind = environment.kind().name().toLowerCase(Locale.ROOT);
        VBox facts = new VBox(Labels.of(ui.text("environment.kind." + kind), "strong"),
                Labels.paragraph(ui.text("environment.about." + kind), "muted"));
        facts.getStyleClass().add("row-4");
        if (environment.kind() == Environment.Kind.DEMO) {
            return section("environment.title", facts);
        }
        FactGrid told = new FactGrid();
        told.add(ui.text("environment.api"), Labels.name(environment.apiBase().toString()));
        if (environment.way() == Environment.Way.LINK) {
            told.add(ui.text("environment.link"), Labels.name(environment.linkBase().toString()));
        }
        told.add(ui.text("environment.client-id"), Labels.name(environment.clientId()));
        told.add(ui.text("settings.environment.way"),
                Labels.name(ui.text("environment.way." + environment.way().name().toLowerCase(Locale.ROOT))));
        facts.getChildren().add(told);
        Button change = Buttons.plain(ui.text("settings.environment.change"), actions::changeEnvironment);
        change.setId("settings-environment");
        return section("environment.title", facts, new Row(change));
    }

    private Node place() {
        Button about = Buttons.plain(Feather.INFO, ui.text("settings.about"), actions::about);
        about.setId("settings-about");
        Row buttons = new Row(Buttons.plain(Feather.FOLDER, ui.text("settings.place.show"),
                () -> ui.browser().accept(model.profile().folder().toUri())), about);
        return section("settings.place", Labels.paragraph(model.profile().folder().toString()),
                Labels.paragraph(ui.text("settings.place.about"), "muted"), buttons);
    }

    private void reset() {
        boolean spokeOther = model.values().language() != null;
        model.resetLooks();
        if (spokeOther) {
            actions.speak(null);
        } else {
            fill();
            complete();
            sections.applyCss();
            sections.lookup("#settings-reset").requestFocus();
        }
    }

    private String languageName(String tag) {
        if (tag.isEmpty()) {
            return ui.text("settings.language.system");
        }
        return Messages.nameOf(Locale.forLanguageTag(tag));
    }

    private Node section(String titleKey, Node... content) {
        VBox section = new VBox(Labels.of(ui.text(titleKey), "section-title"));
        section.getChildren().addAll(content);
        section.getStyleClass().addAll("panel", "settings-section");
        return section;
    }

    /** As wide as the others, so that several rows of them stand in columns. */
    private VBox column(String key, ComboBox<?> choice) {
        choice.setMaxWidth(Double.MAX_VALUE);
        VBox field = Fields.field(ui.text(key), choice);
        field.getStyleClass().add("settings-choice");
        return field;
    }

    private CheckBox checkBox(String key, String id) {
        CheckBox box = new CheckBox(ui.text(key));
        box.setId(id);
        box.setWrapText(true);
        return box;
    }

    /** A value that a hand-edited file set stands among the usual ones. */
    private static List<Integer> with(List<Integer> usual, int value) {
        List<Integer> all = new ArrayList<>(usual);
        if (!all.contains(value)) {
            all.add(value);
            all.sort(null);
        }
        return all;
    }
}
