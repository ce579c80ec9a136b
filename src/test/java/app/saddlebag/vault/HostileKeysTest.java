package app.saddlebag.vault;

import static org.assertj.core.api.Assertions.assertThat;

import app.saddlebag.model.ProblemException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;

/** Whatever stands where a key file or a cell should be is refused by a failure of ours, and never by another. */
class HostileKeysTest {

    private static final char[] PASSPHRASE = "correct horse battery".toCharArray();
    private static final byte[] WHOLE = file();

    /** What people who attack readers put where something else belongs. */
    private static final List<String> PIECES = List.of("", "null", "{}", "[]", "-1", "1e999", "99999999999999999999", "\"\"", "\"AAAA\"",
            "true", "\u0000", "\"\\ud800\"", "[".repeat(2000), "{\"a\":".repeat(1200), "\"" + "A".repeat(70000) + "\"", ",", ":", "}");

    private static byte[] file() {
        try {
            Path folder = Files.createTempDirectory("saddlebag-hostile");
            Path keys = folder.resolve("keys.json");
            Cheap.vaults().create(keys, PASSPHRASE).close();
            char[] code = Cheap.vaults().makeRecoveryCode(keys, PASSPHRASE);
            assertThat(code).isNotEmpty();
            byte[] bytes = Files.readAllBytes(keys);
            Files.delete(keys);
            Files.delete(folder);
            return bytes;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Property(tries = 2000)
    void aChangedKeyFileIsRefusedInOurWords(@ForAll("changed") byte[] bytes) throws IOException {
        Path folder = Files.createTempDirectory("saddlebag-hostile");
        Path keys = Files.write(folder.resolve("keys.json"), bytes);
        try {
            Cheap.vaults().unlock(keys, PASSPHRASE).close();
            Cheap.vaults().hasRecoveryCode(keys);
        } catch (ProblemException ours) {
            assertThat(ours.key()).isNotBlank();
        } finally {
            try (var left = Files.list(folder)) {
                for (Path each : left.toList()) {
                    Files.delete(each);
                }
            }
            Files.delete(folder);
        }
    }

    @Property(tries = 2000)
    void aCellThatWasNotSealedHereDoesNotOpen(@ForAll @Size(max = 300) byte[] cell, @ForAll long row) {
        try (Vault vault = Vault.ephemeral()) {
            CellSealer column = vault.sealer(Purpose.ROWS).column("transaction", "facts");
            byte[] versioned = cell.clone();
            if (versioned.length > 0 && row % 2 == 0) {
                versioned[0] = 2;
            }
            try {
                column.open(row, new Long[] {null, row}, versioned);
                throw new AssertionError("opened " + Arrays.toString(cell));
            } catch (TamperedException refused) {
                assertThat(refused.key()).isNotBlank();
            }
        }
    }

    /** Bytes flipped, cut out, repeated, and pieces put in, up to four times one after the other. */
    @Provide
    Arbitrary<byte[]> changed() {
        Arbitrary<byte[]> once = Combinators.combine(Arbitraries.integers().between(0, WHOLE.length - 1),
                Arbitraries.integers().between(0, 60), Arbitraries.integers().between(0, 3), Arbitraries.of(PIECES),
                Arbitraries.bytes()).as((at, length, how, piece, value) -> change(WHOLE, at, length, how, piece, value));
        return Arbitraries.oneOf(once, once.list().ofMinSize(1).ofMaxSize(1).map(List::getFirst), Arbitraries.bytes().array(byte[].class)
                .ofMaxSize(200), Combinators.combine(once, Arbitraries.integers().between(0, 3), Arbitraries.of(PIECES),
                Arbitraries.integers().between(0, 200)).as((bytes, how, piece, at) ->
                bytes.length == 0 ? bytes : change(bytes, at % bytes.length, 7, how, piece, at.byteValue())));
    }

    private static byte[] change(byte[] whole, int at, int length, int how, String piece, byte value) {
        int end = Math.min(whole.length, at + length);
        byte[] put = switch (how) {
            case 0 -> new byte[] {value};
            case 1 -> new byte[0];
            case 2 -> piece.getBytes(StandardCharsets.UTF_8);
            default -> Arrays.copyOfRange(whole, at, Math.min(whole.length, at + 2 * length));
        };
        byte[] changed = new byte[at + put.length + whole.length - end];
        System.arraycopy(whole, 0, changed, 0, at);
        System.arraycopy(put, 0, changed, at, put.length);
        System.arraycopy(whole, end, changed, at + put.length, whole.length - end);
        return changed;
    }
}
