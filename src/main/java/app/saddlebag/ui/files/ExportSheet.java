package app.saddlebag.ui.files;

import app.saddlebag.exchange.write.FileFormat;
import app.saddlebag.exchange.write.Remark;
import app.saddlebag.exchange.write.Written;
import app.saddlebag.filter.Filter;
import app.saddlebag.profile.OpenProfile;
import app.saddlebag.ui.files.ExportModel.Counts;
import app.saddlebag.ui.files.ExportModel.Scope;
import app.saddlebag.ui.kit.Fields;
import app.saddlebag.ui.kit.Labels;
import app.saddlebag.ui.kit.ProgressStrip;
import app.saddlebag.ui.kit.Sheet;
import app.saddlebag.ui.kit.Ui;
import java.io.File;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextArea;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import javafx.util.StringConverter;

/** Shows an {@link ExportModel} above the page: which rows, in which format, how the file begins; then asks where it goes. */
public final class ExportSheet {

    private final Ui ui;
    private final ExportModel model;
    private final Sheet sheet;
    private final ToggleGroup scopes = new ToggleGroup();
    private final RadioButton found = scope(Scope.FOUND);
    private final RadioButton everything = scope(Scope.EVERYTHING);
    private final ComboBox<FileFormat> format = new ComboBox<>();
    private final Label about = Labels.paragraph("", "muted");
    private final TextArea preview = new TextArea();
    private final Label problem = Labels.of("", "problem");
    private final ProgressStrip progress;
    private final String name;

    private ExportSheet(Ui ui, ExportModel model, String name) {
        this.ui = ui;
        this.model = model;
        this.name = name;
        progress = new ProgressStrip(ui.messages());
        sheet = new Sheet(ui.messages(), ui.text("export.title")).style("export-sheet").withAmounts();
    }

    /** @param filter finds the rows of the page in front; null where none are filtered there */
    public static void open(Ui ui, OpenProfile profile, Filter filter) {
        ExportModel model = new ExportModel(ui.background(),
                new ExportModel.Source(profile.export(), profile.ledger(), filter, LocalDate.now(ui.clock())), ui.messages());
        new ExportSheet(ui, model, profile.name()).open();
    }

    private void open() {
        follow();
        VBox rows = new VBox(found, everything);
        rows.getStyleClass().add("row-8");
        preview.setId("export-preview");
        preview.setEditable(false);
        preview.getStyleClass().add("export-preview");
        preview.setPrefRowCount(10);
        preview.setAccessibleText(ui.text("export.preview"));
        if (ui.formats().hidesAmounts()) {
            preview.setText(ui.text("export.preview.hidden"));
        } else {
            preview.textProperty().bind(model.previewProperty());
        }
        VBox.setVgrow(preview, Priority.ALWAYS);
        problem.setId("export-problem");
        problem.setWrapText(true);
        problem.textProperty().bind(model.problemProperty());
        problem.managedProperty().bind(problem.textProperty().isNotEmpty());
        sheet.add(Fields.field(ui.text("export.rows"), rows)).add(Fields.field(ui.text("export.format"), format)).add(about)
                .add(Fields.field(ui.text("export.preview"), preview)).add(problem).add(progress)
                .focus(format).onClosed(model::cancel);
        Button save = sheet.stayingAction(ui.text("export.save"), this::save);
        save.setId("export-save");
        save.disableProperty().bind(model.writingProperty().isNotNull().or(model.countsProperty().isNull()));
        ui.sheets().open(sheet);
        model.read();
    }

    private RadioButton scope(Scope scope) {
        RadioButton radio = new RadioButton();
        radio.setId("export-" + scope.name().toLowerCase(Locale.ROOT));
        radio.setToggleGroup(scopes);
        radio.setUserData(scope);
        return radio;
    }

    private void follow() {
        found.setText(ui.text("export.scope.found", 0));
        everything.setText(ui.text("export.scope.everything", 0));
        found.managedProperty().bind(found.visibleProperty());
        found.setVisible(false);
        model.countsProperty().subscribe(this::counted);
        model.scopeProperty().subscribe(scope -> scopes.selectToggle(scope == Scope.FOUND ? found : everything));
        scopes.selectedToggleProperty().subscribe(toggle -> {
            if (toggle != null) {
                model.scopeProperty().set((Scope) toggle.getUserData());
            }
        });
        format.setId("export-format");
        format.setMaxWidth(Double.MAX_VALUE);
        format.setAccessibleText(ui.text("export.format"));
        format.getItems().setAll(FileFormat.values());
        format.setConverter(new StringConverter<>() {
            @Override
            public String toString(FileFormat one) {
                return one == null ? "" : ui.text("export.format." + one.name());
            }

            @Override
            public FileFormat fromString(String text) {
                throw new UnsupportedOperationException("is chosen, not typed");
            }
        });
        format.valueProperty().bindBidirectional(model.formatProperty());
        model.formatProperty().subscribe(one -> about.setText(ui.text("export.about." + one.name())));
        model.writingProperty().subscribe(writing -> {
            if (writing == null) {
                progress.hide();
            } else {
                writing.rowsProperty().subscribe(rows ->
                        progress.show(ui.text("export.writing", rows), writing.fraction(), writing::cancel));
            }
        });
    }

    private void counted(Counts counts) {
        if (counts != null) {
            found.setVisible(counts.found() >= 0);
            found.setText(ui.text("export.scope.found", Math.max(0, counts.found())));
            everything.setText(ui.text("export.scope.everything", counts.everything()));
        }
    }

    private void save() {
        FileFormat chosenFormat = model.formatProperty().get();
        FileChooser chooser = new FileChooser();
        chooser.setTitle(ui.text("export.title"));
        chooser.setInitialFileName(name + " " + LocalDate.now(ui.clock()) + "." + chosenFormat.extension());
        chooser.getExtensionFilters().setAll(new FileChooser.ExtensionFilter(ui.text("export.format." + chosenFormat.name()),
                "*." + chosenFormat.extension()));
        File chosen = chooser.showSaveDialog(preview.getScene().getWindow());
        if (chosen != null) {
            write(chosen.toPath());
        }
    }

    private void write(Path file) {
        model.write(file, written -> {
            sheet.close();
            ui.toasts().lead(said(written, file), ui.text("export.show-folder"),
                    () -> ui.browser().accept(file.toAbsolutePath().getParent().toUri()));
        });
    }

    private String said(Written written, Path file) {
        StringBuilder said = new StringBuilder(ui.text("export.done", written.rows(), file.getFileName()));
        for (Remark remark : Remark.values()) {
            if (written.remarks().containsKey(remark)) {
                said.append(' ').append(ui.text("export.remark." + remark.name(), written.remarks().get(remark)));
            }
        }
        return said.toString();
    }
}
