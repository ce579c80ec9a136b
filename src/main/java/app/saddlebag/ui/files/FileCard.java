package app.saddlebag.ui.files;

import app.saddlebag.model.Batch;
import app.saddlebag.profile.FileLook;
import app.saddlebag.ui.kit.Buttons;
import app.saddlebag.ui.kit.Labels;
import app.saddlebag.ui.kit.Ui;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** One file on its way in: what it is, whose it is, what it brings, or why it cannot be read. */
final class FileCard {

    private static final int MOST_REMARKS = 50;
    /** A file may be of hundreds of accounts, and each is a line. */
    private static final int MOST_ACCOUNTS = 20;

    private final Ui ui;
    private final ImportModel model;
    private final ImportedFile file;
    private final FileWords words;
    private final Label format = Labels.of("", "badge", "info");
    private final Button remove;
    private final AccountChoice choice;
    private final TableColumns columns;
    private final DayOrderChoice days;
    private final VBox facts = new VBox();
    private final VBox card;

    FileCard(Ui ui, ImportModel model, ImportedFile file) {
        this.ui = ui;
        this.model = model;
        this.file = file;
        this.words = new FileWords(ui.messages(), ui.formats());
        Label name = Labels.name(file.file().name(), "import-file");
        HBox.setHgrow(name, Priority.ALWAYS);
        name.setMaxWidth(Double.MAX_VALUE);
        format.setMinWidth(Region.USE_PREF_SIZE);
        remove = Buttons.icon(Feather.X, ui.text("import.remove", file.file().name()));
        remove.setOnAction(event -> model.remove(file));
        HBox head = new HBox(new FontIcon(Feather.FILE_TEXT), name, format, remove);
        head.getStyleClass().add("row-8");
        head.setAlignment(Pos.CENTER_LEFT);
        choice = new AccountChoice(ui, model, file);
        facts.getStyleClass().add("import-facts");
        columns = new TableColumns(ui, model, file);
        days = new DayOrderChoice(ui, model, file);
        card = new VBox(head, choice.node(), days.node(), columns.node(), facts);
        card.getStyleClass().addAll("import-card", "row-8");
        file.stageProperty().subscribe(this::show);
    }

    Node node() {
        return card;
    }

    private void show(Stage stage) {
        String kind = file.look().map(FileLook::recognition).map(known -> FileWords.format(known.format())).orElse("");
        format.setText(kind);
        format.setVisible(!kind.isEmpty());
        remove.setVisible(!(stage instanceof Stage.Looking || stage instanceof Stage.Taking || stage instanceof Stage.Taken));
        choice.fill();
        columns.fill();
        days.fill();
        facts.getChildren().setAll(switch (stage) {
            case Stage.Waiting _ -> List.of(Labels.of(ui.text("import.waiting"), "muted"));
            case Stage.Looking _ -> List.of(running(ui.text("import.looking")));
            case Stage.Taking _ -> List.of(running(ui.text("import.taking")));
            case Stage.Stopped _ -> List.of(stopped());
            case Stage.Looked(FileLook look) when look.problem() != null -> List.of(told(Feather.ALERT_TRIANGLE, ui.sentence(look.problem()), "danger"));
            case Stage.Looked(FileLook look) -> found(look);
            case Stage.Taken(FileLook _, Batch batch) -> List.of(told(Feather.CHECK_CIRCLE, taken(batch), "success"));
            case Stage.Refused(FileLook _, Throwable problem) -> List.of(told(Feather.ALERT_TRIANGLE, ui.sentence(problem), "danger"), again());
        });
    }

    private String taken(Batch batch) {
        return batch.id() == 0 ? ui.text("import.nothing-new") : ui.text("import.done", batch.counts().added() + batch.counts().changed());
    }

    private Node running(String doing) {
        ProgressBar bar = new ProgressBar();
        bar.progressProperty().bind(model.fractionProperty());
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.setAccessibleText(doing);
        HBox.setHgrow(bar, Priority.ALWAYS);
        Button cancel = Buttons.flat(ui.text("import.stop"), model::cancel);
        cancel.setId("import-stop");
        HBox row = new HBox(Labels.of(doing, "muted"), bar, cancel);
        row.getStyleClass().add("row-8");
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private Node stopped() {
        HBox row = new HBox(Labels.of(ui.text("import.stopped"), "muted"), again());
        row.getStyleClass().add("row-8");
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private Button again() {
        Button again = Buttons.flat(ui.text("import.again"), () -> model.lookAgain(file));
        again.setId("import-again");
        return again;
    }

    private List<Node> found(FileLook look) {
        List<AccountSum> sums = AccountSum.of(look);
        VBox lines = new VBox();
        lines.getStyleClass().add("import-facts");
        sums.stream().limit(MOST_ACCOUNTS).forEach(sum -> line(lines, sum, sums.size() > 1));
        if (sums.size() > MOST_ACCOUNTS) {
            lines.getChildren().add(Labels.paragraph(ui.text("import.more-accounts", sums.size() - MOST_ACCOUNTS), "muted"));
        }
        if (sums.isEmpty()) {
            lines.getChildren().add(Labels.paragraph(ui.text("import.nothing-new"), "muted"));
        }
        if (!look.ready() && !look.statements().isEmpty()) {
            lines.getChildren().add(told(Feather.ALERT_TRIANGLE, words.missing(look), "warning"));
        }
        List<String> remarks = words.remarks(look);
        if (!remarks.isEmpty()) {
            lines.getChildren().add(remarks(remarks));
        }
        return List.of(lines);
    }

    private void line(VBox lines, AccountSum sum, boolean named) {
        if (named) {
            lines.getChildren().add(Labels.name(words.account(sum.target()), "import-of"));
        }
        Label rows = Labels.paragraph(words.rows(sum));
        rows.setId("import-rows");
        lines.getChildren().add(rows);
        words.warning(sum).ifPresentOrElse(warning -> lines.getChildren().add(told(Feather.ALERT_TRIANGLE, warning, "warning")), () -> {
            if (sum.anyAgrees()) {
                lines.getChildren().add(told(Feather.CHECK, ui.text("import.balances.all-agree"), "success"));
            }
        });
    }

    private static Label told(Feather icon, String sentence, String look) {
        Label told = Labels.paragraph(sentence, "import-told", look);
        told.setGraphic(new FontIcon(icon));
        return told;
    }

    /** How many there are, and on demand what they say. */
    private Node remarks(List<String> remarks) {
        VBox list = new VBox();
        list.setVisible(false);
        list.setManaged(false);
        Button toggle = Buttons.flat(ui.text("import.remarks", remarks.size()), () -> { });
        toggle.setGraphic(new FontIcon(Feather.CHEVRON_RIGHT));
        toggle.setId("import-remarks");
        toggle.setOnAction(event -> {
            boolean shown = !list.isVisible();
            if (shown && list.getChildren().isEmpty()) {
                remarks.stream().limit(MOST_REMARKS).forEach(remark -> list.getChildren().add(Labels.paragraph(remark, "muted", "small")));
            }
            list.setVisible(shown);
            list.setManaged(shown);
            ((FontIcon) toggle.getGraphic()).setIconCode(shown ? Feather.CHEVRON_DOWN : Feather.CHEVRON_RIGHT);
        });
        return new VBox(toggle, list);
    }
}
