package app.saddlebag.profile;

import app.saddlebag.filter.ProductRef;
import app.saddlebag.insight.Worth;
import app.saddlebag.model.Connection;
import app.saddlebag.model.Money;
import app.saddlebag.model.StoredProduct;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The person's accounts as they arranged them: in groups of their own, the others bank by bank. What a bank no longer lists is left
 * out, and so is a position that is part of its portfolio. Immutable.
 *
 * @param sections in their order; each with at least one account
 * @param refs     every product, those left out here too, as filters know them
 */
public record AccountList(List<Section> sections, List<ProductRef> refs, Arrangement arrangement) {

    /** What accounts stand together under. */
    public sealed interface Head {

        /** Those of one log-in. */
        record Login(ConnectionStatus status) implements Head {
        }

        /** Those that the person put together. */
        record Group(String name) implements Head {
        }
    }

    /**
     * Accounts that stand together.
     *
     * @param accounts hidden ones included
     * @param sums     one per currency of what they add, those out of sight included
     */
    public record Section(Head head, List<Account> accounts, List<Money> sums) {

        /** Tells it from all others, in this profile and for good. */
        public String key() {
            return switch (head) {
                case Head.Login(ConnectionStatus status) -> "login:" + status.connection().id();
                case Head.Group(String name) -> groupKey(name);
            };
        }

        /** As shown: the bank's name, with the holder's where two log-ins share it, or the group's. */
        public String title() {
            return switch (head) {
                case Head.Login(ConnectionStatus status) -> status.connection().title();
                case Head.Group(String name) -> name;
            };
        }

        public List<Account> shown() {
            return accounts.stream().filter(account -> !account.hidden()).toList();
        }
    }

    /**
     * One account, card, portfolio or debt.
     *
     * @param status how the log-in stands that it came through
     * @param worth  what it is worth to the person; empty where no amount or no currency is told
     * @param group  null for one that stands with its bank's
     */
    public record Account(StoredProduct stored, ConnectionStatus status, ProductRef ref, Optional<Money> worth, String group,
                          boolean hidden) {

        public long id() {
            return stored.id();
        }

        public String title() {
            return stored.title();
        }

        public Connection connection() {
            return status.connection();
        }
    }

    /** @param products all there are, with what the person calls them */
    static AccountList of(List<ConnectionStatus> statuses, List<StoredProduct> products, Worth worth, Arrangement arrangement) {
        Map<Long, ConnectionStatus> logins = statuses.stream()
                .collect(Collectors.toMap(status -> status.connection().id(), Function.identity()));
        List<ProductRef> refs = products.stream()
                .map(stored -> BankRecords.ref(stored, logins.get(stored.connectionId()).connection())).toList();
        Map<Head, List<Account>> heads = new LinkedHashMap<>();
        statuses.forEach(status -> heads.put(new Head.Login(status), new ArrayList<>()));
        for (StoredProduct stored : inOrder(products, arrangement)) {
            if (!stored.gone() && worth.standsAlone(stored)) {
                ConnectionStatus status = logins.get(stored.connectionId());
                String group = arrangement.groups().get(stored.id());
                heads.computeIfAbsent(group == null ? new Head.Login(status) : new Head.Group(group), head -> new ArrayList<>())
                        .add(new Account(stored, status, BankRecords.ref(stored, status.connection()), worth.of(stored), group,
                                arrangement.hidden().contains(stored.id())));
            }
        }
        List<Section> sections = new ArrayList<>();
        heads.forEach((head, accounts) -> {
            if (!accounts.isEmpty()) {
                sections.add(new Section(head, List.copyOf(accounts), worth.sums(accounts.stream().map(Account::stored).toList())));
            }
        });
        sections.sort(Comparator.comparingInt(section -> place(section, arrangement.sections())));
        return new AccountList(List.copyOf(sections), refs, arrangement);
    }

    /** Those that the person put in an order as they stand there, the others after them by their kinds and their banks' names. */
    private static List<StoredProduct> inOrder(List<StoredProduct> products, Arrangement arrangement) {
        Map<Long, Integer> places = new LinkedHashMap<>();
        arrangement.order().forEach(id -> places.putIfAbsent(id, places.size()));
        return products.stream().sorted(Comparator
                .comparingInt((StoredProduct stored) -> places.getOrDefault(stored.id(), Integer.MAX_VALUE))
                .thenComparing(stored -> stored.product().kind())
                .thenComparing(stored -> stored.product().title(), String.CASE_INSENSITIVE_ORDER)).toList();
    }

    /** A group that has no place yet stands first, a log-in last. */
    private static int place(Section section, List<String> order) {
        int place = order.indexOf(section.key());
        return place >= 0 ? place : section.head() instanceof Head.Group ? -1 : Integer.MAX_VALUE;
    }

    static String groupKey(String name) {
        return "group:" + name;
    }

    /** In the order they are shown in, hidden ones included. */
    public List<Account> accounts() {
        return sections.stream().flatMap(section -> section.accounts().stream()).toList();
    }

    /** Those out of sight. */
    public List<Account> hidden() {
        return accounts().stream().filter(Account::hidden).toList();
    }

    /** Names of the person's groups, in their order. */
    public List<String> groups() {
        return sections.stream().map(Section::head).filter(Head.Group.class::isInstance).map(head -> ((Head.Group) head).name()).toList();
    }
}
