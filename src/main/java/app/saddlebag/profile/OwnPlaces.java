package app.saddlebag.profile;

import app.saddlebag.exchange.statement.OwnParts.OwnSection;
import app.saddlebag.exchange.statement.OwnParts.Placed;
import app.saddlebag.insight.Bearing;
import app.saddlebag.model.StoredProduct;
import app.saddlebag.store.Store;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Puts what comes in a file of our own where the person had it, behind what has a place here. For one reading, inside the write. */
final class OwnPlaces {

    private final Store store;
    private final TreeMap<Integer, Long> places = new TreeMap<>();
    private final Map<Long, String> groups = new HashMap<>();
    private final Set<Long> hidden = new HashSet<>();
    private final List<String> sections = new ArrayList<>();
    private final Set<String> closed = new HashSet<>();
    private final Map<Long, Bearing> bearings = new HashMap<>();

    OwnPlaces(Store store) {
        this.store = store;
    }

    /** @param fresh whether it came with this file; of another what is said here holds */
    void product(StoredProduct stored, boolean fresh, Placed placed) {
        if (placed.place() > 0) {
            places.put(placed.place(), stored.id());
        }
        if (fresh && placed.group() != null) {
            groups.put(stored.id(), placed.group());
        }
        if (fresh && placed.hidden()) {
            hidden.add(stored.id());
        }
        bearing(placed).filter(_ -> Bearing.open(stored.product())).ifPresent(said -> bearings.putIfAbsent(stored.id(), said));
    }

    /** Empty also for what only a later program knows. */
    private static Optional<Bearing> bearing(Placed placed) {
        return Stream.of(Bearing.values()).filter(one -> one.name().toLowerCase(Locale.ROOT).equals(placed.bearing())).findFirst();
    }

    /** @param source the local number of its connection; 0 for a group */
    void section(OwnSection section, long source) {
        String key = section.group() == null ? AccountList.loginKey(source) : AccountList.groupKey(section.group());
        if (section.placed()) {
            sections.add(key);
        }
        if (section.closed()) {
            closed.add(key);
        }
    }

    void finish() {
        if (!bearings.isEmpty()) {
            new Bearings(store.settings()).bring(bearings);
        }
        KeptArrangement kept = new KeptArrangement(store.settings());
        Arrangement here = kept.get();
        Set<Long> order = new LinkedHashSet<>(here.order());
        order.addAll(places.values());
        groups.putAll(here.groups());
        hidden.addAll(here.hidden());
        Set<String> inOrder = new LinkedHashSet<>(here.sections());
        inOrder.addAll(sections);
        closed.addAll(here.closed());
        Arrangement both = new Arrangement(Arrangement.VERSION, List.copyOf(order), groups, hidden, List.copyOf(inOrder), closed);
        if (!both.equals(here)) {
            kept.put(both);
        }
    }
}
