package app.saddlebag.ui.transactions.facet;

import app.saddlebag.filter.Filter;
import app.saddlebag.filter.Folding;
import app.saddlebag.ui.kit.Labels;
import app.saddlebag.ui.kit.Ui;
import app.saddlebag.ui.transactions.search.Latest;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Values to tick, each with the number of transactions it would bring. */
final class ChecklistPanel implements FacetButton.Panel {

    /** Shorter lists need no search field. */
    private static final int SEARCHABLE = 10;
    /** More lines than anyone scrolls through; the search field finds the rest. */
    private static final int MOST_LINES = 200;

    private final Ui ui;
    private final ChecklistModel model;
    private final Counts counts;
    private final Counts.Kind kind;
    private final Latest latest;
    private final TextField search = new TextField();
    private final VBox lines = new VBox();
    private final VBox node;
    private List<FacetValue> choices = List.of();
    private Filter counted;

    ChecklistPanel(Ui ui, ChecklistModel model, Counts counts, Counts.Kind kind) {
        this.ui = ui;
        this.model = model;
        this.counts = counts;
        this.kind = kind;
        latest = new Latest(ui.background());
        search.setPromptText(ui.text("transactions.facet.search"));
        search.setAccessibleText(ui.text("transactions.facet.search"));
        search.managedProperty().bind(search.visibleProperty());
        search.textProperty().subscribe(typed -> fill());
        lines.getStyleClass().add("checklist");
        ScrollPane scroll = new ScrollPane(lines);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().addAll("edge-to-edge", "checklist-scroll");
        node = new VBox(search, scroll);
        node.getStyleClass().add("facet-checklist");
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public Node firstFocus() {
        return search.isVisible() ? search : lines;
    }

    @Override
    public void opened() {
        search.clear();
        counted = null;
        filterChanged();
    }

    @Override
    public void closed() {
        latest.cancel();
    }

    @Override
    public void filterChanged() {
        fill();
        if (!model.others().equals(counted)) {
            counted = model.others();
            latest.run(cancellation -> counts.choices(kind, model.others(), cancellation), this::counted,
                    this::uncounted);
        }
    }

    @Override
    public String summary() {
        ChecklistModel.Summary summary = model.summary();
        if (summary == null) {
            return null;
        }
        String first = summary.first() == null ? ui.text("transactions.facet.none") : summary.first();
        return summary.more() == 0 ? first : ui.text("transactions.facet.more", first, summary.more());
    }

    @Override
    public void clear() {
        model.clear();
    }

    private void counted(List<FacetValue> now) {
        choices = now;
        search.setVisible(now.size() > SEARCHABLE);
        fill();
    }

    private void uncounted(Throwable failure) {
        choices = List.of();
        search.setVisible(false);
        lines.getChildren().setAll(Labels.paragraph(ui.sentence(failure), "problem"));
    }

    private void fill() {
        String typed = Folding.fold(search.getText());
        List<Node> shown = new ArrayList<>();
        String group = null;
        for (FacetValue choice : choices) {
            if (!Folding.fold(label(choice)).contains(typed) || shown.size() >= MOST_LINES) {
                continue;
            }
            if (!Objects.equals(group, choice.group())) {
                group = choice.group();
                shown.add(Labels.of(group, "caption", "checklist-group"));
            }
            shown.add(line(choice));
        }
        if (shown.isEmpty()) {
            shown.add(Labels.of(ui.text("transactions.facet.nothing"), "muted"));
        }
        lines.getChildren().setAll(shown);
    }

    private Node line(FacetValue choice) {
        CheckBox box = new CheckBox(label(choice));
        box.setMnemonicParsing(false);
        box.setSelected(model.isTicked(choice));
        box.setMinWidth(0);
        box.setOnAction(event -> model.toggle(choice, choices));
        Label count = Labels.of(ui.formats().count(choice.count()), "checklist-count");
        count.setMinWidth(Region.USE_PREF_SIZE);
        box.setAccessibleText(label(choice) + " " + count.getText());
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox line = new HBox(box, space, count);
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("checklist-line");
        return line;
    }

    private String label(FacetValue choice) {
        return choice.value() == null ? ui.text("transactions.facet.none") : choice.label();
    }
}
