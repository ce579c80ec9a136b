package app.saddlebag.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.saddlebag.insight.link.MovementLink;
import app.saddlebag.model.Link;
import app.saddlebag.model.Link.Standing;
import app.saddlebag.profile.TieAnswers.Answer;
import app.saddlebag.sandbox.Sandbox;
import app.saddlebag.sandbox.SandboxOptions;
import app.saddlebag.ui.Desks;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said of many pairs at once is one write and one recount. */
class TieAnswersTest {

    private static final int MANY = 500;

    @TempDir Path home;
    private OpenProfile profile;

    @BeforeEach
    void openAProfileWithManyLikelyTransfers() throws Exception {
        Path folder = Files.createDirectories(home.resolve("bank").resolve("ana@testbank"));
        Files.writeString(folder.resolve("account.json"), """
                [{"_id": "a", "iban": "ES5999900418150200051332", "currency": "EUR", "balance": 500.00, "alias": "Current"},
                 {"_id": "b", "iban": "ES5999900418150200051399", "currency": "EUR", "balance": 100.00, "alias": "Savings"}]""");
        List<String> rows = new ArrayList<>();
        for (int pair = 0; pair < MANY; pair++) {
            rows.add(row("o" + pair, "a", -1000 - pair, "TRASPASO EMITIDO"));
            rows.add(row("i" + pair, "b", 1000 + pair, "TRASPASO RECIBIDO"));
        }
        Files.writeString(folder.resolve("data.json"), rows.toString());
        try (Sandbox sandbox = Sandbox.start(SandboxOptions.defaults().withData(home.resolve("bank")))) {
            profile = Desks.profiles(home).create(home.resolve("data").resolve("ana"), Desks.passphrase(),
                    LiveProfile.environment(sandbox), LiveProfile.secret(sandbox));
            LiveProfile.connect(profile, "testbank", "ana", "p");
        }
    }

    @AfterEach
    void close() {
        profile.close();
    }

    private static String row(String id, String account, int amount, String text) {
        return """
                {"_id": "%s", "account_id": "%s", "amount": %d, "currency": "EUR", "operationDate": "2026-11-20", "description": "%s"}"""
                .formatted(id, account, amount, text);
    }

    private List<MovementLink> open() {
        profile.ledger().snapshot();
        return profile.ties().list().open().stream().map(Tie::link).toList();
    }

    @Test
    void manyAreOneWriteAndOneRecountAndSoIsTakingThemBack() throws Exception {
        List<MovementLink> asked = open();
        assertThat(asked).hasSize(MANY);
        AtomicInteger recounts = new AtomicInteger();
        try (AutoCloseable _ = profile.ledger().onChange(recounts::incrementAndGet)) {
            long before = profile.store().generation();
            profile.ties().answer(asked, Answer.YES);
            assertThat(profile.store().generation()).isEqualTo(before + 1);
            assertThat(recounts).hasValue(1);
            assertThat(open()).isEmpty();
            assertThat(profile.store().links().list()).hasSize(MANY).extracting(Link::standing).containsOnly(Standing.ACCEPTED);

            profile.ties().answer(asked, Answer.NO);
            assertThat(profile.store().links().list()).as("instead of what was said before").hasSize(MANY)
                    .extracting(Link::standing).containsOnly(Standing.REJECTED);

            profile.ties().answer(asked, Answer.NONE);
            assertThat(profile.store().generation()).isEqualTo(before + 3);
            assertThat(recounts).hasValue(3);
            assertThat(open()).isEqualTo(asked);
        }
    }

    @Test
    void whatFailsHalfwayKeepsNoneOfThem() {
        List<MovementLink> asked = new ArrayList<>(open());
        asked.set(MANY / 2, null);
        assertThatThrownBy(() -> profile.ties().answer(asked, Answer.YES)).isInstanceOf(NullPointerException.class);
        assertThat(profile.store().links().list()).isEmpty();
    }
}
