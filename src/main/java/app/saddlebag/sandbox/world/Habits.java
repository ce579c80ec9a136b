package app.saddlebag.sandbox.world;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.List;

import app.saddlebag.sandbox.world.Holding.Account;
import app.saddlebag.sandbox.world.Holding.Card;

/** Habits that most households have: what they earn, owe every month, buy every day and put aside. */
final class Habits {

    private static final List<String> MESSAGES = List.of("Bizum sopar divendres 🍕", "BIZUM REGALO CUMPLE NÚRIA 🎁",
            "Bizum calçots 🔥 diumenge", "BIZUM GASOLINA", "Bizum entrades concert 🎸🎶", "BIZUM PISCINA NIÑOS");

    private final Routine routine;
    private final Payments payments;
    private final String city;
    private final long seed;

    Habits(Household household) {
        this.routine = household.routine();
        this.payments = household.payments();
        this.city = household.people().getFirst().city();
        this.seed = household.dice();
    }

    /** A salary on a day of each month, with extra pay in June and December and a little more every year. */
    void salary(Account account, int dayOfMonth, long cents, String employer) {
        String iban = Numbers.spanishIban("9999", Dice.of(seed, employer).digits(4), Dice.of(seed, employer, "account").digits(10));
        long agreed = cents * Dice.of(seed, employer, "pay").between(930, 1120) / 1000;
        routine.monthly("salary/" + account.key(), dayOfMonth, (day, dice) -> {
            long raised = agreed * (1000 + 16L * (day.getYear() - Routine.BEGINNING.getYear())) / 1000;
            payments.salary(day, account, raised, employer, iban);
            if (day.getMonthValue() == 6 || day.getMonthValue() == 12) {
                payments.receive(day, account, raised * 85 / 100, employer, "paga extra", "Salary");
            }
        });
    }

    /** The same amount to the same creditor every month, a little more every January. */
    void standing(Account account, int dayOfMonth, long cents, String creditor, String category) {
        routine.monthly("standing/" + account.key() + creditor, dayOfMonth, (day, dice) -> payments.debit(day, account,
                cents * (1000 + 15L * (day.getYear() - Routine.BEGINNING.getYear())) / 1000, creditor, category));
    }

    /** A bill that differs from month to month. */
    void bill(Account account, int dayOfMonth, long least, long most, String creditor, String category) {
        routine.monthly("bill/" + account.key() + creditor, dayOfMonth,
                (day, dice) -> payments.debit(day, account, dice.between(least, most), creditor, category));
    }

    /** A subscription whose price rises every other October, so once in any two years. */
    void subscription(Card card, int dayOfMonth, long cents, long rise, String name) {
        routine.monthly("subscription/" + card.key() + name, dayOfMonth, (day, dice) -> {
            int rises = (day.plusMonths(3).getYear() - Routine.BEGINNING.getYear()) / 2;
            payments.spend(day, card, cents + rise * rises, name, "", "Leisure");
        });
    }

    void shopping(Card card, int permille, long least, long most, String category, List<String> shops) {
        routine.sometimes("shopping/" + card.key() + category, permille, (day, dice) -> {
            if (day.getDayOfWeek() != DayOfWeek.SUNDAY) {
                payments.spend(day, card, dice.between(least, most), dice.one(shops), city, category);
            }
        });
    }

    /** Clothes, of which some go back within the week. */
    void clothes(Card card, List<String> shops) {
        record Return(LocalDate due, long cents, String shop) {
        }
        var returns = new ArrayDeque<Return>();
        routine.daily("clothes/" + card.key(), (day, dice) -> {
            while (!returns.isEmpty() && !returns.peek().due().isAfter(day)) {
                Return back = returns.remove();
                payments.refund(day, card, back.cents(), back.shop(), "Shopping");
            }
            if (dice.permille(55)) {
                String shop = dice.one(shops);
                long cents = dice.between(1_595, 9_995);
                if (payments.spend(day, card, cents, shop, city, "Shopping") && dice.permille(220)) {
                    returns.add(new Return(day.plusDays(6), cents, shop));
                }
            }
        });
    }

    /** A coffee on the way; on some days two, alike in everything. */
    void coffee(Card card, String cafe, long cents) {
        routine.sometimes("coffee/" + card.key(), 330, (day, dice) -> {
            int cups = day.getDayOfWeek() == DayOfWeek.SUNDAY ? 0 : dice.permille(160) ? 2 : 1;
            for (int cup = 0; cup < cups; cup++) {
                payments.spend(day, card, cents, cafe, "", "Restaurants");
            }
        });
    }

    void cash(Card card) {
        routine.sometimes("cash/" + card.key(), 45, (day, dice) -> payments.withdraw(day, card, 2_000 * dice.between(1, 6), city));
    }

    /** Small payments between friends, both ways, with the text as it was typed. */
    void friends(Account account) {
        routine.sometimes("friends/" + account.key(), 70, (day, dice) -> {
            long cents = dice.between(500, 4_500);
            boolean out = dice.permille(650);
            if (!out || Payments.affords(account, cents)) {
                payments.message(day, account, out ? -cents : cents, dice.one(MESSAGES));
            }
        });
    }

    void settlement(Card card, int dayOfMonth) {
        routine.monthly("settlement/" + card.key(), dayOfMonth, (day, dice) -> payments.settle(day, card));
    }

    /** The same amount aside every month, as long as the account bears it. */
    void putAside(Account from, Account to, int dayOfMonth, long cents) {
        routine.monthly("aside/" + from.key() + to.key(), dayOfMonth, (day, dice) -> {
            if (Payments.affords(from, cents)) {
                payments.transfer(day, from, to, cents);
            }
        });
    }

    /** Keeps an account between two marks by moving round sums to and from another. */
    void level(Account account, Account reserve, long floor, long ceiling) {
        routine.daily("level/" + account.key() + reserve.key(), (day, dice) -> {
            long balance = account.tally().balance();
            if (balance < floor && reserve.tally().balance() > 2 * floor) {
                payments.transfer(day, reserve, account, floor);
            } else if (day.getDayOfMonth() == 28 && balance > ceiling) {
                payments.transfer(day, account, reserve, (balance - ceiling) / 10_000 * 10_000 + 10_000);
            }
        });
    }

    /** Something larger every July, bought with part of what has been saved beyond need. */
    void treat(Account savings, String seller) {
        routine.yearly("treat/" + savings.key(), 7, 4, (day, dice) -> {
            long spare = savings.tally().balance() - 600_000;
            if (spare > 0) {
                payments.send(day, savings, spare * dice.between(35, 60) / 10_000 * 100, seller, "", "Leisure");
            }
        });
    }

    /** Interest at the end of each quarter, in hundredths of a per cent a year. */
    void interest(Account account, int basisPoints) {
        routine.quarterly("interest/" + account.key(), 28,
                (day, dice) -> payments.interest(day, account, account.tally().balance() * basisPoints / 40_000));
    }

    void fee(Account account, int dayOfMonth, long cents) {
        routine.quarterly("fee/" + account.key(), dayOfMonth, (day, dice) -> payments.fee(day, account, cents));
    }

    /** A shop with the currency of its country. */
    record Abroad(String currency, String name) {
    }

    /** Purchases in other currencies, mostly in the summer and around New Year. */
    void travelling(Card card, int permille, Abroad... shops) {
        routine.daily("travelling/" + card.key(), (day, dice) -> {
            boolean holidays = day.getMonthValue() == 8 || day.getMonthValue() == 12 && day.getDayOfMonth() > 20;
            if (dice.permille(holidays ? permille * 4 : permille)) {
                Abroad shop = dice.one(List.of(shops));
                payments.spendAbroad(day, card, dice.between(390, 8_900), shop.currency, shop.name, "Travel");
            }
        });
    }

    /** Once a year, a payment whose text runs to four hundred characters. */
    void longStory(Account account) {
        String story = ("Devolución de la declaración de la renta: ejercicio anterior, modelo 100, resultado a devolver según "
                + "autoliquidación presentada por vía telemática con número de justificante ").concat(
                Dice.of(seed, "story").digits(24)).concat("; importe ordenado por la Administración tributaria, sin perjuicio "
                + "de la comprobación posterior. Conserve este apunte. ");
        routine.yearly("story/" + account.key(), 6, 17, (day, dice) -> payments.receive(day, account,
                dice.between(21_000, 64_000), "AGENCIA TRIBUTARIA", story.repeat(2).substring(0, 400), null));
    }
}
