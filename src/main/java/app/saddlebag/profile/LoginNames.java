package app.saddlebag.profile;

import app.saddlebag.model.Connection;
import app.saddlebag.model.Identity;
import app.saddlebag.model.StoredProduct;
import app.saddlebag.store.Store;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Tells log-ins at one bank apart: by what the person calls them, else by whose they are as the bank says, else by a number.
 * Worker only. Safe to share between threads.
 */
public final class LoginNames {

    private final Store store;
    private final LedgerSource ledger;

    LoginNames(Store store, LedgerSource ledger) {
        this.store = store;
        this.ledger = ledger;
    }

    /**
     * Gives a log-in a name, shown wherever its bank is.
     *
     * @param name blank for none
     * @throws java.util.NoSuchElementException when the connection was removed meanwhile
     */
    public void rename(long connectionId, String name) {
        store.write(() -> store.connections().update(store.connections().get(connectionId)
                .withLabel(name.isBlank() ? null : name.strip())));
        ledger.refresh(List.of());
    }

    /** All connections, those that share a bank with names of their own. */
    static List<Connection> named(Store store) {
        List<Connection> there = store.connections().list();
        Set<Long> told = there.stream().noneMatch(Connection::files) ? Set.of()
                : store.products().list().stream().map(StoredProduct::connectionId).collect(Collectors.toSet());
        // What stands for files, and has none left because their import was undone, is nothing to a person.
        return named(there.stream().filter(connection -> !connection.files() || told.contains(connection.id())).toList(), id -> store.people().identity(id).map(Identity::name));
    }

    /** @param holder whose login it is, if the bank says; asked only where banks are shared */
    static List<Connection> named(List<Connection> connections, Function<Long, Optional<String>> holder) {
        Set<String> taken = new HashSet<>();
        connections.forEach(connection -> taken.add(connection.title()));
        List<Connection> named = new ArrayList<>();
        for (Connection connection : connections) {
            boolean alone = connections.stream().filter(other -> other.bank().equals(connection.bank())).count() == 1;
            named.add(alone || connection.label() != null ? connection
                    : withName(connection, holder.apply(connection.id()).filter(name -> !name.isBlank()), taken));
        }
        return List.copyOf(named);
    }

    private static Connection withName(Connection connection, Optional<String> holder, Set<String> taken) {
        Connection named = connection.withLabel(holder.orElse("1"));
        for (int number = 2; !taken.add(named.title()); number++) {
            named = connection.withLabel(holder.map(name -> name + " ").orElse("") + number);
        }
        return named;
    }
}
