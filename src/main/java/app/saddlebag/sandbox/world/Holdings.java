package app.saddlebag.sandbox.world;

import java.util.ArrayList;
import java.util.List;

import app.saddlebag.sandbox.world.Holding.Account;
import app.saddlebag.sandbox.world.Holding.Card;
import app.saddlebag.sandbox.world.Holding.Loan;
import app.saddlebag.sandbox.world.Holding.Portfolio;
import app.saddlebag.sandbox.world.Holding.Position;

/** All that a household has, at all institutions. Opens products and gives them their numbers. */
final class Holdings {

    private final long seed;
    private final List<Holding> all = new ArrayList<>();

    Holdings(long seed) {
        this.seed = seed;
    }

    List<Holding> all() {
        return all;
    }

    /** Whether somebody has anything at an institution. */
    boolean has(Person person, Institution bank) {
        return all.stream().anyMatch(one -> one.bank().equals(bank) && one.owners().seenBy(person.username()));
    }

    Account current(String key, Institution bank, String alias, Owners owners, long opening) {
        return account(key, bank, alias, "cashAccount", bank.currency(), owners, opening);
    }

    Account savings(String key, Institution bank, String alias, Owners owners, long opening) {
        return account(key, bank, alias, "safekeepingAccount", bank.currency(), owners, opening);
    }

    Account account(String key, Institution bank, String alias, String type, String currency, Owners owners, long opening) {
        String description = switch (type) {
            case "safekeepingAccount" -> "Cuenta de ahorro";
            case "other" -> "Depósito a plazo";
            default -> "Cuenta corriente";
        };
        var account = new Account(key, bank, iban(bank, key), alias, description, type, currency, owners, new Tally(key, opening));
        all.add(account);
        return account;
    }

    Card debitCard(String key, Account account, String alias, Owners owners) {
        return card(key, account.bank(), account, alias, false, 0, owners);
    }

    Card creditCard(String key, Institution issuer, Account account, String alias, long limit, Owners owners) {
        return card(key, issuer, account, alias, true, limit, owners);
    }

    private Card card(String key, Institution issuer, Account account, String alias, boolean credit, long limit, Owners owners) {
        String pan = "************" + Dice.of(seed, "pan", key).digits(4);
        var card = new Card(key, issuer, pan, alias, credit, limit, owners, account, new Tally(key, 0));
        all.add(card);
        return card;
    }

    Loan loan(String key, Institution bank, String alias, long limit, long owed, int rate, Owners owners) {
        return liability(new Loan(key, bank, "Loan", alias, limit, rate, owners, new Tally(key, -owed)));
    }

    /** A credit line on which nothing has been drawn. */
    Loan creditLine(String key, Institution bank, String alias, long limit, Owners owners) {
        return liability(new Loan(key, bank, "Credit", alias, limit, 0, owners, new Tally(key, 0)));
    }

    private Loan liability(Loan loan) {
        all.add(loan);
        return loan;
    }

    Portfolio portfolio(String key, Institution bank, String name, String type, Owners owners, boolean showsCash,
                        List<Account> cash, List<Security> securities) {
        Dice dice = Dice.of(seed, "securities account", key);
        String number = dice.digits(4) + "-" + dice.digits(2) + "-" + dice.digits(7);
        var portfolio = new Portfolio(key, bank, name, type, cash.getFirst().currency(), number, cash, owners, showsCash,
                securities.stream().map(Position::new).toList());
        all.add(portfolio);
        return portfolio;
    }

    /** Null at banks that show none. */
    private String iban(Institution bank, String key) {
        Dice dice = Dice.of(seed, "iban", key);
        return switch (bank.country()) {
            case ES -> Numbers.spanishIban(bank.bankCode(), dice.digits(4), dice.digits(10));
            case DE -> Numbers.iban("DE", bank.bankCode() + dice.digits(10));
            case FR -> Numbers.frenchIban(bank.bankCode(), dice.digits(5), dice.digits(11));
            case PT -> Numbers.portugueseIban(bank.bankCode(), dice.digits(4), dice.digits(11));
            case CH -> Numbers.iban("CH", bank.bankCode() + dice.digits(12));
            case NL -> null;
        };
    }
}
