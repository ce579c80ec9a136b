package app.saddlebag.sandbox.world;

import java.util.List;

import app.saddlebag.sandbox.world.Habits.Abroad;
import app.saddlebag.sandbox.world.Holding.Account;
import app.saddlebag.sandbox.world.Holding.Card;
import app.saddlebag.sandbox.world.Holding.Loan;
import app.saddlebag.sandbox.world.Holding.Portfolio;

/** A Catalan couple with a flat to pay off: two salaries at two banks, and one account together. */
final class VidalPons {

    private static final Institution JOANS_BANK = Institutions.byId("banca-tramuntana");

    private final Household household;
    private final Habits habits;
    private final Institution home;
    private final Person first;
    private final Person second;

    private VidalPons(Household household, Institution home) {
        this.household = household;
        this.habits = new Habits(household);
        this.home = home;
        this.first = household.people().get(0);
        this.second = household.people().get(1);
    }

    static void furnish(Household household, Institution home) {
        var life = new VidalPons(household, home);
        Account current = life.first();
        Account others = life.second();
        life.together(current, others);
        new Satellites(household).fill(life.first, current);
        new Satellites(household).fill(life.second, others);
    }

    private Account first() {
        Holdings holdings = household.holdings();
        Account current = holdings.current("first", home, "Cuenta Nómina", Owners.of(first), 241_870);
        Account savings = holdings.savings("first-savings", home, "Cuenta Ahorro", Owners.of(first), 1_245_000);
        Card debit = holdings.debitCard("first-debit", current, "Visa Débito", Owners.of(first));
        Card credit = holdings.creditCard("first-credit", home, current, "Visa Oro", 300_000, Owners.of(first));
        habits.salary(current, 25, 268_000, "TEXTILS LLOBREGAT SL");
        habits.shopping(debit, 240, 1_150, 7_900, "Groceries", List.of("MERCADONA", "CONDIS", "BONPREU", "FRUITES LA PLAÇA"));
        habits.coffee(debit, "CAFÈ DE LA PLAÇA", 180);
        habits.shopping(debit, 130, 240, 1_190, "Transport", List.of("TMB BARCELONA", "RENFE RODALIES"));
        habits.shopping(credit, 70, 1_400, 7_800, "Restaurants", List.of("CAN CULLERETES", "BAR LA PUBILLA", "PIZZERIA SANT ANTONI"));
        habits.clothes(credit, List.of("LLANA I LLI", "SABATES GRÀCIA", "DECATHLON"));
        habits.shopping(credit, 25, 1_890, 12_900, "Sport", List.of("GIMNÀS EUROPA", "MUNTANYA ALTA"));
        habits.subscription(credit, 12, 899, 100, "NETFLIX.COM");
        habits.subscription(credit, 19, 999, 100, "SPOTIFY");
        habits.travelling(credit, 12, new Abroad("USD", "ACME BOOKS NEW YORK"), new Abroad("GBP", "LONDON TUBE"),
                new Abroad("USD", "MOMA SHOP"));
        habits.settlement(credit, 5);
        habits.bill(current, 8, 1_990, 4_290, "TELEFÒNICA DEL BARRI", "Utilities");
        habits.friends(current);
        habits.cash(debit);
        habits.longStory(current);
        habits.fee(current, 30 - 3, 900);
        habits.interest(savings, 110);
        habits.level(current, savings, 60_000, 420_000);
        habits.treat(savings, "AGÈNCIA VIATGES GARBÍ");
        managed(savings);
        return current;
    }

    private void managed(Account savings) {
        Portfolio managed = household.holdings().portfolio("managed", home, "Cartera Gestionada Equilibrada", "M", Owners.of(first),
                false, List.of(savings), List.of(Securities.GLOBAL_FUND, Securities.BOND_FUND, Securities.WORLD_ETF));
        Routine routine = household.routine();
        routine.monthly("managed", 10, (day, dice) -> {
            household.desk().buy(day, managed, 0, 9_000);
            household.desk().buy(day, managed, 1, 6_000);
        });
        routine.quarterly("managed ETF", 15, (day, dice) -> household.desk().buy(day, managed, 2, 30_000));
        routine.yearly("managed sale", 11, 20, (day, dice) -> household.desk().sell(day, managed, 0, 8));
    }

    private Account second() {
        Holdings holdings = household.holdings();
        Account current = holdings.current("second", JOANS_BANK, "Compte Corrent", Owners.of(second), 188_025);
        Account savings = holdings.savings("second-savings", JOANS_BANK, "Guardiola", Owners.of(second), 640_000);
        Card credit = holdings.creditCard("second-credit", JOANS_BANK, current, "Mastercard Tramuntana", 240_000, Owners.of(second));
        habits.salary(current, 28, 214_000, "ESCOLA EL PINAR");
        habits.shopping(credit, 190, 950, 6_400, "Groceries", List.of("MERCADONA", "CAPRABO", "FORN DE PA MIRALLES"));
        habits.shopping(credit, 80, 3_500, 7_200, "Transport", List.of("BENZINERA VALLÈS", "AUTOPISTES"));
        habits.clothes(credit, List.of("DECATHLON", "LLIBRERIA ONA"));
        habits.subscription(credit, 3, 1_099, 150, "DIARI ARA DIGITAL");
        habits.settlement(credit, 2);
        habits.friends(current);
        habits.interest(savings, 90);
        habits.level(current, savings, 50_000, 300_000);
        habits.treat(savings, "REFORMES EL TALLER");
        Portfolio pension = holdings.portfolio("pension", JOANS_BANK, "Pla de Pensions", "PP", Owners.of(second), false,
                List.of(savings), List.of(Securities.PENSION));
        household.routine().monthly("pension", 20, (day, dice) -> household.desk().buy(day, pension, 0, 12_000));
        child();
        return current;
    }

    /** The child's passbook, on which the first person is authorised only. */
    private void child() {
        var owners = new Owners(List.of(second), List.of(first));
        Account passbook = household.holdings().savings("child", JOANS_BANK, "Llibreta Júlia", owners, 52_000);
        household.routine().yearly("child", 1, 6, (day, dice) -> household.payments().receive(day, passbook, 5_000, "AVIS PONS",
                "Reis Júlia 👑", null));
        habits.interest(passbook, 50);
    }

    private void together(Account current, Account others) {
        Holdings holdings = household.holdings();
        Account joint = holdings.current("joint", home, "Cuenta Conjunta", Owners.of(first, second), 156_040);
        Card card = holdings.debitCard("joint-debit", joint, "Visa Conjunta", Owners.of(second));
        Loan mortgage = holdings.loan("mortgage", home, "Hipoteca vivienda", 21_000_000, 17_860_000, 185, Owners.of(first, second));
        habits.putAside(current, joint, 27, 95_000);
        habits.putAside(others, joint, 28, 75_000);
        household.routine().monthly("mortgage", 1,
                (day, dice) -> household.payments().instalment(day, mortgage, joint, 78_420, "HIPOTECA"));
        habits.standing(joint, 4, 8_600, "COMUNITAT PROPIETARIS C MALLORCA", "Home");
        habits.bill(joint, 6, 4_900, 11_800, "ENERGÍA SOLARA", "Utilities");
        habits.bill(joint, 9, 2_100, 3_800, "AIGÜES DE LA VALL", "Utilities");
        habits.standing(joint, 11, 4_400, "FIBRA GARBÍ", "Utilities");
        habits.shopping(card, 150, 2_900, 10_400, "Groceries", List.of("MERCADONA", "CARREFOUR"));
        habits.coffee(card, "GRANJA VIADER", 195);
        habits.level(joint, current, 20_000, 260_000);
    }
}
