package app.saddlebag.ui.print;

import static org.assertj.core.api.Assertions.assertThat;

import app.saddlebag.profile.Looks;
import app.saddlebag.profile.Preferences;
import app.saddlebag.ui.Desks;
import app.saddlebag.ui.WindowTest;
import app.saddlebag.ui.kit.Ui;
import app.saddlebag.ui.print.Printout.Area;
import app.saddlebag.ui.print.Printout.Pages;
import app.saddlebag.ui.theme.Theme;
import java.time.Clock;
import java.util.stream.IntStream;
import javafx.geometry.Rectangle2D;
import javafx.print.Printer;
import javafx.print.PrinterJob;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** A page of the window on paper. */
class PagePictureTest extends WindowTest {

    private static final Area PAPER = new Area(520, 760);
    private static final int LINES = 200;

    private static PagePicture picture(Ui ui) {
        VBox content = new VBox();
        IntStream.range(0, LINES).forEach(line -> content.getChildren().add(new Label("Line " + line)));
        return new PagePicture(ui, "Much", content);
    }

    private static Ui ui() {
        return new Ui(Desks.ENGLISH, Clock.systemUTC(), Desks.here(), address -> { });
    }

    @Test
    void everyPartIsOnOnePageAndNoLineIsCutThrough() throws Exception {
        fx(() -> {
            new Theme().apply(Looks.DEFAULT.withTheme(Preferences.Theme.DARK).withScalePercent(150));
            Pages pages = picture(ui()).on(PAPER);
            assertThat(pages.count()).isGreaterThan(1);
            double end = 0;
            for (int index = 0; index < pages.count(); index++) {
                ImageView view = (ImageView) pages.page(index).getChildrenUnmodifiable().get(1);
                Rectangle2D part = view.getViewport();
                assertThat(part.getMinY()).isEqualTo(end);
                end = part.getMaxY();
                assertThat(isBlank(view.getImage().getPixelReader(), (int) Math.floor(part.getMinY()), view.getImage().getWidth())).isTrue();
            }
            assertThat(end).isCloseTo(picture(ui()).on(new Area(520, 1e6)).page(0).getChildrenUnmodifiable().get(1) instanceof ImageView whole
                    ? whole.getViewport().getMaxY() : 0, org.assertj.core.data.Offset.offset(1.0));
            return null;
        });
    }

    private static boolean isBlank(PixelReader pixels, int line, double width) {
        return IntStream.range(0, (int) width).allMatch(x -> pixels.getColor(x, line).getBrightness() > 0.9);
    }

    @Test
    void onPaperItIsLightWhateverTheThemeAndAsWideAsThePaper() throws Exception {
        fx(() -> {
            new Theme().apply(Looks.DEFAULT.withTheme(Preferences.Theme.DARK).withScalePercent(300));
            WritableImage page = Daylight.picture(Daylight.dressed(picture(ui()).on(PAPER).page(0)), new Rectangle2D(0, 0, PAPER.width(),
                    PAPER.height()), 1);
            assertThat(page.getPixelReader().getColor((int) PAPER.width() - 5, (int) PAPER.height() / 2).getBrightness()).as("the paper").isGreaterThan(0.98);
            assertThat(darkest(page)).as("the words").isLessThan(0.5);
            return null;
        });
    }

    private static double darkest(WritableImage page) {
        PixelReader pixels = page.getPixelReader();
        return IntStream.range(0, (int) page.getHeight()).boxed().flatMap(y -> IntStream.range(0, (int) page.getWidth())
                .mapToObj(x -> pixels.getColor(x, y).getBrightness())).min(Double::compare).orElseThrow();
    }

    @Test
    void whereThereIsAPrinterItTakesAllPages() throws Exception {
        Printer printer = fx(Printer::getDefaultPrinter);
        Assumptions.assumeTrue(printer != null, "no printer is set up");
        fx(() -> {
            new Theme().apply(Looks.DEFAULT.withTheme(Preferences.Theme.DARK));
            PrinterJob job = PrinterJob.createPrinterJob(printer);
            assertThat(Printers.send(job, picture(ui()))).isEqualTo(Printers.Outcome.PRINTED);
            return null;
        });
    }
}
