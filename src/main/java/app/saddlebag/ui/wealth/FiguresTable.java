package app.saddlebag.ui.wealth;

import app.saddlebag.ui.kit.Labels;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/**
 * Things and their figures in columns. Where there is no room for both, each thing's figures stand below its name; where they have
 * no room beside each other either, each has a line of its own, with its title.
 */
final class FiguresTable extends GridPane {

    private enum Arrangement { COLUMNS, BELOW, LISTED }

    /**
     * A name and its figures; a line without figures goes across all columns.
     *
     * @param titles of the figures, shown where these are listed
     */
    private record Line(Node name, List<? extends Node> figures, List<Label> titles) {
    }

    private final List<String> titles;
    private final Line head;
    private final List<Line> lines = new ArrayList<>();
    private Arrangement arrangement = Arrangement.COLUMNS;

    /** @param titles of the figures, in their order */
    FiguresTable(String nameTitle, List<String> titles) {
        this.titles = titles;
        getStyleClass().add("positions");
        ColumnConstraints name = new ColumnConstraints();
        name.setHgrow(Priority.ALWAYS);
        getColumnConstraints().add(name);
        titles.forEach(title -> {
            ColumnConstraints figure = new ColumnConstraints();
            figure.setHalignment(HPos.RIGHT);
            getColumnConstraints().add(figure);
        });
        head = new Line(Labels.of(nameTitle, "caption"), titles.stream().map(FiguresTable::caption).toList(), List.of());
        add(head);
    }

    /** No narrower than most figures, so that the columns of several tables stand below each other. */
    private static Node caption(String title) {
        Label words = Labels.of(title, "caption");
        words.setMinWidth(Region.USE_PREF_SIZE);
        Region width = new Region();
        width.getStyleClass().add("figure-width");
        VBox caption = new VBox(words, width);
        caption.setAlignment(Pos.TOP_RIGHT);
        return caption;
    }

    /** @param figures one for each title */
    void add(Node name, List<? extends Node> figures) {
        List<Label> own = titles.stream().map(title -> Labels.paragraph(title, "caption")).toList();
        own.forEach(title -> GridPane.setHalignment(title, HPos.LEFT));
        add(new Line(name, figures, own));
    }

    /** Across all columns. */
    void addAcross(Node node) {
        add(new Line(node, List.of(), List.of()));
    }

    private void add(Line line) {
        lines.add(line);
        getChildren().add(line.name);
        getChildren().addAll(line.titles);
        getChildren().addAll(line.figures);
        line.figures.forEach(figure -> GridPane.setValignment(figure, VPos.TOP));
        arrange();
    }

    /** As narrow as it must be: it gives way. */
    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computeMinHeight(double width) {
        fit(width);
        return super.computeMinHeight(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        fit(width);
        return super.computePrefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        fit(getWidth());
        super.layoutChildren();
    }

    private void fit(double width) {
        if (width <= 0) {
            return;
        }
        double figures = 0;
        for (int i = 0; i < titles.size(); i++) {
            int column = i;
            // The titles need their room whether they are shown just now or not.
            figures += getHgap() + lines.stream().filter(line -> !line.figures.isEmpty())
                    .mapToDouble(line -> line.figures.get(column).minWidth(-1)).max().orElse(0);
        }
        double names = lines.stream().filter(line -> !line.figures.isEmpty()).mapToDouble(line -> line.name.minWidth(-1)).max().orElse(0);
        Arrangement wanted = width >= names + figures ? Arrangement.COLUMNS : width >= figures ? Arrangement.BELOW : Arrangement.LISTED;
        if (wanted != arrangement) {
            arrangement = wanted;
            arrange();
        }
    }

    private void arrange() {
        int row = 0;
        for (Line line : lines) {
            boolean shown = line != head || arrangement != Arrangement.LISTED;
            Stream.concat(Stream.of(line.name), line.figures.stream()).forEach(node -> show(node, shown));
            line.titles.forEach(title -> show(title, arrangement == Arrangement.LISTED));
            if (shown) {
                row = place(line, row);
            }
        }
    }

    private static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    /** @return the next row that is free */
    private int place(Line line, int row) {
        boolean beside = arrangement == Arrangement.COLUMNS && !line.figures.isEmpty();
        GridPane.setConstraints(line.name, 0, row, beside ? 1 : titles.size() + 1, 1);
        int next = beside ? row : row + 1;
        for (int i = 0; i < line.figures.size(); i++) {
            if (arrangement == Arrangement.LISTED) {
                GridPane.setConstraints(line.titles.get(i), 0, next);
                GridPane.setConstraints(line.figures.get(i), 1, next, titles.size(), 1);
                next++;
            } else {
                // As wide as one column again, where it was listed before.
                GridPane.setConstraints(line.figures.get(i), i + 1, next, 1, 1);
            }
        }
        return beside || arrangement == Arrangement.BELOW && !line.figures.isEmpty() ? next + 1 : next;
    }
}
