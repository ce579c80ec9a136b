package app.saddlebag.profile;

import app.saddlebag.insight.SharedProduct;
import java.util.ArrayList;
import java.util.List;

/** Something that the person should look at, and for which there is one next step. */
public sealed interface Attention {

    /** A connection that only the person can bring on. */
    record NeedsPerson(ConnectionStatus status) implements Attention {
    }

    /** Log-ins that were begun, and came to no end. */
    record Unfinished(int logins) implements Attention {
    }

    /** Products of which the person has to say whether each is one: until then sums may hold them twice. */
    record Shared(List<SharedProduct> products) implements Attention {
        public Shared {
            products = List.copyOf(products);
        }
    }

    /** What recurs and is late, or was much more than ever. */
    record Recurs(RecurringNotice notice) implements Attention {
    }

    /** Rows that the last sync of their source told otherwise than before. */
    record Changed(long rows) implements Attention {
    }

    /** Pairs of rows that may be one event: until they are answered sums hold both. */
    record Pairs(int pairs) implements Attention {
    }

    /** Connections whose figures are old, and that need nobody but a sync, or time. */
    record Behind(List<ConnectionStatus> statuses) implements Attention {
        public Behind {
            statuses = List.copyOf(statuses);
        }
    }

    /** What there is, the weightiest first: first what stops a bank, then what makes sums wrong or may be lost, then what is old. */
    static List<Attention> of(List<ConnectionStatus> statuses, List<SharedProduct> shared, List<RecurringNotice> notices, Findings findings) {
        List<Attention> all = new ArrayList<>();
        statuses.stream().filter(ConnectionStatus::needsPerson).map(NeedsPerson::new).forEach(all::add);
        if (findings.unfinished() > 0) {
            all.add(new Unfinished(findings.unfinished()));
        }
        List<SharedProduct> asked = shared.stream().filter(SharedProduct::awaitsAnswer).toList();
        if (!asked.isEmpty()) {
            all.add(new Shared(asked));
        }
        notices.stream().map(Recurs::new).forEach(all::add);
        if (findings.changed() > 0) {
            all.add(new Changed(findings.changed()));
        }
        if (findings.pairs() > 0) {
            all.add(new Pairs(findings.pairs()));
        }
        List<ConnectionStatus> behind = statuses.stream().filter(status -> status.isBehind() && !status.needsPerson()).toList();
        if (!behind.isEmpty()) {
            all.add(new Behind(behind));
        }
        return List.copyOf(all);
    }
}
