package app.saddlebag.ui.transactions.inspect;

import app.saddlebag.filter.Term;
import app.saddlebag.ledger.LedgerRow;
import app.saddlebag.model.Transaction;
import app.saddlebag.ui.kit.AmountLabel;
import app.saddlebag.ui.kit.Buttons;
import app.saddlebag.ui.kit.Labels;
import app.saddlebag.ui.kit.Ui;
import app.saddlebag.ui.transactions.drawer.JsonView;
import app.saddlebag.ui.transactions.edit.TabKey;
import app.saddlebag.ui.transactions.edit.ValueItems;
import app.saddlebag.ui.transactions.grid.RowDeed;
import app.saddlebag.ui.transactions.grid.RowTexts;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * The pane beside the grid: one row in full, what the person adds to it, and the bank's own object; or several rows at once.
 */
public final class Inspector extends StackPane {

    private final Ui ui;
    private final InspectorModel model;
    private final ValueItems values;
    private final Supplier<RowTexts> texts;
    private final Supplier<List<String>> categories;
    private final AmountLabel amount = new AmountLabel("inspector-amount", "movement");
    private final Label description = Labels.paragraph("", "inspector-description");
    private final Label warning = Labels.paragraph("", "inspector-warning");
    private final GridPane facts = new GridPane();
    private final ComboBox<String> category = new ComboBox<>();
    private final JsonView json;
    private final VBox content;
    private final ScrollPane scroll;
    private final BulkPane bulk;
    private final BulkModel several;
    private final Node nothing;
    private final Runnable toRows;
    private Map<String, String> shownFacts = Map.of();
    private final TextArea note = new TextArea();
    private final TextField tags = new TextField();

    /**
     * @param values     puts values into the filter
     * @param texts      how rows are written now
     * @param categories offered for the person's own
     * @param both       shows the row and its counterpart, and no others
     * @param close      takes the pane away
     * @param toRows     takes the keyboard to the rows
     */
    public Inspector(Ui ui, InspectorModel model, BulkModel several, ValueItems values,
                     Supplier<RowTexts> texts, Supplier<List<String>> categories, Runnable both, Runnable close, Runnable toRows) {
        this.ui = ui;
        this.model = model;
        this.several = several;
        this.toRows = toRows;
        this.values = values;
        this.texts = texts;
        this.categories = categories;
        this.json = new JsonView(ui.text("transactions.inspector.payload"));
        setId("inspector");
        getStyleClass().add("inspector");
        warning.setGraphic(new FontIcon(Feather.ALERT_CIRCLE));
        facts.getStyleClass().add("inspector-facts");
        content = new VBox(amount, description, warning,
                new TiePane(ui, model, both, toRows), facts, hair(), own(), hair(), payloadHead(), json);
        content.getStyleClass().add("inspector-content");
        scroll = scrolled(content);
        bulk = new BulkPane(ui, several, () -> texts.get().categories(), categories);
        ScrollPane bulkScroll = scrolled(bulk);
        bulkScroll.visibleProperty().bind(bulk.visibleProperty());
        nothing = Labels.paragraph(ui.text("transactions.inspector.nothing"), "muted", "inspector-nothing");
        VBox frame = new VBox(head(close), new StackPane(scroll, bulkScroll, nothing));
        VBox.setVgrow(frame.getChildren().getLast(), Priority.ALWAYS);
        getChildren().add(frame);
        model.rowProperty().subscribe(this::show);
        several.rowsProperty().subscribe(rows -> choosePane());
        model.payloadProperty().subscribe(payload -> {
            if (ui.formats().hidesAmounts()) {
                json.showWithoutFigures(payload);
            } else {
                json.show(payload);
            }
        });
    }

    /** What is asked for an addition to the selected rows takes the keyboard. */
    public void focus(RowDeed deed) {
        Control field = bulk.isVisible() ? bulk.field(deed) : switch (deed) {
            case NOTE -> note;
            case TAGS -> tags;
            case CATEGORY, HIDE -> category;
        };
        // After the pane that may just have come has its place.
        Platform.runLater(field::requestFocus);
    }

    private static ScrollPane scrolled(Node content) {
        ScrollPane scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().addAll("edge-to-edge", "inspector-scroll");
        return scroll;
    }

    /** One row in full, or what several have in common. The keyboard is not lost with the one that goes. */
    private void choosePane() {
        boolean one = model.rowProperty().get() != null;
        boolean many = !one && several.rowsProperty().get().size() > 1;
        boolean leaving = content.isFocusWithin() && !one || bulk.isFocusWithin() && !many;
        scroll.setVisible(one);
        content.setVisible(one);
        bulk.setVisible(many);
        nothing.setVisible(!one && !many);
        if (leaving) {
            toRows.run();
        }
    }

    private void show(LedgerRow row) {
        choosePane();
        if (row == null) {
            return;
        }
        Transaction fact = row.transaction();
        amount.show(fact.amount(), fact.currency(), ui.formats());
        description.setText(fact.description() == null ? ui.text("transactions.grid.noDescription")
                : fact.description());
        boolean rewritten = texts.get().isRewritten(row);
        warning.setText(ui.text(row.vanished() ? "transactions.inspector.vanished" : "transactions.inspector.rewritten"));
        warning.setVisible(row.vanished() || rewritten);
        warning.setManaged(row.vanished() || rewritten);
        if (!category.isFocused()) {
            category.getItems().setAll(CategoryList.names(texts.get().categories(), categories.get()));
        }
        category.setPromptText(fact.category() == null ? ui.text("transactions.inspector.noCategory")
                : texts.get().categories().name(fact.category()));
        fillFacts(row);
    }

    private void fillFacts(LedgerRow row) {
        RowFacts told = new RowFacts(ui.messages(), ui.formats(), texts.get());
        Map<String, Term> terms = told.terms(row);
        Map<String, String> said = told.of(row);
        if (said.equals(shownFacts)) {
            return; // else the keyboard would be lost with the value it is on, each time that rows are read again
        }
        shownFacts = said;
        facts.getChildren().clear();
        values.offer(amount, amount.getText(), Term.amount(row.transaction().amount(), row.transaction().amount()));
        said.forEach((name, value) -> {
            Label label = Labels.of(name, "inspector-name");
            label.setMinWidth(Region.USE_PREF_SIZE);
            GridPane.setValignment(label, VPos.TOP);
            Label shown = Labels.paragraph(value, "inspector-value");
            if (terms.containsKey(name)) {
                values.offer(shown, value, terms.get(name));
            }
            facts.addRow(facts.getRowCount(), label, shown);
        });
    }

    private Node own() {
        note.setId("inspector-note");
        note.setPrefRowCount(3);
        note.setWrapText(true);
        TabKey.leaves(note);
        keeping(note, "transactions.inspector.notePrompt");
        note.textProperty().bindBidirectional(model.noteProperty());
        tags.setId("inspector-tags");
        keeping(tags, "transactions.inspector.tagsPrompt");
        tags.textProperty().bindBidirectional(model.tagsProperty());
        tags.setOnAction(event -> model.save());
        category.setId("inspector-category");
        category.setEditable(true);
        category.setMaxWidth(Double.MAX_VALUE);
        CategoryList.in(category, () -> texts.get().categories());
        category.getEditor().textProperty().bindBidirectional(model.categoryProperty());
        category.setOnAction(event -> model.save());
        category.focusedProperty().subscribe(this::saveWhenLeft);
        CheckBox hidden = new CheckBox(ui.text("transactions.inspector.hide"));
        hidden.setId("inspector-hidden");
        hidden.selectedProperty().bindBidirectional(model.hiddenProperty());
        hidden.setOnAction(event -> model.save());
        VBox own = new VBox(field("transactions.column.NOTE", note), field("transactions.column.TAGS", tags),
                field("transactions.inspector.category", category), hidden);
        own.getStyleClass().add("inspector-own");
        return own;
    }

    private VBox field(String key, Node input) {
        Label label = new Label(ui.text(key));
        label.setLabelFor(input);
        VBox field = new VBox(label, input);
        field.getStyleClass().add("field");
        return field;
    }

    private void keeping(TextInputControl input, String promptKey) {
        input.setPromptText(ui.text(promptKey));
        input.focusedProperty().subscribe(this::saveWhenLeft);
    }

    private void saveWhenLeft(boolean focused) {
        if (!focused) {
            model.save();
        }
    }

    private Node head(Runnable close) {
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Button away = Buttons.icon(Feather.X, ui.text("transactions.inspector.close"));
        away.setId("inspector-close");
        away.setOnAction(event -> close.run());
        HBox head = new HBox(Labels.of(ui.text("transactions.inspector.title"), "caption"), space, away);
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("pane-head");
        return head;
    }

    private Node payloadHead() {
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Button copy = Buttons.icon(Feather.COPY, ui.text("transactions.inspector.copy"));
        copy.setOnAction(event -> {
            ui.copies().put(model.payloadProperty().get());
            ui.toasts().tell(ui.text("transactions.copiedText"));
        });
        HBox head = new HBox(Labels.of(ui.text("transactions.inspector.payload"), "caption"), space, copy);
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    private static Region hair() {
        Region hair = new Region();
        hair.getStyleClass().add("hair");
        return hair;
    }
}
