package app.saddlebag.ui;

import app.saddlebag.ui.kit.Labels;
import app.saddlebag.ui.kit.Mark;
import app.saddlebag.ui.kit.Sheet;
import app.saddlebag.ui.kit.Ui;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** Which program this is. */
final class AboutSheet {

    private AboutSheet() {
    }

    static void open(Ui ui) {
        VBox words = new VBox(Labels.of(ui.text("welcome.name"), "section-title"),
                Labels.of(ui.text("about.version", version()), "muted"));
        HBox head = new HBox(Mark.picture("mark-64"), words);
        head.getStyleClass().add("row-16");
        head.setAlignment(Pos.CENTER_LEFT);
        ui.sheets().open(new Sheet(ui.messages(), ui.text("settings.about")).add(head)
                .text(ui.text("welcome.promise")).text(ui.text("about.honest")).text(ui.text("about.licence"))
                .cancelText(ui.text("about.close")));
    }

    private static String version() {
        try (InputStream in = AboutSheet.class.getResourceAsStream("/app/saddlebag/version.properties")) {
            Properties properties = new Properties();
            properties.load(in);
            return properties.getProperty("version");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
