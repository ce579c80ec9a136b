package app.saddlebag.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.saddlebag.DemoBanks;
import app.saddlebag.profile.AppFolders;
import app.saddlebag.profile.LiveProfile;
import app.saddlebag.profile.OpenProfile;
import app.saddlebag.profile.Preferences;
import app.saddlebag.profile.Profiles;
import app.saddlebag.sandbox.Sandbox;
import app.saddlebag.sandbox.SandboxOptions;
import app.saddlebag.text.Formats;
import app.saddlebag.text.Messages;
import app.saddlebag.vault.Cheap;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.api.io.TempDir;

/** What the terminal says of a portfolio whose cash lies on an account that is listed beside it. */
class PortfolioCashCommandTest {

    private static final Clock CLOCK = Clock.systemDefaultZone();
    private static final String PASSPHRASE = "correct horse battery";
    private static final String EUROS = "ES5999900418150200051332";
    private static final String DOLLARS = "ES7621000418450200051333";

    @TempDir Path home;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    /** @param currency of the portfolio's cash; there is an account in euros and one in dollars */
    private void balances(String currency, Locale language) throws IOException {
        Path files = Files.createDirectories(home.resolve("bank").resolve("ana@testbank"));
        Files.writeString(files.resolve("account.json"), """
                [{"_id": "e", "iban": "%s", "currency": "EUR", "balance": 10464.78, "alias": "Euros"},
                 {"_id": "d", "iban": "%s", "currency": "USD", "balance": 500, "alias": "Dollars"}]""".formatted(EUROS, DOLLARS));
        Files.writeString(files.resolve("portfolio.json"), """
                [{"_id": "p", "name": "Cartera", "type": "MIX", "currency": "EUR", "balance": 38000.00, "refAccount": "%s",
                  "refAccounts": ["%s"]}]""".formatted(EUROS, DOLLARS));
        Files.writeString(files.resolve("investment.json"), """
                [{"_id": "l", "portfolio_id": "p", "name": "Liquidez", "type": "L", "currency": "%s", "balance": %s},
                 {"_id": "f", "portfolio_id": "p", "name": "Fondo", "type": "F", "currency": "EUR", "balance": 27535.22}]"""
                .formatted(currency, currency.equals("EUR") ? "10464.78" : "500"));
        AppFolders folders = new AppFolders(home.resolve("data"), home.resolve("config"), home.resolve("state"));
        Profiles profiles = new Profiles(folders, Preferences.read(folders.settings()), DemoBanks.instant(), CLOCK, Cheap.vaults(),
                "Saddlebag/test");
        Path folder = home.resolve("ana");
        try (Sandbox sandbox = Sandbox.start(SandboxOptions.defaults().withData(home.resolve("bank")));
             OpenProfile profile = profiles.create(folder, PASSPHRASE.toCharArray(), LiveProfile.environment(sandbox),
                     LiveProfile.secret(sandbox))) {
            LiveProfile.connect(profile, "testbank", "ana", "p");
        }
        Messages messages = new Messages(language);
        int code = new CommandLineTwin(profiles, new Terminal(new PrintWriter(out), new PrintWriter(err), null,
                Map.of("SADDLEBAG_PASSPHRASE", PASSPHRASE), messages, new Formats(messages, CLOCK)), CLOCK, "test")
                .run("balances", "--profile", folder.toString());
        assertThat(code).as(err.toString()).isZero();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"en-GB | Total .*38000.00 +EUR | Cartera: 10,464.78 € of it is the cash on Euros, and counts there.",
            "es-ES | Total .*38000.00 +EUR | Cartera: 10.464,78 € son el efectivo de Euros, y cuentan allí."})
    @DisplayName("API reference §18.20: a portfolio’s cash on a listed account counts once in the terminal, which says so")
    void cashThatAnAccountHoldsCountsOnceAndThatIsSaid(String language, String total, String said) throws IOException {
        balances("EUR", Locale.forLanguageTag(language));
        assertThat(out.toString()).containsPattern(total);
        assertThat(err.toString().replace('\u00a0', ' ')).contains(said);
    }

    @Test
    @DisplayName("API reference §18.20: cash in another currency than its portfolio counts twice, and the terminal says so")
    void cashInAnotherCurrencyCannotBeTakenOutAndThatIsSaid() throws IOException {
        balances("USD", Locale.UK);
        assertThat(out.toString()).containsPattern("Total .*48464.78 +EUR").containsPattern("Total +500 +USD");
        assertThat(err.toString().replace('\u00a0', ' ')).containsPattern(
                "Cartera: .*500.* of it is the cash on Dollars, in another currency; it cannot be taken out of the value and counts twice");
    }
}
