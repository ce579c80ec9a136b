package app.saddlebag.ui.files;

import app.saddlebag.exchange.read.Column;
import app.saddlebag.exchange.read.DateOrder;
import app.saddlebag.exchange.read.DecimalSign;
import app.saddlebag.exchange.read.Mapping;
import app.saddlebag.exchange.statement.SourceFormat;
import app.saddlebag.profile.FileLook;
import app.saddlebag.ui.kit.Buttons;
import app.saddlebag.ui.kit.Labels;
import app.saddlebag.ui.kit.Ui;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** How a table is read, shown on its first rows and corrected there: the file is looked at again after each change. */
final class TableColumns {

    private static final int MOST_ROWS = 4;
    private static final int MOST_HEADERS = 30;
    private static final double GAP = 8;
    private static final List<Character> SEPARATORS = List.of(',', ';', '\t', '|');
    private static final List<Charset> CHARSETS = List.of(StandardCharsets.UTF_8, Charset.forName("windows-1252"), StandardCharsets.ISO_8859_1,
            StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE);

    private final Ui ui;
    private final ImportModel model;
    private final ImportedFile file;
    private final VBox inside = new VBox();
    private final Button toggle;
    private final VBox node;
    private Mapping mapping;
    private boolean filling;

    TableColumns(Ui ui, ImportModel model, ImportedFile file) {
        this.ui = ui;
        this.model = model;
        this.file = file;
        inside.getStyleClass().add("row-8");
        toggle = Buttons.flat(ui.text("import.columns"), () -> open(!inside.isVisible()));
        toggle.setGraphic(new FontIcon(Feather.CHEVRON_RIGHT));
        toggle.setId("import-columns");
        node = new VBox(toggle, inside);
        open(false);
        shown(false);
    }

    Node node() {
        return node;
    }

    private void open(boolean open) {
        inside.setVisible(open);
        inside.setManaged(open);
        ((FontIcon) toggle.getGraphic()).setIconCode(open ? Feather.CHEVRON_DOWN : Feather.CHEVRON_RIGHT);
    }

    private void shown(boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    /** Shows how the file is read by now; while it is looked at again, what stood there stays. */
    void fill() {
        boolean taken = file.stage() instanceof Stage.Taken || file.stage() instanceof Stage.Taking;
        file.look().filter(look -> look.guess() != null && look.mapping() != null).ifPresent(look -> {
            shown(!taken);
            if (!look.mapping().equals(mapping) || inside.getChildren().isEmpty()) {
                mapping = look.mapping();
                draw(look);
            }
            if (!mapping.complete()) {
                open(true);
            }
        });
    }

    private void draw(FileLook look) {
        String focused = inside.isFocusWithin() ? inside.getScene().getFocusOwner().getId() : null;
        filling = true;
        ScrollPane rows = new ScrollPane(rows(look));
        rows.setVbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        rows.getStyleClass().add("import-scroll");
        inside.getChildren().setAll(settings(look), rows);
        filling = false;
        if (focused != null && inside.lookup("#" + focused) instanceof Node again) {
            again.requestFocus();
        }
    }

    private Node settings(FileLook look) {
        FlowPane settings = new FlowPane(GAP, GAP);
        List<String> sheets = look.guess().sheets();
        if (sheets.size() > 1) {
            settings.getChildren().add(combo("sheet", IntStream.rangeClosed(0, sheets.size()).boxed().toList(), mapping.sheet(),
                    sheet -> sheet == 0 ? ui.text("import.columns.first-sheet") : sheets.get(sheet - 1), mapping::withSheet));
        }
        if (look.recognition().format() == SourceFormat.CSV) {
            settings.getChildren().addAll(
                    combo("separator", with(SEPARATORS, mapping.separator()), mapping.separator(), this::separator, mapping::withSeparator),
                    combo("charset", with(CHARSETS, mapping.charset()), mapping.charset(), Charset::displayName, mapping::withCharset));
        }
        settings.getChildren().addAll(
                combo("order", Arrays.asList(DateOrder.values()), mapping.order(), TableColumns::day, mapping::withOrder),
                combo("decimals", Arrays.asList(DecimalSign.values()), mapping.decimals(), sign -> sign == DecimalSign.COMMA ? "1.234,56" : "1,234.56",
                        mapping::withDecimals),
                combo("headers", IntStream.rangeClosed(0, Math.max(MOST_HEADERS, mapping.headerRows())).boxed().toList(), mapping.headerRows(),
                        count -> ui.text("import.columns.headers", count), mapping::withHeaderRows));
        CheckBox turned = new CheckBox(ui.text("import.columns.turned"));
        turned.setId("import-turned");
        turned.setSelected(mapping.turned());
        turned.selectedProperty().subscribe((before, now) -> say(mapping.withTurned(now)));
        settings.getChildren().add(turned);
        return settings;
    }

    static String day(DateOrder order) {
        return switch (order) {
            case DAY_MONTH_YEAR -> "31/12/2026";
            case MONTH_DAY_YEAR -> "12/31/2026";
            case YEAR_MONTH_DAY -> "2026-12-31";
        };
    }

    private String separator(char sign) {
        return sign == '\t' ? ui.text("import.columns.tab") : ui.text("import.columns.separator", String.valueOf(sign));
    }

    private static <T> List<T> with(List<T> usual, T now) {
        return Stream.concat(usual.stream(), Stream.of(now)).distinct().toList();
    }

    private Node rows(FileLook look) {
        GridPane grid = new GridPane(GAP, GAP / 2);
        List<List<String>> rows = look.guess().firstRows().stream().limit(MOST_ROWS).toList();
        int columns = Math.max(mapping.columns().size(), rows.stream().mapToInt(List::size).max().orElse(0));
        for (int at = 0; at < columns; at++) {
            int column = at;
            Column meaning = at < mapping.columns().size() ? mapping.columns().get(at) : Column.NONE;
            grid.add(combo("column-" + at, Arrays.asList(Column.values()), meaning, one -> ui.text(one.key()),
                    one -> mapping.withColumn(column, one)), at, 0);
            grid.add(Labels.name(cell(look.guess().header(), at), "strong", "import-cell"), at, 1);
            for (int row = 0; row < rows.size(); row++) {
                grid.add(Labels.name(cell(rows.get(row), at), "import-cell"), at, row + 2);
            }
        }
        return grid;
    }

    private static String cell(List<String> row, int at) {
        return at < row.size() ? row.get(at) : "";
    }

    private <T> ComboBox<T> combo(String name, List<T> choices, T now, Function<T, String> words, Function<T, Mapping> changed) {
        ComboBox<T> combo = new ComboBox<>();
        combo.getItems().setAll(choices);
        combo.setConverter(new StringConverter<>() {
            @Override
            public String toString(T item) {
                return item == null ? "" : words.apply(item);
            }

            @Override
            public T fromString(String typed) {
                throw new UnsupportedOperationException();
            }
        });
        combo.setValue(now);
        combo.setId("import-" + name);
        combo.setAccessibleText(ui.text("import.columns"));
        Consumer<T> say = chosen -> say(changed.apply(chosen));
        combo.valueProperty().subscribe((before, chosen) -> say.accept(chosen));
        return combo;
    }

    private void say(Mapping said) {
        if (!filling && !said.equals(mapping)) {
            model.wish(file, file.wish().withMapping(said));
        }
    }
}
