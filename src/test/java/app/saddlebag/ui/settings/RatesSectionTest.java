package app.saddlebag.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import app.saddlebag.model.Rate;
import app.saddlebag.profile.OpenProfile;
import app.saddlebag.ui.Desks;
import app.saddlebag.ui.WindowTest;
import app.saddlebag.ui.kit.Background;
import app.saddlebag.ui.kit.Ui;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Executor;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The rates in the settings, changed where a person changes them, in a real window over a real profile. */
class RatesSectionTest extends WindowTest {

    private static final LocalDate DAY = LocalDate.parse("2024-11-27");

    @TempDir Path home;
    private OpenProfile profile;
    private RatesModel model;
    private Runnable later;

    @BeforeEach
    void open() throws Exception {
        profile = Desks.profiles(home).createDemo(home.resolve("mine"), Desks.passphrase());
    }

    @AfterEach
    void close() {
        profile.close();
    }

    @Test
    void withoutAnyOneIsToldWhatToDoAndTypesTheFirst() throws Exception {
        show(Runnable::run);
        assertThat(fx(() -> find("#rates-empty").isVisible())).isTrue();
        assertThat(fx(() -> find("#rates").isVisible() && find("#rates").getParent().isVisible())).isFalse();
        click("#rates-add");
        untilShown("#rate-currency");
        assertThat(fx(() -> find("#rate-currency").isFocused())).as("where one begins to type").isTrue();
        type("euro", "1,x", DAY);
        assertThat(problems()).containsExactly("A rate is what one euro is in the other currency: above zero, such as 1.0842. Nothing was changed.");
        assertThat(fx(() -> find("#rate-figure").isFocused())).as("at what is wrong").isTrue();
        type("euro", "1.25", DAY);
        assertThat(problems()).singleElement().asString().startsWith("“euro” is no currency");
        type("usd", "1.25", LocalDate.now().plusYears(3));
        assertThat(problems()).singleElement().asString().contains("a day that has not come");
        assertThat(profile.rates().list()).isEmpty();
        type("usd", "1.25", DAY);
        untilGone("#rate-currency");
        assertThat(profile.rates().list()).containsExactly(new Rate("USD", DAY, new BigDecimal("1.25"), Rate.Origin.TYPED));
        assertThat(rows()).hasSize(1);
        assertThat(words()).contains("On 27 Nov 2024 one euro was 1.25 USD, as you say.");
        press("Undo");
        assertThat(profile.rates().list()).isEmpty();
        assertThat(fx(() -> find("#rates-empty").isVisible())).isTrue();
    }

    @Test
    void aFileIsReadAndSaidAndTakenBackByTheKeysThatUndo() throws Exception {
        show(Runnable::run);
        read("Date,USD,JPY,\n2024-11-27,1.0842,163.21,\n2024-11-26,1.08,N/A,\n");
        assertThat(words()).anyMatch(text -> text.endsWith(
                "3 rates in the file; 3 of them new or changed. 2 currencies, 2 days: 26 Nov 2024 to 27 Nov 2024."));
        assertThat(rows()).extracting(Rate::currency).containsExactly("JPY", "USD", "USD");
        choose("#rates-currency", "USD");
        assertThat(rows()).extracting(Rate::day).containsExactly(DAY, DAY.minusDays(1));
        choose("#rates-currency", "");
        fx(() -> {
            find("#rates").requestFocus();
            return null;
        });
        robot.press(KeyCode.SHORTCUT).press(KeyCode.Z).release(KeyCode.Z).release(KeyCode.SHORTCUT);
        until("taken back", () -> find("#rates-empty").isVisible());
        assertThat(profile.rates().list()).isEmpty();
        assertThat(fx(() -> find("#rates-import").isFocused())).as("the keyboard is not lost with the list").isTrue();
    }

    @Test
    void whatIsNoFileOfRatesIsSaidInOneSentenceWithItsLineAndChangesNothing() throws Exception {
        show(Runnable::run);
        read("Date,USD,JPY,\n2024-11-27,1.0842,163.21,\n2024-11-26,1.08");
        assertThat(words()).contains("Line 3: 1 rates where there should be 2; the file may be cut short. Nothing was changed.");
        assertThat(profile.rates().list()).isEmpty();
        fx(() -> {
            model.read(List.of(home.resolve("a.csv"), home.resolve("b.csv")));
            return null;
        });
        assertThat(words()).contains("One file at a time, please. Nothing was changed.").noneMatch(text -> text.startsWith("Line 3"));
    }

    @Test
    void aFileThatIsBeingReadIsNamedAndCanBeGivenUp() throws Exception {
        show(Runnable::run);
        Path file = Files.writeString(home.resolve("long.csv"), "Date,USD,\n2024-11-27,1.0842,\n");
        show(work -> later = work);
        fx(() -> {
            model.read(List.of(file));
            return null;
        });
        assertThat(words()).contains("Reading long.csv");
        Runnable reading = later;
        press("Cancel");
        reading.run();
        assertThat(words()).doesNotContain("Reading long.csv");
        assertThat(profile.rates().list()).isEmpty();
    }

    @Test
    void oneIsRemovedByTheDeleteKeyAndAllOfAnOriginByTheMenuEachWithAWayBack() throws Exception {
        profile.rates().set("USD", new BigDecimal("2"), DAY.minusDays(9));
        show(Runnable::run);
        read("Date,USD,JPY,\n2024-11-27,1.0842,163.21,\n");
        List<Rate> before = profile.rates().list();
        fx(() -> {
            table().getSelectionModel().select(0);
            table().requestFocus();
            return null;
        });
        robot.type(KeyCode.DELETE);
        until("one less", () -> table().getItems().size() == 2);
        assertThat(rows()).extracting(Rate::currency).containsOnly("USD");
        assertThat(fx(() -> table().isFocused())).isTrue();
        press("Undo");
        assertThat(profile.rates().list()).isEqualTo(before);
        fx(() -> {
            ((MenuButton) find("#rates-remove-all")).getItems().getFirst().fire();
            return null;
        });
        assertThat(profile.rates().list()).singleElement().matches(rate -> rate.origin() == Rate.Origin.TYPED);
        assertThat(fx(() -> find("#rates").isFocused())).as("not on what removes more").isTrue();
        press("Undo");
        assertThat(profile.rates().list()).isEqualTo(before);
    }

    @Test
    void theCurrencyOfTheOneSumIsChosenAmongThoseWithARate() throws Exception {
        profile.rates().set("USD", new BigDecimal("2"), DAY);
        show(Runnable::run);
        assertThat(fx(() -> List.copyOf(((ComboBox<?>) find("#rates-target")).getItems()))).isEqualTo(List.of("", "EUR", "USD"));
        choose("#rates-target", "USD");
        assertThat(profile.rates().target()).contains("USD");
        fx(() -> {
            model.remove(profile.rates().list().getFirst());
            return null;
        });
        assertThat(fx(() -> {
            @SuppressWarnings("unchecked") ComboBox<String> box = (ComboBox<String>) find("#rates-target");
            return box.getConverter().toString(box.getValue());
        })).isEqualTo("USD, of which there is no rate");
        choose("#rates-target", "");
        assertThat(profile.rates().target()).isEmpty();
    }

    @Test
    void aPointAndACommaAreDecimalInEveryLanguage() throws Exception {
        show(Runnable::run);
        List<String> typed = List.of("1.0842", "1,0842", "17.345,12", "17,345.12", "163", "0.5");
        List<String> kept = List.of("1.0842", "1.0842", "17345.12", "17345.12", "163", "0.5");
        for (int i = 0; i < typed.size(); i++) {
            int at = i;
            fx(() -> {
                model.add("USD", typed.get(at), DAY, () -> { }, (part, sentence) -> {
                    throw new AssertionError(sentence);
                });
                return null;
            });
            assertThat(profile.rates().list()).singleElement().extracting(Rate::perEuro, org.assertj.core.api.InstanceOfAssertFactories.BIG_DECIMAL)
                    .isEqualByComparingTo(kept.get(i));
        }
        for (String wrong : List.of("", "-1", "1e5", "1.0842 USD", "1 084", "12.34,567,89", "..1")) {
            List<RatesModel.Part> told = new java.util.ArrayList<>();
            fx(() -> {
                model.add("USD", wrong, DAY, () -> { }, (part, sentence) -> told.add(part));
                return null;
            });
            assertThat(told).as(wrong).containsExactly(RatesModel.Part.RATE);
        }
    }

    private void show(Executor worker) throws Exception {
        fx(() -> {
            Ui ui = new Ui(Desks.ENGLISH, Clock.systemUTC(), new Background(worker, Runnable::run), address -> { });
            model = new RatesModel(profile.rates(), ui.background(), ui.messages(), ui.formats(), ui.toasts());
            VBox page = new VBox(new RatesSection(ui, model).node());
            stage.setScene(new Scene(new StackPane(page, ui.toasts().node(), ui.sheets().node()), 1000, 800));
            stage.show();
            stage.requestFocus();
            return null;
        });
    }

    private void read(String text) throws Exception {
        Path file = write(text);
        fx(() -> {
            model.read(List.of(file));
            return null;
        });
    }

    private Path write(String text) throws IOException {
        return Files.writeString(Files.createTempFile(home, "ecb", ".csv"), text);
    }

    private void type(String currency, String figure, LocalDate day) throws Exception {
        fx(() -> {
            ((TextField) find("#rate-currency")).setText(currency);
            ((TextField) find("#rate-figure")).setText(figure);
            ((DatePicker) find("#rate-day")).setValue(day);
            return null;
        });
        press("Add");
    }

    private void press(String button) throws Exception {
        fx(() -> {
            stage.getScene().getRoot().lookupAll(".button").stream().map(javafx.scene.control.Button.class::cast)
                    .filter(one -> button.equals(one.getText())).reduce((some, last) -> last).orElseThrow().fire();
            return null;
        });
    }

    private void choose(String selector, String code) throws Exception {
        fx(() -> {
            @SuppressWarnings("unchecked") ComboBox<String> box = (ComboBox<String>) find(selector);
            box.setValue(code);
            return null;
        });
    }

    @SuppressWarnings("unchecked")
    private TableView<Rate> table() {
        return (TableView<Rate>) find("#rates");
    }

    private List<Rate> rows() throws Exception {
        return fx(() -> List.copyOf(table().getItems()));
    }

    private List<String> problems() throws Exception {
        return fx(() -> stage.getScene().getRoot().lookupAll(".problem").stream().filter(RatesSectionTest::isSeen).map(Label.class::cast)
                .map(Label::getText).filter(text -> !text.isEmpty()).toList());
    }

    private static boolean isSeen(Node node) {
        return node == null || node.isVisible() && isSeen(node.getParent());
    }

    private List<String> words() throws Exception {
        return fx(() -> stage.getScene().getRoot().lookupAll(".label").stream().filter(RatesSectionTest::isSeen).map(Label.class::cast)
                .map(Label::getText).toList());
    }
}
