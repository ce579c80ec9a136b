package app.saddlebag.ui.transactions.print;

import app.saddlebag.ui.kit.Ui;
import app.saddlebag.ui.print.PaperPage;
import app.saddlebag.ui.print.Printout;
import app.saddlebag.ui.transactions.grid.GridColumn;
import javafx.print.PageOrientation;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The rows that were found, as a table on paper with headings on every page, and their totals at the end. */
public final class RowsPrintout implements Printout {

    private final FoundRows found;
    private final PaperPage paper;
    private final RowsTable table;

    public RowsPrintout(Ui ui, FoundRows found) {
        this.found = found;
        paper = new PaperPage(ui, ui.text("shell.place.transactions"),
                found.filter().isBlank() ? ui.text("print.rows.all") : ui.text("print.rows.filter", found.filter().strip()));
        table = new RowsTable(ui, found);
    }

    @Override
    public String title() {
        return paper.title();
    }

    /** Amounts, names and accounts want width. */
    @Override
    public PageOrientation orientation() {
        return PageOrientation.LANDSCAPE;
    }

    @Override
    public Pages on(Area area) {
        Area room = PaperPage.room(area);
        double scale = RowsTable.scale(found.columns(), room.width());
        // The headings are one line of them.
        int lines = Math.max(1, (int) (room.height() / RowsTable.line(scale)) - 1);
        int full = found.size() / lines;
        int rest = found.size() % lines;
        boolean totalsApart = rest + table.totalLines() > lines;
        int count = totalsApart ? full + 2 : full + 1;
        return new Pages() {
            @Override
            public int count() {
                return count;
            }

            @Override
            public Region page(int index) {
                VBox content = new VBox();
                content.getStyleClass().add("paper-rows");
                content.setStyle("-fx-font-size: " + GridColumn.FONT * scale + "px;");
                int from = index * lines;
                int to = Math.min(found.size(), from + lines);
                if (from < to) {
                    content.getChildren().add(table.headings(room.width(), scale));
                }
                for (int row = from; row < to; row++) {
                    content.getChildren().add(table.row(found.rows().apply(row), room.width(), scale));
                }
                if (index == count - 1) {
                    content.getChildren().add(table.totals(scale));
                }
                return paper.around(content, area, index, count);
            }
        };
    }
}
