package app.saddlebag.ui.wealth;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.layout.GridPane;

/** Things and their figures in columns; where there is no room for both, each thing's figures stand below its name. */
final class FiguresTable extends GridPane {

    /** @param row of the grid where the name is; the next one is free for the figures */
    private record Line(int row, Node name, List<? extends Node> figures) {
    }

    private final List<Line> lines = new ArrayList<>();
    private boolean folded;
    private double whole;
    private int next;

    FiguresTable() {
        getStyleClass().add("positions");
        widthProperty().subscribe(width -> fit(width.doubleValue()));
    }

    void add(Node name, List<? extends Node> figures) {
        Line line = new Line(next, name, figures);
        lines.add(line);
        add(name, 0, next);
        for (int i = 0; i < figures.size(); i++) {
            GridPane.setValignment(figures.get(i), VPos.TOP);
            add(figures.get(i), i + 1, next);
        }
        next += 2;
    }

    /** Across all columns. */
    void addAcross(Node node, int columns) {
        add(node, 0, next++, columns, 1);
    }

    /** As narrow as it must be: it folds. */
    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    private void fit(double width) {
        if (!folded) {
            whole = super.computeMinWidth(-1);
        }
        boolean wanted = width < whole;
        if (wanted != folded && width > 0) {
            folded = wanted;
            lines.forEach(this::place);
        }
    }

    private void place(Line line) {
        GridPane.setColumnSpan(line.name, folded ? line.figures.size() + 1 : 1);
        line.figures.forEach(figure -> GridPane.setRowIndex(figure, folded ? line.row + 1 : line.row));
    }
}
