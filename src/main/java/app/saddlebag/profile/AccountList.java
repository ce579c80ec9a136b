package app.saddlebag.profile;

import app.saddlebag.exchange.write.Setup;
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
 * out, and so is a position that is part of its portfolio, and what files tell of an account that a bank lists. Immutable.
 *
 * <p>Hidden ones are part of it, and of every sum.
 */
public final class AccountList {

    private static final String GROUP = "group:";
    private static final String LOGIN = "login:";

    private final List<ConnectionStatus> statuses;
    private final List<StoredProduct> products;
    private final Worth worth;
    private final Arrangement arrangement;
    private final List<ProductRef> refs;
    private final List<Section> sections;

    /** What accounts stand together under. */
    public sealed interface Head {

        /** Tells it from all others, in this profile and for good. */
        String key();

        String title();

        /** Those of one log-in: its bank's name, with the holder's where two log-ins share it. */
        record Login(ConnectionStatus status) implements Head {

            @Override
            public String key() {
                return loginKey(status.connection().id());
            }

            @Override
            public String title() {
                return status.connection().title();
            }
        }

        /** Those that the person put together. */
        record Group(String name) implements Head {

            @Override
            public String key() {
                return groupKey(name);
            }

            @Override
            public String title() {
                return name;
            }
        }
    }

    /**
     * Accounts that stand together.
     *
     * @param accounts hidden ones included
     * @param sums     one per currency of what they add, those out of sight included
     */
    public record Section(Head head, List<Account> accounts, List<Money> sums) {

        public String key() {
            return head.key();
        }

        /** As shown. */
        public String title() {
            return head.title();
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

        /** What it stands under. */
        public Head head() {
            return group == null ? new Head.Login(status) : new Head.Group(group);
        }
    }

    private AccountList(List<ConnectionStatus> statuses, List<StoredProduct> products, Worth worth, Arrangement arrangement) {
        this.statuses = List.copyOf(statuses);
        this.products = List.copyOf(products);
        this.worth = worth;
        this.arrangement = arrangement;
        Map<Long, ConnectionStatus> logins = statuses.stream()
                .collect(Collectors.toMap(status -> status.connection().id(), Function.identity()));
        refs = products.stream().map(stored -> BankRecords.ref(stored, logins.get(stored.connectionId()).connection())).toList();
        Map<String, Head> heads = new LinkedHashMap<>();
        Map<String, List<Account>> accounts = new LinkedHashMap<>();
        statuses.stream().map(Head.Login::new).forEach(login -> heads.put(login.key(), login));
        for (StoredProduct stored : inOrder(products, arrangement)) {
            ConnectionStatus status = logins.get(stored.connectionId());
            boolean partOfBanks = status.connection().files() && worth.shared().repeats(stored);
            if (!stored.gone() && worth.standsAlone(stored) && !partOfBanks) {
                String group = arrangement.groups().get(stored.id());
                Account account = new Account(stored, status, BankRecords.ref(stored, status.connection()), worth.of(stored), group,
                        arrangement.hidden().contains(stored.id()));
                heads.putIfAbsent(account.head().key(), account.head());
                accounts.computeIfAbsent(account.head().key(), key -> new ArrayList<>()).add(account);
            }
        }
        sections = heads.entrySet().stream().filter(head -> accounts.containsKey(head.getKey()))
                .map(head -> section(head.getValue(), accounts.get(head.getKey()), worth))
                .sorted(Comparator.comparingInt(section -> place(section, arrangement.sections()))).toList();
    }

    /**
     * @param statuses how each log-in stands, in the order they were made
     * @param products all there are, with what the person calls them
     */
    public static AccountList of(List<ConnectionStatus> statuses, List<StoredProduct> products, Worth worth, Arrangement arrangement) {
        return new AccountList(statuses, products, worth, arrangement);
    }

    /** The same accounts, arranged otherwise. */
    public AccountList with(Arrangement other) {
        return new AccountList(statuses, products, worth, other);
    }

    /**
     * The same, one of them called something else.
     *
     * @param name blank, or as its bank calls it, for the bank's
     */
    public AccountList called(long product, String name) {
        return new AccountList(statuses, products.stream().map(stored -> stored.id() != product ? stored
                : stored.called(name.isBlank() || name.equals(stored.product().title()) ? null : name, stored.formerNames())).toList(), worth, arrangement);
    }

    private static Section section(Head head, List<Account> accounts, Worth worth) {
        return new Section(head, List.copyOf(accounts), worth.sums(accounts.stream().map(Account::stored).toList()));
    }

    /** In their order; each with at least one account, be it hidden. */
    public List<Section> sections() {
        return sections;
    }

    /** Every product as filters know it, those left out here too. */
    public List<ProductRef> refs() {
        return refs;
    }

    public Arrangement arrangement() {
        return arrangement;
    }

    /** Those that the person put in an order as they stand there, the others after them by their kinds and their banks' names. */
    private static List<StoredProduct> inOrder(List<StoredProduct> products, Arrangement arrangement) {
        Map<Long, Integer> places = arrangement.places();
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
        return GROUP + name;
    }

    static String loginKey(long connection) {
        return LOGIN + connection;
    }

    /** What a section with that key is in a file of our own; empty for what only a later program knows. */
    static Optional<Setup.Section> section(String key, boolean placed, boolean closed) {
        if (key.startsWith(GROUP)) {
            return Optional.of(new Setup.Section(key.substring(GROUP.length()), 0, placed, closed));
        }
        return key.matches(LOGIN + "[0-9]{1,18}") ? Optional.of(new Setup.Section(null, Long.parseLong(key.substring(LOGIN.length())), placed, closed))
                : Optional.empty();
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
