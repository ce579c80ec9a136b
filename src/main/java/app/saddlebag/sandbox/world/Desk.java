package app.saddlebag.sandbox.world;

import java.time.LocalDate;

import app.saddlebag.sandbox.world.Holding.Account;
import app.saddlebag.sandbox.world.Holding.Portfolio;
import app.saddlebag.sandbox.world.Holding.Position;

/** Buys and sells for portfolios, against their main cash account. */
final class Desk {

    private final Market market;

    Desk(Market market) {
        this.market = market;
    }

    /** Buys for so much money at most, if the cash account has it. */
    void buy(LocalDate day, Portfolio portfolio, int which, long cents) {
        Position position = portfolio.positions().get(which);
        long price = market.price(position.security, day);
        long units = cents * 1_000_000 / price;
        units -= position.security.whole() ? units % 10_000 : 0;
        long cost = Market.worth(units, price);
        Account cash = portfolio.cash().getFirst();
        if (units > 0 && cash.tally().balance() >= cost) {
            settle(day, portfolio, position, Trade.What.BUY, -cost, units, price);
        }
    }

    /** Sells a share of a position, in hundredths. */
    void sell(LocalDate day, Portfolio portfolio, int which, int percent) {
        Position position = portfolio.positions().get(which);
        long price = market.price(position.security, day);
        long units = position.units() * percent / 100;
        units -= position.security.whole() ? units % 10_000 : 0;
        if (units > 0) {
            settle(day, portfolio, position, Trade.What.SELL, Market.worth(units, price), -units, price);
        }
    }

    /** Pays a dividend of so many hundredths of a per cent of the value. */
    void dividend(LocalDate day, Portfolio portfolio, int which, int basisPoints) {
        Position position = portfolio.positions().get(which);
        long cents = Market.worth(position.units(), market.price(position.security, day)) * basisPoints / 10_000;
        if (cents > 0) {
            settle(day, portfolio, position, Trade.What.DIVIDEND, cents, 0, 0);
        }
    }

    private void settle(LocalDate day, Portfolio portfolio, Position position, Trade.What what, long cents, long units, long price) {
        String key = portfolio.key() + "/" + position.security.key() + "/" + day + "/" + what;
        position.record(new Trade(key, day, what, cents, units, price));
        Account cash = portfolio.cash().getFirst();
        Voice voice = Voice.of(cash.bank());
        cash.tally().post(day, cents, voice.heard(Wording.of(125, voice.say(words(what), position.security.name()), "Investments").valued(2)),
                new Event(key, what == Trade.What.BUY || what == Trade.What.SELL ? Event.What.TRADE : Event.What.YIELD));
    }

    /** The words for a trade, around the security's name. */
    static String words(Trade.What what) {
        return switch (what) {
            case BUY -> "Compra %s";
            case SELL -> "Venta %s";
            case DIVIDEND -> "Dividendo %s";
            case FEE -> "Comisión %s";
        };
    }
}
