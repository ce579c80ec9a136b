package app.saddlebag.ui.welcome;

import app.saddlebag.profile.Backup;
import app.saddlebag.profile.Profiles;
import app.saddlebag.ui.kit.ExplainedButton;
import app.saddlebag.text.Messages;
import app.saddlebag.ui.kit.Labels;
import app.saddlebag.ui.kit.Pills;
import app.saddlebag.ui.kit.TwoEnds;
import app.saddlebag.ui.kit.Ui;
import java.io.File;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.VBox;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import org.kordamp.ikonli.feather.Feather;

/** Shows a {@link WelcomeModel}. */
public final class WelcomeView {

    private final Ui ui;
    private final WelcomeModel model;
    private final Consumer<Profiles.Known> open;
    private final Consumer<Path> restore;
    private final VBox known = new VBox();
    private final ExplainedButton demo;
    private final Front front;

    /**
     * @param create  leads to the form of a new profile
     * @param open    leads to the passphrase of a chosen one
     * @param restore leads to the form that makes a profile of a backup
     * @param speak   shows all this in another language
     */
    public WelcomeView(Ui ui, WelcomeModel model, Runnable create, Consumer<Profiles.Known> open, Consumer<Path> restore,
            Consumer<Locale> speak) {
        this.ui = ui;
        this.model = model;
        this.open = open;
        this.restore = restore;
        demo = new ExplainedButton(Feather.PLAY_CIRCLE, ui.text("welcome.demo"), ui.text("welcome.demo.about"),
                model::tryDemo);
        demo.setId("try-demo");
        ExplainedButton make = new ExplainedButton(Feather.PLUS_CIRCLE, ui.text("welcome.create"), ui.text("welcome.create.about"), create);
        make.setId("create-profile");
        ExplainedButton other = new ExplainedButton(Feather.FOLDER, ui.text("welcome.open"), ui.text("welcome.open.about"),
                this::chooseFolder);
        other.setId("open-profile");
        ExplainedButton back = new ExplainedButton(Feather.ARCHIVE, ui.text("welcome.restore"), ui.text("welcome.restore.about"),
                this::chooseBackup);
        back.setId("restore-backup");
        ProgressBar starting = new ProgressBar();
        starting.setMaxWidth(Double.MAX_VALUE);
        starting.progressProperty().bind(model.done());
        starting.accessibleTextProperty().bind(model.progress());
        Label startingText = Labels.of("", "muted", "small");
        startingText.textProperty().bind(model.progress());
        VBox progress = new VBox(startingText, starting);
        progress.getStyleClass().add("row-4");
        progress.visibleProperty().bind(model.busyProperty());
        progress.managedProperty().bind(progress.visibleProperty());
        VBox choices = new VBox(demo, make, other, back);
        choices.getStyleClass().add("row-8");
        choices.disableProperty().bind(model.busyProperty());
        known.getStyleClass().add("row-8");
        known.disableProperty().bind(model.busyProperty());
        Pills<Locale> languages = languages(speak);
        languages.disableProperty().bind(model.busyProperty());
        VBox content = new VBox(new TwoEnds(Labels.paragraph(ui.text("welcome.title"), "page-title"), languages), known, choices, progress,
                Labels.whenSaid(model.problemProperty(), "problem"));
        content.getStyleClass().addAll("front-column", "form");
        front = new Front(ui, content);
        model.known().addListener((ListChangeListener<Profiles.Known>) change -> listKnown());
        listKnown();
    }

    public Parent node() {
        return front.node();
    }

    /** Gives the keyboard to what most people are here for: their profile, or the demo where there is none yet. */
    public void start() {
        Node first = known.getChildren().stream().filter(Node::isFocusTraversable).findFirst().orElse(demo);
        // What scrolls has no window before it has its style, and would not take the keyboard.
        front.node().applyCss();
        first.requestFocus();
    }

    private Pills<Locale> languages(Consumer<Locale> speak) {
        Locale now = Messages.LANGUAGES.stream().filter(one -> one.getLanguage().equals(ui.messages().locale().getLanguage()))
                .findFirst().orElse(Messages.LANGUAGES.getFirst());
        return new Pills<>(ui.text("settings.language"), Messages.LANGUAGES.stream().map(one -> new Pills.Pill<>(one,
                "language-" + one.getLanguage(), Messages.nameOf(one), Messages.nameOf(one))).toList(), now, speak);
    }

    private void listKnown() {
        known.getChildren().clear();
        known.setVisible(!model.known().isEmpty());
        known.setManaged(known.isVisible());
        known.getChildren().add(Labels.of(ui.text("welcome.known"), "caption"));
        for (Profiles.Known profile : model.known()) {
            ExplainedButton choice = new ExplainedButton(Feather.LOCK, profile.name(), profile.folder().toString(),
                    () -> open.accept(profile));
            choice.setId("known-" + known.getChildren().size());
            known.getChildren().add(choice);
        }
    }

    private void chooseFolder() {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(ui.text("welcome.open"));
        File chosen = chooser.showDialog(front.node().getScene().getWindow());
        if (chosen != null) {
            Path folder = chosen.toPath();
            open.accept(new Profiles.Known(folder.getFileName() == null ? folder.toString()
                    : folder.getFileName().toString(), folder));
        }
    }

    private void chooseBackup() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(ui.text("welcome.restore"));
        chooser.getExtensionFilters().setAll(
                new FileChooser.ExtensionFilter(ui.text("welcome.restore.files"), "*" + Backup.EXTENSION),
                new FileChooser.ExtensionFilter(ui.text("welcome.restore.any"), "*"));
        File chosen = chooser.showOpenDialog(front.node().getScene().getWindow());
        if (chosen != null) {
            restore.accept(chosen.toPath());
        }
    }
}
