package app.saddlebag.sync;

import app.saddlebag.flanks.DataKind;
import app.saddlebag.model.Connection;
import app.saddlebag.model.ProductKind;
import app.saddlebag.model.StoredProduct;
import app.saddlebag.store.Settings;
import app.saddlebag.store.Store;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Remembers which kinds of each connection could not be refreshed, since when and why. Reads and writes the disk. */
public final class Shortfalls {

    private static final String NEVER = "-";

    private final Store store;
    private final Settings settings;

    public Shortfalls(Store store) {
        this.store = store;
        this.settings = store.settings();
    }

    /** In the order of the kinds; empty when the last sync that learned anything read everything. */
    public List<Shortfall> of(long connectionId) {
        return settings.get(key(connectionId)).map(text -> text.lines().map(Shortfalls::parse).toList()).orElse(List.of());
    }

    /**
     * Takes in what became of each kind. Of kinds that were not asked for, what was known holds on.
     *
     * @param before the connection as it was before this sync
     * @return what is not refreshed now
     */
    List<Shortfall> learn(Connection before, Map<DataKind, KindOutcome> outcomes, Instant now) {
        List<Shortfall> known = of(before.id());
        Map<DataKind, Shortfall> missing = new EnumMap<>(DataKind.class);
        known.forEach(one -> missing.put(one.kind(), one));
        outcomes.forEach((kind, outcome) -> {
            switch (outcome) {
                case KindOutcome.Read _ -> missing.remove(kind);
                case KindOutcome.Failed(var problem) ->
                        missing.put(kind, again(missing.get(kind), kind, HealthRule.lastingKey(problem), before, now));
                // Most log-ins have no cards or loans, and of these nothing may ever be ready.
                case KindOutcome.NotReady _ when isKnown(before.id(), kind) ->
                        missing.put(kind, again(missing.get(kind), kind, Shortfall.NOT_READY, before, now));
                case KindOutcome.NotReady _ -> missing.remove(kind);
            }
        });
        List<Shortfall> learned = List.copyOf(missing.values());
        if (!learned.equals(known)) {
            save(before.id(), learned);
        }
        return learned;
    }

    private static Shortfall again(Shortfall known, DataKind kind, String problem, Connection before, Instant now) {
        return known != null ? new Shortfall(kind, problem, known.since(), known.asOf())
                : new Shortfall(kind, problem, now, before.dataAsOf());
    }

    private boolean isKnown(long connectionId, DataKind kind) {
        return switch (kind) {
            case IDENTITY, HOLDER -> false;
            case ACCOUNT, ACCOUNT_TRANSACTION -> hasAny(connectionId, ProductKind.ACCOUNT);
            case CARD, CARD_TRANSACTION -> hasAny(connectionId, ProductKind.CARD);
            case PORTFOLIO -> hasAny(connectionId, ProductKind.PORTFOLIO);
            case INVESTMENT, INVESTMENT_TRANSACTION -> hasAny(connectionId, ProductKind.INVESTMENT);
            case LIABILITY, LIABILITY_TRANSACTION -> hasAny(connectionId, ProductKind.LIABILITY);
        };
    }

    private boolean hasAny(long connectionId, ProductKind kind) {
        return store.products().of(connectionId).stream().filter(stored -> !stored.gone())
                .map(StoredProduct::product).anyMatch(product -> product.kind() == kind);
    }

    private void save(long connectionId, List<Shortfall> missing) {
        if (missing.isEmpty()) {
            settings.remove(key(connectionId));
        } else {
            settings.put(key(connectionId), missing.stream().map(Shortfalls::line).collect(Collectors.joining("\n")));
        }
    }

    private static String line(Shortfall one) {
        return String.join(" ", one.kind().name(), Long.toString(one.since().getEpochSecond()),
                one.asOf() == null ? NEVER : Long.toString(one.asOf().getEpochSecond()), one.problem());
    }

    private static Shortfall parse(String line) {
        String[] parts = line.split(" ");
        return new Shortfall(DataKind.valueOf(parts[0]), parts[3], Instant.ofEpochSecond(Long.parseLong(parts[1])),
                parts[2].equals(NEVER) ? null : Instant.ofEpochSecond(Long.parseLong(parts[2])));
    }

    private static String key(long connectionId) {
        return "sync.shortfalls." + connectionId;
    }
}
