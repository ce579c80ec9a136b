package app.saddlebag.ui.accounts;

import app.saddlebag.profile.AccountList;
import app.saddlebag.profile.AccountList.Account;
import app.saddlebag.profile.AccountList.Head;
import app.saddlebag.profile.AccountList.Section;
import app.saddlebag.profile.Arrangement;
import java.util.ArrayList;
import java.util.List;

/** What becomes of an arrangement when a line is put elsewhere. Accounts out of sight keep their places. */
final class Moves {

    private Moves() {
    }

    /** @param by -1 before the line above of its kind, 1 behind the one below */
    static Arrangement by(AccountList list, AccountLine line, int by) {
        return switch (line) {
            case AccountLine.One(Account account) -> account.hidden() ? list.arrangement()
                    : beside(list, account, neighbour(section(list, account).shown(), account, by));
            case AccountLine.Head(Section section, _) -> beside(list, section, neighbour(inSight(list), section, by));
            case AccountLine.Hidden _ -> list.arrangement();
        };
    }

    static Arrangement onto(AccountList list, AccountLine dragged, AccountLine on) {
        return switch (dragged) {
            case AccountLine.One(Account account) -> switch (on) {
                case AccountLine.One(Account other) when !other.hidden() && !account.hidden() && canStandWith(account, other.head()) ->
                        beside(joined(list, account, other.head()), account, other);
                case AccountLine.Head(Section section, _) when canStandWith(account, section.head()) ->
                        joined(list, account, section.head()).arrangement();
                case AccountLine.One _, AccountLine.Head _, AccountLine.Hidden _ -> list.arrangement();
            };
            case AccountLine.Head(Section section, _) -> switch (on) {
                case AccountLine.Head(Section other, _) -> beside(list, section, other);
                case AccountLine.One(Account other) when !other.hidden() -> beside(list, section, section(list, other));
                case AccountLine.One _, AccountLine.Hidden _ -> list.arrangement();
            };
            case AccountLine.Hidden _ -> list.arrangement();
        };
    }

    /** In any group, and among those of its own bank. */
    static boolean canStandWith(Account account, Head head) {
        return switch (head) {
            case Head.Group _ -> true;
            case Head.Login(var status) -> status.connection().id() == account.connection().id();
        };
    }

    private static AccountList joined(AccountList list, Account account, Head head) {
        return list.with(list.arrangement().grouped(account.id(), head instanceof Head.Group(String name) ? name : null));
    }

    private static Arrangement beside(AccountList list, Account account, Account other) {
        List<Long> order = new ArrayList<>(section(list, other).accounts().stream().map(Account::id).toList());
        return list.arrangement().ordered(moved(order, account.id(), other.id()));
    }

    private static Arrangement beside(AccountList list, Section section, Section other) {
        List<String> order = new ArrayList<>(list.sections().stream().map(Section::key).toList());
        return list.arrangement().sectionsOrdered(moved(order, section.key(), other.key()));
    }

    /** To the place of another: those between close up. */
    private static <T> List<T> moved(List<T> order, T one, T other) {
        int to = order.indexOf(other);
        if (to >= 0 && order.remove(one)) {
            order.add(to, one);
        }
        return order;
    }

    private static <T> T neighbour(List<T> all, T one, int by) {
        int place = all.indexOf(one) + by;
        return place < 0 || place >= all.size() ? one : all.get(place);
    }

    private static List<Section> inSight(AccountList list) {
        return list.sections().stream().filter(section -> !section.shown().isEmpty()).toList();
    }

    private static Section section(AccountList list, Account account) {
        return list.sections().stream().filter(section -> section.accounts().stream().anyMatch(one -> one.id() == account.id()))
                .findFirst().orElseThrow();
    }
}
