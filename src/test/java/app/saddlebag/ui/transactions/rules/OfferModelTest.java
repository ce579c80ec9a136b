package app.saddlebag.ui.transactions.rules;

import static org.assertj.core.api.Assertions.assertThat;

import app.saddlebag.profile.Edit;
import app.saddlebag.profile.ShopProfile;
import app.saddlebag.text.Messages;
import app.saddlebag.ui.kit.Background;
import app.saddlebag.ui.transactions.Backing;
import app.saddlebag.ui.transactions.Heard;
import app.saddlebag.ui.transactions.inspect.EditModel;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When a category is offered for all of a merchant, and what the answers do. */
class OfferModelTest {

    @TempDir Path home;
    private final Heard heard = new Heard();
    private final List<Throwable> failures = new ArrayList<>();
    private ShopProfile shops;
    private EditModel edits;
    private OfferModel model;

    @BeforeEach
    void open() throws IOException {
        shops = new ShopProfile(home, List.of("LIDL", "LIDL", "LIDL", "IKEA", "IKEA", "LIDL", "SOLO"));
        Messages messages = new Messages(Locale.UK);
        Background here = new Background(Runnable::run, Runnable::run);
        RuleDesk desk = Backing.rules(shops.open());
        edits = new EditModel(messages, here, desk.edits(), heard, (title, text, action, yes) -> { });
        model = new OfferModel(messages, here, desk, edits, heard, failures::add);
    }

    @AfterEach
    void close() throws IOException {
        shops.close();
        assertThat(failures).isEmpty();
    }

    @Test
    void acceptedItIsOneChangeWithItsWayBack() {
        edit(new Edit.Category("Food"), 0);
        assertThat(offered()).isEqualTo("Lidl Food 3");
        model.accept();
        assertThat(offered()).isEqualTo("nothing");
        assertThat(shops.found("category:=Food")).isEqualTo(4);
        assertThat(heard.last()).isEqualTo("Category of 3 transactions changed [Undo]");
        heard.go();
        assertThat(shops.found("category:=Food")).isEqualTo(1);
    }

    @Test
    void whoGoesFromRowToRowIsAskedOnceForEachMerchant() {
        edit(new Edit.Category("Food"), 0);
        edit(new Edit.Category("Food"), 1);
        assertThat(offered()).as("while it stands it follows").isEqualTo("Lidl Food 2");
        model.take();
        edit(new Edit.Category("Other"), 2);
        assertThat(offered()).isEqualTo("nothing");
        edit(new Edit.Category("Home"), 3);
        assertThat(offered()).as("of another it is told").isEqualTo("Ikea Home 1");
        edit(new Edit.Category("Food"), 5);
        assertThat(offered()).as("and stays while another was asked about").isEqualTo("Ikea Home 1");
        edit(new Edit.Category("Home"), 4);
        assertThat(offered()).as("done by hand").isEqualTo("nothing");
    }

    @Test
    void nothingIsOfferedWhereNothingIsAlikeOrNoCategoryWasGiven() {
        edit(new Edit.Category("Food"), 6);
        edit(new Edit.Note("x"), 0);
        edit(Edit.Tags.plus(List.of("t")), 0);
        edit(new Edit.Category(null), 0);
        edit(new Edit.Category("Food"), 0, 3);
        assertThat(offered()).isEqualTo("nothing");
        edit(new Edit.Several(List.of(new Edit.Note("y"), new Edit.Category("Food"))), 1);
        assertThat(offered()).as("with a note").isEqualTo("Lidl Food 2");
    }

    @Test
    void anUndoneEditOffersNothingAndMayOfferAgain() {
        edit(new Edit.Category("Food"), 0);
        edits.undo();
        assertThat(offered()).isEqualTo("nothing");
        edit(new Edit.Category("Food"), 0);
        assertThat(offered()).isEqualTo("Lidl Food 3");
    }

    @Test
    void declinedItIsNotAskedAgainUntilThatIsTakenBack() {
        edit(new Edit.Category("Food"), 0);
        model.decline();
        assertThat(offered()).isEqualTo("nothing");
        assertThat(heard.last()).isEqualTo("You will not be asked about Lidl any more. [Undo]");
        assertThat(shops.open().offers().declined()).containsExactly("Lidl");
        edit(new Edit.Category("Other"), 1);
        assertThat(offered()).isEqualTo("nothing");
        shops.open().offers().askAgain("Lidl");
        edit(new Edit.Category("Other"), 2);
        assertThat(offered()).isEqualTo("Lidl Other 1");
    }

    @Test
    void theDeclineHasItsWayBack() {
        edit(new Edit.Category("Food"), 0);
        model.decline();
        heard.go();
        assertThat(heard.last()).isEqualTo("You may be asked about Lidl again.");
        edit(new Edit.Category("Food"), 1);
        assertThat(offered()).isEqualTo("Lidl Food 2");
    }

    private String offered() {
        OfferModel.Shown shown = model.shownProperty().get();
        return shown == null ? "nothing" : shown.offer().merchant() + " " + shown.category() + " " + shown.offer().others();
    }

    private void edit(Edit edit, int... places) {
        edits.edit(places.length, _ -> IntStream.of(places).mapToLong(shops::id).toArray(), _ -> edit);
    }
}
