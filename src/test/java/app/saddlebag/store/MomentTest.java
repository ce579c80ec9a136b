package app.saddlebag.store;

import static app.saddlebag.store.Profile.CLOCK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.saddlebag.vault.Vault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A copy is of one moment, whatever is written meanwhile, and any row that is not as it was is noticed. */
class MomentTest {

    @TempDir Path folder;
    private final Vault vault = Vault.ephemeral();
    private Store store;
    private Path database;
    private Path copy;

    @BeforeEach
    void aProfile() throws IOException {
        database = Profile.database(folder);
        Store.create(database, vault, CLOCK);
        store = Store.open(database, vault, CLOCK);
        FullProfile.fill(store);
        copy = Files.createFile(folder.resolve("copy.db"));
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void whatIsWrittenMeanwhileIsNotInIt() {
        try (Moment moment = Moment.of(database)) {
            String mark = moment.mark();
            store.settings().put("later", "yes");
            moment.copyTo(copy);
            store.settings().put("later", "much later");
            moment.requireSameIn(copy);
            assertThat(moment.mark()).isEqualTo(mark);
        }
        try (Moment later = Moment.of(database)) {
            assertThatThrownBy(() -> later.requireSameIn(copy)).isInstanceOf(StoreException.class).extracting("key")
                    .isEqualTo("store.copyDiffers");
        }
        try (Store copied = Store.open(copy, vault, CLOCK)) {
            assertThat(copied.settings().get("later")).isEmpty();
        }
    }

    @Test
    void oneRowOfAnyTableMakesTheDifference() throws IOException {
        try (Moment moment = Moment.of(database)) {
            moment.copyTo(copy);
            List<String> tried = new ArrayList<>();
            for (String table : tables()) {
                Path spoilt = folder.resolve(table + ".db");
                Files.copy(copy, spoilt, StandardCopyOption.REPLACE_EXISTING);
                assertThatCode(() -> moment.requireSameIn(spoilt)).doesNotThrowAnyException();
                try (Session session = Session.open(spoilt)) {
                    if (session.update("DELETE FROM \"" + table + "\" WHERE rowid = (SELECT max(rowid) FROM \"" + table + "\")") > 0) {
                        tried.add(table);
                        assertThatThrownBy(() -> moment.requireSameIn(spoilt)).as(table).isInstanceOf(StoreException.class);
                    }
                }
            }
            assertThat(tried).hasSizeGreaterThan(12);
        }
    }

    private List<String> tables() {
        try (Session session = Session.open(copy)) {
            return session.list("SELECT name FROM sqlite_schema WHERE type = 'table'", row -> row.getString(1));
        }
    }

    @Test
    void oneByteOfOneCellMakesTheDifference() {
        try (Moment moment = Moment.of(database)) {
            moment.copyTo(copy);
            try (Session session = Session.open(copy)) {
                session.run("UPDATE setting SET facts = CAST(substr(facts, 1, length(facts) - 1) || x'00' AS BLOB) WHERE id = 1");
            }
            assertThatThrownBy(() -> moment.requireSameIn(copy)).isInstanceOf(StoreException.class);
        }
    }
}
