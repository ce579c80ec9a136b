package app.saddlebag.profile;

import static org.assertj.core.api.Assertions.assertThat;

import app.saddlebag.MemoryDisk;
import app.saddlebag.store.Store;
import app.saddlebag.vault.Vault;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The first reading of the rows gives way to a first frame, and is never lost by it. */
class LedgerTurnTest {

    private static final Duration VERY_LONG = Duration.ofHours(1);

    private final Vault vault = Vault.ephemeral();
    @TempDir(factory = MemoryDisk.class)
    Path folder;
    private Store store;
    private LedgerSource ledger;

    @BeforeEach
    void open() {
        Path database = folder.resolve("saddlebag.db");
        Store.create(database, vault, Clock.systemUTC());
        store = Store.open(database, vault, Clock.systemUTC());
        ledger = new LedgerSource(store);
    }

    @AfterEach
    void close() {
        ledger.forget();
        store.close();
        vault.close();
    }

    @Test
    void rowsAreReadOnceTheirTurnCame() throws Exception {
        Runnable begin = ledger.giveWay(VERY_LONG);
        CompletableFuture<Void> read = new CompletableFuture<>();
        Thread reader = Thread.ofPlatform().start(() -> {
            ledger.snapshot();
            read.complete(null);
        });
        while (reader.isAlive() && reader.getState() != Thread.State.TIMED_WAITING) {
            Thread.onSpinWait();
        }
        assertThat(ledger.now()).isNull();
        assertThat(read).isNotDone();
        begin.run();
        read.get(20, TimeUnit.SECONDS);
        assertThat(ledger.isComplete()).isTrue();
    }

    @Test
    void whoseTurnNeverComesReadsNoLaterThanSaid() {
        ledger.giveWay(Duration.ofMillis(5));
        ledger.snapshot();
        assertThat(ledger.isComplete()).isTrue();
    }

    @Test
    void anInterruptedReaderReadsAtOnceAndStaysInterrupted() {
        ledger.giveWay(VERY_LONG);
        Thread.currentThread().interrupt();
        ledger.snapshot();
        assertThat(Thread.interrupted()).isTrue();
        assertThat(ledger.isComplete()).isTrue();
    }

    @Test
    void aLedgerThatIsForgottenKeepsNobodyWaiting() throws Exception {
        ledger.giveWay(VERY_LONG);
        Thread reader = Thread.ofPlatform().start(ledger::snapshot);
        while (reader.isAlive() && reader.getState() != Thread.State.TIMED_WAITING) {
            Thread.onSpinWait();
        }
        assertThat(reader.isAlive()).isTrue();
        ledger.forget();
        assertThat(reader.join(Duration.ofSeconds(20))).isTrue();
    }
}
