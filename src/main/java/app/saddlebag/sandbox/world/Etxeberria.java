package app.saddlebag.sandbox.world;

import java.util.List;

import app.saddlebag.sandbox.world.Holding.Account;
import app.saddlebag.sandbox.world.Holding.Card;
import app.saddlebag.sandbox.world.Holding.Loan;

/** A family in Bilbao that rents: one log-in shows what both parents have, and a credit line helps at the month's end. */
final class Etxeberria {

    private Etxeberria() {
    }

    static void furnish(Household household, Institution home) {
        Person mother = household.people().get(0);
        Person father = household.people().get(1);
        var both = new Owners(List.of(father), List.of(mother));
        Holdings holdings = household.holdings();
        var habits = new Habits(household);
        Account family = holdings.current("family", home, "Cuenta Familia", Owners.of(mother, father), 133_310);
        Account fathers = holdings.current("fathers", home, "Cuenta Mikel", both, 64_500);
        Account savings = holdings.savings("family-savings", home, "Hucha vacaciones", Owners.of(mother), 388_000);
        Card debit = holdings.debitCard("family-debit", family, "Débito Familia", Owners.of(mother));
        Card credit = holdings.creditCard("family-credit", home, family, "Visa Classic", 180_000, Owners.of(mother));
        Loan line = holdings.creditLine("line", home, "Cuenta de crédito", 600_000, Owners.of(mother));
        Loan car = holdings.loan("car", home, "Préstamo coche", 2_900_000, 2_685_000, 520, both);
        habits.salary(family, 26, 219_000, "OSPITALE BERRIA");
        habits.salary(fathers, 1, 176_000, "TALLERES BIDASOA SA");
        habits.putAside(fathers, family, 3, 80_000);
        owe(habits, family);
        buy(habits, debit, credit);
        habits.friends(family);
        habits.cash(debit);
        habits.longStory(family);
        household.routine().monthly("car", 8, (day, dice) -> household.payments().instalment(day, car, fathers, 29_400, "COCHE"));
        household.routine().yearly("child benefit", 4, 15,
                (day, dice) -> household.payments().receive(day, family, 120_000, "SEGURIDAD SOCIAL", "prestación por hijos", "Benefits"));
        creditLine(household, line, family);
        habits.level(fathers, family, 10_000, 160_000);
        habits.level(family, savings, 30_000, 300_000);
        habits.treat(savings, "VIAJES AITZGORRI");
        habits.interest(savings, 75);
        new Satellites(household).fill(mother, family);
    }

    private static void owe(Habits habits, Account family) {
        habits.standing(family, 2, 97_500, "ALQUILER ARRIAGA INMOBILIARIA", "Home");
        habits.standing(family, 5, 23_400, "IKASTOLA TXIMELETA", "Education");
        habits.standing(family, 7, 4_600, "MUSIKA ESKOLA", "Education");
        habits.bill(family, 10, 5_900, 13_900, "ENERGÍA SOLARA", "Utilities");
        habits.bill(family, 14, 2_900, 5_400, "GAS DEL NERVIÓN", "Utilities");
        habits.standing(family, 16, 5_900, "FIBRA EUSKADI", "Utilities");
    }

    private static void buy(Habits habits, Card debit, Card credit) {
        habits.shopping(debit, 360, 1_850, 12_400, "Groceries", List.of("EROSKI", "BM SUPERMERCADOS", "MERCADO RIBERA"));
        habits.shopping(debit, 90, 890, 3_900, "Health", List.of("FARMACIA UNAMUNO", "ÓPTICA ABANDO"));
        habits.coffee(debit, "CAFÉ IRUÑA", 170);
        habits.shopping(credit, 60, 3_900, 7_900, "Transport", List.of("GASOLINERA SAN MAMÉS"));
        habits.clothes(credit, List.of("MODA NIÑOS", "DECATHLON", "ZAPATERÍA ENSANCHE"));
        habits.subscription(credit, 21, 799, 100, "DISNEY PLUS");
        habits.settlement(credit, 4);
    }

    private static void creditLine(Household household, Loan line, Account family) {
        household.routine().daily("credit line", (day, dice) -> {
            long drawn = -line.tally().balance();
            if (family.tally().balance() < 25_000 && drawn < line.limit()) {
                household.payments().draw(day, line, family, 50_000);
            } else if (drawn > 0 && family.tally().balance() > 180_000) {
                household.payments().draw(day, line, family, -Math.min(drawn, 50_000));
            }
        });
    }
}
