package app.saddlebag.vault;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SealerTest {

    private static final byte[] PLAIN = "ES5999900418150200051332".getBytes(UTF_8);

    private final Vault vault = Vault.ephemeral();
    private final Sealer sealer = vault.sealer(Purpose.ROWS);
    private final byte[] cell = sealer.seal("product", "facts", 7, PLAIN);

    @Test
    void aSealedCellOpensWhereItWasSealed() {
        assertThat(sealer.open("product", "facts", 7, cell)).isEqualTo(PLAIN);
        assertThat(cell).hasSize(PLAIN.length + Sealer.OVERHEAD);
        assertThat(sealer.open("t", "c", -1, sealer.seal("t", "c", -1, new byte[0]))).isEmpty();
    }

    @Test
    void noBitOfACellCanBeFlipped() {
        for (int bit = 0; bit < cell.length * 8; bit++) {
            byte[] flipped = cell.clone();
            flipped[bit / 8] ^= (byte) (1 << bit % 8);
            assertThatThrownBy(() -> sealer.open("product", "facts", 7, flipped)).isInstanceOf(TamperedException.class);
        }
    }

    @Test
    void noCellCanBeCutOrPadded() {
        for (int length = 0; length < cell.length; length++) {
            byte[] cut = Arrays.copyOf(cell, length);
            assertThatThrownBy(() -> sealer.open("product", "facts", 7, cut)).isInstanceOf(TamperedException.class);
        }
        assertThatThrownBy(() -> sealer.open("product", "facts", 7, Arrays.copyOf(cell, cell.length + 1)))
                .isInstanceOf(TamperedException.class);
    }

    @Test
    void noCellOpensInAnotherRowColumnTableProfileOrForAnotherPurpose() {
        assertRefused(sealer, "product", "facts", 8);
        assertRefused(sealer, "product", "payload", 7);
        assertRefused(sealer, "balance", "facts", 7);
        assertRefused(sealer, "productf", "acts", 7);
        assertRefused(vault.sealer(Purpose.TOKENS), "product", "facts", 7);
        assertRefused(Vault.ephemeral().sealer(Purpose.ROWS), "product", "facts", 7);
    }

    @Test
    void theProfileIsPartOfTheSealEvenUnderTheSameKey() {
        Sealer here = new Sealer(new byte[] {1}, new SubKey("AES", new byte[32]), new SecureRandom());
        Sealer there = new Sealer(new byte[] {2}, new SubKey("AES", new byte[32]), new SecureRandom());
        byte[] sealed = here.seal("t", "c", 1, PLAIN);
        assertThat(here.open("t", "c", 1, sealed)).isEqualTo(PLAIN);
        assertThatThrownBy(() -> there.open("t", "c", 1, sealed)).isInstanceOf(TamperedException.class);
    }

    @Test
    void theFailureNamesThePlaceButNotTheContent() {
        assertThatThrownBy(() -> sealer.open("product", "facts", 8, cell)).hasMessageContaining("product.facts")
                .extracting("key").isEqualTo("data.tampered");
    }

    @Test
    void theSameTextNeverLooksTheSameTwice() {
        Set<String> nonces = new HashSet<>();
        for (int i = 0; i < 10_000; i++) {
            byte[] sealed = sealer.seal("product", "facts", 7, PLAIN);
            nonces.add(Arrays.toString(Arrays.copyOfRange(sealed, 1, 13)));
        }
        assertThat(nonces).hasSize(10_000);
    }

    @Test
    void manyThreadsShareASealer() throws Exception {
        try (var threads = Executors.newFixedThreadPool(4)) {
            List<Future<?>> done = IntStream.range(0, 4).<Future<?>>mapToObj(n -> threads.submit(() -> {
                for (int i = 0; i < 5_000; i++) {
                    byte[] plain = ("thread " + n + " row " + i).getBytes(UTF_8);
                    assertThat(sealer.open("t", "c", i, sealer.seal("t", "c", i, plain))).isEqualTo(plain);
                }
            })).toList();
            for (Future<?> thread : done) {
                thread.get();
            }
        }
    }

    @Test
    void aFingerprintDependsOnItsPurposeAndOnWhereOnePartEnds() {
        byte[] index = vault.index("row", bytes("ab"), bytes("c"));
        assertThat(vault.index("row", bytes("ab"), bytes("c"))).isEqualTo(index).hasSize(16);
        assertThat(vault.index("row", bytes("a"), bytes("bc"))).isNotEqualTo(index);
        assertThat(vault.index("row", bytes("abc"))).isNotEqualTo(index);
        assertThat(vault.index("product", bytes("ab"), bytes("c"))).isNotEqualTo(index);
        assertThat(Vault.ephemeral().index("row", bytes("ab"), bytes("c"))).isNotEqualTo(index);
    }

    private void assertRefused(Sealer other, String table, String column, long row) {
        assertThatThrownBy(() -> other.open(table, column, row, cell)).isInstanceOf(TamperedException.class);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }
}
