package app.saddlebag.ui.transactions.rules;

import app.saddlebag.model.Rule;
import app.saddlebag.ui.keys.Shortcut;
import app.saddlebag.ui.keys.Shortcut.Where;
import app.saddlebag.ui.kit.Buttons;
import app.saddlebag.ui.kit.Labels;
import app.saddlebag.ui.kit.Placeholder;
import app.saddlebag.ui.kit.ProgressStrip;
import app.saddlebag.ui.kit.Sheet;
import app.saddlebag.ui.kit.Sheets.Question;
import app.saddlebag.ui.kit.Ui;
import app.saddlebag.ui.transactions.edit.UndoKeys;
import app.saddlebag.ui.transactions.rules.RuleListModel.Said;
import app.saddlebag.ui.transactions.rules.RuleModel.Kept;
import java.util.List;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/**
 * Shows a {@link RuleListModel} above the page. What was said stands at the foot, with the way back, because a notice would lie
 * below the sheet.
 */
final class RuleListSheet {

    private final Ui ui;
    private final RuleDesk desk;
    private final Rule blank;
    private final Sheet sheet;
    /** Whether the key that changes a rule is down. */
    private boolean armed;
    private final RuleListModel model;
    private final ListView<RuleLine> list = new ListView<>();
    private final StackPane body = new StackPane();
    private final Label said = Labels.paragraph("", "muted");
    private final Button undo;
    private final Button add;
    /** Whose line is selected; lines are other objects after each reading. */
    private long selected;
    private boolean turning;

    private RuleListSheet(Ui ui, Sheet sheet, RuleDesk desk, Rule blank) {
        this.sheet = sheet;
        this.ui = ui;
        this.desk = desk;
        this.blank = blank;
        model = new RuleListModel(ui.messages(), ui.background(), desk, (title, text, action, yes) ->
                ui.sheets().confirm(new Question(title, text, action, false), yes));
        list.setId("rule-list");
        list.setAccessibleText(ui.text("rules.list.title"));
        list.getStyleClass().add("rule-list");
        list.setMinHeight(0);
        list.setItems(model.lines());
        list.setCellFactory(_ -> new RuleCell(ui, model));
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::keyPressed);
        // Opened when the key is let go: held, it would press the form's button next.
        list.addEventFilter(KeyEvent.KEY_RELEASED, event -> {
            if (armed) {
                armed = false;
                event.consume();
                withSelected(this::change);
            }
        });
        list.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) {
                withSelected(this::change);
            }
        });
        body.setMinHeight(0);
        VBox.setVgrow(body, Priority.ALWAYS);
        undo = Buttons.plain(Feather.CORNER_UP_LEFT, "", this::undo);
        undo.setId("rules-undo");
        undo.getStyleClass().addAll("flat", "small");
        undo.setMinWidth(Region.USE_PREF_SIZE);
        add = button("rules-new", Feather.PLUS, "rules.list.new", () -> edit(blank));
        sheet.style("rule-list-sheet").fills().cancelText(ui.text("rules.list.close")).focus(list)
                .add(Labels.paragraph(ui.text("rules.list.about"), "muted")).add(deeds()).add(body).add(progress()).add(foot());
        sheet.onCancel(() -> {
            if (model.applyingProperty().get() != null) {
                model.giveUp();
            } else {
                sheet.close();
            }
        }).onClosed(model::close);
        model.lines().addListener((ListChangeListener<RuleLine>) change -> changed());
        list.getSelectionModel().selectedItemProperty().subscribe(line -> {
            if (line != null && !turning) {
                selected = line.rule().id();
            }
        });
        model.readProperty().subscribe(this::turn);
        model.unreadProperty().subscribe(this::turn);
        model.saidProperty().subscribe(this::tell);
    }

    /** @param blank what is known of a new rule */
    static void open(Ui ui, RuleDesk desk, Rule blank) {
        Sheet sheet = new Sheet(ui.messages(), ui.text("rules.list.title"));
        new RuleListSheet(ui, sheet, desk, blank);
        ui.sheets().open(sheet.withAmounts());
    }

    private Node deeds() {
        Button change = button("rules-change", Feather.EDIT_2, "rules.list.change", () -> withSelected(this::change));
        Button up = button("rules-up", Feather.ARROW_UP, "rules.list.up", () -> withSelected(rule -> move(rule, -1)));
        Button down = button("rules-down", Feather.ARROW_DOWN, "rules.list.down", () -> withSelected(rule -> move(rule, 1)));
        Button turn = button("rules-switch", Feather.POWER, "rules.list.switch-off", () -> withSelected(model::turn));
        Button apply = button("rules-apply", Feather.ZAP, "rules.list.apply", () -> withSelected(model::apply));
        Button remove = button("rules-remove", Feather.TRASH_2, "rules.list.remove", () -> withSelected(this::remove));
        ObservableValue<RuleLine> line = list.getSelectionModel().selectedItemProperty();
        List.of(change, turn, apply, remove).forEach(button -> Buttons.rest(button, line.map(_ -> false).orElse(true)));
        ReadOnlyIntegerProperty place = list.getSelectionModel().selectedIndexProperty();
        Buttons.rest(up, place.map(at -> at.intValue() <= 0));
        Buttons.rest(down, place.map(at -> at.intValue() < 0 || at.intValue() >= model.lines().size() - 1));
        // Without a rule there is nothing to do with one.
        BooleanBinding some = Bindings.isNotEmpty(model.lines());
        List.of(change, up, down, turn, apply, remove).forEach(button -> {
            button.visibleProperty().bind(some);
            button.managedProperty().bind(some);
        });
        line.subscribe(now -> turn.setText(ui.text(now != null && !now.rule().on() ? "rules.list.switch-on" : "rules.list.switch-off")));
        FlowPane deeds = new FlowPane(add, change, up, down, turn, apply, remove, new DeclinedMenu(ui, desk, model, this::focusList));
        deeds.getStyleClass().add("rule-deeds");
        return deeds;
    }

    private Button button(String id, Feather icon, String key, Runnable deed) {
        Button button = Buttons.plain(icon, ui.text(key), deed);
        button.setId(id);
        button.getStyleClass().add("small");
        return button;
    }

    private Node progress() {
        ProgressStrip strip = new ProgressStrip(ui.messages());
        strip.setId("rules-progress");
        model.applyingProperty().subscribe(fraction -> {
            if (fraction == null) {
                boolean focused = strip.isFocusWithin();
                strip.hide();
                if (focused) {
                    focusList();
                }
            } else {
                strip.show(ui.text("rules.list.applying"), fraction, model::giveUp);
            }
        });
        return strip;
    }

    private Node foot() {
        said.setId("rules-said");
        said.setMaxWidth(Double.MAX_VALUE);
        // The keys are about a rule: where there is none, they are not said.
        said.visibleProperty().bind(Bindings.isNotEmpty(model.lines()).or(model.saidProperty().isNotNull()));
        HBox.setHgrow(said, Priority.ALWAYS);
        HBox foot = new HBox(said, undo);
        foot.setAlignment(Pos.CENTER_LEFT);
        foot.getStyleClass().addAll("row-8", "proposal-foot");
        return foot;
    }

    private void withSelected(Consumer<Rule> deed) {
        RuleLine line = list.getSelectionModel().getSelectedItem();
        if (line != null) {
            deed.accept(line.rule());
        }
    }

    private void change(Rule rule) {
        edit(rule);
    }

    private void edit(Rule rule) {
        RuleSheet.open(ui, desk, rule, this::kept);
    }

    private void kept(Kept kept) {
        selected = kept.rule().id();
        model.kept(kept);
    }

    private void move(Rule rule, int step) {
        select(model.move(rule, step));
    }

    private void remove(Rule rule) {
        int place = model.placeOf(rule.id());
        model.remove(rule);
        if (!model.lines().isEmpty()) {
            select(Math.min(place, model.lines().size() - 1));
            list.requestFocus();
        }
    }

    private void undo() {
        boolean focused = undo.isFocused();
        model.undo();
        if (focused) {
            focusList();
        }
    }

    private void focusList() {
        (body.getChildren().contains(list) ? list : add).requestFocus();
    }

    private void keyPressed(KeyEvent event) {
        switch (Shortcut.of(event, Where.RULES).orElse(null)) {
            case CHANGE_RULE -> armed = true;
            case RULE_UP -> withSelected(rule -> move(rule, -1));
            case RULE_DOWN -> withSelected(rule -> move(rule, 1));
            case SWITCH_RULE -> withSelected(model::turn);
            case REMOVE_RULE -> withSelected(this::remove);
            case null, default -> {
                if (event.getCode() == KeyCode.ESCAPE) {
                    sheet.cancel(); // which the list would keep to itself
                } else if (UndoKeys.isUndo(event)) {
                    undo();
                } else {
                    return;
                }
            }
        }
        event.consume();
    }

    /** The selection follows its rule, wherever that went. */
    private void changed() {
        turn();
        int place = model.placeOf(selected);
        if (place >= 0) {
            // Inside the change of a list its selection cannot be set: the list is still counting.
            Platform.runLater(() -> select(model.placeOf(selected)));
        } else if (!model.lines().isEmpty() && selected == 0) {
            Platform.runLater(() -> select(0));
        }
    }

    private void select(int place) {
        if (place >= 0 && place < model.lines().size()) {
            turning = true;
            list.getSelectionModel().clearAndSelect(place);
            turning = false;
            selected = model.lines().get(place).rule().id();
            list.getFocusModel().focus(place);
            list.scrollTo(Math.max(0, place - 1));
        }
    }

    /** The list, or what stands instead of it; the keyboard is never on something that went. */
    private void turn() {
        if (!model.unreadProperty().get().isEmpty()) {
            Button again = Buttons.plain(ui.text("page.retry"), model::read);
            again.setId("rules-retry");
            body.getChildren().setAll(Placeholder.failed(ui.text("rules.list.failed"), model.unreadProperty().get(), again));
            Platform.runLater(again::requestFocus);
        } else if (!model.readProperty().get()) {
            body.getChildren().setAll(Placeholder.loading(ui.text("rules.list.loading")));
        } else if (model.lines().isEmpty()) {
            boolean leaving = !undo.isFocused();
            body.getChildren().setAll(Placeholder.empty(Feather.ZAP, ui.text("rules.list.empty"), ui.text("rules.list.empty.about")));
            if (leaving) {
                Platform.runLater(add::requestFocus);
            }
        } else if (!body.getChildren().contains(list)) {
            body.getChildren().setAll(list);
            Platform.runLater(list::requestFocus);
        }
    }

    private void tell(Said now) {
        boolean back = now != null && now.back() != null;
        if (!back && undo.isFocused()) {
            focusList();
        }
        undo.setVisible(back);
        undo.setManaged(back);
        undo.setText(back ? now.deed() : "");
        said.setText(now == null ? ui.text("rules.list.keys") : now.text());
        said.getStyleClass().removeAll("muted", "problem");
        said.getStyleClass().add(now != null && now.bad() ? "problem" : "muted");
    }
}
