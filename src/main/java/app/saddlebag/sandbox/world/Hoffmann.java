package app.saddlebag.sandbox.world;

import java.util.List;

import app.saddlebag.sandbox.world.Habits.Abroad;
import app.saddlebag.sandbox.world.Holding.Account;
import app.saddlebag.sandbox.world.Holding.Card;
import app.saddlebag.sandbox.world.Holding.Loan;

/** A designer who moved to Palma: invoices instead of a salary, taxes every quarter, customers in other currencies. */
final class Hoffmann {

    private static final List<String> CUSTOMERS = List.of("STUDIO BLAU GMBH", "HOTEL SON VENT SL", "BRIGHTON PRESS LTD");

    private Hoffmann() {
    }

    static void furnish(Household household, Institution home) {
        Person lena = household.people().getFirst();
        Holdings holdings = household.holdings();
        Routine routine = household.routine();
        Payments payments = household.payments();
        var habits = new Habits(household);
        Account main = holdings.current("main", home, "Girokonto", Owners.of(lena), 318_000);
        Account reserve = holdings.savings("reserve", home, "Rücklagen Steuer", Owners.of(lena), 870_000);
        Account dollars = holdings.account("dollars", home, "US Dollar", "cashAccount", "USD", Owners.of(lena), 94_200);
        Card debit = holdings.debitCard("main-debit", main, "Debit", Owners.of(lena));
        Card dollarCard = holdings.debitCard("dollar-debit", dollars, "Travel USD", Owners.of(lena));
        Loan loan = holdings.loan("studio", home, "Préstamo estudio", 2_600_000, 2_440_000, 480, Owners.of(lena));
        routine.sometimes("invoice", 128, (day, dice) -> payments.receive(day, main, dice.between(48_000, 165_000),
                dice.one(CUSTOMERS), "factura " + day.getYear() + "/" + day.getDayOfYear(), "Income"));
        routine.sometimes("dollar invoice", 18, (day, dice) -> payments.receive(day, dollars, dice.between(30_000, 90_000),
                "OAKLAND DESIGN INC", "invoice", "Income"));
        routine.quarterly("VAT", 20, (day, dice) -> payments.debit(day, main, dice.between(60_000, 145_000), "AEAT MODELO 303", "Taxes"));
        live(habits, main, debit);
        habits.travelling(debit, 25, new Abroad("GBP", "EASYJET"), new Abroad("CHF", "ZÜRICH HB KIOSK"),
                new Abroad("GBP", "BRITISH LIBRARY CAFE"), new Abroad("USD", "POWELL'S PORTLAND"));
        routine.sometimes("dollars spent", 60, (day, dice) -> payments.spend(day, dollarCard, dice.between(500, 7_500),
                dice.one(List.of("DIGITAL OCEAN", "FIGMA", "GITHUB")), "", "Business"));
        routine.monthly("dollars home", 17, (day, dice) -> {
            if (dollars.tally().balance() > 200_000) {
                payments.transfer(day, dollars, main, 100_000);
            }
        });
        routine.monthly("studio", 12, (day, dice) -> payments.instalment(day, loan, main, 24_600, "ESTUDIO"));
        habits.friends(main);
        habits.longStory(main);
        habits.level(main, reserve, 80_000, 360_000);
        habits.treat(reserve, "FOTO & LICHT PALMA");
        habits.interest(reserve, 60);
        new Satellites(household).fill(lena, main);
    }

    private static void live(Habits habits, Account main, Card debit) {
        habits.standing(main, 28, 29_400, "TGSS COTIZACIÓN AUTÓNOMOS", "Taxes");
        habits.standing(main, 1, 84_000, "ALQUILER CAN BORDOY", "Home");
        habits.bill(main, 6, 3_900, 8_800, "ENERGÍA SOLARA", "Utilities");
        habits.shopping(debit, 330, 990, 6_900, "Groceries", List.of("MERCADONA", "LIDL", "MERCAT DE L'OLIVAR"));
        habits.shopping(debit, 120, 1_200, 5_800, "Restaurants", List.of("BAR BOSCH", "CA'N JOAN DE S'AIGO"));
        habits.coffee(debit, "ROSEVELVET CAFÉ", 320);
        habits.subscription(debit, 15, 5_449, 600, "ADOBE SYSTEMS");
        habits.subscription(debit, 23, 1_099, 100, "SPOTIFY");
    }
}
