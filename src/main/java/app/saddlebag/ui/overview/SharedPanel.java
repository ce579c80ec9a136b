package app.saddlebag.ui.overview;

import app.saddlebag.insight.SharedProduct;
import app.saddlebag.model.Product;
import app.saddlebag.ui.kit.Buttons;
import app.saddlebag.ui.kit.Labels;
import app.saddlebag.ui.kit.Numbers;
import app.saddlebag.ui.kit.Ui;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Products that several log-ins show: asks whether each is one, and keeps every answer within reach. */
final class SharedPanel {

    private final Ui ui;
    private final OverviewData data;
    private final BiConsumer<SharedProduct, Boolean> answer;
    private final VBox questions = new VBox();
    private final VBox answers = new VBox();

    /** @param answer hears of a product and whether it counts once */
    SharedPanel(Ui ui, OverviewData data, BiConsumer<SharedProduct, Boolean> answer) {
        this.ui = ui;
        this.data = data;
        this.answer = answer;
        for (SharedProduct shared : data.shared().all()) {
            (shared.awaitsAnswer() ? questions : answers).getChildren()
                    .add(shared.awaitsAnswer() ? question(shared) : answered(shared));
        }
        questions.setId("shared-accounts");
        questions.getStyleClass().addAll("shared-accounts", "attention-line");
        answers.getStyleClass().add("row-4");
    }

    /** To be asked where all stands that needs attention. */
    VBox questions() {
        return questions;
    }

    /** A line for each answer, with the way back. */
    VBox answers() {
        return answers;
    }

    /** What can be said next; null when nothing can. */
    Node nextButton() {
        Node asked = questions.lookup(".button");
        return asked != null ? asked : answers.lookup(".button");
    }

    /** Whether the keyboard is at one of its buttons. */
    boolean hasKeyboard() {
        Scene scene = questions.getScene() != null ? questions.getScene() : answers.getScene();
        Node owner = scene == null ? null : scene.getFocusOwner();
        while (owner != null && owner != questions && owner != answers) {
            owner = owner.getParent();
        }
        return owner != null;
    }

    private Node question(SharedProduct shared) {
        Product product = shared.first().product();
        List<String> facts = new ArrayList<>();
        String number = Numbers.written(product);
        if (!number.isEmpty()) {
            facts.add(number);
        }
        data.worth().of(shared.first()).ifPresent(worth -> facts.add(ui.formats().money(worth.amount(), worth.currency())));
        Button once = Buttons.plain(ui.text("overview.shared.once"), () -> answer.accept(shared, true));
        once.getStyleClass().add("accent");
        once.setId("shared-once-" + shared.first().id());
        Button each = Buttons.plain(ui.text("overview.shared.each"), () -> answer.accept(shared, false));
        each.setId("shared-each-" + shared.first().id());
        FlowPane deeds = new FlowPane(8, 8, once, each);
        String words = ui.text("overview.shared.question", shared.first().title(), shared.connections().size());
        VBox question = new VBox(Labels.paragraph(words, "strong"),
                Labels.paragraph(String.join(" · ", facts), "muted"), Labels.paragraph(tellers(shared), "muted"),
                Labels.paragraph(ui.text("overview.shared.about"), "muted", "small"), deeds);
        question.getStyleClass().add("row-8");
        return question;
    }

    private Node answered(SharedProduct shared) {
        boolean once = shared.countsOnce();
        Label words = Labels.paragraph(ui.text(once ? "overview.shared.counted-once" : "overview.shared.counted-each",
                shared.first().title(), tellers(shared)), "muted", "small");
        words.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(words, Priority.ALWAYS);
        Button other = Buttons.flat(ui.text(once ? "overview.shared.each" : "overview.shared.once"),
                () -> answer.accept(shared, !once));
        other.setId("shared-other-" + shared.first().id());
        other.setMinWidth(Button.USE_PREF_SIZE);
        HBox line = new HBox(words, other);
        line.getStyleClass().add("row-12");
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private String tellers(SharedProduct shared) {
        return shared.connections().stream().map(data::bank).collect(Collectors.joining(", "));
    }
}
