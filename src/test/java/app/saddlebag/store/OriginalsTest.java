package app.saddlebag.store;

import static app.saddlebag.store.Profile.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import app.saddlebag.store.Originals.Place;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What sources sent comes back byte for byte, however it was packed together. */
class OriginalsTest {

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void aBlockGivesBackWhatWasPackedInIt(@ForAll("originals") List<byte[]> originals) {
        assertThat(Originals.unpack(Originals.pack(originals))).usingElementComparator(java.util.Arrays::compare)
                .containsExactlyElementsOf(originals);
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void blocksHoldAllOriginalsInTheirOrder(@ForAll("originals") List<byte[]> originals) {
        List<byte[]> together = new ArrayList<>();
        for (List<byte[]> block : Originals.blocks(originals)) {
            assertThat(block).isNotEmpty();
            together.addAll(block);
        }
        assertThat(together).containsExactlyElementsOf(originals);
    }

    @Example
    void originalsThatAreAlikeTakeATenthOfTheirRoom() {
        List<byte[]> alike = new ArrayList<>();
        int bytes = 0;
        for (int n = 0; n < 200; n++) {
            alike.add(("{\"_id\": \"tx" + n + "\", \"amount\": -" + n + ".80, \"description\": \"COMPRA TARJ. MERCADONA VALENCIA\", "
                    + "\"currency\": \"EUR\", \"category\": null, \"shop\": null, \"entity\": \"testbank\", \"type\": 104, "
                    + "\"updated_at_timestamp\": 1795153320}").getBytes(java.nio.charset.StandardCharsets.UTF_8));
            bytes += alike.getLast().length;
        }
        assertThat(Originals.pack(alike).length).isLessThan(bytes / 10);
    }

    @Example
    void whereAnOriginalWillLieIsKnownBeforeItsBlockIsWritten() throws Exception {
        Path folder = Files.createTempDirectory("originals");
        try (Profile profile = Profile.in(folder)) {
            Store store = profile.store();
            long source = store.connections().create("slot", null, null, NOW).id();
            Random random = new Random(1);
            List<byte[]> originals = new ArrayList<>();
            for (int n = 0; n < 300; n++) {
                originals.add(new byte[random.nextInt(3_000)]);
                random.nextBytes(originals.getLast());
            }
            List<Place> places = new ArrayList<>();
            store.database().write(session -> {
                try (Originals.Writer writer = store.originals().writer(session, source)) {
                    originals.forEach(original -> places.add(writer.add(original)));
                }
                return null;
            });
            Store again = profile.reopen();
            assertThat(places.stream().map(Place::block).distinct().count()).as("blocks").isBetween(5L, 8L);
            for (int n = 0; n < places.size(); n++) {
                int at = n;
                assertThat(again.database().<byte[]>read(session -> again.originals().get(session, places.get(at))))
                        .isEqualTo(originals.get(n));
            }
        } finally {
            try (var files = Files.list(folder)) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
            Files.delete(folder);
        }
    }

    @Provide
    Arbitrary<List<byte[]>> originals() {
        Arbitrary<byte[]> noise = Arbitraries.bytes().array(byte[].class).ofMaxSize(300);
        Arbitrary<byte[]> large = Arbitraries.integers().between(1_000, 90_000).map(byte[]::new);
        return Arbitraries.frequencyOf(net.jqwik.api.Tuple.of(20, noise), net.jqwik.api.Tuple.of(1, large)).list()
                .ofMaxSize(60);
    }
}
