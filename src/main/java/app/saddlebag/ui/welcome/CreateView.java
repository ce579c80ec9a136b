package app.saddlebag.ui.welcome;

import app.saddlebag.ui.environment.EnvironmentForm;
import app.saddlebag.ui.kit.Buttons;
import app.saddlebag.ui.kit.Fields;
import app.saddlebag.ui.kit.FolderField;
import app.saddlebag.ui.kit.Labels;
import app.saddlebag.ui.kit.NewPassphrase;
import app.saddlebag.ui.kit.Ui;
import javafx.geometry.Pos;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** The form of a {@link CreateModel}. */
public final class CreateView {

    private final CreateModel model;
    private final NewPassphrase passphrase;
    private final EnvironmentForm environment;
    private final TextField name = new TextField();
    private final Front front;

    /** @param back leads to the welcome */
    public CreateView(Ui ui, CreateModel model, Runnable back) {
        this.model = model;
        passphrase = new NewPassphrase(ui.messages());
        environment = new EnvironmentForm(ui, model.environment());
        name.setId("profile-name");
        name.setPromptText(ui.text("welcome.create.name.prompt"));
        name.textProperty().bindBidirectional(model.nameProperty());
        FolderField folder = new FolderField(ui, "profile-folder", model.folderProperty());
        VBox fields = new VBox(Fields.field(ui.text("welcome.create.name"), name),
                Fields.field(ui.text("welcome.create.folder"), folder, ui.text("welcome.create.folder.hint")),
                passphrase.node(), Labels.paragraph(ui.text("welcome.create.no-recovery"), "muted", "small"),
                environment.node());
        fields.getStyleClass().add("form");
        fields.disableProperty().bind(model.busyProperty());
        ProgressBar working = new ProgressBar();
        working.setMaxWidth(Double.MAX_VALUE);
        working.setAccessibleText(ui.text("welcome.create.working"));
        working.visibleProperty().bind(model.busyProperty());
        VBox content = new VBox(Labels.of(ui.text("welcome.create"), "page-title"), fields,
                Labels.whenSaid(model.problemProperty(), "problem"), buttons(ui, back), working);
        content.getStyleClass().addAll("front-column", "form");
        front = new Front(ui, content);
    }

    public Parent node() {
        return front.node();
    }

    public void start() {
        name.requestFocus();
    }

    /** Overwrites what was typed in secret. */
    public void wipe() {
        passphrase.wipe();
        environment.wipe();
    }

    private HBox buttons(Ui ui, Runnable back) {
        Button create = Buttons.plain(ui.text("welcome.create.deed"), this::create);
        create.setId("create");
        create.setDefaultButton(true);
        create.disableProperty().bind(model.busyProperty());
        HBox buttons = new HBox(Buttons.plain(ui.text("welcome.back"), back), create);
        buttons.setAlignment(Pos.CENTER_RIGHT);
        buttons.getStyleClass().add("row-8");
        return buttons;
    }

    private void create() {
        passphrase.take().ifPresent(taken -> model.create(taken, environment.secret()));
    }
}
