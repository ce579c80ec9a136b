package app.saddlebag.ui.transactions.rules;

import app.saddlebag.model.Rule;
import app.saddlebag.profile.RuleStanding;
import app.saddlebag.profile.RuleStanding.Overruled;
import app.saddlebag.ui.kit.CategoryMark;
import app.saddlebag.ui.kit.Labels;
import app.saddlebag.ui.kit.Ui;
import app.saddlebag.ui.transactions.rules.RuleLine.Standing;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** One rule: its place and name, what it finds and sets, and how it stands among the others. */
final class RuleCell extends ListCell<RuleLine> {

    private final Ui ui;
    private final RuleListModel model;
    private final RuleWords words;
    private final Label place = Labels.of("", "muted", "rule-place");
    private final Label name = Labels.name("", "strong");
    private final Label off = Labels.of("", "badge", "info");
    private final Label finds = Labels.of("", "muted");
    private final Label filter = Labels.name("", "muted");
    private final CategoryMark mark = new CategoryMark();
    private final Label sets = Labels.name("");
    private final Label remark = Labels.of("", "small");
    private final HBox content;

    RuleCell(Ui ui, RuleListModel model) {
        this.ui = ui;
        this.model = model;
        words = new RuleWords(ui, model::tree);
        off.setText(ui.text("rules.list.off"));
        off.managedProperty().bind(off.visibleProperty());
        remark.managedProperty().bind(remark.visibleProperty());
        mark.managedProperty().bind(mark.visibleProperty());
        Stream.of(off, finds, place).forEach(label -> label.setMinWidth(Region.USE_PREF_SIZE));
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox head = line(name, off, space, finds);
        Label arrow = Labels.of("→", "muted");
        arrow.setMinWidth(Region.USE_PREF_SIZE);
        VBox texts = new VBox(head, line(filter, arrow, mark, sets), remark);
        texts.setMinWidth(0);
        texts.getStyleClass().add("rule-texts");
        HBox.setHgrow(texts, Priority.ALWAYS);
        content = new HBox(place, texts);
        content.getStyleClass().addAll("row-12", "rule-line");
        content.setMinWidth(0);
        // The list's width is the cell's, whatever its texts want.
        setPrefWidth(0);
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    }

    private static HBox line(Node... parts) {
        HBox line = new HBox(parts);
        line.getStyleClass().add("row-8");
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    @Override
    protected void updateItem(RuleLine line, boolean empty) {
        super.updateItem(line, empty);
        if (empty || line == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        Rule rule = line.rule();
        String category = rule.sets().category();
        place.setText(Integer.toString(getIndex() + 1));
        Labels.rename(name, rule.name());
        off.setVisible(!rule.on());
        Labels.rename(filter, words.filter(rule.filter()));
        mark.setVisible(category != null);
        if (category != null) {
            mark.show(model.tree(), category);
        }
        Labels.rename(sets, words.sets(rule.sets()));
        finds.setText(finds(line.standing()));
        remark.setText(remark(line.standing()));
        remark.setVisible(!remark.getText().isEmpty());
        remark.getStyleClass().setAll("label", "small", line.standing() instanceof Standing.Known(RuleStanding known)
                && !known.tooCostly() ? "muted" : "problem");
        setAccessibleText(ui.text("rules.list.said", rule.on() ? rule.name() : rule.name() + ", " + off.getText(), finds.getText(),
                filter.getText(), sets.getText(), remark.getText()));
        setGraphic(content);
    }

    private String finds(Standing standing) {
        return switch (standing) {
            case Standing.Looking _ -> ui.text("rules.looking");
            case Standing.Unreadable _ -> "";
            case Standing.Known(RuleStanding known) -> known.tooCostly() ? "" : ui.text("rules.finds", known.found());
        };
    }

    private String remark(Standing standing) {
        return switch (standing) {
            case Standing.Looking _ -> "";
            case Standing.Unreadable _ -> ui.text("rules.list.unreadable");
            case Standing.Known(RuleStanding known) -> known.tooCostly() ? ui.text("rules.list.costly") : overruled(known.overruled());
        };
    }

    private String overruled(List<Overruled> by) {
        return by.stream().map(one -> ui.text("rules.list.overruled", one.by().name(), one.rows())).collect(Collectors.joining(" · "));
    }
}
