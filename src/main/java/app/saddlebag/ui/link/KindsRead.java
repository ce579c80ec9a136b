package app.saddlebag.ui.link;

import app.saddlebag.ui.kit.KindNames;
import app.saddlebag.ui.kit.Labels;
import app.saddlebag.ui.kit.Ui;
import app.saddlebag.ui.link.ConnectModel.KindRead;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The first sync, one line per kind of data: what has been read, and what is being read now. */
final class KindsRead extends VBox {

    private final Ui ui;
    private final VBox lines = new VBox();
    private final ListChangeListener<KindRead> follow;

    KindsRead(Ui ui, ObservableList<KindRead> read) {
        this.ui = ui;
        follow = change -> list(read);
        ProgressBar bar = new ProgressBar();
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.setAccessibleText(ui.text("link.reading"));
        lines.getStyleClass().add("kinds-read-lines");
        getChildren().addAll(Labels.of(ui.text("link.reading"), "section-title"),
                Labels.paragraph(ui.text("link.reading.about"), "muted"), bar, lines);
        getStyleClass().add("kinds-read");
        setAlignment(Pos.TOP_LEFT);
        read.addListener(new javafx.collections.WeakListChangeListener<>(follow));
        list(read);
    }

    private void list(ObservableList<KindRead> read) {
        lines.getChildren().setAll(read.stream()
                .map(kind -> line(kind, kind != read.getLast())).toList());
    }

    private Node line(KindRead kind, boolean over) {
        FontIcon icon = new FontIcon(over ? Feather.CHECK : Feather.DOWNLOAD);
        icon.getStyleClass().add(over ? "success" : "accent");
        Label name = Labels.of(KindNames.of(ui.messages(), kind.kind()));
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        HBox line = new HBox(icon, name, Labels.of(ui.formats().count(kind.rows()), "muted"));
        line.getStyleClass().add("row-12");
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }
}
