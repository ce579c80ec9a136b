package app.saddlebag.ui.connections;

import app.saddlebag.profile.RenewedProduct;
import app.saddlebag.sync.ProductQuestion.Said;
import app.saddlebag.ui.connections.QuestionModel.Standing;
import app.saddlebag.ui.kit.Labels;
import app.saddlebag.ui.kit.Sheet;
import app.saddlebag.ui.kit.Ui;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;

/**
 * Asks whether what a bank lists under a new id is what was here: both side by side, one question after another. Neither answer
 * is the next key's: the keyboard is at what is to be compared.
 */
final class QuestionSheet {

    private final Ui ui;
    private final QuestionModel model;
    private final Sheet sheet;
    private final Candidates candidates;
    private final Label left = Labels.of("", "muted", "small");
    private final Button next;
    private final Button back;

    private QuestionSheet(Ui ui, QuestionModel model, String bank) {
        this.ui = ui;
        this.model = model;
        candidates = new Candidates(ui);
        sheet = new Sheet(ui.messages(), ui.text("connections.ask.title", bank)).style("question-sheet")
                .text(ui.text("connections.ask.about")).add(candidates.node())
                .add(Labels.paragraph(ui.text("connections.ask.consequence"), "muted", "small"))
                .add(Labels.whenSaid(model.problemProperty(), "problem")).add(left)
                .cancelText(ui.text("connections.ask.later")).focus(candidates.node());
        answer("ask-other", "connections.ask.other", Said.OTHER);
        answer("ask-same", "connections.ask.same", Said.SAME);
        next = aside("ask-next", "connections.ask.next", model::next);
        back = aside("ask-back", "connections.ask.back", model::takeBack);
    }

    /** @param given hears, when the sheet has gone, of what was answered in it; not of nothing */
    static void open(Ui ui, QuestionModel model, String bank, Consumer<List<RenewedProduct>> given) {
        QuestionSheet questions = new QuestionSheet(ui, model, bank);
        questions.show(model.standingProperty().get());
        var shown = model.standingProperty().subscribe((before, standing) -> questions.goOn(standing));
        ui.sheets().open(questions.sheet.withAmounts().onClosed(() -> {
            shown.unsubscribe();
            if (!model.given().isEmpty()) {
                given.accept(model.given());
            }
        }));
    }

    /** Both answers look alike: the program has no opinion. */
    private void answer(String id, String key, Said said) {
        Button button = sheet.stayingAction(ui.text(key), () -> model.say(said));
        button.setId(id);
        button.setDefaultButton(false);
        button.getStyleClass().remove("accent");
    }

    private Button aside(String id, String key, Runnable deed) {
        Button button = sheet.aside(ui.text(key), deed);
        button.setId(id);
        button.managedProperty().bind(button.visibleProperty());
        return button;
    }

    private void goOn(Standing standing) {
        if (standing.current() == null) {
            sheet.close();
        } else {
            candidates.node().requestFocus();
            show(standing);
        }
    }

    private void show(Standing standing) {
        candidates.show(standing.current());
        left.setText(ui.text("connections.ask.left", standing.others()));
        next.setVisible(standing.others() > 0);
        back.setVisible(standing.given() > 0);
    }
}
