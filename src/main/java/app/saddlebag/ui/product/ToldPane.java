package app.saddlebag.ui.product;

import app.saddlebag.ui.kit.Buttons;
import app.saddlebag.ui.kit.Ui;
import app.saddlebag.ui.transactions.drawer.JsonView;
import javafx.scene.control.Button;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** What was told of a thing, to the letter, on demand. */
public final class ToldPane extends TitledPane {

    /**
     * @param title    says who told it
     * @param original in lines
     */
    public ToldPane(Ui ui, String title, String original) {
        setText(title);
        setExpanded(false);
        setAnimated(false);
        getStyleClass().add("history");
        VBox body = new VBox();
        body.getStyleClass().add("row-8");
        setContent(body);
        expandedProperty().subscribe(open -> {
            if (open && body.getChildren().isEmpty()) {
                JsonView json = new JsonView(title);
                if (ui.formats().hidesAmounts()) {
                    json.showWithoutFigures(original);
                } else {
                    json.show(original);
                }
                Button copy = Buttons.plain(Feather.COPY, ui.text("product.original.copy"), () -> {
                    ui.copies().put(original);
                    ui.toasts().tell(ui.text("transactions.copiedText"));
                });
                copy.getStyleClass().add("flat");
                body.getChildren().addAll(json, copy);
            }
        });
    }
}
