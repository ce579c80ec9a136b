package app.saddlebag.vault;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.saddlebag.model.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whatever a key file says, it is opened as it was written or refused with a reason, and never touched. */
class KeysFileTest {

    private static final char[] PASSPHRASE = "correct horse".toCharArray();

    @TempDir
    Path folder;
    private Path path;
    private byte[] sound;
    private final Cheap derivation = new Cheap();

    @BeforeEach
    void create() throws IOException {
        path = folder.resolve("keys.json");
        file().create(PASSPHRASE, Argon2Cost.FLOOR).masterKey().destroy();
        sound = Files.readAllBytes(path);
        derivation.derivations.set(0);
    }

    @Test
    void theFileIsJsonThatSaysHowTheKeyIsWrapped() {
        JsonNode file = new JsonMapper().readTree(sound);
        assertThat(file.get("format").stringValue()).isEqualTo("saddlebag-keys");
        assertThat(file.get("version").intValue()).isEqualTo(2);
        JsonNode slot = file.get("slots").get(0);
        assertThat(slot.get("kind").stringValue()).isEqualTo("passphrase");
        assertThat(slot.get("kdf").stringValue()).isEqualTo("argon2id");
        assertThat(slot.get("memoryKiB").intValue()).isEqualTo(65536);
        assertThat(slot.get("passes").intValue()).isEqualTo(3);
        assertThat(slot.get("lanes").intValue()).isEqualTo(4);
    }

    /** White space, the case of an escape and a number of a stamp may change; nothing that opens the profile can. */
    @Test
    void noBitOfTheFileThatMattersCanBeFlipped() throws IOException {
        byte[] master = master();
        int refused = 0;
        for (int bit = 0; bit < sound.length * 8; bit++) {
            byte[] flipped = sound.clone();
            flipped[bit / 8] ^= (byte) (1 << bit % 8);
            Files.write(path, flipped);
            try {
                assertThat(master()).as("bit %d", bit).isEqualTo(master);
            } catch (ProblemException e) {
                refused++;
            }
            assertThat(Files.readAllBytes(path)).isEqualTo(flipped);
        }
        assertThat(refused).isGreaterThan(7 * sound.length);
    }

    private byte[] master() {
        KeysFile.Opened opened = file().open(PASSPHRASE);
        try {
            return opened.masterKey().getEncoded();
        } finally {
            opened.masterKey().destroy();
        }
    }

    @Test
    void membersAndSlotsOfOthersAreKept() throws IOException {
        Files.writeString(path, new String(sound, US_ASCII).replaceFirst("\\{", "{\"hint\": [1, {\"a\": null}], ")
                .replaceFirst("\"slots\" : \\[", "\"slots\": [ {\"kind\": \"recovery\", \"key\": \"opaque\"}, "));
        file().change(PASSPHRASE, "another".toCharArray(), Argon2Cost.FLOOR);
        file().stamp(new KeysText.Stamp(7, new byte[] {1, 2}));
        file().open("another".toCharArray()).masterKey().destroy();
        JsonNode kept = new JsonMapper().readTree(path);
        assertThat(kept.get("hint").toString()).isEqualTo("[1,{\"a\":null}]");
        assertThat(kept.get("slots").size()).isEqualTo(2);
        assertThat(kept.get("slots").get(0).toString()).isEqualTo("{\"kind\":\"recovery\",\"key\":\"opaque\"}");
        assertThat(kept.get("generation").longValue()).isEqualTo(7);
    }

    @Test
    void aStampNeverGoesBackAndIsNoWayToHarmTheFile() throws IOException {
        file().stamp(new KeysText.Stamp(7, new byte[] {1}));
        file().stamp(new KeysText.Stamp(3, new byte[] {2}));
        KeysFile.Opened opened = file().open(PASSPHRASE);
        opened.masterKey().destroy();
        assertThat(opened.stamp().generation()).isEqualTo(7);
        assertThat(opened.stamp().seal()).containsExactly(1);
        byte[] before = Files.readAllBytes(path);
        new KeysFile(path, new Disk() {
            @Override
            public void sync(Path file) throws IOException {
                throw new IOException("full");
            }
        }, derivation).stamp(new KeysText.Stamp(9, new byte[] {3}));
        assertThat(Files.readAllBytes(path)).isEqualTo(before);
    }

    @Test
    void aFileCutAnywhereIsUnreadable() throws IOException {
        for (int length = 0; length < sound.length - 1; length++) { // the last byte ends a line
            byte[] cut = Arrays.copyOf(sound, length);
            assertUnreadable(cut);
        }
        assertThat(derivation.derivations).hasValue(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "null", "[1,2,3]", "not json at all", "{\"format\": \"saddlebag-keys\"}",
            "{\"format\": \"saddlebag-keys\", \"version\": 0}", "{\"format\": \"other\", \"version\" : 1,",
            "SQLite format 3\0"})
    void whatIsNoKeyFileIsUnreadable(String content) throws IOException {
        assertUnreadable(content.getBytes(US_ASCII));
    }

    @Test
    void whatFollowsTheFileMakesItUnreadable() throws IOException {
        assertUnreadable((new String(sound, US_ASCII) + "{}").getBytes(US_ASCII));
        assertUnreadable(new byte[10_000_000]);
    }

    @ParameterizedTest
    @CsvSource({"\"version\" : 2, \"version\" : 3", "\"version\" : 2, \"version\" : 999999999"})
    void aLaterVersionIsNamedAsSuch(String from, String to) throws IOException {
        byte[] newer = new String(sound, US_ASCII).replace(from, to).getBytes(US_ASCII);
        Files.write(path, newer);
        assertThatThrownBy(() -> file().open(PASSPHRASE)).isInstanceOf(NewerKeysException.class)
                .extracting("key").isEqualTo("keys.newer");
        assertThat(Files.readAllBytes(path)).isEqualTo(newer);
    }

    @Test
    void aLaterVersionMayLookDifferentAfterItsHead() throws IOException {
        Files.writeString(path, "{\"format\": \"saddlebag-keys\", \"version\" : 3, \"all\": [\"new\"]}");
        assertThatThrownBy(() -> file().open(PASSPHRASE)).isInstanceOf(NewerKeysException.class);
    }

    /** Among them a terabyte of memory, a month of passes, and a cost low enough to try every word of a dictionary. */
    @ParameterizedTest
    @CsvSource({"\"memoryKiB\" : 65536, \"memoryKiB\" : 999999999", "\"memoryKiB\" : 65536, \"memoryKiB\" : 1099511627776",
            "\"memoryKiB\" : 65536, \"memoryKiB\" : 262145", "\"passes\" : 3, \"passes\" : 999999999",
            "\"passes\" : 3, \"passes\" : 65", "\"lanes\" : 4, \"lanes\" : 999999999", "\"lanes\" : 4, \"lanes\" : 17",
            "\"memoryKiB\" : 65536, \"memoryKiB\" : 65535", "\"passes\" : 3, \"passes\" : 2", "\"lanes\" : 4, \"lanes\" : 3",
            "\"memoryKiB\" : 65536, \"memoryKiB\" : 0", "\"passes\" : 3, \"passes\" : -3"})
    void absurdCostsAreRefusedBeforeAnythingIsDerived(String from, String to) throws IOException {
        String text = new String(sound, US_ASCII);
        assertThat(text).contains(from);
        assertUnreadable(text.replace(from, to).getBytes(US_ASCII));
        assertThat(derivation.derivations).hasValue(0);
    }

    @Test
    void anotherCostWithinReasonDoesNotOpenBecauseTheWrappingVouchesForIt() throws IOException {
        Files.write(path, new String(sound, US_ASCII).replace("\"passes\" : 3", "\"passes\" : 4").getBytes(US_ASCII));
        KeysFile indifferent = new KeysFile(path, new Disk(), (cost, passphrase, salt) ->
                new Cheap().derive(Argon2Cost.FLOOR, passphrase, salt));
        assertThatThrownBy(() -> indifferent.open(PASSPHRASE)).isInstanceOf(WrongPassphraseException.class);
    }

    @Test
    void theSpellingDoesNotDependOnTheComputersLanguage() throws IOException {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
        try {
            file().open(PASSPHRASE).masterKey().destroy();
            Files.delete(path);
            file().create(PASSPHRASE, Argon2Cost.FLOOR).masterKey().destroy();
            assertThat(Files.readString(path)).contains("\"memoryKiB\" : 65536");
        } finally {
            Locale.setDefault(before);
        }
    }

    private void assertUnreadable(byte[] content) throws IOException {
        Files.write(path, content);
        assertThatThrownBy(() -> file().open(PASSPHRASE)).isInstanceOf(UnreadableKeysException.class)
                .extracting("key").isEqualTo("keys.unreadable");
        assertThat(Files.readAllBytes(path)).isEqualTo(content);
    }

    private KeysFile file() {
        return new KeysFile(path, new Disk(), derivation);
    }
}
