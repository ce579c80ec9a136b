package app.saddlebag.profile;

import app.saddlebag.exchange.statement.OwnParts;
import app.saddlebag.exchange.statement.OwnParts.OwnProduct;
import app.saddlebag.exchange.statement.OwnParts.Part;
import app.saddlebag.exchange.statement.OwnParts.Row;
import app.saddlebag.flanks.KeptObjects;
import app.saddlebag.model.Connection;
import app.saddlebag.model.Link;
import app.saddlebag.model.Overlay;
import app.saddlebag.model.ProblemException;
import app.saddlebag.model.Rate;
import app.saddlebag.model.Rule;
import app.saddlebag.model.RowChange.Reason;
import app.saddlebag.store.Recording;
import app.saddlebag.store.Store;
import app.saddlebag.store.StoredTransaction;
import app.saddlebag.store.StoredTransaction.Listing;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Writes the parts of a file of our own as they come, those that are not here. For one reading of it, inside the write. */
final class OwnTaking {

    private final Store store;
    private final Recording recording;
    private final String filesName;
    private final Clock clock;
    private final OwnSources sources;
    private final OwnProducts products;
    private final OwnPlaces places;
    private final Map<Long, Long> productIds = new HashMap<>();
    private final Map<Long, Long> rowIds = new HashMap<>();
    /** What was added to rows that are here, and to those that come. */
    private final Map<Overlay, List<Long>> onKnown = new LinkedHashMap<>();
    private final Map<Overlay, List<Long>> onNew = new LinkedHashMap<>();
    /** Sources in which nothing was before: what comes to them is looked up nowhere. */
    private final Set<Long> empty = new HashSet<>();
    private final Set<String> came = new HashSet<>();
    /** What is tied here, each kind with its members; null until the first tie comes. */
    private Set<Tied> tied;

    private record Tied(Link.Kind kind, List<Long> members) {
    }

    OwnTaking(Store store, Recording recording, String filesName, Clock clock) {
        this.store = store;
        this.recording = recording;
        this.filesName = filesName;
        this.clock = clock;
        this.sources = new OwnSources(store);
        this.products = new OwnProducts(store, clock.getZone(), clock.instant());
        this.places = new OwnPlaces(store);
    }

    void take(Part part) {
        switch (part) {
            case OwnParts.Source source -> {
                sources.made(source, filesName, clock.instant());
                sources.find(source.number()).map(Connection::id).filter(id -> store.transactions().count(id) == 0).ifPresent(empty::add);
            }
            case OwnProduct product -> product(product);
            case OwnParts.OwnSection section -> places.section(section, section.source() == 0 ? 0 : source(section.source()));
            case OwnParts.People people -> people(people, source(people.source()));
            case OwnParts.Recurring(String json) -> new RecurringAnswers(store.settings()).bring(json);
            case OwnParts.Rates(List<Rate> rates) -> rates(rates);
            case OwnParts.SumsIn(String currency) -> ExchangeRates.bringTarget(store.settings(), currency);
            case Row row -> row(row);
            case OwnParts.CategoryChanges(String json) -> categories(CategoryChanges.parse(json));
            case OwnParts.OwnRule rule -> rule(rule);
            case OwnParts.OwnFilter filter -> {
                if (store.savedFilters().list().stream().noneMatch(known -> known.name().equals(filter.name()) && known.text().equals(filter.text()))) {
                    store.savedFilters().save(filter.name(), filter.text());
                }
            }
            case OwnParts.Tie tie -> tie(tie);
        }
    }

    private void product(OwnProduct told) {
        OwnProducts.Made made = products.made(source(told.source()), told);
        productIds.put(told.number(), made.stored().id());
        places.product(made.stored(), made.fresh(), told.placed());
    }

    /** What a bank told here of who stands behind a log-in is at least as new. */
    private void people(OwnParts.People told, long source) {
        if (told.identity() != null && store.people().identityPayload(source).isEmpty()) {
            KeptObjects.identity(told.identity()).ifPresent(identity -> store.people().saveIdentity(source, identity, told.identity()));
        }
        if (store.people().holders(source).isEmpty()) {
            store.people().saveHolders(source, told.holders());
        }
    }

    private void rates(List<Rate> told) {
        Set<String> here = new HashSet<>();
        store.rates().list().forEach(rate -> here.add(rate.currency() + rate.day()));
        List<Rate> fresh = told.stream().filter(rate -> !here.contains(rate.currency() + rate.day())).toList();
        if (!fresh.isEmpty()) {
            store.rates().save(fresh);
        }
    }

    private long source(long number) {
        return sources.find(number).map(Connection::id).orElseThrow(() -> new ProblemException("import.own", null, number));
    }

    private void row(Row row) {
        long source = source(row.source());
        recording.of(source);
        Optional<StoredTransaction> known = empty.contains(source) && came.add(source + " " + row.fact().productKind() + " " + row.fact().id())
                ? Optional.empty() : store.transactions().find(source, row.fact().productKind(), row.fact().id());
        long id = known.map(StoredTransaction::id).orElseGet(() -> recording.add(row.fact(), row.told()));
        boolean undone = known.filter(one -> one.listing() == Listing.UNDONE).isPresent();
        if (undone) {
            recording.rewrite(known.get(), row.fact(), row.told(), Reason.RETURNED);
        }
        if (row.vanished() && (known.isEmpty() || undone)) {
            recording.vanish(store.transactions().get(id));
        }
        rowIds.put(row.number(), id);
        if (!row.overlay().equals(Overlay.NONE)) {
            (known.isEmpty() ? onNew : onKnown).computeIfAbsent(row.overlay(), _ -> new ArrayList<>()).add(id);
        }
    }

    /** What was added there goes where nothing is added here. */
    void finish() {
        products.finish();
        places.finish();
        onNew.forEach((overlay, rows) -> recording.bring(rows.stream().mapToLong(Long::longValue), overlay));
        onKnown.forEach((overlay, rows) -> recording.edit(rows.stream().mapToLong(Long::longValue),
                before -> before.equals(Overlay.NONE) ? overlay : before));
    }

    private void categories(CategoryChanges brought) {
        CategoryChanges now = store.settings().get(CategoryTree.KEY).map(CategoryChanges::parse).orElse(CategoryChanges.NONE);
        CategoryChanges both = now;
        for (CategoryChanges.Change change : brought.byKey().values()) {
            both = both.byKey().containsKey(change.key()) ? both : both.with(change);
        }
        if (!both.equals(now)) {
            store.settings().put(CategoryTree.KEY, both.toJson());
        }
    }

    private void rule(OwnParts.OwnRule told) {
        Rule rule = new Rule(0, told.name(), told.filter(), new Rule.Sets(told.category(), told.tags(), told.hidden()), told.on());
        if (store.rules().list().stream().noneMatch(known -> known.name().equals(rule.name()) && known.filter().equals(rule.filter())
                && known.sets().equals(rule.sets()))) {
            store.rules().save(rule);
        }
    }

    private void tie(OwnParts.Tie told) {
        Link.Kind kind = Link.Kind.valueOf(told.kind());
        Map<Long, Long> ids = kind.tiesRows() ? rowIds : productIds;
        List<Long> members = told.members().stream().map(ids::get).toList();
        if (tied == null) {
            tied = store.links().list().stream().map(link -> new Tied(link.kind(), link.members())).collect(Collectors.toCollection(HashSet::new));
        }
        if (members.stream().allMatch(Objects::nonNull) && tied.add(new Tied(kind, members))) {
            store.links().save(new Link(0, kind, Link.Standing.valueOf(told.standing()), told.likeness(), members, clock.instant()));
        }
    }
}
