package app.saddlebag.ui.files;

import static org.assertj.core.api.Assertions.assertThat;

import app.saddlebag.exchange.write.FileFormat;
import app.saddlebag.exchange.write.Written;
import app.saddlebag.filter.text.FilterParser;
import app.saddlebag.profile.ShopProfile;
import app.saddlebag.text.Messages;
import app.saddlebag.ui.files.ExportModel.Counts;
import app.saddlebag.ui.files.ExportModel.Scope;
import app.saddlebag.ui.kit.Background;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a file will hold is shown before it is written. */
class ExportModelTest {

    @TempDir Path home;
    private ShopProfile profile;
    private final List<Written> written = new ArrayList<>();

    @BeforeEach
    void connect() throws IOException {
        profile = new ShopProfile(home, List.of("Lidl", "Mercadona", "Mercadona", "Bakery"));
    }

    @AfterEach
    void close() throws IOException {
        profile.close();
    }

    private ExportModel model(String filter) {
        ExportModel model = new ExportModel(new Background(Runnable::run, Runnable::run), new ExportModel.Source(profile.open().export(),
                profile.open().ledger(), filter == null ? null : FilterParser.parse(filter).filter(), LocalDate.of(2026, 11, 28)), new Messages(Locale.UK));
        model.read();
        return model;
    }

    @Test
    void whatAFilterFindsIsOfferedFirstAndEverythingBesides() throws IOException {
        ExportModel model = model("shop:mercadona");
        model.formatProperty().set(FileFormat.CSV);
        assertThat(model.countsProperty().get()).isEqualTo(new Counts(2, 4));
        assertThat(model.scopeProperty().get()).isEqualTo(Scope.FOUND);
        assertThat(model.previewProperty().get().lines()).hasSize(3);

        model.scopeProperty().set(Scope.EVERYTHING);
        assertThat(model.previewProperty().get().lines()).hasSize(5);
        model.formatProperty().set(FileFormat.HLEDGER);
        assertThat(model.previewProperty().get()).startsWith("; Saddlebag");
        model.formatProperty().set(FileFormat.XLSX);
        assertThat(model.previewProperty().get()).as("as text").startsWith("Date,");

        model.formatProperty().set(FileFormat.CSV);
        Path file = home.resolve("out.csv");
        model.write(file, written::add);
        assertThat(written).extracting(Written::rows).containsExactly(4);
        assertThat(Files.readString(file).lines().toList()).isEqualTo(model.previewProperty().get().lines().toList());
        assertThat(model.writingProperty().get()).isNull();
    }

    @Test
    void withoutAFilterThereIsEverything() {
        ExportModel model = model(null);
        assertThat(model.countsProperty().get()).isEqualTo(new Counts(-1, 4));
        assertThat(model.scopeProperty().get()).isEqualTo(Scope.EVERYTHING);
    }

    @Test
    void aFileThatCannotBeWrittenIsToldAndMayGoElsewhere() {
        ExportModel model = model(null);
        model.write(home.resolve("none").resolve("out.csv"), written::add);
        assertThat(model.problemProperty().get()).contains("could not be written");
        assertThat(written).isEmpty();
        model.write(home.resolve("out.csv"), written::add);
        assertThat(model.problemProperty().get()).isEmpty();
        assertThat(written).hasSize(1);
    }

    @Test
    void whoeverCancelsIsToldOfNothingAndKeepsTheOlderFile() throws IOException {
        ExportModel model = model(null);
        Path file = Files.writeString(home.resolve("out.csv"), "older");
        model.writingProperty().subscribe(writing -> {
            if (writing != null) {
                writing.cancel();
            }
        });
        model.write(file, written::add);
        assertThat(written).isEmpty();
        assertThat(model.problemProperty().get()).isEmpty();
        assertThat(file).hasContent("older");
    }
}
