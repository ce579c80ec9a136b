package app.saddlebag.sandbox.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;

/** Switches that are set while others ask for them, and while they cannot be kept. */
class SwitchesTest {

    private final Switches switches = new Switches();

    @Test
    void whoAsksDoesNotWaitForAChangeThatIsBeingKept() {
        List<String> asked = new ArrayList<>();
        switches.keepBy(unusual -> asked.add(CompletableFuture.supplyAsync(() -> switches.get(Switch.PACE) + switches.unusual())
                .orTimeout(5, TimeUnit.SECONDS).join()));
        switches.set("pace", "7");
        switches.reset();
        assertThat(asked).containsExactly("0{}", "0{}", "7{pace=7}");
        assertThat(switches.get(Switch.PACE)).isEqualTo("0");
    }

    @Test
    void aChangeThatCannotBeKeptIsNotMade() {
        switches.set("pace", "7");
        boolean[] full = {false};
        List<Map<String, String>> kept = new ArrayList<>();
        switches.keepBy(unusual -> {
            if (full[0]) {
                throw new UncheckedIOException(new IOException("the disk is full"));
            }
            kept.add(unusual);
        });
        full[0] = true;
        assertThatThrownBy(() -> switches.set(Map.of("pace", "8", "duplicates", "on"))).isInstanceOf(UncheckedIOException.class);
        assertThatThrownBy(switches::reset).isInstanceOf(UncheckedIOException.class);
        assertThat(switches.unusual()).isEqualTo(Map.of("pace", "7"));
        assertThat(kept).containsExactly(Map.of("pace", "7"));
    }
}
