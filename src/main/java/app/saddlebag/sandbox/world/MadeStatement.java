package app.saddlebag.sandbox.world;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import app.saddlebag.sandbox.world.Holding.Account;
import app.saddlebag.sandbox.world.Holding.Card;
import app.saddlebag.sandbox.world.Holding.Loan;
import app.saddlebag.sandbox.world.Holding.Portfolio;
import app.saddlebag.sandbox.world.Holding.Position;

/** What a log-in shows of the made world. Not safe between threads. */
final class MadeStatement implements Statement {

    private final Login login;
    private final Household household;
    private final List<Holding> holdings;
    private final ObjectWriter writer;
    private final ShopTill till;

    MadeStatement(Login login, Household household, long rows, long seed) {
        this.login = login;
        this.household = household;
        this.holdings = household.holdings().all().stream()
                .filter(one -> one.bank().id().equals(login.bank()) && one.owners().seenBy(login.username())).toList();
        this.writer = new ObjectWriter(login, household.market());
        long more = rows == 0 ? 0 : rows - usualRows();
        this.till = more > 0 ? new ShopTill(seed, login, more) : null;
    }

    private long usualRows() {
        return of(Account.class).stream().flatMap(account -> account.tally().movements(login.from()).stream())
                .filter(movement -> !movement.day().isAfter(login.connected())).count();
    }

    @Override
    public void each(DataKind kind, Receiver receiver) throws IOException {
        switch (kind) {
            case ACCOUNT -> accounts(receiver);
            case DATA -> accountMovements(receiver);
            case CARD -> give(of(Card.class), receiver, writer::card);
            case CARD_TRANSACTION -> {
                for (Card card : of(Card.class)) {
                    give(card.tally().movements(login.from()), receiver, movement -> writer.movement(card, movement));
                }
            }
            case PORTFOLIO -> give(of(Portfolio.class), receiver, writer::portfolio);
            case INVESTMENT -> investments(receiver);
            case INVESTMENT_TRANSACTION -> trades(receiver);
            case LIABILITY -> give(of(Loan.class), receiver, writer::liability);
            case LIABILITY_TRANSACTION -> {
                for (Loan loan : of(Loan.class)) {
                    give(loan.tally().movements(login.from()), receiver, movement -> writer.movement(loan, movement));
                }
            }
            case HOLDER -> holders(receiver);
            case IDENTITY -> receiver.take(writer.identity(household.person(login.username())));
        }
    }

    @Override
    public LocalDate lastMovement() {
        LocalDate last = till == null ? null : till.lastMovement(login.until());
        for (Account account : of(Account.class)) {
            for (Movement movement : account.tally().movements(login.from())) {
                last = last == null || movement.day().isAfter(last) ? movement.day() : last;
            }
        }
        return last;
    }

    private void accounts(Receiver receiver) throws IOException {
        for (Account account : of(Account.class)) {
            receiver.take(writer.account(account, account.tally().balance()));
        }
        if (till != null) {
            receiver.take(writer.account(shop(), till.balance(login.until())));
        }
    }

    private void accountMovements(Receiver receiver) throws IOException {
        for (Account account : of(Account.class)) {
            give(account.tally().movements(login.from()), receiver, movement -> writer.movement(account, movement));
        }
        if (till != null) {
            Account shop = shop();
            till.each(login.until(), movement -> receiver.take(writer.movement(shop, movement)));
        }
    }

    private Account shop() {
        return till.account(Institutions.byId(login.bank()), household.person(login.username()));
    }

    private void investments(Receiver receiver) throws IOException {
        for (Portfolio portfolio : of(Portfolio.class)) {
            for (Position position : portfolio.positions()) {
                if (position.units() > 0) {
                    receiver.take(writer.investment(portfolio, position));
                }
            }
            if (portfolio.showsCash()) {
                receiver.take(writer.liquidity(portfolio));
            }
        }
    }

    private void trades(Receiver receiver) throws IOException {
        for (Portfolio portfolio : of(Portfolio.class)) {
            for (Position position : portfolio.positions()) {
                for (Trade trade : position.trades) {
                    if (!trade.day().isBefore(login.from())) {
                        receiver.take(writer.trade(portfolio, position, trade));
                    }
                }
            }
        }
    }

    private void holders(Receiver receiver) throws IOException {
        for (Holding holding : holdings) {
            for (Person titular : holding.owners().titulars()) {
                receiver.take(writer.holder(holding, titular, true));
            }
            for (Person authorised : holding.owners().authorised()) {
                receiver.take(writer.holder(holding, authorised, false));
            }
        }
    }

    private <T extends Holding> List<T> of(Class<T> type) {
        var found = new ArrayList<T>();
        for (Holding holding : holdings) {
            if (type.isInstance(holding)) {
                found.add(type.cast(holding));
            }
        }
        return found;
    }

    @FunctionalInterface
    private interface Writer<T> {
        tools.jackson.databind.node.ObjectNode write(T thing);
    }

    private static <T> void give(List<T> things, Receiver receiver, Writer<T> writer) throws IOException {
        for (T thing : things) {
            receiver.take(writer.write(thing));
        }
    }
}
