package app.saddlebag.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import app.saddlebag.ui.WindowTest;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.util.Duration;
import org.junit.jupiter.api.Test;

/** What the program puts on the clipboard does not stay there for everybody to read. */
class CopiesTest extends WindowTest {

    @Test
    void aSecretIsTakenOffByItself() throws Exception {
        Copies copies = fx(() -> new Copies(Duration.millis(200)));
        put(copies, "a secret", true);
        until("gone", () -> clipboard() == null);
        put(copies, "rows", false);
        assertThat(fx(CopiesTest::clipboard)).isEqualTo("rows");
    }

    @Test
    void whatIsOursGoesAtALockAndWhatIsNotStays() throws Exception {
        Copies copies = fx(() -> new Copies());
        put(copies, "rows", false);
        clear(copies);
        assertThat(fx(CopiesTest::clipboard)).isNull();

        put(copies, "a secret", true);
        fx(() -> {
            ClipboardContent another = new ClipboardContent();
            another.putString("of another program");
            return Clipboard.getSystemClipboard().setContent(another);
        });
        clear(copies);
        assertThat(fx(CopiesTest::clipboard)).isEqualTo("of another program");
    }

    private static void put(Copies copies, String text, boolean secret) throws Exception {
        fx(() -> {
            if (secret) {
                copies.putSecret(text);
            } else {
                copies.put(text);
            }
            return null;
        });
    }

    private static void clear(Copies copies) throws Exception {
        fx(() -> {
            copies.clear();
            return null;
        });
    }

    private static String clipboard() {
        return Clipboard.getSystemClipboard().getString();
    }
}
