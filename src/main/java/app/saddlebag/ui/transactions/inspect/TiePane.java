package app.saddlebag.ui.transactions.inspect;

import app.saddlebag.ledger.LedgerRow;
import app.saddlebag.model.Link.Standing;
import app.saddlebag.profile.RowDetails.Counterpart;
import app.saddlebag.profile.TieAnswers.Answer;
import app.saddlebag.ui.kit.Labels;
import app.saddlebag.ui.kit.Ui;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** What a row has to do with others that tell of the same event, the way to them, and what the person says of it. */
final class TiePane extends VBox {

    private static final Map<Standing, List<Answer>> OFFERED = Map.of(Standing.CERTAIN, List.of(Answer.NO),
            Standing.PROPOSED, List.of(Answer.YES, Answer.NO), Standing.ACCEPTED, List.of(Answer.NONE),
            Standing.REJECTED, List.of(Answer.NONE));

    private final Ui ui;
    private final InspectorModel model;
    private final Label told = Labels.paragraph("", "muted");
    private final FlowPane deeds = new FlowPane();
    private final Runnable both;
    private final Runnable toRows;

    /**
     * @param both   shows the row and its counterpart, and no others
     * @param toRows takes the keyboard to the rows
     */
    TiePane(Ui ui, InspectorModel model, Runnable both, Runnable toRows) {
        this.ui = ui;
        this.model = model;
        this.both = both;
        this.toRows = toRows;
        told.setId("inspector-told");
        told.setGraphic(new FontIcon(Feather.COPY));
        deeds.setHgap(12);
        getChildren().addAll(told, deeds);
        model.counterpartsProperty().subscribe(this::show);
    }

    private void show(List<Counterpart> counterparts) {
        boolean leaving = isFocusWithin();
        LedgerRow row = model.rowProperty().get();
        setVisible(!counterparts.isEmpty());
        setManaged(!counterparts.isEmpty());
        deeds.getChildren().clear();
        if (row != null && !counterparts.isEmpty()) {
            told.setText(new TieWords(ui.messages()).of(row, counterparts));
            deeds.getChildren().add(link("inspector-counterpart", "transactions.inspector.counterpart", both));
            Optional<Standing> standing = model.tie().map(tie -> tie.standing());
            standing.map(OFFERED::get).orElse(List.of()).forEach(answer -> deeds.getChildren().add(deed(standing.get(), answer)));
        }
        if (leaving) {
            deeds.getChildren().stream().findFirst().ifPresentOrElse(Node::requestFocus, toRows);
        }
    }

    private Hyperlink deed(Standing standing, Answer answer) {
        return link("tie-" + answer.name().toLowerCase(java.util.Locale.ROOT), switch (answer) {
            case YES -> "transactions.tie.yes";
            case NO -> standing == Standing.PROPOSED ? "transactions.tie.no" : "transactions.tie.revoke";
            case NONE -> "transactions.tie.takeBack";
        }, () -> model.answer(answer));
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
