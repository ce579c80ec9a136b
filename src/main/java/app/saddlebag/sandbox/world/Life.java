package app.saddlebag.sandbox.world;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;

/**
 * A person's money at one bank, lived day by day from a fixed beginning, so that a later day only adds to what an
 * earlier one showed.
 */
final class Life {

    static final LocalDate BEGINNING = LocalDate.of(2022, 1, 1);

    private static final List<String> SUPERMARKETS = List.of("MERCADONA", "CONDIS", "BONPREU", "CONSUM");

    private final long seed;
    private final String name;
    private final String card;
    final String currentIban;
    final String savingsIban;
    final Tally current;
    final Tally savings;

    Life(long seed, Institution bank, String username, String name) {
        this.seed = Dice.hash(seed, bank.id(), username);
        this.name = name;
        Dice dice = Dice.of(this.seed, "numbers");
        this.currentIban = Numbers.spanishIban(bank.bankCode(), dice.digits(4), dice.digits(10));
        this.savingsIban = Numbers.spanishIban(bank.bankCode(), dice.digits(4), dice.digits(10));
        this.card = "************" + dice.digits(4);
        this.current = new Tally("current", 285_000);
        this.savings = new Tally("savings", 920_000);
    }

    String card() {
        return card;
    }

    void until(LocalDate last) {
        for (LocalDate day = BEGINNING; !day.isAfter(last); day = day.plusDays(1)) {
            month(day);
            everyday(day, Dice.of(seed, "everyday", day));
        }
    }

    private void month(LocalDate day) {
        Dice dice = Dice.of(seed, "month", day);
        int date = day.getDayOfMonth();
        if (date == 1) {
            current.post(day, -89_500, Wording.of(112, "RECIBO ALQUILER FINQUES ROCA", "Home").at("FINQUES ROCA"));
        }
        if (date == 3 || date == 18) {
            toSavings(day, 12_500 + 2_500 * (date == 3 ? 1 : 0));
        }
        if (date == 5) {
            current.post(day, -dice.between(4_100, 9_800), Wording.of(111, "RECIBO ENERGÍA SOLARA", "Utilities").at("ENERGÍA SOLARA"));
        }
        if (date == 7) {
            current.post(day, -dice.between(2_100, 3_900), Wording.of(111, "REBUT AIGÜES DE LA VALL", "Utilities").at("AIGÜES DE LA VALL"));
        }
        if (date == 12) {
            boolean raised = day.getYear() % 2 == 0 && day.getMonthValue() >= 10 || day.getYear() % 2 == 1;
            current.post(day, raised ? -1_499 : -1_299, Wording.of(115, "NETFLIX.COM", "Leisure").at("NETFLIX").with(card));
        }
        if (date == 25) {
            current.post(day, 215_000 + 4_000L * (day.getYear() - 2022), Wording.of(101, "TRANSFERENCIA NOMINA " + month(day.getMonthValue()), null)
                    .between(new Wording.Counterparty("TEXTILS LLOBREGAT SL", "ES7299900418120400099001", name, currentIban)));
        }
        if (day.getMonthValue() % 3 == 0 && date == 30) {
            savings.post(day, savings.balance() / 800, Wording.of(120, "LIQUIDACION INTERESES", "Finance"));
        }
    }

    private void toSavings(LocalDate day, long cents) {
        var sides = new Wording.Counterparty(name, currentIban, name, savingsIban);
        current.post(day, -cents, Wording.of(103, "TRASPASO A CUENTA AHORRO", null).between(sides));
        savings.post(day, cents, Wording.of(102, "TRASPASO DE CUENTA NOMINA", null).between(sides));
    }

    private void everyday(LocalDate day, Dice dice) {
        if (dice.permille(420)) {
            String shop = dice.one(SUPERMARKETS);
            current.post(day, -dice.between(1_150, 8_900),
                    Wording.of(104, "COMPRA TARJ. " + shop + " BARCELONA", "Groceries").at(shop).with(card).valued(1));
        }
        if (day.getDayOfWeek() != DayOfWeek.SUNDAY && dice.permille(350)) {
            int cups = dice.permille(150) ? 2 : 1;
            for (int cup = 0; cup < cups; cup++) {
                current.post(day, -180, Wording.of(104, "CAFÈ DE LA PLAÇA", "Restaurants").at("CAFÈ DE LA PLAÇA").with(card));
            }
        }
        if (dice.permille(90)) {
            current.post(day, -dice.between(900, 6_400), Wording.of(104, "COMPRA TARJ. RENFE VIAJEROS", "Transport").at("RENFE").with(card));
        }
        if (dice.permille(60)) {
            current.post(day, -dice.between(1_500, 11_000), Wording.of(130, "BIZUM SOPAR DIVENDRES 🍕", null).valued(-1));
        }
    }

    private static String month(int number) {
        return List.of("ENERO", "FEBRERO", "MARZO", "ABRIL", "MAYO", "JUNIO", "JULIO", "AGOSTO", "SEPTIEMBRE", "OCTUBRE",
                "NOVIEMBRE", "DICIEMBRE").get(number - 1);
    }
}
