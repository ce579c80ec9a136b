package app.saddlebag.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import app.saddlebag.profile.ShopProfile;
import app.saddlebag.text.Messages;
import app.saddlebag.ui.kit.Background;
import app.saddlebag.ui.settings.CategoriesModel.Line;
import app.saddlebag.ui.transactions.Heard;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A merge of categories while it is under way, and its way back. */
class CategoriesModelTest {

    @TempDir Path home;
    private final Heard heard = new Heard();
    private final List<String> wrong = new ArrayList<>();
    private ShopProfile shops;
    private CategoriesModel model;
    private int kept;

    @BeforeEach
    void open() throws IOException {
        shops = new ShopProfile(home, List.of("A", "B"));
        shops.give(0, "Restaurants");
        model = new CategoriesModel(shops.open().categories(), new Background(Runnable::run, Runnable::run), new Messages(Locale.UK), heard);
        model.refresh();
    }

    @AfterEach
    void close() throws IOException {
        shops.close();
    }

    @Test
    void aMergeTellsHowFarItIs() {
        List<Double> fractions = new ArrayList<>();
        model.mergingProperty().subscribe((was, now) -> fractions.add(now));
        merge();
        assertThat(kept).isEqualTo(1);
        assertThat(fractions).startsWith(-1.0, 0.0);
        assertThat(fractions.getLast()).as("over").isNull();
        assertThat(heard.last()).isEqualTo("Restaurants went over into Groceries; one transaction was rewritten. [Undo]");
    }

    @Test
    void aMergeThatIsGivenUpChangesNothingAndSaysSo() {
        model.mergingProperty().subscribe((was, now) -> {
            if (now != null) {
                model.giveUp();
            }
        });
        merge();
        assertThat(kept).isZero();
        assertThat(wrong).containsExactly("Merging was given up. Nothing was changed.");
        assertThat(model.mergingProperty().get()).isNull();
        assertThat(shops.category(0)).isEqualTo("Restaurants");
        assertThat(shops.open().categories().tree().name("Restaurants")).isEqualTo("Restaurants");
    }

    @Test
    void itsWayBackTakesBackThatMergeAndNothingElse() {
        merge();
        heard.go();
        assertThat(shops.category(0)).isEqualTo("Restaurants");
        merge();
        shops.open().edits().undo();
        heard.go();
        assertThat(heard.last()).as("taken back where its rows are").startsWith("! ").contains("undone");
        merge();
        shops.open().categories().rename("pets", "Animals");
        heard.go();
        assertThat(heard.last()).isEqualTo("Something else was done since. Undo that first.");
        assertThat(shops.category(0)).isEqualTo("Groceries");
    }

    private void merge() {
        model.merge(line("restaurants"), line("groceries"), () -> kept++, wrong::add);
    }

    private Line line(String key) {
        model.refresh();
        return model.linesProperty().get().stream().filter(line -> line.category().key().equals(key)).findFirst().orElseThrow();
    }
}
