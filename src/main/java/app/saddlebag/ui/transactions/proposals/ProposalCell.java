package app.saddlebag.ui.transactions.proposals;

import app.saddlebag.model.Transaction;
import app.saddlebag.profile.Tie;
import app.saddlebag.profile.TieReasons;
import app.saddlebag.profile.TieAnswers.Answer;
import app.saddlebag.ui.kit.AmountLabel;
import app.saddlebag.ui.kit.Buttons;
import app.saddlebag.ui.kit.Labels;
import app.saddlebag.ui.kit.Ui;
import java.util.List;
import java.util.function.BiConsumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** One pair: what it would be, both rows side by side, why, and the two answers; above the first of its kind, what they have in common. */
final class ProposalCell extends ListCell<Tie> {

    private final Ui ui;
    private final TieReasons reasons;
    private final Label kind = Labels.of("", "proposal-kind");
    private final Label why = Labels.of("", "muted", "small");
    private final Half first;
    private final Half second;
    private final ProposalsModel model;
    private final GroupHead head;
    private final VBox content;

    ProposalCell(Ui ui, TieReasons reasons, ProposalsModel model, BiConsumer<List<Tie>, Answer> answered) {
        this.ui = ui;
        this.model = model;
        head = new GroupHead(ui, reasons, answered);
        this.reasons = reasons;
        first = new Half();
        second = new Half();
        kind.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(kind, Priority.ALWAYS);
        HBox question = new HBox(kind, deed(Feather.CHECK, "proposals.yes", Answer.YES, answered),
                deed(Feather.X, "proposals.no", Answer.NO, answered));
        question.getStyleClass().add("row-8");
        question.setAlignment(Pos.CENTER_LEFT);
        GridPane sides = new GridPane();
        sides.getStyleClass().add("proposal-sides");
        ColumnConstraints half = new ColumnConstraints();
        half.setPercentWidth(50);
        sides.getColumnConstraints().addAll(half, half);
        sides.addRow(0, first.node, second.node);
        VBox pair = new VBox(question, sides, why);
        pair.getStyleClass().add("proposal");
        pair.setMinWidth(0);
        content = new VBox(head.node(), pair);
        content.setMinWidth(0);
        // The list's width is the cell's, whatever its texts want.
        setPrefWidth(0);
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    }

    private Button deed(Feather icon, String key, Answer answer, BiConsumer<List<Tie>, Answer> answered) {
        Button button = Buttons.plain(icon, ui.text(key), () -> answered.accept(List.of(getItem()), answer));
        button.getStyleClass().add("small");
        button.setMinWidth(Region.USE_PREF_SIZE);
        // By the keyboard the list itself answers: a button in a line that goes away would take the focus along.
        button.setFocusTraversable(false);
        return button;
    }

    @Override
    protected void updateItem(Tie tie, boolean empty) {
        super.updateItem(tie, empty);
        if (empty || tie == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        kind.setText(ui.text("proposals.question", reasons.kind(tie.link().kind())));
        why.setText(String.join(" · ", reasons.reasons(tie)));
        first.show(tie.first());
        second.show(tie.second());
        boolean headed = model.isFirst(getIndex());
        head.node().setVisible(headed);
        head.node().setManaged(headed);
        if (headed) {
            head.show(model.alike(tie));
        }
        setAccessibleText((headed ? head.said() + ". " : "") + kind.getText() + " " + said(tie.first()) + ". " + said(tie.second()) + ". " + why.getText());
        setGraphic(content);
    }

    private String said(Tie.Side side) {
        Transaction fact = side.row().transaction();
        return ui.formats().day(fact.day()) + ", " + text(fact) + ", " + ui.formats().money(fact.amount(), fact.currency()) + ", " + side.place();
    }

    private static String text(Transaction fact) {
        return fact.description() != null ? fact.description() : fact.shop() != null ? fact.shop() : "–";
    }

    /** One of the two rows. */
    private final class Half {

        private final Label text = Labels.name("", "proposal-text");
        private final Label about = Labels.name("", "muted", "small");
        private final AmountLabel amount = new AmountLabel("movement");
        private final Node node;

        Half() {
            VBox names = new VBox(text, about);
            names.setMinWidth(0);
            HBox.setHgrow(names, Priority.ALWAYS);
            amount.setMinWidth(Region.USE_PREF_SIZE);
            HBox box = new HBox(names, amount);
            box.setAlignment(Pos.CENTER_LEFT);
            box.getStyleClass().addAll("row-12", "proposal-side");
            node = box;
        }

        void show(Tie.Side side) {
            Transaction fact = side.row().transaction();
            Labels.rename(text, text(fact));
            Labels.rename(about, ui.formats().day(fact.day()) + " · " + side.place());
            amount.show(fact.amount(), fact.currency(), ui.formats());
        }
    }
}
