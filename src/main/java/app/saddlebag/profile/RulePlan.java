package app.saddlebag.profile;

import app.saddlebag.filter.text.FilterParser;
import app.saddlebag.ledger.Basis;
import app.saddlebag.ledger.Ledger;
import app.saddlebag.ledger.LedgerRow;
import app.saddlebag.ledger.Matches;
import app.saddlebag.ledger.RowCursor;
import app.saddlebag.ledger.SearchCancellation;
import app.saddlebag.ledger.Totals;
import app.saddlebag.model.Overlay;
import app.saddlebag.model.Rule;
import app.saddlebag.profile.RuleBook.Example;
import app.saddlebag.profile.RuleBook.Preview;
import app.saddlebag.store.Hands;
import app.saddlebag.store.Overlays;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * What rules have to say of the rows of one moment. They look at rows as their banks tell them and as the person wrote on
 * them, never at what rules set: so no rule depends on another having run, and running them twice changes nothing.
 */
final class RulePlan {

    private static final int EXAMPLES = 8;
    private static final int CHECK_EVERY = 0xFFF;

    private final Ledger ledger;
    private final RowCursor cursor;
    private final Overlays.Book overlays;
    private final Hands hands;
    private final List<Rule> rules;
    private final List<Matches> found = new ArrayList<>();
    private final List<BitSet> positions = new ArrayList<>();

    /**
     * @param ledger with the person's own additions alone
     * @param rules  that are heeded, in order
     * @throws java.util.concurrent.CancellationException when cancelled
     */
    RulePlan(Ledger ledger, Overlays.Book overlays, Hands hands, List<Rule> rules, LocalDate today,
             SearchCancellation cancellation) {
        this.ledger = ledger;
        this.cursor = ledger.cursor();
        this.overlays = overlays;
        this.hands = hands;
        this.rules = rules;
        for (Rule rule : rules) {
            Matches matches = ledger.search(FilterParser.parse(rule.filter()).filter(), today, cancellation, null);
            BitSet set = new BitSet();
            for (int position : matches.positions()) {
                set.set(position);
            }
            found.add(matches);
            positions.add(set);
        }
    }

    /** Rules whose expressions are too costly to be answered: they find nothing. */
    List<Rule> tooCostly() {
        return IntStream.range(0, rules.size()).filter(i -> found.get(i).problem().isPresent()).mapToObj(rules::get).toList();
    }

    Matches found(int rule) {
        return found.get(rule);
    }

    /** Where rows stand that any rule finds. */
    BitSet anyFound() {
        BitSet any = new BitSet();
        positions.forEach(any::or);
        return any;
    }

    long rowId(int position) {
        return cursor.at(position).id();
    }

    /** With what is added to it now. */
    LedgerRow row(int position, Overlay now) {
        LedgerRow row = ledger.row(position);
        return new LedgerRow(row.id(), row.connectionId(), row.transaction(), now, row.vanished(), row.counting(),
                row.novelty(), row.recurring());
    }

    Overlay before(int position) {
        return overlays.get(rowId(position));
    }

    /** Whether the person decided by hand something that the rule would set. */
    boolean heldByHand(int rule, int position) {
        Rule.Sets sets = rules.get(rule).sets();
        Hands.Own own = hands.of(rowId(position), before(position));
        return sets.category() != null && own.category() || !sets.tags().isEmpty() && own.tags()
                || sets.hidden() && own.hidden();
    }

    /**
     * What is set on a row: of categories the first rule's, of tags every rule's, and nothing that the person decided by hand.
     *
     * @param only what this rule decides; −1 for all
     */
    Setting setting(int position, int only) {
        Hands.Own own = hands.of(rowId(position), before(position));
        String category = null;
        boolean hidden = false;
        boolean categoryDecided = own.category();
        Set<String> tags = new HashSet<>();
        for (int i = 0; i < rules.size(); i++) {
            if (!positions.get(i).get(position)) {
                continue;
            }
            Rule.Sets sets = rules.get(i).sets();
            boolean asked = only < 0 || only == i;
            if (sets.category() != null && !categoryDecided) {
                categoryDecided = true;
                category = asked ? sets.category() : null;
            }
            if (asked && !own.tags()) {
                tags.addAll(sets.tags());
            }
            hidden |= asked && sets.hidden() && !own.hidden();
        }
        return new Setting(category, tags, hidden);
    }

    /**
     * What one rule would do.
     *
     * @throws java.util.concurrent.CancellationException when cancelled
     */
    Preview preview(int place, SearchCancellation cancellation) {
        Matches matches = found.get(place);
        BitSet changed = new BitSet();
        List<Example> examples = new ArrayList<>();
        int byHand = 0;
        for (int index = 0; index < matches.size(); index++) {
            if ((index & CHECK_EVERY) == 0) {
                cancellation.check();
            }
            int position = matches.position(index);
            Overlay before = before(position);
            Overlay after = setting(position, place).on(before);
            byHand += heldByHand(place, position) ? 1 : 0;
            if (!after.equals(before)) {
                changed.set(index);
                if (examples.size() < EXAMPLES) {
                    examples.add(new Example(row(position, before), after));
                }
            }
        }
        List<Totals> totals = matches.sums(changed.stream(), cancellation).on(Basis.AS_TOLD);
        return new Preview(matches.size(), changed.cardinality(), byHand, totals, examples);
    }

    /** How one rule stands beside those before it: of which rows another that is on decides the category otherwise. */
    RuleStanding standing(int place) {
        Rule rule = rules.get(place);
        List<RuleStanding.Overruled> overruled = new ArrayList<>();
        BitSet open = (BitSet) positions.get(place).clone();
        for (int earlier = 0; earlier < place && rule.sets().category() != null; earlier++) {
            Rule other = rules.get(earlier);
            if (other.on() && other.sets().category() != null) {
                BitSet taken = (BitSet) open.clone();
                taken.and(positions.get(earlier));
                open.andNot(positions.get(earlier));
                if (!taken.isEmpty() && !means(other).equals(means(rule))) {
                    overruled.add(new RuleStanding.Overruled(other, taken.cardinality()));
                }
            }
        }
        return new RuleStanding(rule, found.get(place).size(), found.get(place).problem().isPresent(), overruled);
    }

    /** Two words may be one category. */
    private String means(Rule rule) {
        return ledger.categories().name(rule.sets().category());
    }

    /** Of one row, or the same of many. */
    record Setting(String category, Set<String> tags, boolean hidden) {

        Setting {
            tags = Set.copyOf(tags);
        }

        Overlay on(Overlay before) {
            List<Edit> edits = new ArrayList<>(List.of(Edit.Tags.plus(tags)));
            if (category != null) {
                edits.add(new Edit.Category(category));
            }
            if (hidden) {
                edits.add(new Edit.Hidden(true));
            }
            return new Edit.Several(edits).on(before);
        }
    }
}
