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
    private static final Long[] BOUND = {3L, null};

    private final Vault vault = Vault.ephemeral();
    private final Sealer sealer = vault.sealer(Purpose.ROWS);
    private final CellSealer products = sealer.column("product", "facts");
    private final byte[] cell = products.seal(7, BOUND, PLAIN);

    @Test
    void aSealedCellOpensWhereItWasSealed() {
        assertThat(products.open(7, BOUND, cell)).isEqualTo(PLAIN);
        assertThat(cell).hasSize(PLAIN.length + Sealer.OVERHEAD);
        CellSealer other = sealer.column("t", "c");
        assertThat(other.open(-1, new Long[0], other.seal(-1, new Long[0], new byte[0]))).isEmpty();
    }

    @Test
    void noBitOfACellCanBeFlipped() {
        for (int bit = 0; bit < cell.length * 8; bit++) {
            byte[] flipped = cell.clone();
            flipped[bit / 8] ^= (byte) (1 << bit % 8);
            assertThatThrownBy(() -> products.open(7, BOUND, flipped)).isInstanceOf(TamperedException.class);
        }
    }

    @Test
    void noCellCanBeCutOrPadded() {
        for (int length = 0; length < cell.length; length++) {
            byte[] cut = Arrays.copyOf(cell, length);
            assertThatThrownBy(() -> products.open(7, BOUND, cut)).isInstanceOf(TamperedException.class);
        }
        assertThatThrownBy(() -> products.open(7, BOUND, Arrays.copyOf(cell, cell.length + 1)))
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
        CellSealer here = of(new byte[] {1});
        CellSealer there = of(new byte[] {2});
        byte[] sealed = here.seal(1, BOUND, PLAIN);
        assertThat(here.open(1, BOUND, sealed)).isEqualTo(PLAIN);
        assertThatThrownBy(() -> there.open(1, BOUND, sealed)).isInstanceOf(TamperedException.class);
    }

    @Test
    void whatTheRowKeepsReadableBesideTheCellIsPartOfTheSeal() {
        for (Long[] other : new Long[][] {{4L, null}, {3L, 0L}, {3L, 1L}, {null, 3L}, {null, null}, {0L, null}, {3L}, {},
            {3L, null, null}}) {
            assertThatThrownBy(() -> products.open(7, other, cell)).as(Arrays.toString(other))
                    .isInstanceOf(TamperedException.class);
        }
        assertThat(products.open(7, new Long[] {3L, null}, cell)).isEqualTo(PLAIN);
    }

    /** A cell as version 1 of the program sealed it, which bound it to profile, table, column and row alone. */
    @Test
    void aCellOfTheFirstVersionOpensOnlyWhereThatIsAskedFor() {
        assertThatThrownBy(() -> sealer.openFirstVersion("product", "facts", 7, cell))
                .isInstanceOf(TamperedException.class);
        byte[] asFirst = cell.clone();
        asFirst[0] = 1;
        assertThatThrownBy(() -> products.open(7, BOUND, asFirst)).isInstanceOf(TamperedException.class);
        assertThatThrownBy(() -> sealer.openFirstVersion("product", "facts", 7, asFirst))
                .isInstanceOf(TamperedException.class);
    }

    @Test
    void theFailureNamesThePlaceButNotTheContent() {
        assertThatThrownBy(() -> products.open(8, BOUND, cell)).hasMessageContaining("product.facts")
                .extracting("key").isEqualTo("data.tampered");
    }

    @Test
    void theSameTextNeverLooksTheSameTwice() {
        Set<String> nonces = new HashSet<>();
        for (int i = 0; i < 10_000; i++) {
            byte[] sealed = products.seal(7, BOUND, PLAIN);
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
                    assertThat(products.open(i, BOUND, products.seal(i, BOUND, plain))).isEqualTo(plain);
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
        assertThatThrownBy(() -> other.column(table, column).open(row, BOUND, cell)).isInstanceOf(TamperedException.class);
    }

    private static CellSealer of(byte[] profile) {
        return new Sealer(profile, new SubKey("AES", new byte[32]), new SecureRandom()).column("t", "c");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }
}
