package app.saddlebag.ui.transactions.proposals;

import app.saddlebag.profile.Tie;
import app.saddlebag.profile.TieAnswers.Answer;
import app.saddlebag.profile.TieReasons;
import app.saddlebag.ui.kit.Buttons;
import app.saddlebag.ui.kit.Labels;
import app.saddlebag.ui.kit.Placeholder;
import app.saddlebag.ui.kit.Sheet;
import app.saddlebag.ui.kit.Ui;
import app.saddlebag.ui.transactions.edit.UndoKeys;
import app.saddlebag.ui.transactions.proposals.ProposalsModel.Said;
import java.util.List;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/**
 * Shows a {@link ProposalsModel} above the page: Y and N answer the selected pair, with Shift all that are like it, and go on to
 * the next; Ctrl+Z takes the last answer back. What was said stands at the foot, with the way back, because a notice would lie below the sheet.
 */
public final class ProposalsSheet {

    private final Ui ui;
    private final Sheet sheet;
    private final ProposalsModel model;
    private final TieReasons reasons;
    private final ListView<Tie> list = new ListView<>();
    private final StackPane body = new StackPane();
    private final Label said = Labels.of("", "muted");
    private final Button undo;
    private final KeyCode yes;
    private final KeyCode no;
    private boolean held;

    private ProposalsSheet(Ui ui, Sheet sheet, ProposalsModel model) {
        this.ui = ui;
        this.sheet = sheet;
        this.model = model;
        reasons = new TieReasons(ui.messages(), ui.formats());
        yes = KeyCode.getKeyCode(ui.text("proposals.key.yes"));
        no = KeyCode.getKeyCode(ui.text("proposals.key.no"));
        list.setId("proposals");
        list.setAccessibleText(ui.text("proposals.title"));
        list.getStyleClass().add("proposal-list");
        list.setMinHeight(0);
        list.setItems(model.open());
        list.setCellFactory(_ -> new ProposalCell(ui, reasons, model, this::answer));
        body.setMinHeight(0);
        VBox.setVgrow(body, Priority.ALWAYS);
        undo = Buttons.plain(Feather.CORNER_UP_LEFT, ui.text("proposals.undo"), this::undo);
        undo.setId("proposals-undo");
        undo.getStyleClass().addAll("flat", "small");
        undo.setMinWidth(Region.USE_PREF_SIZE);
        said.setId("proposals-said");
        said.setMinWidth(0);
        // The keys answer a pair: where none is left, there is nothing to say of them.
        said.visibleProperty().bind(Bindings.isNotEmpty(model.open()).or(model.saidProperty().isNotEqualTo(new Said.Nothing())));
        said.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(said, Priority.ALWAYS);
        HBox foot = new HBox(said, undo);
        foot.setAlignment(Pos.CENTER_LEFT);
        foot.getStyleClass().addAll("row-8", "proposal-foot");
        sheet.style("proposal-sheet").fills().cancelText(ui.text("proposals.close")).focus(list)
                .add(Labels.paragraph(ui.text("proposals.about"), "muted")).add(body).add(foot);
        body.addEventFilter(KeyEvent.KEY_PRESSED, this::keyPressed);
        foot.addEventFilter(KeyEvent.KEY_PRESSED, this::keyPressed);
        body.addEventFilter(KeyEvent.KEY_RELEASED, _ -> held = false);
        foot.addEventFilter(KeyEvent.KEY_RELEASED, _ -> held = false);
        model.open().addListener((ListChangeListener<Tie>) change -> {
            turn();
            list.refresh(); // what stands first of its kind now says so
        });
        model.readProperty().subscribe(this::turn);
        model.saidProperty().subscribe(this::tell);
    }

    public static void open(Ui ui, ProposalsModel model) {
        Sheet sheet = new Sheet(ui.messages(), ui.text("proposals.title"));
        new ProposalsSheet(ui, sheet, model);
        ui.sheets().open(sheet.withAmounts());
    }

    /** The list, or what stands instead of it; the keyboard is never on something that went. */
    private void turn() {
        if (!model.readProperty().get()) {
            body.getChildren().setAll(Placeholder.loading(ui.text("proposals.loading")));
        } else if (model.open().isEmpty()) {
            boolean leaving = list.isFocused() || list.getScene() == null;
            body.getChildren().setAll(Placeholder.empty(Feather.CHECK_CIRCLE, ui.text("proposals.empty"), ui.text("proposals.empty.about")));
            if (leaving) {
                Platform.runLater(() -> (undo.isVisible() ? undo : body).requestFocus());
            }
        } else if (!body.getChildren().contains(list)) {
            body.getChildren().setAll(list);
            select(0);
        } else if (list.getSelectionModel().isEmpty()) {
            Platform.runLater(() -> select(Math.max(0, list.getFocusModel().getFocusedIndex())));
        }
    }

    private void select(int place) {
        int within = Math.min(place, model.open().size() - 1);
        if (within >= 0) {
            list.getSelectionModel().clearAndSelect(within);
            list.getFocusModel().focus(within);
            list.scrollTo(Math.max(0, within - 1));
            list.requestFocus();
        }
    }

    private void answer(List<Tie> ties, Answer answer) {
        int place = model.open().indexOf(ties.getFirst());
        model.answer(ties, answer);
        select(place);
    }

    private void undo() {
        int place = model.undo();
        if (place >= 0) {
            select(place);
        }
    }

    private void keyPressed(KeyEvent event) {
        Tie selected = list.getSelectionModel().getSelectedItem();
        boolean plain = !event.isShortcutDown() && !event.isAltDown() && selected != null;
        if (plain && (event.getCode() == yes || event.getCode() == no)) {
            typed(selected, event.getCode() == yes ? Answer.YES : Answer.NO, event.isShiftDown());
        } else if (UndoKeys.isUndo(event)) {
            undo();
        } else {
            return;
        }
        event.consume();
    }

    /** With Shift for all that are alike: once, however long the key is held, or it would go on to those of another kind. */
    private void typed(Tie selected, Answer answer, boolean all) {
        if (!all) {
            answer(List.of(selected), answer);
        } else if (!held) {
            held = true;
            answer(model.alike(selected), answer);
        }
    }

    private void tell(Said now) {
        boolean answered = now instanceof Said.Answered;
        undo.setVisible(answered);
        undo.setManaged(answered);
        said.setText(switch (now) {
            case Said.Nothing _ -> ui.text("proposals.keys");
            case Said.Answered(List<Tie> ties, Answer answer) -> text(ties, answer == Answer.YES);
            case Said.Failed(String sentence) -> sentence;
        });
    }

    private String text(List<Tie> ties, boolean yes) {
        Tie first = ties.getFirst();
        return ties.size() == 1 ? ui.text(yes ? "proposals.said.yes" : "proposals.said.no", text(first.first()), text(first.second()))
                : ui.text(yes ? "proposals.said.yes.all" : "proposals.said.no.all", ties.size(), GroupHead.between(ui, first));
    }

    private String text(Tie.Side side) {
        return ui.text("proposals.row", ui.formats().money(side.row().transaction().amount(), side.row().transaction().currency()),
                side.place());
    }
}
