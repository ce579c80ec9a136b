package app.saddlebag.ui.transactions.rules;

import app.saddlebag.filter.Field;
import app.saddlebag.model.Rule;
import app.saddlebag.ui.kit.Fields;
import app.saddlebag.ui.kit.Labels;
import app.saddlebag.ui.kit.ProgressStrip;
import app.saddlebag.ui.kit.Sheet;
import app.saddlebag.ui.kit.Sheets.Question;
import app.saddlebag.ui.kit.Ui;
import app.saddlebag.ui.transactions.bar.FilterBar;
import app.saddlebag.ui.transactions.bar.Vocabulary;
import app.saddlebag.ui.transactions.inspect.CategoryList;
import app.saddlebag.ui.transactions.rules.RuleModel.Foresight;
import java.util.function.Consumer;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Shows a {@link RuleModel}: what finds rows, what they get, and what that would do, as it stands. */
final class RuleSheet {

    private final Ui ui;
    private final Sheet sheet;
    private final RuleModel model;
    private final TextField name = new TextField();
    private final ComboBox<String> category = new ComboBox<>();
    private final StringProperty found = new SimpleStringProperty(this, "found", "");
    private final FilterBar filter;
    private final ScrollPane scroll = new ScrollPane();

    private RuleSheet(Ui ui, Sheet sheet, RuleModel model) {
        this.ui = ui;
        this.sheet = sheet;
        this.model = model;
        filter = new FilterBar(ui, model.bar(), found, new SimpleStringProperty(""), () -> { }, () -> { }).inForm("rule-filter");
        VBox form = new VBox(nameField(), filterField(), sets(), new RulePreview(ui, model.treeProperty(), model.foresightProperty()).node());
        form.getStyleClass().addAll("row-16", "rule-form");
        scroll.setContent(form);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.getStyleClass().add("page-scroll");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        CheckBox applied = box("rule-applied", "rules.apply-now");
        applied.selectedProperty().bindBidirectional(model.appliedProperty());
        Label problem = Labels.whenSaid(model.problemProperty(), "problem");
        problem.setId("rule-problem");
        sheet.style("rule-sheet").fills().add(scroll).add(applied).add(problem).add(progress());
        Button save = sheet.stayingAction(ui.text("rules.save"), () -> model.save(this::askAboutEverything));
        save.setId("rule-save");
        model.knownProperty().subscribe((was, now) -> save.setText(ui.text(was != null && now == null ? "rules.save-as-new" : "rules.save")));
        model.foresightProperty().subscribe(this::tell);
        sheet.focus(name).onCancel(this::leave).onClosed(model::close);
    }

    /**
     * Opens the form of a rule.
     *
     * @param rule the one to be changed, or with number 0 what is known of a new one
     * @param kept hears when it is kept; the form is gone by then
     */
    static void open(Ui ui, RuleDesk desk, Rule rule, Consumer<RuleModel.Kept> kept) {
        Sheet sheet = new Sheet(ui.messages(), ui.text(rule.id() == 0 ? "rules.new" : "rules.change"));
        RuleModel model = new RuleModel(ui.messages(), ui.background(), desk, rule, RuleModel.PAUSE, done -> {
            sheet.close();
            kept.accept(done);
        });
        RuleSheet form = new RuleSheet(ui, sheet, model);
        ui.sheets().open(sheet.withAmounts());
        // What scrolls is in the window only once it has its looks, and cannot have the keyboard before.
        form.scroll.applyCss();
    }

    /** While it is applied, leaving gives that up; the end of it closes the form. */
    private void leave() {
        if (model.savingProperty().get() != null) {
            model.giveUp();
        } else {
            filter.hidePopup();
            sheet.close();
        }
    }

    private Node nameField() {
        name.setId("rule-name");
        name.textProperty().bindBidirectional(model.nameProperty());
        name.setPromptText(ui.text("rules.name-prompt"));
        return Fields.field(ui.text("rules.name"), name);
    }

    private Node filterField() {
        Label label = new Label(ui.text("rules.filter"));
        label.setLabelFor(filter.field());
        VBox field = new VBox(label, filter);
        field.getStyleClass().add("field");
        return field;
    }

    private Node sets() {
        category.setId("rule-category");
        category.setEditable(true);
        category.setMaxWidth(Double.MAX_VALUE);
        category.setPromptText(ui.text("rules.category-prompt"));
        CategoryList.in(category, model.treeProperty()::get);
        category.getEditor().textProperty().bindBidirectional(model.categoryProperty());
        model.bar().vocabularyProperty().subscribe(words -> {
            String typed = model.categoryProperty().get();
            category.getItems().setAll(CategoryList.names(model.treeProperty().get(),
                    words.of(Field.CATEGORY).stream().map(Vocabulary.Word::text).toList()));
            model.categoryProperty().set(typed);
        });
        TextField tags = new TextField();
        tags.setId("rule-tags");
        tags.textProperty().bindBidirectional(model.tagsProperty());
        tags.setPromptText(ui.text("rules.tags-prompt"));
        HBox texts = new HBox(Fields.field(ui.text("rules.category"), category), Fields.field(ui.text("rules.tags"), tags));
        texts.getChildren().forEach(field -> HBox.setHgrow(field, Priority.ALWAYS));
        texts.getChildren().forEach(field -> ((VBox) field).setPrefWidth(1));
        texts.getStyleClass().add("row-16");
        CheckBox hidden = box("rule-hidden", "rules.hide");
        hidden.selectedProperty().bindBidirectional(model.hiddenProperty());
        CheckBox on = box("rule-on", "rules.on");
        on.selectedProperty().bindBidirectional(model.onProperty());
        HBox boxes = new HBox(hidden, on);
        boxes.setAlignment(Pos.CENTER_LEFT);
        boxes.getStyleClass().add("row-16");
        VBox sets = new VBox(texts, boxes);
        sets.getStyleClass().add("row-8");
        return sets;
    }

    private CheckBox box(String id, String key) {
        CheckBox box = new CheckBox(ui.text(key));
        box.setId(id);
        box.setWrapText(true);
        return box;
    }

    private Node progress() {
        ProgressStrip strip = new ProgressStrip(ui.messages());
        strip.setId("rule-progress");
        model.savingProperty().subscribe(fraction -> {
            if (fraction == null) {
                boolean focused = strip.isFocusWithin();
                strip.hide();
                if (focused) {
                    name.requestFocus();
                }
            } else {
                strip.show(ui.text("rules.saving"), fraction, model::giveUp);
            }
        });
        return strip;
    }

    private void tell(Foresight now) {
        found.set(switch (now) {
            case Foresight.Seen seen -> ui.text("rules.finds", seen.preview().found());
            case Foresight.Looking _ -> ui.text("rules.looking");
            case Foresight.Failed(String sentence) -> sentence;
            case Foresight.None _ -> "";
        });
    }

    private void askAboutEverything(int rows, Runnable yes) {
        ui.sheets().confirm(new Question(ui.text("rules.everything.question"), rows < 0 ? ui.text("rules.everything.unknown")
                : ui.text("rules.everything.about", rows), ui.text("rules.everything.yes"), true), yes);
    }
}
