package app.saddlebag.ui.transactions.inspect;

import app.saddlebag.insight.link.Evidence;
import app.saddlebag.ledger.LedgerRow;
import app.saddlebag.model.Link.Standing;
import app.saddlebag.profile.RowDetails.Counterpart;
import app.saddlebag.profile.Tie;
import app.saddlebag.profile.TieAnswers.Answer;
import app.saddlebag.profile.TieReasons;
import app.saddlebag.ui.kit.Labels;
import app.saddlebag.ui.kit.Ui;
import app.saddlebag.ui.transactions.inspect.InspectorModel.Forgotten;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * What a row has to do with others that tell of the same event, and why that is thought; the way to them; what the person says of
 * each, and the way back.
 */
final class TiePane extends VBox {

    private static final Map<Standing, List<Answer>> OFFERED = Map.of(Standing.CERTAIN, List.of(Answer.NO),
            Standing.PROPOSED, List.of(Answer.YES, Answer.NO), Standing.ACCEPTED, List.of(Answer.NONE),
            Standing.REJECTED, List.of(Answer.NONE));
    private static final double GAP = 12;

    private final Ui ui;
    private final InspectorModel model;
    private final TieReasons reasons;
    private final TieWords words;
    private final Runnable both;
    private final Runnable toRows;

    /**
     * @param both   shows the row and its counterpart, and no others
     * @param toRows takes the keyboard to the rows
     */
    TiePane(Ui ui, InspectorModel model, Runnable both, Runnable toRows) {
        this.ui = ui;
        this.model = model;
        this.reasons = new TieReasons(ui.messages(), ui.formats());
        this.words = new TieWords(ui.messages());
        this.both = both;
        this.toRows = toRows;
        getStyleClass().add("row-8");
        model.counterpartsProperty().subscribe(now -> show());
        model.forgottenProperty().subscribe(now -> show());
    }

    private void show() {
        boolean leaving = isFocusWithin();
        LedgerRow row = model.rowProperty().get();
        List<Counterpart> counterparts = row == null ? List.of() : model.counterpartsProperty().get();
        getChildren().clear();
        counterparts.stream().filter(other -> other.tie() != null).forEach(other -> getChildren().add(tied(row, other)));
        String others = row == null ? "" : words.others(row, counterparts);
        if (!others.isEmpty()) {
            getChildren().add(told(others));
        }
        if (!counterparts.isEmpty()) {
            addFirst(link("inspector-counterpart", "transactions.inspector.counterpart", both));
        }
        Forgotten forgotten = model.forgottenProperty().get();
        if (forgotten != null) {
            getChildren().add(forgotten(forgotten));
        }
        setVisible(!getChildren().isEmpty());
        setManaged(!getChildren().isEmpty());
        if (leaving) {
            lookupAll(".hyperlink").stream().findFirst().ifPresentOrElse(Node::requestFocus, toRows);
        }
    }

    /** Among the deeds of the first, or, where log-ins alone tell of it, below these. */
    private void addFirst(Hyperlink way) {
        if (getChildren().getFirst() instanceof VBox first && first.getChildren().getLast() instanceof FlowPane deeds) {
            deeds.getChildren().addFirst(way);
        } else {
            getChildren().add(way);
        }
    }

    private VBox tied(LedgerRow row, Counterpart other) {
        Tie tie = other.tie();
        List<String> why = reasons.reasons(tie);
        // That the person said so is what the sentence says already.
        boolean said = tie.link().evidence() == Evidence.ANSWERED && tie.link().standing() == Standing.REJECTED;
        Label because = Labels.paragraph(String.join("\n", said ? why.subList(1, why.size()) : why), "muted", "small", "inspector-reasons");
        because.setId(id("inspector-reasons"));
        FlowPane deeds = deeds();
        OFFERED.get(tie.link().standing()).forEach(answer -> deeds.getChildren().add(deed(tie, answer)));
        VBox block = new VBox(told(words.sentence(row, other)), because, deeds);
        block.getStyleClass().add("row-4");
        return block;
    }

    private Node forgotten(Forgotten forgotten) {
        FlowPane deeds = deeds();
        deeds.getChildren().add(link("tie-undo", "transactions.undo", () -> model.answer(forgotten.tie(), forgotten.before())));
        return new VBox(Labels.paragraph(ui.text("transactions.tie.forgotten"), "muted"), deeds);
    }

    private Label told(String sentence) {
        Label told = Labels.paragraph(sentence, "muted");
        told.setId(id("inspector-told"));
        told.setGraphic(new FontIcon(Feather.COPY));
        return told;
    }

    private static FlowPane deeds() {
        FlowPane deeds = new FlowPane();
        deeds.setHgap(GAP);
        return deeds;
    }

    private Hyperlink deed(Tie tie, Answer answer) {
        return link(id("tie-" + answer.name().toLowerCase(Locale.ROOT)), switch (answer) {
            case YES -> "transactions.tie.yes";
            case NO -> tie.link().standing() == Standing.PROPOSED ? "transactions.tie.no" : "transactions.tie.revoke";
            case NONE -> "transactions.tie.takeBack";
        }, () -> model.answer(tie, answer));
    }

    /** Of several ties each has its own. */
    private String id(String name) {
        return getChildren().isEmpty() ? name : name + "-" + (getChildren().size() + 1);
    }

    private Hyperlink link(String id, String key, Runnable deed) {
        Hyperlink link = new Hyperlink(ui.text(key));
        link.setId(id);
        link.setMinWidth(USE_PREF_SIZE);
        link.setOnAction(event -> {
            link.setVisited(false);
            deed.run();
        });
        return link;
    }
}
