package app.saddlebag.ui.accounts;

import app.saddlebag.filter.Field;
import app.saddlebag.filter.Filter;
import app.saddlebag.filter.Term;
import app.saddlebag.filter.Text;
import app.saddlebag.filter.text.FilterPrinter;
import app.saddlebag.filter.text.Language;
import app.saddlebag.model.Connection;
import app.saddlebag.profile.AccountList;
import app.saddlebag.profile.AccountList.Account;
import app.saddlebag.profile.AccountList.Head;
import app.saddlebag.profile.AccountList.Section;
import app.saddlebag.profile.Arrangement;
import app.saddlebag.text.Messages;
import app.saddlebag.ui.kit.Background;
import app.saddlebag.ui.kit.Notices;
import app.saddlebag.ui.transactions.edit.ProductTerm;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/**
 * The lines of the accounts beside the pages. What the person changes shows at once and is written on a worker; where writing
 * fails, all is read again and the failure told. JavaFX thread only.
 */
public final class AccountsModel {

    private final AccountsDesk desk;
    private final Background background;
    private final Messages messages;
    private final Notices notices;
    private final ObservableList<AccountLine> lines = FXCollections.observableArrayList();
    private final ReadOnlyStringWrapper note = new ReadOnlyStringWrapper(this, "note", "");
    private final ObjectProperty<Filter> filter = new SimpleObjectProperty<>(this, "filter");
    private final ReadOnlyObjectWrapper<Set<Long>> current = new ReadOnlyObjectWrapper<>(this, "current", Set.of());
    /** As last read or changed; null before it was read. */
    private AccountList list;
    private final WaysBack back = new WaysBack();
    private boolean hiddenShown;
    private boolean held;
    private Background.Job reading;
    /** The one to be kept: a write that comes late writes this one, too. */
    private volatile Arrangement latest = Arrangement.USUAL;

    public AccountsModel(AccountsDesk desk, Background background, Messages messages, Notices notices) {
        this.desk = desk;
        this.background = background;
        this.messages = messages;
        this.notices = notices;
        filter.subscribe(this::look);
    }

    public ObservableList<AccountLine> lines() {
        return lines;
    }

    /** What stands instead of lines: a hint, or why there are none. */
    public ReadOnlyStringProperty noteProperty() {
        return note.getReadOnlyProperty();
    }

    /** The filter of the transactions in front; null while another page is. */
    public ObjectProperty<Filter> filterProperty() {
        return filter;
    }

    /** The accounts whose transactions, and no others, the page in front shows. */
    public ReadOnlyObjectProperty<Set<Long>> currentProperty() {
        return current.getReadOnlyProperty();
    }

    /** Reads everything anew; what the person changed meanwhile stays. */
    public void refresh() {
        if (reading != null) {
            reading.cancel();
        }
        reading = background.run(desk::read, read -> take(list == null ? read : read.with(list.arrangement())), this::unread);
    }

    /** What asks for the transactions of an account. */
    public String filterOf(Account account) {
        return print(ProductTerm.of(account.ref(), list.refs()));
    }

    /** What asks for all transactions of a log-in. */
    String filterOf(Connection connection) {
        return print(Term.equal(Field.ENTITY, connection.title()));
    }

    /** While a name is typed the lines stay as they are: else what is read meanwhile would take it away. */
    void hold(boolean naming) {
        held = naming;
        if (!held && list != null) {
            show();
        }
    }

    /** Opens or closes what a line leads to; nothing for an account. */
    void toggle(AccountLine line) {
        switch (line) {
            case AccountLine.Head(Section section, boolean open) -> change(now -> now.closed(section.key(), open));
            case AccountLine.Hidden(_, boolean open) -> {
                hiddenShown = !open;
                show();
            }
            case AccountLine.One _ -> { }
        }
    }

    /** Gives an account, or a group, another name; nothing is no name for a group, and for an account it is its bank's. */
    void rename(AccountLine line, String typed) {
        String name = typed.strip();
        if (name.equals(line.title())) {
            return;
        }
        switch (line) {
            case AccountLine.One(Account account) -> {
                String before = account.stored().ownName();
                call(account.id(), name);
                String now = account(account.id()).title();
                tell(messages.get("accounts.renamed", account.title(), now), () -> call(account.id(), before == null ? "" : before));
            }
            case AccountLine.Head(Section section, _) when section.head() instanceof Head.Group(String group) && !name.isEmpty() -> {
                Arrangement before = list.arrangement();
                List<Long> members = members(group);
                change(now -> now.groupRenamed(group, name));
                tell(messages.get("accounts.renamed", group, name), () -> change(now -> regrouped(now, members, group).inOrderOf(before)));
            }
            case AccountLine.Head _, AccountLine.Hidden _ -> { }
        }
    }

    private void call(long product, String name) {
        list = list.called(product, name);
        show();
        background.write(() -> {
            desk.rename(product, name);
            return null;
        }, done -> refresh(), this::unwritten);
    }

    /** Puts a line where the one before it stands, or the one after: an account within its section, a section with all of its own. */
    void move(AccountLine line, int by) {
        Arrangement before = list.arrangement();
        change(now -> Moves.by(list, line, by));
        if (!list.arrangement().equals(before)) {
            back.remember(() -> change(now -> now.inOrderOf(before)));
        }
    }

    /** Puts a line where another stands; an account that is put on a group joins it. */
    void drop(AccountLine dragged, AccountLine on) {
        Arrangement before = list.arrangement();
        if (!dragged.equals(on)) {
            change(now -> Moves.onto(list, dragged, on));
        }
        if (list.arrangement().equals(before)) {
            return;
        }
        if (dragged instanceof AccountLine.One(Account account) && !account(account.id()).head().key().equals(account.head().key())) {
            tellGrouped(account, before);
        } else {
            tell(messages.get("accounts.moved", dragged.title()), () -> change(now -> now.inOrderOf(before)));
        }
    }

    /** Takes back what was done last; nothing where nothing is left. */
    void undo() {
        back.last();
    }

    private void tellGrouped(Account account, Arrangement before) {
        String group = account(account.id()).group();
        tell(group == null ? messages.get("accounts.ungrouped", account.title(), account.connection().title())
                : messages.get("accounts.grouped", account.title(), group),
                () -> change(now -> now.grouped(account.id(), account.group()).inOrderOf(before)));
    }

    private void tell(String text, Runnable wayBack) {
        notices.tell(text, messages.get("accounts.undo"), back.remember(wayBack));
    }

    /** Takes an account out of sight; it stays in every sum. */
    void hide(Account account) {
        change(now -> now.hidden(account.id(), true));
        tell(messages.get("accounts.hidden.told", account.title()), () -> show(account));
    }

    void show(Account account) {
        change(now -> now.hidden(account.id(), false));
    }

    /** Names of the person's groups, in their order. */
    List<String> groups() {
        return list.groups();
    }

    /** @param group null puts it back among those of its bank */
    void group(Account account, String group) {
        Arrangement before = list.arrangement();
        change(now -> now.grouped(account.id(), group));
        tellGrouped(account, before);
    }

    /**
     * Makes a group of one account, to be named.
     *
     * @return the key of its line
     */
    String newGroup(Account account) {
        String plain = messages.get("accounts.group.new-name");
        String name = plain;
        for (int number = 2; groups().contains(name); number++) {
            name = plain + " " + number;
        }
        group(account, name);
        return account(account.id()).head().key();
    }

    /** Takes a group apart; its accounts stand with their banks' again. */
    void dissolve(String group) {
        Arrangement before = list.arrangement();
        List<Long> members = members(group);
        change(now -> now.groupDissolved(group));
        tell(messages.get("accounts.group.dissolved", group), () -> change(now -> regrouped(now, members, group).inOrderOf(before)));
    }

    private List<Long> members(String group) {
        return list.accounts().stream().filter(account -> group.equals(account.group())).map(Account::id).toList();
    }

    private static Arrangement regrouped(Arrangement now, List<Long> members, String group) {
        Arrangement back = now;
        for (long id : members) {
            back = back.grouped(id, group);
        }
        return back;
    }

    private Account account(long id) {
        return list.accounts().stream().filter(account -> account.id() == id).findFirst().orElseThrow();
    }

    private void change(UnaryOperator<Arrangement> how) {
        list = list.with(how.apply(list.arrangement()));
        latest = list.arrangement();
        show();
        background.write(() -> {
            synchronized (desk) {
                desk.arrange(latest);
            }
            return null;
        }, done -> { }, this::unwritten);
    }

    private void take(AccountList read) {
        list = read;
        latest = read.arrangement();
        show();
    }

    private void show() {
        if (held) {
            return;
        }
        List<AccountLine> now = AccountLine.of(list, hiddenShown, messages);
        note.set(now.isEmpty() ? messages.get("accounts.none") : "");
        if (!now.equals(lines)) {
            lines.setAll(now);
        }
        look();
    }

    private void look() {
        current.set(list == null ? Set.of() : list.accounts().stream().filter(this::isAskedFor).map(Account::id)
                .collect(Collectors.toSet()));
    }

    /** Whether the filter asks for this account, and for nothing else of it, by whichever of its names. */
    private boolean isAskedFor(Account account) {
        return filter.get() != null && filter.get().terms().size() == 1
                && filter.get().terms().getFirst() instanceof Term.OfText(Field field, List<Text> alternatives, boolean negated, _)
                && !negated && field == Field.of(account.ref().kind()) && alternatives.size() == 1
                && alternatives.getFirst() instanceof Text.Equal(String name) && account.ref().names().contains(name);
    }

    private String print(Term term) {
        return FilterPrinter.print(term, Language.of(messages.locale()));
    }

    private void unread(Throwable failure) {
        if (list == null) {
            note.set(messages.sentence(failure));
        } else {
            notices.warn(messages.sentence(failure));
        }
    }

    private void unwritten(Throwable failure) {
        notices.warn(messages.sentence(failure));
        list = null;
        refresh();
    }
}
