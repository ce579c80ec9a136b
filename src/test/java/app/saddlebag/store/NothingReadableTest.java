package app.saddlebag.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import app.saddlebag.vault.Cheap;
import app.saddlebag.vault.Vault;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reads every file of a profile as a thief would, and finds nothing of what {@link FullProfile} put there. */
class NothingReadableTest {

    /** What the person, the bank and Flanks would recognise: names, numbers, amounts, days, texts, tokens, ids. */
    private static final List<String> SENSITIVE = List.of(
            "quiet.example", "client-c0ffee00", "lk_91ab77", "s3cr3t-shown-once", "CUSTOM", "callback",
            "slot-Zx81", "slot-Qy92", "sabadell", "Banco", "ct_5b1d0e7a", "PARTIAL", "flanks.incomplete",
            "acc_8c21", "ext_acc_11d0", "ES5999900418150200051332", "5999900418", "Cuenta Nómina", "Cuenta corriente",
            "cashAccount", "Marta Vidal Roca", "Vidal", "Joan Pons Serra", "crd_5510", "4417", "Visa Oro", "pf_3e07",
            "ext_pf_0a2b", "Cartera Valores", "0418-55-0099120", "ES8699900418110200051333", "inv_c410", "iShares",
            "IE00B4L5Y983", "lia_2f90", "Hipoteca", "tx_a91f03", "ext_tx_a91f03", "tx_a91f02", "ÒPERA", "CAFE OPERA",
            "Leisure", "TRANSFERENCIA", "NOMINA", "ACME SL", "ES7299900418120400099001", "lunch with Joan", "friends",
            "income", "Treats", "at last", "new_field", "Coffee and cake", "pastel", "alquiler", "Rent since May",
            "Joan at work", "CAFE NUEVO", "nicer note", "idn_77", "00000000T", "marta@post", "600123456", "C/ Mallorca", "hld_1", "Titular",
            "lc_7f3a9c", "lc_8a4b0d", "state-q8Zt", "slot-New1", "theme.name", "primer-dark", "grid.columns",
            "1.80", "-180", "3218.45", "321845", "2100.0", "48210.77", "4821077", "48123.01", "412.9", "41290", "2587.1",
            "258710", "11874", "143250.12", "14325012", "180000", "2026-11", "20261119", "2026",
            Profile.PASSPHRASE, "unlikely");

    private static final List<Charset> ENCODINGS = List.of(UTF_8, StandardCharsets.ISO_8859_1,
            StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE);

    @TempDir
    Path folder;

    @Test
    void noFileOfAProfileTellsAnythingWhileItIsOpenOrAfterwards() throws IOException {
        try (Profile profile = Profile.withKeysIn(folder);
             ProfileLock _ = ProfileLock.take(folder.resolve("profile.lock"))) {
            FullProfile.fill(profile.store());
            FullProfile.readAll(profile.store());
            assertThat(folder.resolve("saddlebag.db-wal")).isNotEmptyFile();
            assertThat(found(SENSITIVE)).isEmpty();
            assertThat(found(List.of("CREATE TABLE", "argon2id"))).as("what may be read is found").hasSize(2);
        }
        assertThat(found(SENSITIVE)).isEmpty();
        Cheap.vaults().changePassphrase(folder.resolve("keys.json"), Profile.PASSPHRASE.toCharArray(), "1.80".toCharArray());
        assertThat(found(SENSITIVE)).isEmpty();
    }

    @Test
    void theSearchFindsWhatIsThereInEveryEncodingItLooksFor() throws IOException {
        for (Charset encoding : ENCODINGS) {
            Files.write(folder.resolve("planted"), ("xx" + "ÒPERA" + "yy").getBytes(encoding));
            assertThat(found(List.of("ÒPERA"))).as("%s", encoding).isNotEmpty();
        }
    }

    private Set<String> found(List<String> values) throws IOException {
        Set<String> found = new TreeSet<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String content = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                for (String value : values) {
                    for (Charset encoding : ENCODINGS) {
                        if (content.contains(new String(value.getBytes(encoding), StandardCharsets.ISO_8859_1))) {
                            found.add(file.getFileName() + ": " + value);
                        }
                    }
                }
            }
        }
        return found;
    }
}
