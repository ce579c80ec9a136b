package app.saddlebag.ui.welcome;

import app.saddlebag.ui.environment.EnvironmentForm;
import app.saddlebag.ui.kit.Buttons;
import app.saddlebag.ui.kit.Labels;
import app.saddlebag.ui.kit.NewPassphrase;
import app.saddlebag.ui.kit.Ui;
import javafx.geometry.Pos;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** The form of a {@link CreateModel}. */
public final class CreateView {

    private final CreateModel model;
    private final NewFolderFields folder;
    private final NewPassphrase passphrase;
    private final EnvironmentForm environment;
    private final Front front;

    /** @param back leads to the welcome */
    public CreateView(Ui ui, CreateModel model, Runnable back) {
        this.model = model;
        folder = new NewFolderFields(ui, model);
        passphrase = new NewPassphrase(ui);
        environment = new EnvironmentForm(ui, model.environment(), model::problemAt);
        VBox fields = new VBox(folder.node(), passphrase.node(),
                Labels.paragraph(ui.text("welcome.create.no-recovery"), "muted", "small"), environment.node());
        fields.getStyleClass().add("form");
        fields.disableProperty().bind(model.busyProperty());
        ProgressBar working = new ProgressBar();
        working.setMaxWidth(Double.MAX_VALUE);
        working.setAccessibleText(ui.text("welcome.create.working"));
        working.visibleProperty().bind(model.busyProperty());
        VBox content = new VBox(Labels.of(ui.text("welcome.create"), "page-title"), fields,
                buttons(ui, back), working, Labels.whenSaid(model.problemAt(
                        key -> NewFolderFields.isElsewhere(key) && EnvironmentForm.isElsewhere(key)), "problem"));
        content.getStyleClass().addAll("front-column", "form");
        // Centred, all of it would move whenever one part of it grew.
        front = new Front(ui, content, Pos.TOP_CENTER);
    }

    public Parent node() {
        return front.node();
    }

    public void start() {
        folder.start().requestFocus();
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
        Button toWelcome = Buttons.plain(ui.text("welcome.back"), back);
        toWelcome.setId("create-back");
        toWelcome.setCancelButton(true);
        toWelcome.disableProperty().bind(model.busyProperty());
        HBox buttons = new HBox(toWelcome, create);
        buttons.setAlignment(Pos.CENTER_RIGHT);
        buttons.getStyleClass().add("row-8");
        return buttons;
    }

    private void create() {
        if (model.check(environment.hasSecret())) {
            passphrase.take(taken -> model.create(taken, environment.secret()));
        }
    }
}
