package app.saddlebag.sandbox.world;

import java.util.List;

import app.saddlebag.sandbox.world.Habits.Abroad;
import app.saddlebag.sandbox.world.Holding.Account;
import app.saddlebag.sandbox.world.Holding.Card;
import app.saddlebag.sandbox.world.Holding.Portfolio;

/** What somebody has at every other institution, so that a log-in anywhere finds something, fed from the main account. */
final class Satellites {

    private final Household household;
    private final Habits habits;
    private final Holdings holdings;
    private long percent = 100;

    Satellites(Household household) {
        this.household = household;
        this.habits = new Habits(household);
        this.holdings = household.holdings();
    }

    void fill(Person person, Account main) {
        for (Institution bank : Institutions.all()) {
            if (!holdings.has(person, bank)) {
                String key = person.username() + "@" + bank.id();
                percent = Dice.of(household.dice(), key).between(65, 135);
                switch (bank.role()) {
                    case BANK -> bank(key, bank, person, main);
                    case SAVINGS -> savings(key, bank, person, main);
                    case NEOBANK -> neobank(key, bank, person, main);
                    case ABROAD -> abroad(key, bank, person, main);
                    case CUSTODIAN -> custodian(key, bank, person, main);
                    case BROKER -> broker(key, bank, person, main);
                    case CARDS -> cards(key, bank, person, main);
                }
            }
        }
    }

    /** An amount as this person at this institution has it, in round sums. */
    private long about(long cents) {
        return cents * percent / 100 / 500 * 500;
    }

    /** An account from earlier days with little on it. */
    private void bank(String key, Institution bank, Person person, Account main) {
        Account account = holdings.current(key, bank, "Cuenta Online", Owners.of(person), about(96_215));
        Card card = holdings.debitCard(key + "/card", account, "Débito Online", Owners.of(person));
        habits.shopping(card, 95, 450, 3_900, "Shopping", List.of("PAPELERÍA CERVANTES", "FERRETERÍA SOL", "LIBRERÍA PUNTO Y COMA"));
        habits.bill(account, 13, 900, 1_900, "SEGUROS MIRADOR", "Insurance");
        habits.interest(account, 10);
        habits.fee(account, 26, 450);
        habits.level(account, main, 40_000, 250_000);
        household.routine().sometimes(key + "/silent", 12, (day, dice) -> household.payments().post(account, day,
                -dice.between(100, 900), Wording.of(137, null, null)));
    }

    private void savings(String key, Institution bank, Person person, Account main) {
        Account account = holdings.savings(key, bank, "Libreta Ahorro", Owners.of(person), about(410_000));
        Account deposit = holdings.account(key + "/deposit", bank, "Depósito 12 meses", "other", "EUR", Owners.of(person), about(500_000));
        habits.putAside(main, account, 2, about(15_000));
        habits.interest(account, 140);
        household.routine().yearly(key + "/deposit", 3, 1, (day, dice) -> {
            household.payments().interest(day, deposit, deposit.tally().balance() * 235 / 10_000);
            if (Payments.affords(account, 100_000)) {
                household.payments().transfer(day, account, deposit, 100_000);
            }
        });
    }

    private void neobank(String key, Institution bank, Person person, Account main) {
        Account euros = holdings.current(key, bank, "Hauptkonto", Owners.of(person), about(31_000));
        Account dollars = holdings.account(key + "/usd", bank, "US Dollar", "cashAccount", "USD", Owners.of(person), about(12_000));
        Card card = holdings.debitCard(key + "/card", euros, "Mastercard Debit", Owners.of(person));
        Card dollarCard = holdings.debitCard(key + "/usd/card", dollars, "Dollar Card", Owners.of(person));
        habits.putAside(main, euros, 6, about(12_000));
        habits.travelling(card, 60, new Abroad("GBP", "Pret A Manger London"), new Abroad("CHF", "SBB Zürich"),
                new Abroad("USD", "Blue Bottle Brooklyn"));
        habits.shopping(card, 80, 390, 2_400, "Leisure", List.of("Kino Babylon", "Bücher Hoffnung", "Bäckerei Morgenrot"));
        household.routine().sometimes(key + "/usd", 40, (day, dice) -> household.payments().spend(day, dollarCard,
                dice.between(299, 3_900), dice.one(List.of("App Store", "Steam", "Kindle Store")), "", "Leisure"));
        household.routine().quarterly(key + "/exchange", 9, (day, dice) -> {
            if (Payments.affords(euros, 20_000)) {
                household.payments().transfer(day, euros, dollars, 20_000);
            }
        });
        habits.level(euros, main, 20_000, 180_000);
    }

    /** A flat abroad that is let in summer and costs all year. */
    private void abroad(String key, Institution bank, Person person, Account main) {
        Account account = holdings.current(key, bank, local(bank, "Compte courant", "Conta à ordem", "Privatkonto"),
                Owners.of(person), about(214_000));
        household.routine().monthly(key + "/rent", 5, (day, dice) -> {
            if (day.getMonthValue() >= 6 && day.getMonthValue() <= 9) {
                household.payments().receive(day, account, dice.between(55_000, 110_000), "Ferien & Meer", "", "Rent");
            }
        });
        habits.bill(account, 11, 2_900, 7_900, local(bank, "ÉLECTRICITÉ DU LARGE", "ÁGUAS DO MONDEGO", "Stromwerk Engadin"), "Utilities");
        habits.bill(account, 20, 9_000, 14_500, local(bank, "SYNDIC LES CIGALES", "CONDOMÍNIO BEIRA-RIO", "Verwaltung Chesa Alva"), "Home");
        habits.fee(account, 27, 1_200);
        household.routine().yearly(key + "/home", 10, 15, (day, dice) -> {
            if (account.tally().balance() > 400_000) {
                household.payments().transfer(day, account, main, 150_000);
            }
        });
        habits.level(account, main, 30_000, 900_000);
    }

    private static String local(Institution bank, String french, String portuguese, String swiss) {
        return switch (bank.country()) {
            case FR -> french;
            case PT -> portuguese;
            default -> swiss;
        };
    }

    private void custodian(String key, Institution bank, Person person, Account main) {
        Account cash = holdings.current(key, bank, "Cuenta Valores", Owners.of(person), about(2_450_000));
        Portfolio mixed = holdings.portfolio(key + "/mixed", bank, "Cartera Patrimonio", "MIX", Owners.of(person), true, List.of(cash),
                List.of(Securities.GLOBAL_FUND, Securities.WORLD_ETF, Securities.BOND, Securities.VENTURE));
        Portfolio funds = holdings.portfolio(key + "/funds", bank, "Cartera Fondos", "F", Owners.of(person), false, List.of(cash),
                List.of(Securities.MIXED_FUND, Securities.GLOBAL_FUND, Securities.BOND_FUND));
        Desk desk = household.desk();
        long monthly = about(8_000);
        habits.putAside(main, cash, 7, about(20_000));
        household.routine().monthly(key + "/funds", 10, (day, dice) -> {
            desk.buy(day, funds, 0, monthly);
            desk.buy(day, funds, 1, monthly * 3 / 4);
        });
        household.routine().quarterly(key + "/mixed", 18, (day, dice) -> {
            desk.buy(day, mixed, (day.getYear() * 4 + day.getMonthValue() / 3) % 4, 110_000);
            desk.dividend(day, mixed, 1, 45);
            household.payments().fee(day, cash, 2_450);
        });
        household.routine().yearly(key + "/bonds", 2, 14, (day, dice) -> desk.buy(day, funds, 2, 60_000));
        household.routine().yearly(key + "/coupon", 5, 30 - 2, (day, dice) -> desk.dividend(day, mixed, 2, 290));
    }

    private void broker(String key, Institution bank, Person person, Account main) {
        Account cash = holdings.current(key, bank, "Cash EUR", Owners.of(person), about(580_000));
        Portfolio etfs = holdings.portfolio(key + "/etf", bank, "ETF plan", "ETF", Owners.of(person), false, List.of(cash),
                List.of(Securities.WORLD_ETF, Securities.EMERGING_ETF, Securities.BONDS_ETF));
        Portfolio shares = holdings.portfolio(key + "/shares", bank, "Shares and more", "MIX", Owners.of(person), false, List.of(cash),
                List.of(Securities.SHIPPING, Securities.SOLAR, Securities.MACHINES, Securities.WORLD_ETF, Securities.BITCOIN));
        Desk desk = household.desk();
        long monthly = about(12_000);
        habits.putAside(main, cash, 9, about(32_000));
        household.routine().monthly(key + "/plan", 11, (day, dice) -> {
            desk.buy(day, etfs, 0, monthly);
            desk.buy(day, etfs, day.getMonthValue() % 2 == 0 ? 1 : 2, monthly * 11 / 10);
        });
        household.routine().quarterly(key + "/shares", 22, (day, dice) -> {
            desk.buy(day, shares, (day.getYear() * 4 + day.getMonthValue() / 3) % 5, monthly * 3);
            for (int which = 0; which < 4; which++) {
                desk.dividend(day, shares, which, 70);
            }
            desk.dividend(day, etfs, 0, 40);
        });
        household.routine().yearly(key + "/sale", 9, 12, (day, dice) -> desk.sell(day, shares, 1, 30));
    }

    private void cards(String key, Institution bank, Person person, Account main) {
        Card gold = holdings.creditCard(key, bank, main, "Lince Oro", 250_000, Owners.of(person));
        habits.shopping(gold, 60, 1_900, 14_500, "Shopping", List.of("EL CORTE INGLÉS", "IKEA", "FNAC"));
        habits.shopping(gold, 25, 4_500, 21_000, "Travel", List.of("IBERIA", "RENFE VIAJEROS", "HOTEL TRIVAGO"));
        habits.travelling(gold, 14, new Abroad("USD", "AMAZON US"), new Abroad("GBP", "BOOKSHOP UK"));
        habits.settlement(gold, 10);
    }
}
