package app.saddlebag.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.saddlebag.model.Environment;
import app.saddlebag.model.ProblemException;
import app.saddlebag.model.Secret.ClientSecret;
import app.saddlebag.ui.Desks;
import app.saddlebag.vault.WrongPassphraseException;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WrongTriesTest {

    @TempDir Path folder;
    private Instant now = Instant.parse("2026-11-29T10:00:00Z");

    @Test
    void fiveAreFreeThenEachWaitsTwiceAsLongUpToFiveMinutes() {
        for (int i = 0; i < 5; i++) {
            assertThatCode(tries()::requirePatience).doesNotThrowAnyException();
            tries().wrong();
        }
        for (long expected : new long[] {5, 10, 20, 40, 80, 160, 300, 300, 300}) {
            assertWaits(expected);
            now = now.plusSeconds(expected - 1);
            assertWaits(1);
            now = now.plusSeconds(1);
            assertThatCode(tries()::requirePatience).doesNotThrowAnyException();
            tries().wrong();
        }
    }

    @Test
    void whoFindsAProfileOpenGuessesNoFaster() {
        try (OpenProfile profile = Desks.profiles(folder).create(folder.resolve("mine"), Desks.passphrase(),
                new Environment(Environment.Kind.CUSTOM, URI.create("https://api.invalid"), URI.create("https://link.invalid"), "id",
                        "token", null), new ClientSecret("secret"))) {
            OpenKeys keys = profile.keys();
            for (int i = 0; i < 5; i++) {
                assertThatThrownBy(() -> keys.makeRecoveryCode("a guess".toCharArray())).isInstanceOf(WrongPassphraseException.class);
            }
            assertThatThrownBy(() -> keys.changePassphrase(Desks.passphrase(), "another".toCharArray()))
                    .isInstanceOf(ProblemException.class).hasMessageContaining("passphrase.wait");
            assertThatThrownBy(() -> keys.revokeRecoveryCode("a guess".toCharArray())).hasMessageContaining("passphrase.wait");
        }
    }

    @Test
    void oneRightTryForgetsThemAll() throws IOException {
        wrong(9);
        tries().right();
        assertThatCode(tries()::requirePatience).doesNotThrowAnyException();
        try (var files = Files.list(folder)) {
            assertThat(files).isEmpty();
        }
    }

    @Test
    void aClockSetBackStartsTheWaitAnewAndNoLonger() {
        wrong(6);
        now = now.minus(Duration.ofDays(400));
        assertWaits(10);
        now = now.plusSeconds(10);
        assertThatCode(tries()::requirePatience).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "9", "9 x\n", "-9 1\n", "9999999999 1\n", "9 99999999999999999\n", "{}", "9 1\n9 1\n"})
    void aDamagedCountShutsNobodyOut(String content) throws IOException {
        Files.writeString(folder.resolve("wrong-tries"), content);
        assertThatCode(tries()::requirePatience).doesNotThrowAnyException();
        tries().wrong();
        assertThat(Files.readString(folder.resolve("wrong-tries"))).startsWith("1 ");
    }

    private void wrong(int often) {
        for (int i = 0; i < often; i++) {
            tries().wrong();
        }
    }

    private void assertWaits(long seconds) {
        assertThatThrownBy(tries()::requirePatience).isInstanceOf(ProblemException.class)
                .satisfies(e -> assertThat(((ProblemException) e).key()).isEqualTo("passphrase.wait"))
                .satisfies(e -> assertThat(((ProblemException) e).arguments()[1]).isEqualTo(seconds));
    }

    /** A new one each time, as after a restart. */
    private WrongTries tries() {
        return new WrongTries(folder.resolve("wrong-tries"), Clock.fixed(now, ZoneOffset.UTC));
    }
}
