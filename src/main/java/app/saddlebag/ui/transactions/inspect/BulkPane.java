package app.saddlebag.ui.transactions.inspect;

import app.saddlebag.filter.Categories;
import app.saddlebag.profile.InCommon;
import app.saddlebag.profile.InCommon.Shared;
import app.saddlebag.ui.kit.Buttons;
import app.saddlebag.ui.kit.Fields;
import app.saddlebag.ui.kit.Labels;
import app.saddlebag.ui.kit.Ui;
import app.saddlebag.ui.transactions.edit.TabKey;
import app.saddlebag.ui.transactions.grid.RowDeed;
import app.saddlebag.ui.transactions.search.Picked;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Several rows at once: how many, what they have in common, and what can be added to all of them. */
final class BulkPane extends VBox {

    /** More tags than these are taken away by name. */
    private static final int MOST_TAGS = 12;

    private final Ui ui;
    private final BulkModel model;
    private final Supplier<Categories> tree;
    private final Supplier<List<String>> categories;
    private final Label count = Labels.paragraph("", "inspector-count");
    private final Label all = Labels.paragraph("", "muted");
    private final Label notes = Labels.paragraph("", "muted", "bulk-said");
    private final Label ownCategories = Labels.paragraph("", "muted", "bulk-said");
    private final FlowPane chips = new FlowPane();
    private final TextArea note = new TextArea();
    private final TextField tags = new TextField();
    private final ComboBox<String> category = new ComboBox<>();
    private final CheckBox hidden;

    /**
     * @param tree  which category words mean
     * @param known words that rows carry as categories
     */
    BulkPane(Ui ui, BulkModel model, Supplier<Categories> tree, Supplier<List<String>> known) {
        this.ui = ui;
        this.model = model;
        this.tree = tree;
        this.categories = known;
        hidden = new CheckBox(ui.text("transactions.inspector.hide"));
        setId("bulk");
        getStyleClass().addAll("inspector-content", "inspector-own");
        count.setId("bulk-count");
        all.setText(ui.text("transactions.bulk.all"));
        all.managedProperty().bind(all.visibleProperty());
        getChildren().addAll(new VBox(count, all), noteField(), tagsField(), categoryField(), hiddenField());
        model.rowsProperty().subscribe(this::show);
        model.inCommonProperty().subscribe(this::show);
    }

    /** Where it is typed. */
    Control field(RowDeed deed) {
        return switch (deed) {
            case NOTE -> note;
            case TAGS -> tags;
            case CATEGORY -> category;
            case HIDE -> hidden;
        };
    }

    private void show(Picked rows) {
        count.setText(ui.text("transactions.bulk.count", rows.size()));
        all.setVisible(rows.isAll());
    }

    private void show(InCommon common) {
        notes.setText(common == null ? ui.text("transactions.bulk.counting") : said(common.note(), "note"));
        ownCategories.setText(common == null ? ui.text("transactions.bulk.counting") : said(named(common.category()), "category"));
        showHidden(common);
        showTags(common);
        if (!category.isFocused()) {
            category.getItems().setAll(CategoryList.names(tree.get(), categories.get()));
        }
    }

    private Shared named(Shared category) {
        return category instanceof Shared.Everywhere(String told) ? new Shared.Everywhere(tree.get().name(told)) : category;
    }

    private String said(Shared shared, String what) {
        return switch (shared) {
            case Shared.Nowhere _ -> ui.text("transactions.bulk.no." + what);
            case Shared.Everywhere(String text) -> ui.text("transactions.bulk.same." + what, text);
            case Shared.Several(int rows) -> ui.text("transactions.bulk.several", rows, model.rowsProperty().get().size());
        };
    }

    private void showHidden(InCommon common) {
        boolean mixed = common != null && common.hidden() > 0 && common.hidden() < common.rows();
        hidden.setIndeterminate(mixed);
        hidden.setSelected(common != null && common.rows() > 0 && common.hidden() == common.rows());
        hidden.setText(mixed ? ui.text("transactions.bulk.hide-mixed", common.hidden(), common.rows())
                : ui.text("transactions.inspector.hide"));
    }

    private void showTags(InCommon common) {
        boolean focused = chips.isFocusWithin();
        Map<String, Integer> found = common == null ? Map.of() : common.tags();
        chips.getChildren().setAll(found.entrySet().stream().limit(MOST_TAGS)
                .map(tag -> chip(tag.getKey(), tag.getValue(), common.rows())).toList());
        if (found.size() > MOST_TAGS) {
            chips.getChildren().add(Labels.of(ui.text("transactions.bulk.more-tags", found.size() - MOST_TAGS), "muted"));
        } else if (common == null || found.isEmpty()) {
            chips.getChildren().add(Labels.of(ui.text(common == null ? "transactions.bulk.counting"
                    : "transactions.bulk.no-tags"), "muted", "bulk-said"));
        }
        if (focused) {
            tags.requestFocus();
        }
    }

    /** A tag that some have, and the button that takes it away. */
    private Button chip(String tag, int rows, int of) {
        String text = rows == of ? tag : ui.text("transactions.bulk.tag-on-some", tag, rows, of);
        Button chip = new Button(text, new FontIcon(Feather.X));
        chip.setMnemonicParsing(false);
        chip.getStyleClass().add("chip");
        chip.setContentDisplay(ContentDisplay.RIGHT);
        String does = ui.text("transactions.bulk.remove-tag", tag, rows);
        chip.setTooltip(new Tooltip(does));
        chip.setAccessibleText(does);
        chip.setOnAction(event -> model.removeTag(tag));
        return chip;
    }

    private Node noteField() {
        note.setId("bulk-note");
        note.setPrefRowCount(3);
        note.setWrapText(true);
        note.setPromptText(ui.text("transactions.inspector.notePrompt"));
        TabKey.leaves(note);
        note.textProperty().bindBidirectional(model.noteProperty());
        return field("transactions.column.NOTE", notes, note,
                button("bulk-note-add", "transactions.bulk.add-line", model::addNote),
                button("bulk-note-replace", "transactions.bulk.replace", model::replaceNotes),
                button("bulk-note-remove", "transactions.bulk.remove-notes", model::removeNotes));
    }

    private Node tagsField() {
        tags.setId("bulk-tags");
        tags.setPromptText(ui.text("transactions.inspector.tagsPrompt"));
        tags.textProperty().bindBidirectional(model.tagsProperty());
        tags.setOnAction(event -> model.addTags());
        chips.getStyleClass().add("bulk-chips");
        return field("transactions.column.TAGS", chips, tags, button("bulk-tags-add", "transactions.bulk.add", model::addTags),
                button("bulk-tags-remove", "transactions.bulk.remove", model::removeTags));
    }

    private Node categoryField() {
        category.setId("bulk-category");
        category.setEditable(true);
        category.setMaxWidth(Double.MAX_VALUE);
        category.setPromptText(ui.text("transactions.bulk.category-prompt"));
        CategoryList.in(category, tree);
        category.getEditor().textProperty().bindBidirectional(model.categoryProperty());
        // Not on its action: that one comes with every step through the list, too.
        category.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER && !category.isShowing()) {
                model.setCategory();
                event.consume();
            }
        });
        return field("transactions.inspector.category", ownCategories, category,
                button("bulk-category-set", "transactions.bulk.set", model::setCategory),
                button("bulk-category-remove", "transactions.bulk.remove-category", model::removeCategories));
    }

    private Node hiddenField() {
        hidden.setId("bulk-hidden");
        hidden.setWrapText(true);
        hidden.setOnAction(event -> model.hide(hidden.isSelected()));
        return hidden;
    }

    private Button button(String id, String key, Runnable deed) {
        Button button = Buttons.plain(ui.text(key), deed);
        button.setId(id);
        return button;
    }

    private VBox field(String key, Node said, Control input, Button... deeds) {
        FlowPane row = new FlowPane(deeds);
        row.getStyleClass().add("bulk-deeds");
        VBox field = Fields.field(ui.text(key), input);
        field.getChildren().add(1, said);
        field.getChildren().add(row);
        return field;
    }
}
