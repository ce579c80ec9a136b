package app.saddlebag.ui.transactions.rules;

import static org.assertj.core.api.Assertions.assertThat;

import app.saddlebag.ledger.Ledger;
import app.saddlebag.model.ProblemException;
import app.saddlebag.model.Rule;
import app.saddlebag.profile.ShopProfile;
import app.saddlebag.text.Messages;
import app.saddlebag.ui.kit.Background;
import app.saddlebag.ui.transactions.bar.Vocabulary;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The list of rules when it cannot be read. */
class RuleListModelTest {

    @TempDir Path home;
    private boolean broken = true;

    @Test
    void aFirstReadingThatFailsSaysSoAndCanBeTriedAgain() throws IOException {
        try (ShopProfile shops = new ShopProfile(home, List.of("LIDL"))) {
            shops.open().rules().save(new Rule(0, "First", "shop:lidl", new Rule.Sets("Food", Set.of(), false), true));
            RuleDesk desk = new RuleDesk(shops.open().rules(), shops.open().offers(), shops.open().edits(), () -> read(shops),
                    (ledger, cancellation) -> Vocabulary.NONE);
            RuleListModel model = new RuleListModel(new Messages(Locale.UK), new Background(Runnable::run, Runnable::run), desk,
                    (title, text, action, yes) -> { });
            assertThat(model.readProperty().get()).isFalse();
            assertThat(model.unreadProperty().get()).isEqualTo(new Messages(Locale.UK).sentence(new ProblemException("store.full")));
            assertThat(model.saidProperty().get()).as("told where the list would be").isNull();
            broken = false;
            model.read();
            assertThat(model.unreadProperty().get()).isEmpty();
            assertThat(model.lines()).extracting(line -> line.rule().name()).containsExactly("First");
            broken = true;
            model.read();
            assertThat(model.unreadProperty().get()).as("what was read stays").isEmpty();
            assertThat(model.saidProperty().get().bad()).isTrue();
            assertThat(model.lines()).hasSize(1);
        }
    }

    private Ledger read(ShopProfile shops) {
        if (broken) {
            throw new ProblemException("store.full");
        }
        return shops.open().ledger().snapshot();
    }
}
