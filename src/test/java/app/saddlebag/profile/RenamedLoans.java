package app.saddlebag.profile;

import static org.assertj.core.api.Assertions.assertThat;

import app.saddlebag.connect.ConnectState.Done;
import app.saddlebag.model.ProblemException;
import app.saddlebag.sandbox.Sandbox;
import app.saddlebag.sandbox.SandboxOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A bank that gives every product and every row a new id when its log-in is renewed, with two loans that nothing tells apart
 * but what was paid: which is which has to be asked.
 */
public final class RenamedLoans implements AutoCloseable {

    public static final LocalDate FIRST = LocalDate.of(2025, 1, 1);

    private final Path data;
    private final Sandbox sandbox;

    /** @param folder for the bank's data */
    public RenamedLoans(Path folder) throws IOException {
        data = Files.createDirectories(folder.resolve("marta@testbank"));
        twoLoans();
        sandbox = Sandbox.start(SandboxOptions.defaults().withData(folder).withSwitch("token-in-ids", "on")
                .withSwitch("renewed-token", "new"));
    }

    /** A car's of 15 instalments and a house's of 10, and the account that pays both. */
    public void twoLoans() throws IOException {
        serve("account", "{\"_id\":\"a1\",\"iban\":\"ES9121000418450200051332\",\"alias\":\"Cuenta\",\"balance\":10.00,\"currency\":\"EUR\"}");
        serve("data", row("account_id", "a1", 0, "-402.18", "CUOTA PRESTAMO"), row("account_id", "a1", 1, "-9.00", "CAFE"));
        serve("liability", loan("l1", "Préstamo", "-9000.00"), loan("l2", "Préstamo", "-15000.00"));
        List<String> paid = new ArrayList<>(instalments("l1", 15, "402.18"));
        paid.addAll(instalments("l2", 10, "99.00"));
        serve("liability-transaction", paid.toArray(String[]::new));
    }

    /** One loan alone, under another name, or none for 0 instalments. */
    public void oneLoan(String id, String alias, int instalments) throws IOException {
        serve("liability", instalments == 0 ? new String[0] : new String[] {loan(id, alias, "-100.00")});
        serve("liability-transaction", instalments(id, instalments, "50.00").toArray(String[]::new));
    }

    private void serve(String kind, String... objects) throws IOException {
        Files.writeString(data.resolve(kind + ".json"), Arrays.toString(objects));
    }

    private static String loan(String id, String alias, String balance) {
        return """
                {"_id":"%s","type":"Loan","alias":"%s","balance":%s,"limit":20000.00,"currency":"EUR","entity":"testbank",
                "external_id":null,"owners":["Marta"]}""".formatted(id, alias, balance);
    }

    private static List<String> instalments(String loan, int rows, String amount) {
        List<String> all = new ArrayList<>();
        for (int i = 0; i < rows; i++) {
            all.add(row("liability_id", loan, i, amount, "CUOTA"));
        }
        return all;
    }

    private static String row(String pointer, String product, int month, String amount, String text) {
        return """
                {"_id":"%s_%d","%s":"%s","amount":%s,"currency":"EUR","operationDate":"%s","description":"%s"}""".formatted(
                product, month, pointer, product, amount, FIRST.plusMonths(month), text);
    }

    /** A profile with its one log-in here, synced. */
    public OpenProfile connect(Profiles profiles, Path folder, char[] passphrase) {
        OpenProfile profile = profiles.create(folder, passphrase, LiveProfile.environment(sandbox), LiveProfile.secret(sandbox));
        assertThat(((Done) LiveProfile.connect(profile, "testbank", "marta", "secret")).problem()).isNull();
        return profile;
    }

    /** Renews the log-in; every id is another since. @return what the renewal's sync could not do; null for nothing */
    public ProblemException renew(OpenProfile profile) {
        return ((Done) LiveProfile.renew(profile, profile.records().connections().getFirst(), "marta", "another secret")).problem();
    }

    @Override
    public void close() {
        sandbox.close();
    }
}
