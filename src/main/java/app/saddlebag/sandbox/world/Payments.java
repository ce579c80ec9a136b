package app.saddlebag.sandbox.world;

import java.time.LocalDate;

import app.saddlebag.sandbox.world.Holding.Account;
import app.saddlebag.sandbox.world.Holding.Card;
import app.saddlebag.sandbox.world.Holding.Loan;
import app.saddlebag.sandbox.world.Wording.Counterparty;

/** The ways in which money moves, each written down as the banks concerned write it. All amounts are minor units. */
final class Payments {

    private static final String[] MONTHS = {"enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre",
        "octubre", "noviembre", "diciembre"};

    private final Market market;

    Payments(Market market) {
        this.market = market;
    }

    /** Whether an account bears an expense and keeps something back. */
    static boolean affords(Account account, long cents) {
        return account.tally().balance() - cents >= 15_000;
    }

    void debit(LocalDate day, Account account, long cents, String creditor, String category) {
        Voice voice = Voice.of(account.bank());
        post(account, day, -cents, Wording.of(111, voice.say(voice.debit(), creditor), category).at(creditor));
    }

    void salary(LocalDate day, Account account, long cents, String employer, String ibanOfEmployer) {
        Voice voice = Voice.of(account.bank());
        post(account, day, cents, Wording.of(101, voice.say(voice.salary(), MONTHS[day.getMonthValue() - 1]), "Salary")
                .between(new Counterparty(employer, ibanOfEmployer, account.owners().names().getFirst(), account.iban())));
    }

    /** Money from somebody who is not of the household. */
    void receive(LocalDate day, Account account, long cents, String payer, String about, String category) {
        Voice voice = Voice.of(account.bank());
        post(account, day, cents, Wording.of(102, voice.say(voice.received(), payer + (about.isEmpty() ? "" : " " + about)), category)
                .between(new Counterparty(payer, null, account.owners().names().getFirst(), account.iban())));
    }

    /** Money to somebody who is not of the household. */
    void send(LocalDate day, Account account, long cents, String beneficiary, String about, String category) {
        Voice voice = Voice.of(account.bank());
        post(account, day, -cents, Wording.of(103, voice.say(voice.sent(), beneficiary + (about.isEmpty() ? "" : " " + about)), category)
                .between(new Counterparty(account.owners().names().getFirst(), account.iban(), beneficiary, null)));
    }

    /** A message payment: the bank passes the text on as it was typed, and gives no value date. */
    void message(LocalDate day, Account account, long cents, String text) {
        post(account, day, cents, Wording.of(130, text, null).valued(-1));
    }

    /** Between two accounts of the household, both legs on the same day; another currency is converted. */
    void transfer(LocalDate day, Account from, Account to, long cents) {
        String payer = from.owners().names().getFirst();
        String beneficiary = to.owners().names().getFirst();
        var sides = new Counterparty(payer, from.iban(), beneficiary, to.iban());
        Voice here = Voice.of(from.bank());
        Voice there = Voice.of(to.bank());
        Event event = from.tally().event(day, Event.What.TRANSFER);
        post(from, day, -cents, Wording.of(103, here.say(here.sent(), beneficiary), "Transfers").between(sides), event);
        post(to, day, converted(cents, from.currency(), to.currency(), day),
                Wording.of(102, there.say(there.received(), payer), "Transfers").between(sides), event);
    }

    private long converted(long cents, String from, String to, LocalDate day) {
        return from.equals(to) ? cents
                : Math.multiplyExact(cents, market.perEuro(to, day)) / market.perEuro(from, day);
    }

    void interest(LocalDate day, Account account, long cents) {
        Voice voice = Voice.of(account.bank());
        if (cents > 0) {
            post(account, day, cents, Wording.of(120, voice.say(voice.interest(), ""), "Finance"));
        }
    }

    void fee(LocalDate day, Account account, long cents) {
        Voice voice = Voice.of(account.bank());
        post(account, day, -cents, Wording.of(121, voice.say(voice.fee(), ""), "Finance"));
    }

    /** A purchase by card; not made when the account behind the card does not bear it. */
    boolean spend(LocalDate day, Card card, long cents, String shop, String place, String category) {
        Voice voice = Voice.of(card.bank());
        String text = voice.say(voice.purchase(), place.isEmpty() ? shop : shop + " " + place);
        return charge(day, card, cents, Wording.of(104, text, category).at(shop).valued(card.credit() ? 1 : 0));
    }

    /** A purchase in another currency, which the bank writes into its text. */
    boolean spendAbroad(LocalDate day, Card card, long foreignCents, String currency, String shop, String category) {
        long rate = market.perEuro(currency, day);
        long cents = Math.max(1, foreignCents * 1_000_000 / rate);
        Voice voice = Voice.of(card.bank());
        String text = voice.say(voice.purchase(), shop) + " %d,%02d %s TC %d,%04d".formatted(foreignCents / 100,
                foreignCents % 100, currency, rate / 1_000_000, rate % 1_000_000 / 100);
        return charge(day, card, cents, Wording.of(105, text, category).at(shop).valued(2));
    }

    /** Money back for a purchase. */
    void refund(LocalDate day, Card card, long cents, String shop, String category) {
        Voice voice = Voice.of(card.bank());
        Wording text = Wording.of(106, voice.say(voice.refund(), shop), category).at(shop).with(card.pan());
        Event event = card.credit() ? null : card.tally().event(day, Event.What.PURCHASE);
        card.tally().post(day, cents, voice.heard(text), event);
        if (!card.credit()) {
            post(card.account(), day, cents, text, event);
        }
    }

    void withdraw(LocalDate day, Card card, long cents, String place) {
        Voice voice = Voice.of(card.bank());
        charge(day, card, cents, Wording.of(107, voice.say(voice.cash(), place), "Cash"));
    }

    private boolean charge(LocalDate day, Card card, long cents, Wording text) {
        long room = card.credit() ? card.limit() + card.tally().balance() : card.account().tally().balance() - 15_000;
        if (cents > room) {
            return false;
        }
        Wording written = text.with(card.pan());
        Event event = card.credit() ? null : card.tally().event(day, Event.What.PURCHASE);
        card.tally().post(day, -cents, Voice.of(card.bank()).heard(written), event);
        if (!card.credit()) {
            post(card.account(), day, -cents, written, event);
        }
        return true;
    }

    /** The monthly settlement of a credit card: what was owed when the month began leaves the account. */
    void settle(LocalDate day, Card card) {
        long owed = -card.tally().balanceBefore(day.withDayOfMonth(1));
        if (owed > 0) {
            Voice voice = Voice.of(card.account().bank());
            Event event = card.tally().event(day, Event.What.SETTLEMENT);
            post(card.account(), day, -owed, Wording.of(112, voice.say(voice.settlement(), card.alias()), "Finance").with(card.pan()), event);
            Voice issuer = Voice.of(card.bank());
            card.tally().post(day, owed, issuer.heard(Wording.of(113, issuer.say(issuer.settlement(), card.alias()), "Finance").with(card.pan())),
                    event);
        }
    }

    /** One instalment of a loan: interest by the month, the rest pays back. The last one is what is left. */
    void instalment(LocalDate day, Loan loan, Account account, long cents, String about) {
        long owed = -loan.tally().balance();
        if (owed > 0) {
            long interest = (owed * loan.rate() + 60_000) / 120_000;
            long paidBack = Math.min(owed, cents - interest);
            Voice voice = Voice.of(account.bank());
            Event event = loan.tally().event(day, Event.What.INSTALMENT);
            post(account, day, -(paidBack + interest), Wording.of(114, voice.say("Cuota préstamo %s", about), "Home"), event);
            loan.tally().post(day, paidBack, Wording.of(114, "AMORTIZACION CUOTA", null), event);
        }
    }

    /** Draws on a credit line, or pays back when the amount is negative. */
    void draw(LocalDate day, Loan line, Account account, long cents) {
        String text = cents > 0 ? "DISPOSICION CUENTA DE CREDITO" : "AMORTIZACION CUENTA DE CREDITO";
        Event event = line.tally().event(day, Event.What.TRANSFER);
        line.tally().post(day, -cents, Wording.of(115, text, null), event);
        post(account, day, cents, Wording.of(115, text, "Finance"), event);
    }

    /** Anything else, in the bank's own words. */
    void post(Account account, LocalDate day, long cents, Wording text) {
        post(account, day, cents, text, null);
    }

    private void post(Account account, LocalDate day, long cents, Wording text, Event event) {
        account.tally().post(day, cents, Voice.of(account.bank()).heard(text), event);
    }
}
