package app.saddlebag.profile;

import app.saddlebag.exchange.statement.StatementAccount;
import app.saddlebag.exchange.write.Content;
import app.saddlebag.model.Connection;
import app.saddlebag.model.Link;
import app.saddlebag.model.Link.Standing;
import app.saddlebag.model.Product;
import app.saddlebag.model.ProductKind;
import app.saddlebag.model.StoredProduct;
import app.saddlebag.profile.FileLook.Target;
import app.saddlebag.store.Store;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/**
 * The accounts whose rows come from files. They are products of one source of their own. An account that a bank tells as well has a
 * second sighting here, tied to the bank's as any account that two log-ins show: so what a file tells of it joins what the bank
 * tells, and what both tell counts once. Worker only.
 */
final class FileAccounts {

    private static final String SLOT = "files";
    private static final JsonMapper JSON = new JsonMapper();
    /** A shorter number may be that of an account at any bank. */
    /** Of an IBAN, its country and what tells accounts of one bank apart are enough of a name. */
    private static final int IBAN_END = 4;
    private static final int IBAN_SHORTENED = 12;

    private final Store store;

    FileAccounts(Store store) {
        this.store = store;
    }

    /** How near to the bank itself is what a source tells: 0 a log-in, 1 what came from one in a file of our own, 2 statements. */
    static int distance(Connection source) {
        return !source.files() ? 0 : source.slot().equals(SLOT) ? 2 : 1;
    }

    /** By what their source is known in files of our own. */
    static String key() {
        return Content.key(SLOT);
    }

    /** Their source; empty before the first is made. */
    Optional<Connection> source() {
        return store.connections().bySlot(SLOT);
    }

    /**
     * Their source, made where there is none. Inside a write.
     *
     * @param name what it is called then
     */
    Connection source(String name, Instant now) {
        return source().orElseGet(() -> store.connections().createForFiles(SLOT, name, now));
    }

    /** All accounts that are here, by their numbers. */
    AccountsByNumber byNumber() {
        return new AccountsByNumber(OwnNames.products(store), source().map(Connection::id).orElse(0L));
    }

    /** What to call an account that a file speaks of. */
    static String name(StatementAccount told, String fileName) {
        String iban = told.iban() == null || told.iban().length() <= IBAN_SHORTENED ? told.iban()
                : told.iban().substring(0, IBAN_END) + '…' + told.iban().substring(told.iban().length() - IBAN_END);
        return java.util.stream.Stream.of(told.name(), iban, told.number()).filter(text -> text != null && !text.isBlank())
                .findFirst().orElse(fileName);
    }

    /** The id that the sighting of an account has here, whether it is there or not. */
    String id(Target target, StatementAccount told, String currency) {
        return switch (target) {
            case Target.Known(StoredProduct account) -> account.connectionId() == source().map(Connection::id).orElse(0L)
                    ? account.product().id() : mergedInto(account).orElse("of-" + account.id());
            case Target.Fresh(String name) -> {
                String number = AccountsByNumber.plain(told.iban() != null ? told.iban() : told.number());
                yield "file-" + (number.isEmpty() ? name.strip().toLowerCase(Locale.ROOT) : number) + "-" + currency;
            }
            case Target.Open _ -> throw new IllegalArgumentException("Nobody said whose rows these are");
        };
    }

    /** The id of the account from files that the person merged with a bank's; empty where they merged none. */
    private Optional<String> mergedInto(StoredProduct bank) {
        List<StoredProduct> here = source().map(files -> store.products().of(files.id())).orElse(List.of());
        return store.links().list().stream().filter(link -> link.kind() == Link.Kind.SHARED_PRODUCT && link.standing().holds()
                        && link.members().contains(bank.id())).flatMap(link -> link.members().stream())
                .flatMap(member -> here.stream().filter(stored -> stored.id() == member)).map(stored -> stored.product().id()).findFirst();
    }

    /** The sighting with that id; empty where none was made yet. */
    Optional<StoredProduct> find(String id) {
        return source().flatMap(files -> store.products().find(files.id(), ProductKind.ACCOUNT, id));
    }

    /**
     * The sighting that a file's rows lie on, made where there is none. Inside a write.
     *
     * @param source theirs
     */
    StoredProduct made(Target target, StatementAccount told, String currency, Connection source, Instant now) {
        String id = id(target, told, currency);
        Optional<StoredProduct> there = find(id);
        if (there.isPresent()) {
            return there.get();
        }
        Product.Account bank = target instanceof Target.Known(StoredProduct known) && known.product() instanceof Product.Account of ? of : null;
        String number = bank != null ? bank.iban() : told.iban() != null ? told.iban() : told.number();
        String name = target instanceof Target.Fresh(String fresh) ? fresh : bank != null ? bank.alias() : null;
        StoredProduct made = store.products().upsert(source.id(), new Product.Account(id, null, bank != null ? bank.entity() : told.bankId(),
                currency, null, number, name, null, told.kind(), null, null, told.holder() == null ? List.of() : List.of(told.holder())),
                JSON.writeValueAsBytes(told), now);
        if (target instanceof Target.Known(StoredProduct known)) {
            store.links().save(new Link(0, Link.Kind.SHARED_PRODUCT, Standing.ACCEPTED, null, List.of(known.id(), made.id()), now));
        }
        return made;
    }

    /** All accounts of files alone. */
    List<StoredProduct> all() {
        return source().map(files -> store.products().of(files.id())).orElse(List.of()).stream()
                .filter(stored -> stored.product() instanceof Product.Account).toList();
    }

    /** Writes what an account holds now. Inside a write. */
    void hold(StoredProduct stored, BigDecimal balance, Instant now) {
        Product.Account account = (Product.Account) stored.product();
        store.products().replace(stored.id(), new Product.Account(account.id(), account.externalId(), account.entity(), account.currency(),
                balance, account.iban(), account.alias(), account.description(), account.type(), account.isOwner(), account.numOwners(),
                account.owners()), store.products().payload(stored.id()), now);
    }

}
