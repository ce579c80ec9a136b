package app.saddlebag.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.saddlebag.DemoBanks;
import app.saddlebag.connect.ConnectState;
import app.saddlebag.insight.Bearing;
import app.saddlebag.model.Connection;
import app.saddlebag.model.Money;
import app.saddlebag.model.Product;
import app.saddlebag.model.StoredProduct;
import app.saddlebag.sandbox.Sandbox;
import app.saddlebag.sandbox.SandboxOptions;
import app.saddlebag.vault.Cheap;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the person says of a debt's sign, in a real profile at a real sandbox. */
class BearingsTest {

    private static final char[] PASSPHRASE = "correct horse battery".toCharArray();

    @TempDir Path home;

    @Test
    void itIsKeptSealedThroughAClosingAndARenewalThatChangesEveryId() throws IOException {
        Path bank = Files.createDirectories(home.resolve("bank").resolve("ana@testbank"));
        Files.writeString(bank.resolve("account.json"), """
                [{"_id": "ac", "iban": "ES5999900418150200051332", "currency": "EUR", "balance": 500.00}]""");
        Files.writeString(bank.resolve("card.json"), """
                [{"_id": "cr", "pan": "************4417", "type": "credit", "currency": "EUR", "balance": 120.00}]""");
        AppFolders folders = new AppFolders(home.resolve("data"), home.resolve("config"), home.resolve("state"));
        Profiles profiles = new Profiles(folders, Preferences.read(folders.settings()), DemoBanks.instant(),
                Clock.systemDefaultZone(), Cheap.vaults(), "Saddlebag/test");
        try (Sandbox sandbox = Sandbox.start(SandboxOptions.defaults().withData(home.resolve("bank")))) {
            try (OpenProfile profile = profiles.create(home.resolve("p"), PASSPHRASE, LiveProfile.environment(sandbox),
                    LiveProfile.secret(sandbox))) {
                assertThat(LiveProfile.connect(profile, "testbank", "ana", "p")).isInstanceOf(ConnectState.Done.class);
                assertThat(profile.records().worth().sums()).containsExactly(euro("380.00"));
                StoredProduct card = of(profile, Product.Card.class);
                profile.bearings().say(card, Optional.of(Bearing.HELD));
                assertThat(profile.records().details(card.id()).worth()).contains(euro("120.00"));
                assertThatThrownBy(() -> profile.bearings().say(of(profile, Product.Account.class), Optional.of(Bearing.OWED)))
                        .isInstanceOf(IllegalArgumentException.class);
            }
            try (OpenProfile profile = profiles.open(home.resolve("p"), PASSPHRASE)) {
                assertThat(profile.records().worth().sums()).containsExactly(euro("620.00"));
                sandbox.switches().set("token-in-ids", "on");
                sandbox.switches().set("renewed-token", "new");
                Connection login = profile.records().connections().getFirst();
                String before = of(profile, Product.Card.class).product().id();
                assertThat(LiveProfile.renew(profile, login, "ana", "p")).isEqualTo(new ConnectState.Done(login.id(), null));
                assertThat(of(profile, Product.Card.class).product().id()).isNotEqualTo(before);
                assertThat(profile.records().worth().sums()).containsExactly(euro("620.00"));
                profile.bearings().say(of(profile, Product.Card.class), Optional.empty());
                assertThat(profile.records().worth().sums()).containsExactly(euro("380.00"));
            }
        }
    }

    private static StoredProduct of(OpenProfile profile, Class<? extends Product> type) {
        return profile.records().products().stream().filter(stored -> type.isInstance(stored.product())).findFirst().orElseThrow();
    }

    private static Money euro(String amount) {
        return new Money(new BigDecimal(amount), "EUR");
    }
}
