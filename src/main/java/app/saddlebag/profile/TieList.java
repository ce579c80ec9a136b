package app.saddlebag.profile;

import app.saddlebag.insight.link.Counterparts;
import app.saddlebag.insight.link.Evidence;
import app.saddlebag.insight.link.MovementLink;
import app.saddlebag.ledger.Ledger;
import app.saddlebag.ledger.LedgerRow;
import app.saddlebag.ledger.RowCursor;
import app.saddlebag.model.Connection;
import app.saddlebag.model.Link;
import app.saddlebag.model.Link.Standing;
import app.saddlebag.model.ProductKey;
import app.saddlebag.model.StoredProduct;
import app.saddlebag.profile.Tie.Side;
import app.saddlebag.store.Store;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What ties rows to one another, as it was when this was made. Making one reads the disk: worker only. Immutable. */
public final class TieList {

    private final Ledger ledger;
    private final Counterparts counterparts;
    private final List<Link> answers;
    private final Map<ProductKey, StoredProduct> products;
    private final Map<Long, String> logins;

    TieList(Store store, LedgerSource source) {
        ledger = source.snapshot();
        counterparts = source.counterparts();
        answers = store.links().list().stream().filter(link -> link.kind().tiesRows() && link.members().size() == 2).toList();
        products = OwnNames.products(store).stream()
                .collect(Collectors.toMap(StoredProduct::key, Function.identity(), (some, other) -> some));
        logins = LoginNames.named(store).stream().collect(Collectors.toMap(Connection::id, Connection::title));
    }

    /** What waits for a yes or a no, the newest first. */
    public List<Tie> open() {
        return ties(counterparts.proposals());
    }

    /** What the person has said yes or no to, the last answer first. An answer whose rows are not there now is not shown. */
    public List<Tie> answered() {
        return ties(answers.stream().sorted(Comparator.comparing(Link::since).thenComparing(Link::id).reversed())
                .map(TieList::answered).toList());
    }

    /** What holds because its evidence names the counterpart, the newest first. */
    public List<Tie> certain() {
        Set<MovementLink> found = new HashSet<>();
        List<MovementLink> links = new ArrayList<>();
        for (int position = 0; position < ledger.size(); position++) {
            counterparts.of(position).filter(link -> link.standing() == Standing.CERTAIN).filter(found::add).ifPresent(links::add);
        }
        return ties(links);
    }

    private static MovementLink answered(Link link) {
        return new MovementLink(link.kind(), link.standing(), Evidence.ANSWERED, link.members().getFirst(), link.members().getLast());
    }

    /** Looks all their rows up in one walk. */
    private List<Tie> ties(List<MovementLink> links) {
        Map<Long, Integer> positions = new HashMap<>();
        links.forEach(link -> {
            positions.put(link.first(), null);
            positions.put(link.second(), null);
        });
        RowCursor rows = ledger.cursor();
        for (int position = 0; position < ledger.size() && !positions.isEmpty(); position++) {
            long id = rows.at(position).id();
            if (positions.containsKey(id)) {
                positions.put(id, position);
            }
        }
        return links.stream().map(link -> tie(link, positions.get(link.first()), positions.get(link.second())))
                .filter(Objects::nonNull).toList();
    }

    private Tie tie(MovementLink link, Integer first, Integer second) {
        return first == null || second == null ? null : new Tie(link, side(ledger.row(first)), side(ledger.row(second)));
    }

    private Side side(LedgerRow row) {
        return new Side(row, products.get(ProductKey.of(row.connectionId(), row.transaction())), logins.get(row.connectionId()));
    }
}
