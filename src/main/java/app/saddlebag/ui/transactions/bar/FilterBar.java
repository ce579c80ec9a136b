package app.saddlebag.ui.transactions.bar;

import app.saddlebag.ui.keys.Shortcut;
import app.saddlebag.ui.keys.Shortcut.Where;
import app.saddlebag.ui.kit.Buttons;
import app.saddlebag.ui.kit.Ui;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * The line in which a filter is typed, with what may be written next below it, and under that one line for the first
 * mistake – below the character it speaks of – or for how the search went.
 */
public final class FilterBar extends VBox {

    private static final PseudoClass FOCUSED = PseudoClass.getPseudoClass("focused-within");

    private final FilterBarModel model;
    private final Runnable toGrid;
    private final FilterField field = new FilterField();
    private final CompletionPopup popup;
    private final Label complaint = new Label();
    private final Label outcome = new Label();
    private final Label aside = new Label();
    private final Hyperlink anywhere = new Hyperlink();
    private final Pane below = new BelowField(outcome, anywhere, aside, complaint, this::placeOfComplaint);
    private final Button clear;
    private final Button recent;
    private final Button explain;
    private boolean typing;
    private boolean inForm;

    /**
     * @param outcome how the search went, said while there is no mistake
     * @param aside   said at the other end of that line
     * @param toGrid  takes the keyboard to the rows
     * @param help    says how filters are written
     */
    public FilterBar(Ui ui, FilterBarModel model, ObservableValue<String> outcome, ObservableValue<String> aside,
                     Runnable toGrid, Runnable help) {
        this.model = model;
        this.toGrid = toGrid;
        popup = new CompletionPopup(field, ui.formats(), ui.text("transactions.bar.suggestions"), this::take);
        field.setId("filter");
        String prompt = ui.text("transactions.bar.prompt");
        field.setPromptText(prompt);
        field.widthProperty().subscribe(() -> fit(prompt));
        field.fontProperty().subscribe(() -> fit(prompt));
        field.setAccessibleText(ui.text("transactions.bar.name"));
        field.textProperty().bindBidirectional(model.textProperty());
        field.parsedProperty().bind(model.parsedProperty());
        HBox.setHgrow(field, Priority.ALWAYS);
        clear = Buttons.icon(Feather.X, ui.text("transactions.bar.clear"));
        clear.setId("filter-clear");
        clear.setFocusTraversable(false);
        clear.visibleProperty().bind(field.textProperty().isNotEmpty());
        clear.setOnAction(event -> clear());
        recent = Buttons.icon(Feather.CLOCK, ui.text("transactions.bar.history"));
        recent.setFocusTraversable(false);
        recent.setOnAction(event -> showRecent());
        explain = Buttons.icon(Feather.HELP_CIRCLE, ui.text("transactions.bar.help"));
        explain.setId("filter-help");
        explain.setFocusTraversable(false);
        explain.setOnAction(event -> help.run());
        HBox line = new HBox(new FontIcon(Feather.SEARCH), field, clear, recent, explain);
        line.getStyleClass().add("filter-line");
        line.setAlignment(Pos.CENTER_LEFT);
        field.focusedProperty().subscribe(focused -> line.pseudoClassStateChanged(FOCUSED, focused));
        this.outcome.textProperty().bind(outcome);
        this.outcome.getStyleClass().add("filter-outcome");
        this.aside.textProperty().bind(aside);
        this.aside.getStyleClass().add("filter-outcome");
        complaint.getStyleClass().add("filter-complaint");
        complaint.setId("filter-complaint");
        anywhere.setId("filter-anywhere");
        anywhere.visibleProperty().bind(model.widerProperty().isNotNull());
        anywhere.textProperty().bind(model.widerProperty().map(wider ->
                ui.text("transactions.bar.anywhere", ui.formats().count(wider.count()))).orElse(""));
        anywhere.textProperty().subscribe(below::requestLayout);
        anywhere.setOnAction(event -> {
            model.widen();
            focus();
        });
        getChildren().addAll(line, below);
        getStyleClass().add("filter-bar");
        listen();
    }

    /** As many of its examples, which stand two blanks apart, as are seen whole. */
    private void fit(String prompt) {
        Text shown = new Text(prompt);
        shown.setFont(field.getFont());
        double room = field.getWidth() - field.getInsets().getLeft() - field.getInsets().getRight();
        for (int end = prompt.length(); shown.getLayoutBounds().getWidth() > room && end > 0; ) {
            end = prompt.lastIndexOf("  ", end - 1);
            shown.setText(end < 0 ? prompt.substring(0, prompt.indexOf("  ")) : prompt.substring(0, end));
        }
        field.setPromptText(shown.getText());
    }

    /** Takes the keyboard, with the whole filter selected. */
    public void focus() {
        field.requestFocus();
        field.selectAll();
    }

    public void hidePopup() {
        popup.hide();
    }

    /**
     * Makes it a field among others: there are no rows below it to go to, and Escape is the form's.
     *
     * @param id by which the field is found
     */
    public FilterBar inForm(String id) {
        inForm = true;
        field.setId(id);
        clear.setId(id + "-clear");
        complaint.setId(id + "-complaint");
        outcome.setId(id + "-outcome");
        anywhere.setId(id + "-anywhere");
        for (Button beside : List.of(recent, explain)) {
            beside.setVisible(false);
            beside.setManaged(false);
        }
        return this;
    }

    /** Where it is typed. */
    public Node field() {
        return field;
    }

    private void listen() {
        model.parsedProperty().subscribe(parsed -> showComplaint());
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::keyPressed);
        field.addEventFilter(KeyEvent.KEY_TYPED, event -> typing = isText(event));
        field.caretPositionProperty().subscribe(caret -> suggestIfTyping());
        field.textProperty().subscribe(text -> {
            if (!field.isFocused()) {
                field.end();
            }
        });
        field.focusedProperty().subscribe(focused -> {
            if (!focused) {
                popup.hide();
                model.used();
            }
        });
    }

    /** Escape, Enter and shortcuts are "typed" too. */
    private static boolean isText(KeyEvent event) {
        return !event.isShortcutDown() && !event.getCharacter().isEmpty()
                && !Character.isISOControl(event.getCharacter().charAt(0));
    }

    private void keyPressed(KeyEvent event) {
        boolean handled = switch (Shortcut.of(event, Where.FILTER).orElse(null)) {
            case DOWN -> down();
            case UP -> popup.isShowing() && move(-1);
            case OLDER -> older();
            case NEWER -> newer();
            case USE -> enter();
            case COMPLETE -> tab();
            case CLEAR -> escape();
            case SUGGEST -> suggest();
            case null, default -> false;
        };
        typing = event.getCode() == KeyCode.BACK_SPACE || event.getCode() == KeyCode.DELETE;
        if (handled) {
            event.consume();
        }
    }

    private boolean down() {
        if (popup.isShowing()) {
            return move(1);
        }
        if (inForm) {
            return suggest();
        }
        model.used();
        toGrid.run();
        return true;
    }

    private boolean move(int step) {
        popup.move(step);
        return true;
    }

    private boolean enter() {
        if (popup.isShowing() && popup.highlighted() != null) {
            take(popup.highlighted());
        } else {
            popup.hide();
            model.used();
        }
        return true;
    }

    /** Completes what is highlighted, or a field or value whose beginning was typed; else Tab leaves as it always does. */
    private boolean tab() {
        if (!popup.isShowing()) {
            return false;
        }
        Suggestion first = popup.first();
        Suggestion chosen = popup.highlighted() != null ? popup.highlighted()
                : first.kind() == Suggestion.Kind.FIELD || first.detail().isEmpty() ? first : null;
        if (chosen == null) {
            popup.hide();
            return false;
        }
        take(chosen);
        return true;
    }

    /** Closes the suggestions, then clears the filter, then leaves for the rows; in a form only the first. */
    private boolean escape() {
        if (popup.isShowing()) {
            popup.hide();
        } else if (inForm) {
            return false;
        } else if (!field.getText().isEmpty()) {
            clear();
        } else {
            toGrid.run();
        }
        return true;
    }

    private boolean older() {
        model.older();
        field.end();
        return true;
    }

    private boolean newer() {
        model.newer();
        field.end();
        return true;
    }

    private boolean suggest() {
        popup.show(model.suggestions(field.getCaretPosition()));
        return popup.isShowing();
    }

    private void suggestIfTyping() {
        if (typing && field.isFocused()) {
            typing = false;
            suggest();
        } else if (!typing) {
            popup.hide();
        }
    }

    private void showRecent() {
        field.requestFocus();
        field.selectAll();
        popup.show(model.recent());
    }

    private void take(Suggestion suggestion) {
        popup.hide();
        field.replaceText(suggestion.from(), suggestion.to(), suggestion.insert());
        field.positionCaret(suggestion.caret());
        switch (suggestion.kind()) {
            case FIELD -> suggest();
            case VALUE, RECENT -> model.used();
        }
    }

    private void clear() {
        model.used();
        field.clear();
        field.requestFocus();
    }

    private void showComplaint() {
        Optional<FilterBarModel.Complaint> first = model.complaint();
        complaint.setText(first.map(FilterBarModel.Complaint::sentence).orElse(""));
        complaint.setVisible(first.isPresent());
        outcome.setVisible(first.isEmpty());
        aside.setVisible(first.isEmpty());
        field.setAccessibleHelp(complaint.getText());
        below.requestLayout();
    }

    /** Where the character stands that the complaint is about. */
    private double placeOfComplaint() {
        return model.complaint().map(FilterBarModel.Complaint::position).map(field::xOf).orElse(0.0)
                + field.getParent().getLayoutX() + field.getLayoutX();
    }
}
