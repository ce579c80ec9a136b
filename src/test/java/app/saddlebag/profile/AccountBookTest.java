package app.saddlebag.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.saddlebag.DemoBanks;
import app.saddlebag.connect.ConnectState;
import app.saddlebag.filter.text.FilterParser;
import app.saddlebag.ledger.SearchCancellation;
import app.saddlebag.model.Connection;
import app.saddlebag.model.ProblemException;
import app.saddlebag.profile.AccountList.Account;
import app.saddlebag.sandbox.Sandbox;
import app.saddlebag.sandbox.SandboxOptions;
import app.saddlebag.vault.Cheap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the person makes of their list of accounts, in a real profile at a real sandbox. */
class AccountBookTest {

    private static final char[] PASSPHRASE = "correct horse battery".toCharArray();

    @TempDir Path home;

    @Test
    void aNameIsTheProductsEverywhereThroughAClosingAndARenewalAndTheOnesBeforeStillFindIt() throws IOException {
        bank();
        Profiles profiles = profiles();
        try (Sandbox sandbox = Sandbox.start(SandboxOptions.defaults().withData(home.resolve("bank")))) {
            try (OpenProfile profile = profiles.create(home.resolve("p"), PASSPHRASE, LiveProfile.environment(sandbox),
                    LiveProfile.secret(sandbox))) {
                assertThat(LiveProfile.connect(profile, "testbank", "ana", "p")).isInstanceOf(ConnectState.Done.class);
                long id = account(profile, "Cuenta Nómina").id();
                profile.accounts().rename(id, "  Pocket ");
                profile.accounts().rename(id, "Household");
                assertThat(profile.records().products()).extracting(stored -> stored.title()).contains("Household")
                        .doesNotContain("Cuenta Nómina");
                assertThat(profile.records().details(id).stored().product().title()).isEqualTo("Cuenta Nómina");
                assertThat(profile.ledger().now().products()).extracting(ref -> ref.title()).contains("Household");
            }
            try (OpenProfile profile = profiles.open(home.resolve("p"), PASSPHRASE)) {
                sandbox.switches().set("token-in-ids", "on");
                sandbox.switches().set("renewed-token", "new");
                Connection login = profile.records().connections().getFirst();
                assertThat(LiveProfile.renew(profile, login, "ana", "p")).isEqualTo(new ConnectState.Done(login.id(), null));
                assertThat(found(profile, "account:=Household")).isEqualTo(1);
                assertThat(found(profile, "account:=\"Cuenta Nómina\"")).isEqualTo(1);
                assertThat(found(profile, "account:=Pocket")).isEqualTo(1);
                profile.accounts().rename(account(profile, "Ahorro").id(), "Pocket");
                assertThat(found(profile, "account:=Pocket")).as("the other has the name now").isZero();
                profile.accounts().rename(account(profile, "Household").id(), " ");
                assertThat(account(profile, "Cuenta Nómina").stored().ownName()).isNull();
            }
        }
    }

    @Test
    void whatIsOutOfSightOrInAGroupOfItsOwnAddsToSumsAsBefore() throws IOException {
        bank();
        Profiles profiles = profiles();
        try (Sandbox sandbox = Sandbox.start(SandboxOptions.defaults().withData(home.resolve("bank")));
             OpenProfile profile = profiles.create(home.resolve("p"), PASSPHRASE, LiveProfile.environment(sandbox),
                     LiveProfile.secret(sandbox))) {
            LiveProfile.connect(profile, "testbank", "ana", "p");
            List<?> before = profile.records().worth().sums();
            long savings = account(profile, "Ahorro").id();
            profile.accounts().arrange(Arrangement.USUAL.grouped(savings, "Rainy days").hidden(savings, true));
            assertThat(profile.records().worth().sums()).isEqualTo(before);
            AccountList list = profile.accounts().read();
            assertThat(list.sections()).extracting(AccountList.Section::title).startsWith("Rainy days");
            assertThat(list.sections().getFirst().sums()).extracting(sum -> sum.amount().toPlainString()).containsExactly("120.00");
            assertThat(list.sections().getFirst().shown()).isEmpty();
            assertThat(list.hidden()).extracting(Account::title).containsExactly("Ahorro");
        }
    }

    @Test
    void whatALaterProgramWroteIsLeftAsItIs() throws IOException {
        bank();
        Profiles profiles = profiles();
        try (Sandbox sandbox = Sandbox.start(SandboxOptions.defaults().withData(home.resolve("bank")));
             OpenProfile profile = profiles.create(home.resolve("p"), PASSPHRASE, LiveProfile.environment(sandbox),
                     LiveProfile.secret(sandbox))) {
            for (String key : List.of("accounts", "product-names")) {
                profile.memory().remember(key, "{\"version\": 99}");
                assertThatThrownBy(() -> profile.accounts().read()).isInstanceOf(ProblemException.class).hasMessageContaining("newer");
                profile.memory().remember(key, "{\"ver");
                assertThatThrownBy(() -> profile.accounts().read()).isInstanceOf(ProblemException.class).hasMessageContaining("unreadable");
                profile.memory().remember(key, "{\"version\": 1, \"unheard\": true}");
                assertThat(profile.accounts().read().sections()).isEmpty();
            }
        }
    }

    private void bank() throws IOException {
        Path bank = Files.createDirectories(home.resolve("bank").resolve("ana@testbank"));
        Files.writeString(bank.resolve("account.json"), """
                [{"_id": "ac", "iban": "ES5999900418150200051332", "alias": "Cuenta Nómina", "currency": "EUR", "balance": 500.00},
                 {"_id": "sa", "iban": "ES7199900418150200051333", "alias": "Ahorro", "currency": "EUR", "balance": 120.00}]""");
        Files.writeString(bank.resolve("data.json"), """
                [{"_id": "t1", "account_id": "ac", "amount": -5.00, "currency": "EUR", "description": "Bakery",
                  "operationDate": "2026-11-02", "valueDate": "2026-11-02"}]""");
    }

    private Profiles profiles() {
        AppFolders folders = new AppFolders(home.resolve("data"), home.resolve("config"), home.resolve("state"));
        return new Profiles(folders, Preferences.read(folders.settings()), DemoBanks.instant(), Clock.systemDefaultZone(),
                Cheap.vaults(), "Saddlebag/test");
    }

    private static Account account(OpenProfile profile, String title) {
        return profile.accounts().read().accounts().stream().filter(account -> account.title().equals(title)).findFirst().orElseThrow();
    }

    private static int found(OpenProfile profile, String filter) {
        return profile.ledger().snapshot().search(FilterParser.parse(filter).filter(), LocalDate.now(),
                new SearchCancellation(), null).size();
    }
}
