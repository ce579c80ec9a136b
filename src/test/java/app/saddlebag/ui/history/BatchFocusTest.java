package app.saddlebag.ui.history;

import static org.assertj.core.api.Assertions.assertThat;

import app.saddlebag.profile.LiveProfile;
import app.saddlebag.profile.OpenProfile;
import app.saddlebag.ui.Desks;
import app.saddlebag.ui.WindowTest;
import app.saddlebag.ui.kit.Background;
import app.saddlebag.ui.kit.Ui;
import app.saddlebag.ui.page.Changes;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Parent;
import javafx.scene.Scene;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The batch and its rows are read beside each other; the keyboard comes to the rows whichever arrives first. */
class BatchFocusTest extends WindowTest {

    @TempDir Path home;
    private final List<Runnable> readings = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void theKeyboardComesToTheRowsWhicheverIsReadFirst(boolean rowsFirst) throws Exception {
        try (OpenProfile profile = Desks.profiles(home).demo()) {
            LiveProfile.connect(profile, "testbank", "marta", "demo");
            long batch = profile.changes().batches().getFirst().id();
            fx(() -> {
                show(profile, batch);
                return null;
            });
            assertThat(readings).as("the batch, and its rows").hasSize(2);
            for (Runnable reading : rowsFirst ? readings.reversed() : readings) {
                fx(() -> {
                    reading.run();
                    return null;
                });
            }
            assertThat(fx(() -> find("#batch-rows").isFocused())).isTrue();
        }
    }

    private void show(OpenProfile profile, long batch) {
        Background background = new Background(readings::add, Runnable::run);
        Changes changes = new Changes();
        BatchUndo undo = new BatchUndo(profile.changes(), background, Desks.ENGLISH, null, changes, null);
        BatchPage page = new BatchPage(new Ui(Desks.ENGLISH, Clock.systemUTC(), background, _ -> { }),
                new BatchModel(profile.changes(), profile.categories(), batch, background, Desks.ENGLISH), undo, changes, null, () -> { }, _ -> { });
        stage.setScene(new Scene((Parent) page.node(), 1000, 800));
        stage.show();
        page.shown();
    }
}
