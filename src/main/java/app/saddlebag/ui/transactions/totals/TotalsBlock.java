package app.saddlebag.ui.transactions.totals;

import app.saddlebag.ledger.Totals;
import app.saddlebag.ui.kit.AmountLabel;
import app.saddlebag.ui.kit.Labels;
import app.saddlebag.ui.kit.Ui;
import app.saddlebag.ui.transactions.totals.TotalsModel.Sum;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** One sum in columns: how many rows, then what they come to, a line for each currency. Columns wrap where there is no room. */
final class TotalsBlock extends FlowPane {

    private final Ui ui;
    private final String captionKey;
    private final VBox counts = column(Pos.CENTER_LEFT);
    private final List<VBox> figures = new ArrayList<>();
    private final Label caption = heading("");
    private double room = Double.MAX_VALUE;
    private Sum sum = Sum.NOTHING;

    /** @param captionKey says of what, with the number of rows */
    TotalsBlock(Ui ui, String id, String captionKey) {
        this.ui = ui;
        this.captionKey = captionKey;
        setId(id);
        getStyleClass().add("totals-block");
        counts.getChildren().add(caption);
        getChildren().add(counts);
        for (String heading : List.of("in", "out", "net", "average")) {
            VBox figure = column(Pos.CENTER_RIGHT);
            figure.getChildren().add(heading(ui.text("transactions.totals." + heading)));
            figures.add(figure);
            getChildren().add(figure);
        }
        show(Sum.NOTHING);
    }

    /** Nothing is not shown, but its place is kept. */
    void show(Sum now) {
        sum = now;
        setVisible(sum.count() > 0);
        boolean oneLine = sum.lines().size() <= 1;
        String leftOut = oneLine && sum.leftOut() > 0 ? ui.text("transactions.totals.leftOut", sum.leftOut()) : "";
        lines(Math.max(1, sum.lines().size()));
        if (sum.lines().isEmpty()) {
            nothingCounts(leftOut);
        }
        for (int i = 0; i < sum.lines().size(); i++) {
            Totals line = sum.lines().get(i);
            ((Label) counts.getChildren().get(i + 1)).setText(oneLine ? leftOut
                    : ui.text("transactions.totals.of", ui.formats().count(line.count()), currency(line)));
            List<BigDecimal> amounts = List.of(line.in(), line.out(), line.net(), line.average());
            for (int j = 0; j < amounts.size(); j++) {
                ((AmountLabel) figures.get(j).getChildren().get(i + 1))
                        .show(amounts.get(j), line.currency(), ui.formats());
            }
        }
        setAccessibleText(sentence(sum));
        fit();
    }

    /** Beside one line of figures the rows that do not count stand under the others; above several they are left out where that would make a figure wrap. */
    private void fit() {
        String all = ui.text(captionKey, sum.count());
        caption.setText(sum.lines().size() <= 1 ? all : rows(sum));
        if (wide() > room) {
            caption.setText(all);
        }
    }

    private double wide() {
        double wide = getInsets().getLeft() + getInsets().getRight() - getHgap();
        for (Region column : getManagedChildren().stream().map(Region.class::cast).toList()) {
            wide += Math.max(column.minWidth(-1), column.prefWidth(-1)) + getHgap();
        }
        return Math.ceil(wide);
    }

    /** How many, and how many of them the figures leave out. */
    private String rows(Sum sum) {
        String rows = ui.text(captionKey, sum.count());
        return sum.leftOut() == 0 ? rows : ui.text("transactions.totals.notCounted", rows, sum.leftOut());
    }

    /** Where all rows are left out, no figure of other rows may stand there. */
    private void nothingCounts(String leftOut) {
        ((Label) counts.getChildren().getLast()).setText(leftOut);
        figures.forEach(figure -> ((AmountLabel) figure.getChildren().getLast()).show(null, null, ui.formats()));
    }

    /** Columns that do not fit into this width wrap. */
    void setRoom(double width) {
        if (width != room) {
            room = width;
            fit();
            requestLayout();
        }
    }

    /**
     * Makes every column at least as wide as another block's, for when one stands below the other.
     *
     * @param other null for none
     */
    void align(TotalsBlock other) {
        for (int i = 0; i < getChildren().size(); i++) {
            ((Region) getChildren().get(i)).setMinWidth(other == null ? USE_COMPUTED_SIZE
                    : ((Region) other.getChildren().get(i)).prefWidth(-1));
        }
    }

    @Override
    protected double computePrefWidth(double height) {
        return Math.min(room, wide());
    }

    @Override
    protected double computePrefHeight(double width) {
        return super.computePrefHeight(width < 0 ? prefWidth(-1) : width);
    }

    /** As many lines below the headings as there are currencies; those that are there stay. */
    private void lines(int wanted) {
        while (counts.getChildren().size() > wanted + 1) {
            counts.getChildren().removeLast();
            figures.forEach(figure -> figure.getChildren().removeLast());
        }
        while (counts.getChildren().size() < wanted + 1) {
            counts.getChildren().add(whole(Labels.of("", "totals-count")));
            for (VBox figure : figures) {
                AmountLabel amount = new AmountLabel("totals-amount");
                if (figure == figures.get(2)) {
                    amount.getStyleClass().add("totals-net");
                }
                figure.getChildren().add(amount);
            }
        }
    }

    private String sentence(Sum sum) {
        StringBuilder text = new StringBuilder(rows(sum));
        for (Totals line : sum.lines()) {
            text.append(". ").append(ui.text("transactions.totals.sentence",
                    ui.formats().money(line.in(), line.currency()), ui.formats().money(line.out(), line.currency()),
                    ui.formats().money(line.net(), line.currency())));
        }
        return text.toString();
    }

    private String currency(Totals line) {
        return line.currency() == null ? ui.text("transactions.totals.noCurrency") : line.currency();
    }

    private static VBox column(Pos alignment) {
        VBox column = new VBox();
        column.getStyleClass().add("totals-column");
        column.setAlignment(alignment);
        return column;
    }

    private static Label heading(String text) {
        return whole(Labels.of(text, "caption"));
    }

    private static Label whole(Label label) {
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }
}
