package app.saddlebag.ui.transactions.rules;

import app.saddlebag.filter.Categories;
import app.saddlebag.ledger.Totals;
import app.saddlebag.model.Transaction;
import app.saddlebag.profile.RuleBook.Example;
import app.saddlebag.profile.RuleBook.Preview;
import app.saddlebag.ui.kit.AmountLabel;
import app.saddlebag.ui.kit.Labels;
import app.saddlebag.ui.kit.Ui;
import app.saddlebag.ui.transactions.rules.RuleModel.Foresight;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.geometry.HPos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** What a rule would do as it stands: how many rows change and what they come to, and the first of them before and after. */
final class RulePreview {

    private final Ui ui;
    private final RuleWords words;
    private final Label changes = Labels.paragraph("", "strong");
    private final VBox sums = new VBox();
    private final GridPane rows = new GridPane();
    private final VBox node = new VBox(changes, sums, rows);

    RulePreview(Ui ui, ReadOnlyObjectProperty<Categories> tree, ReadOnlyObjectProperty<Foresight> foresight) {
        this.ui = ui;
        this.words = new RuleWords(ui, tree::get);
        changes.setId("rule-changes");
        rows.setId("rule-examples");
        rows.getStyleClass().add("rule-examples");
        rows.getColumnConstraints().addAll(column(false), column(true), column(false), column(true), column(true));
        rows.getColumnConstraints().get(2).setHalignment(HPos.RIGHT);
        node.getStyleClass().addAll("row-8", "rule-preview");
        foresight.subscribe(this::show);
    }

    Node node() {
        return node;
    }

    private static ColumnConstraints column(boolean grows) {
        ColumnConstraints column = new ColumnConstraints();
        column.setMinWidth(grows ? 0 : Region.USE_PREF_SIZE);
        column.setPrefWidth(grows ? 1 : Region.USE_COMPUTED_SIZE);
        column.setHgrow(grows ? Priority.ALWAYS : Priority.NEVER);
        return column;
    }

    private void show(Foresight now) {
        // While the next answer is on its way the last one stays: nothing jumps under the eye of who types.
        switch (now) {
            case Foresight.Looking _ -> node.setOpacity(0.6);
            case Foresight.Seen(Preview preview) -> show(preview);
            case Foresight.None _, Foresight.Failed _ -> {
                node.setOpacity(1);
                changes.setText(ui.text("rules.no-preview"));
                sums.getChildren().clear();
                rows.getChildren().clear();
            }
        }
    }

    private void show(Preview preview) {
        node.setOpacity(1);
        changes.setText(words.changes(preview));
        sums.getChildren().setAll(preview.totals().stream().map(this::sum).toList());
        rows.getChildren().clear();
        if (preview.examples().isEmpty()) {
            return;
        }
        rows.addRow(0, head("rules.column.day"), head("rules.column.row"), head("rules.column.amount"), head("rules.column.before"),
                head("rules.column.after"));
        preview.examples().forEach(this::addRow);
        if (preview.changed() > preview.examples().size()) {
            rows.add(Labels.of(ui.text("rules.more", preview.changed() - preview.examples().size()), "muted", "small"), 1,
                    rows.getRowCount(), GridPane.REMAINING, 1);
        }
    }

    private Node sum(Totals totals) {
        return Labels.paragraph(words.sum(totals), "muted");
    }

    private Label head(String key) {
        return Labels.of(ui.text(key), "muted", "small");
    }

    private void addRow(Example example) {
        Transaction fact = example.row().transaction();
        String text = fact.shop() != null ? fact.shop() : fact.description() != null ? fact.description() : "–";
        Label what = Labels.name(text);
        String before = words.added(example.row().overlay(), fact.category());
        String after = words.added(example.after(), fact.category());
        what.setAccessibleRole(AccessibleRole.TEXT);
        what.setAccessibleText(ui.text("rules.example", text, before, after));
        rows.addRow(rows.getRowCount(), Labels.of(ui.formats().day(fact.day()), "muted"), what,
                new AmountLabel("movement").show(fact.amount(), fact.currency(), ui.formats()), Labels.name(before, "muted"), Labels.name(after, "strong"));
    }
}
