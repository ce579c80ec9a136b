package app.saddlebag.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.saddlebag.DemoBanks;
import app.saddlebag.connect.ConnectState;
import app.saddlebag.filter.text.FilterParser;
import app.saddlebag.flanks.CallCancellation;
import app.saddlebag.ledger.Ledger;
import app.saddlebag.ledger.Matches;
import app.saddlebag.model.Connection.Health;
import app.saddlebag.model.ProblemException;
import app.saddlebag.model.Product;
import app.saddlebag.model.StoredProduct;
import app.saddlebag.sandbox.Sandbox;
import app.saddlebag.sandbox.SandboxOptions;
import app.saddlebag.sync.SyncListener;
import app.saddlebag.sync.SyncReport;
import app.saddlebag.vault.Cheap;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was synced once is all there with the network cable pulled. */
class OfflineTest {

    @TempDir Path home;

    @Test
    void everythingSyncedIsReadAndSearchedWithTheSandboxStopped() throws IOException {
        AppFolders folders = AppFolders.of(Map.of("XDG_DATA_HOME", home + "/data", "XDG_CONFIG_HOME", home + "/config"),
                home, "Linux");
        Profiles profiles = new Profiles(folders, Preferences.read(folders.settings()), DemoBanks.instant(),
                Clock.systemDefaultZone(), Cheap.vaults(), "Saddlebag/test");
        Path folder = home.resolve("offline");
        char[] passphrase = "correct horse battery".toCharArray();
        List<String> before;
        List<Product> products;
        try (Sandbox sandbox = Sandbox.start(SandboxOptions.defaults());
                OpenProfile profile = profiles.create(folder, passphrase, LiveProfile.environment(sandbox),
                        LiveProfile.secret(sandbox))) {
            assertThat(LiveProfile.connect(profile, "testbank", "marta", "demo")).isInstanceOf(ConnectState.Done.class);
            before = found(profile);
            products = products(profile);
            assertThat(before).isNotEmpty();
            assertThat(products).isNotEmpty();
        }

        try (OpenProfile profile = profiles.open(folder, passphrase)) {
            assertThat(found(profile)).isEqualTo(before);
            assertThat(products(profile)).isEqualTo(products);
            long connection = profile.store().connections().list().getFirst().id();
            assertThat(profile.store().connections().get(connection).dataAsOf()).isNotNull();

            SyncReport report = profile.sync(connection, SyncListener.NONE, new CallCancellation());
            assertThat(report.problem().key()).isEqualTo("flanks.unreachable");
            assertThat(report.changedNothing()).isTrue();
            assertThatThrownBy(() -> profile.flanks().entities()).isInstanceOf(ProblemException.class);

            assertThat(profile.store().connections().get(connection).health()).isEqualTo(Health.FAILED);
            assertThat(found(profile)).isEqualTo(before);
            assertThat(products(profile)).isEqualTo(products);
        }
    }

    private static List<Product> products(OpenProfile profile) {
        return profile.store().products().list().stream().map(StoredProduct::product).toList();
    }

    private static List<String> found(OpenProfile profile) {
        Ledger ledger = profile.ledger().snapshot();
        Matches matches = ledger.search(FilterParser.parse("nomina amount:>0").filter(), LocalDate.now(),
                new app.saddlebag.ledger.SearchCancellation(), null);
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < matches.size(); i++) {
            rows.add(ledger.row(matches.position(i)).transaction().toString());
        }
        return rows;
    }
}
