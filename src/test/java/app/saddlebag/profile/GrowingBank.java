package app.saddlebag.profile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The files of one log-in at a bank, with two accounts and a card, to which more and more happens: equal rows among it, rows
 * booked late, and rows that come to be told in other words. Whoever reads meanwhile sees all of a step or nothing.
 */
record GrowingBank(Path home) {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 28);
    private static final LocalDate FIRST = TODAY.minusDays(50);
    private static final int STEP = 12;
    private static final int SETTLED = 20;

    /** The sandbox's data folder. */
    Path data() {
        return home.resolve("bank");
    }

    /** Begins. */
    GrowingBank open() throws IOException {
        Files.createDirectories(data().resolve("marta@testbank"));
        serve("account", List.of(
                "{\"_id\":\"a1\",\"iban\":\"ES9121000418450200051332\",\"alias\":\"Nomina\",\"balance\":10.00,\"currency\":\"EUR\"}",
                "{\"_id\":\"a2\",\"iban\":\"ES7921000813610123456789\",\"alias\":\"Ahorro\",\"balance\":20.00,\"currency\":\"EUR\"}"));
        serve("card", List.of(
                "{\"_id\":\"c1\",\"pan\":\"************4417\",\"alias\":\"Visa\",\"balance\":-5.00,\"currency\":\"EUR\"}"));
        tell(2 * STEP);
        return this;
    }

    /** Some more happens. */
    void grow() throws IOException {
        tell(Integer.parseInt(Files.readString(home.resolve("rows"))) + STEP);
    }

    private void tell(int rows) throws IOException {
        List<String> movements = new ArrayList<>();
        List<String> purchases = new ArrayList<>();
        for (int n = 0; n < rows; n++) {
            boolean card = n % 4 == 3;
            String about = "CAFE " + n / 2 % 3 + (n % 5 == 0 && n < rows - SETTLED ? " LIQUIDADO" : "");
            (card ? purchases : movements).add("""
                    {"_id":"t%d","%s":"%s","amount":-%d.20,"currency":"EUR","operationDate":"%s","description":"%s"}"""
                    .formatted(n, card ? "card_id" : "account_id", card ? "c1" : n % 2 == 0 ? "a1" : "a2", 1 + n / 4 % 3,
                            FIRST.plusDays(n / 2 % 50), about));
        }
        serve("card-transaction", purchases);
        serve("data", movements);
        replace(home.resolve("rows"), Integer.toString(rows));
    }

    private void serve(String kind, List<String> objects) throws IOException {
        replace(data().resolve("marta@testbank").resolve(kind + ".json"), "[" + String.join(",\n", objects) + "]");
    }

    private void replace(Path file, String text) throws IOException {
        Files.move(Files.writeString(home.resolve("next"), text), file, StandardCopyOption.ATOMIC_MOVE);
    }
}
