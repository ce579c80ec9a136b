package app.saddlebag.ui.transactions.drawer;

import app.saddlebag.model.Connection;
import app.saddlebag.model.Transaction;
import app.saddlebag.ui.kit.Buttons;
import app.saddlebag.ui.kit.Labels;
import app.saddlebag.ui.kit.Ui;
import app.saddlebag.ui.transactions.drawer.AskModel.Answer;
import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** What each connection answered, and how it compares with the rows here. */
final class AskPane extends ScrollPane {

    /** More differences than these say no more than their number does. */
    private static final int MOST_SHOWN = 20;

    private final Ui ui;
    private final AskModel model;
    private final VBox content = new VBox();

    AskPane(Ui ui, AskModel model) {
        this.ui = ui;
        this.model = model;
        setId("query-answers");
        content.getStyleClass().add("drawer-answers");
        setContent(content);
        setFitToWidth(true);
        getStyleClass().addAll("edge-to-edge", "drawer-part");
        model.answers().addListener((ListChangeListener<Answer>) change -> show());
        model.askingProperty().subscribe(asking -> show());
        show();
    }

    private void show() {
        content.getChildren().setAll(model.answers().stream().map(this::answer).toList());
        if (model.askingProperty().get()) {
            content.getChildren().add(Buttons.flat(ui.text("kit.cancel"), model::cancel));
        } else if (model.answers().isEmpty()) {
            content.getChildren().add(Labels.paragraph(ui.text("transactions.ask.invite"), "muted"));
        }
    }

    private Node answer(Answer answer) {
        VBox box = new VBox();
        box.getStyleClass().add("ask-answer");
        Label name = Labels.name(answer.connection().title(), "strong");
        HBox.setHgrow(name, Priority.ALWAYS);
        name.setMaxWidth(Double.MAX_VALUE);
        HBox line = new HBox(name);
        line.getStyleClass().add("row-8");
        line.setAlignment(Pos.CENTER_LEFT);
        box.getChildren().add(line);
        switch (answer) {
            case Answer.Asking _ -> line.getChildren().add(turning());
            case Answer.Syncing _ -> line.getChildren().addAll(Labels.of(ui.text("transactions.ask.syncing"), "muted"),
                    turning());
            case Answer.Failed(Connection _, Throwable reason) ->
                    box.getChildren().add(Labels.paragraph(ui.sentence(reason), "problem"));
            case Answer.Answered answered -> answered(answered, line, box);
        }
        return box;
    }

    private void answered(Answer.Answered answered, HBox line, VBox box) {
        line.getChildren().add(Labels.of(ui.text("transactions.ask.rows", answered.atBank(),
                answered.took().toMillis()), "muted", "small"));
        Label verdict = Labels.paragraph(answered.isEqual() ? ui.text("transactions.ask.equal")
                : ui.text("transactions.ask.different", answered.here(), answered.differences().size()),
                answered.isEqual() ? "ask-equal" : "ask-different");
        verdict.setGraphic(new FontIcon(answered.isEqual() ? Feather.CHECK_CIRCLE : Feather.ALERT_CIRCLE));
        box.getChildren().add(verdict);
        if (!answered.isEqual()) {
            Button sync = Buttons.plain(Feather.REFRESH_CW, ui.text("transactions.ask.sync"),
                    () -> model.sync(answered.connection()));
            sync.getStyleClass().add("ask-sync");
            box.getChildren().add(sync);
            List<Difference> first = answered.differences().subList(0,
                    Math.min(MOST_SHOWN, answered.differences().size()));
            first.forEach(difference -> box.getChildren().add(difference(difference)));
            if (answered.differences().size() > MOST_SHOWN) {
                box.getChildren().add(Labels.of(ui.text("transactions.ask.more",
                        answered.differences().size() - MOST_SHOWN), "muted"));
            }
        }
    }

    private Label difference(Difference difference) {
        Transaction fact = difference.transaction();
        String key = switch (difference.where()) {
            case AT_BANK -> "transactions.ask.atBank";
            case HERE -> "transactions.ask.here";
            case CHANGED -> "transactions.ask.changed";
        };
        return Labels.paragraph(ui.text(key, ui.formats().day(fact.day()),
                fact.description() == null ? fact.id() : fact.description(),
                ui.formats().money(fact.amount(), fact.currency())), "small");
    }

    private static Node turning() {
        ProgressIndicator turning = new ProgressIndicator();
        turning.getStyleClass().add("small-turning");
        return turning;
    }
}
