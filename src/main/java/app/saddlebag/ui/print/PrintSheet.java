package app.saddlebag.ui.print;

import app.saddlebag.ui.kit.Buttons;
import app.saddlebag.ui.kit.Labels;
import app.saddlebag.ui.kit.Pills;
import app.saddlebag.ui.kit.Pills.Pill;
import app.saddlebag.ui.kit.Sheet;
import app.saddlebag.ui.kit.Ui;
import app.saddlebag.ui.print.Printout.Area;
import app.saddlebag.ui.print.Printout.Pages;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.geometry.Rectangle2D;
import javafx.print.PageOrientation;
import javafx.scene.AccessibleRole;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;

/** Shows what is to be printed page by page, as it will come out, and sends it to a printer. */
public final class PrintSheet {

    /** In pixels at 100 %, as all that follows. */
    private static final double LEAST = 160;
    private static final double WIDEST = 860;
    /** What of the window is around the preview. */
    private static final double BESIDE = 140;
    private static final double ABOVE_AND_BELOW = 300;
    private static final double PADDING = 24;
    private static final double SHARP = 2;

    private final Ui ui;
    private final Printout printout;
    private final double wide;
    private final double high;
    private final Printers printers;
    private final StackPane preview = new StackPane();
    private final Button back;
    private final Button on;
    private final Label number = Labels.of("", "small");
    private final Label problem = Labels.of("", "problem");
    private PageOrientation lying;
    private PaperForm form;
    private Pages pages;
    private int shown;

    private PrintSheet(Ui ui, Printout printout, double scale, Printers printers) {
        this.ui = ui;
        this.printout = printout;
        this.printers = printers;
        back = Buttons.icon(Feather.CHEVRON_LEFT, ui.text("print.back"));
        on = Buttons.icon(Feather.CHEVRON_RIGHT, ui.text("print.on"));
        back.setOnAction(event -> show(shown - 1));
        on.setOnAction(event -> show(shown + 1));
        back.setId("print-back");
        on.setId("print-on");
        number.setId("print-number");
        problem.setId("print-problem");
        problem.setWrapText(true);
        problem.setMinHeight(Region.USE_PREF_SIZE);
        problem.visibleProperty().bind(problem.textProperty().isNotEmpty());
        problem.managedProperty().bind(problem.visibleProperty());
        preview.setId("print-preview");
        preview.getStyleClass().add("print-preview");
        preview.setFocusTraversable(true);
        preview.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        Scene window = ui.sheets().node().getScene();
        wide = Math.clamp(window.getWidth() - BESIDE * scale, LEAST * scale, WIDEST * scale);
        high = Math.max(LEAST * scale, window.getHeight() - ABOVE_AND_BELOW * scale);
        preview.setPrefSize(wide + PADDING * scale, high + PADDING * scale);
        preview.setMinHeight(high + PADDING * scale);
        preview.addEventHandler(KeyEvent.KEY_PRESSED, this::keyPressed);
    }

    /** @param scale of the window, 1 being 100 % */
    public static void open(Ui ui, Printout printout, double scale) {
        // Asking the system for its printers may take its time.
        ui.background().run(Printers::find, printers -> new PrintSheet(ui, printout, scale, printers).open(),
                failure -> ui.toasts().warn(ui.sentence(failure)));
    }

    private void open() {
        HBox turning = new HBox(back, number, on);
        turning.getStyleClass().add("row-8");
        turning.setAlignment(Pos.CENTER);
        HBox tools = new HBox(orientations(), turning);
        tools.getStyleClass().add("row-24");
        tools.setAlignment(Pos.CENTER);
        lay(printout.orientation());
        Sheet sheet = new Sheet(ui.messages(), ui.text("print.of", printout.title())).style("print-sheet").fills().add(preview).add(tools).add(problem);
        if (printers.isEmpty()) {
            problem.setText(ui.text("print.no-printer"));
            sheet.cancelText(ui.text("product.close")).focus(preview);
        } else {
            Button print = sheet.stayingAction(ui.text("print.deed"), () -> print(sheet));
            print.setId("print-deed");
            sheet.focus(print);
        }
        ui.sheets().open(sheet);
    }

    private Pills<PageOrientation> orientations() {
        return new Pills<>(ui.text("print.orientation"), Stream.of(PageOrientation.PORTRAIT, PageOrientation.LANDSCAPE).map(one -> {
            String word = one.name().toLowerCase(Locale.ROOT);
            String words = ui.text("print.orientation." + word);
            return new Pill<>(one, "print-" + word, words, words);
        }).toList(), printout.orientation(), this::lay);
    }

    private void lay(PageOrientation orientation) {
        lying = orientation;
        form = printers.paper(orientation);
        pages = printout.on(form.area());
        show(shown);
    }

    private void show(int index) {
        shown = Math.clamp(index, 0, pages.count() - 1);
        double fit = Math.min(wide / form.width(), high / form.height());
        Area area = form.area();
        ImageView view = new ImageView(Daylight.picture(Daylight.dressed(pages.page(shown)), new Rectangle2D(0, 0, area.width(),
                area.height()), fit * SHARP));
        view.setFitWidth(area.width() * fit);
        view.setPreserveRatio(true);
        StackPane paper = new StackPane(view);
        paper.getStyleClass().add("print-paper");
        paper.setPadding(form.margins(fit));
        paper.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        preview.getChildren().setAll(paper);
        number.setText(ui.text("print.page", shown + 1, pages.count()));
        preview.setAccessibleText(printout.title() + ", " + number.getText());
        back.setDisable(shown == 0);
        on.setDisable(shown == pages.count() - 1);
    }

    private void keyPressed(KeyEvent event) {
        int to = switch (event.getCode()) {
            case LEFT, UP, PAGE_UP -> shown - 1;
            case RIGHT, DOWN, PAGE_DOWN -> shown + 1;
            case HOME -> 0;
            case END -> pages.count() - 1;
            default -> -2;
        };
        if (to != -2) {
            event.consume();
            // A key that is held down repeats, and a page is dear to draw.
            if (Math.clamp(to, 0, pages.count() - 1) != shown) {
                show(to);
            }
        }
    }

    private void print(Sheet sheet) {
        switch (printers.print(printout, lying, preview.getScene().getWindow())) {
            case GIVEN_UP -> { }
            case PRINTED -> {
                sheet.close();
                ui.toasts().tell(ui.text("print.sent", printout.title()));
            }
            case FAILED -> problem.setText(ui.text("print.failed"));
        }
    }
}
