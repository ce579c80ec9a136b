package app.saddlebag.ui.page;

import static org.assertj.core.api.Assertions.assertThat;

import app.saddlebag.ui.WindowTest;
import app.saddlebag.ui.page.PageGrid.Column;
import app.saddlebag.ui.page.PageGrid.Part;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;

/** Two columns where both have room, one where they have not, and nothing beside what takes the whole width. */
class PageGridTest extends WindowTest {

    private static Region part(double least, double high) {
        Region part = new Region();
        part.setMinSize(least, high);
        part.setPrefHeight(high);
        return part;
    }

    @Test
    void partsStandBesideOneAnotherWhereThereIsRoomAndBelowOneAnotherElse() throws Exception {
        Region main = part(500, 100);
        Region side = part(300, 250);
        Region second = part(400, 50);
        Region hidden = part(700, 400);
        Region whole = part(200, 70);
        PageGrid grid = fx(() -> {
            hidden.setManaged(false);
            PageGrid made = new PageGrid();
            made.setManaged(false); // as wide as it is made here, whatever the pane would give it
            made.set(List.of(new Part(Column.MAIN, main), new Part(Column.SIDE, side), new Part(Column.MAIN, second),
                    new Part(Column.SIDE, hidden), new Part(Column.WHOLE, whole)));
            stage.setScene(new Scene(new Pane(made), 1200, 800));
            stage.show();
            return made;
        });
        lay(grid, 1000);
        assertThat(side.getLayoutX()).isEqualTo(1000 - side.getWidth());
        assertThat(side.getWidth()).isBetween(300.0, 350.0);
        assertThat(main.getWidth() + 16 + side.getWidth()).isEqualTo(1000);
        assertThat(second.getLayoutY()).isEqualTo(116);
        assertThat(whole.getLayoutY()).as("below the longer column").isEqualTo(266);
        assertThat(grid.prefHeight(1000)).isEqualTo(336);
        lay(grid, 800);
        assertThat(List.of(main, side, second, whole)).allMatch(part -> part.getLayoutX() == 0 && part.getWidth() == 800);
        assertThat(List.of(main.getLayoutY(), side.getLayoutY(), second.getLayoutY(), whole.getLayoutY())).containsExactly(0.0, 116.0, 382.0, 448.0);
        assertThat(grid.prefHeight(800)).isEqualTo(518);
    }

    private static void lay(PageGrid grid, double width) throws Exception {
        fx(() -> {
            grid.resize(width, 800);
            grid.layout();
            return null;
        });
    }
}
