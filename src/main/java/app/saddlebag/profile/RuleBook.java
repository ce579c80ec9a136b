package app.saddlebag.profile;

import app.saddlebag.filter.text.FilterParser;
import app.saddlebag.filter.text.Parsed;
import app.saddlebag.ledger.Basis;
import app.saddlebag.ledger.Ledger;
import app.saddlebag.ledger.LedgerRow;
import app.saddlebag.ledger.Matches;
import app.saddlebag.ledger.SearchCancellation;
import app.saddlebag.ledger.Totals;
import app.saddlebag.model.Batch;
import app.saddlebag.model.Novelty;
import app.saddlebag.model.Overlay;
import app.saddlebag.model.ProblemException;
import app.saddlebag.model.Rule;
import app.saddlebag.profile.RulePlan.Setting;
import app.saddlebag.store.Hands;
import app.saddlebag.store.News;
import app.saddlebag.store.Overlays;
import app.saddlebag.store.Store;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * The rules of a profile: what each would do, doing it, and doing it to what syncs bring. What the person set by hand stays.
 * Reads and writes the disk: worker only. Safe to share between threads; one application at a time.
 */
public final class RuleBook {

    private static final int EXAMPLES = 8;
    /** So many that no batch has more. */
    private static final int ANY_NUMBER = Integer.MAX_VALUE - 1;

    private final Store store;
    private final LedgerSource ledger;
    private final ProfileEdits edits;
    private final Clock clock;

    RuleBook(Store store, LedgerSource ledger, ProfileEdits edits, Clock clock) {
        this.store = store;
        this.ledger = ledger;
        this.edits = edits;
        this.clock = clock;
    }

    /** In the order in which they decide. */
    public List<Rule> list() {
        return store.rules().list();
    }

    /** @throws ProblemException {@code rule.none} */
    public Rule get(long id) {
        return list().stream().filter(rule -> rule.id() == id).findFirst()
                .orElseThrow(() -> new ProblemException("rule.none", null, id));
    }

    /**
     * Adds one at the end, or writes a known one. Applies nothing.
     *
     * @throws ProblemException {@code rule.filter} where its filter finds everything or cannot be read, {@code rule.empty}
     *                          where it sets nothing, {@code rule.none} where it was removed meanwhile
     */
    public Rule save(Rule rule) {
        require(rule);
        if (rule.id() != 0) {
            get(rule.id());
        }
        return store.rules().save(rule);
    }

    private static void require(Rule rule) {
        Parsed parsed = FilterParser.parse(rule.filter());
        if (!parsed.isValid() || parsed.filter().isEmpty()) {
            throw new ProblemException("rule.filter");
        }
        if (rule.sets().nothing()) {
            throw new ProblemException("rule.empty");
        }
    }

    /**
     * Gives one another place.
     *
     * @param place from 1; beyond the end is the end
     */
    public void move(long id, int place) {
        get(id);
        List<Long> ids = new ArrayList<>(list().stream().map(Rule::id).toList());
        ids.remove(id);
        ids.add(Math.clamp(place - 1, 0, ids.size()), id);
        store.rules().reorder(ids);
    }

    /** What it has set stays. */
    public void remove(long id) {
        get(id);
        store.rules().remove(id);
    }

    /**
     * What one rule would do, whether it is on, and kept, or not, after those before it had their say.
     *
     * @throws ProblemException as {@link #save}; {@code rule.costly} where its expression is too costly to be answered
     */
    public Preview preview(Rule draft) {
        require(draft);
        List<Rule> rules = new ArrayList<>(list().stream().filter(rule -> rule.on() || rule.id() == draft.id()).toList());
        int place = IntStream.range(0, rules.size()).filter(i -> rules.get(i).id() == draft.id()).findFirst()
                .orElse(rules.size());
        if (place < rules.size()) {
            rules.set(place, draft);
        } else {
            rules.add(draft);
        }
        RulePlan plan = plan(rules);
        Matches found = plan.found(place);
        if (found.problem().isPresent()) {
            throw new ProblemException("rule.costly", null, draft.name());
        }
        List<Integer> changed = new ArrayList<>();
        List<Example> examples = new ArrayList<>();
        int byHand = 0;
        for (int index = 0; index < found.size(); index++) {
            int position = found.position(index);
            Overlay before = plan.before(position);
            Overlay after = plan.setting(position, place).on(before);
            byHand += plan.heldByHand(place, position) ? 1 : 0;
            if (!after.equals(before)) {
                changed.add(index);
                if (examples.size() < EXAMPLES) {
                    examples.add(new Example(plan.row(position, before), after));
                }
            }
        }
        List<Totals> totals = found.sums(changed.stream().mapToInt(Integer::intValue), new SearchCancellation())
                .on(Basis.AS_TOLD);
        return new Preview(found.size(), changed.size(), byHand, totals, examples);
    }

    /**
     * @param found    rows that the filter finds
     * @param changed  rows that would be changed
     * @param byHand   rows found on which something that the rule sets was decided by hand, and stays
     * @param totals   of the changed rows, by currency, every one of them
     * @param examples some of the changed rows, the newest first
     */
    public record Preview(int found, int changed, int byHand, List<Totals> totals, List<Example> examples) {
    }

    /** A row as it is, and what would be added to it then. */
    public record Example(LedgerRow row, Overlay after) {
    }

    /**
     * Applies every rule that is on to all rows, as one batch.
     *
     * @throws ProblemException {@code rule.costly}, and nothing is kept
     */
    public Batch apply() {
        return apply(-1, null, false);
    }

    /**
     * Applies one rule, whether it is on or not, after those before it had their say; as one batch.
     *
     * @throws ProblemException {@code rule.none}, {@code rule.costly}, and nothing is kept
     */
    public Batch apply(long id) {
        get(id);
        return apply(id, null, false);
    }

    /** Applies what is on to the rows that syncs brought or told anew; a rule that is too costly is told in the batch. */
    void applyToBrought(List<Batch> syncs) {
        if (list().stream().noneMatch(Rule::on)) {
            return;
        }
        News news = store.journal().news();
        Set<Long> brought = new HashSet<>();
        for (Batch sync : syncs) {
            LongStream.of(store.journal().rows(sync.id(), ANY_NUMBER).orElseThrow())
                    .filter(row -> news.of(row) != Novelty.NONE).forEach(brought::add);
        }
        if (!brought.isEmpty()) {
            apply(-1, brought, true);
        }
    }

    /** @param rows to which it is confined; null for all */
    private Batch apply(long id, Set<Long> rows, boolean withoutTheCostly) {
        synchronized (edits) {
            List<Rule> rules = list().stream().filter(rule -> rule.on() || rule.id() == id).toList();
            int only = IntStream.range(0, rules.size()).filter(i -> rules.get(i).id() == id).findFirst().orElse(-1);
            RulePlan plan = plan(rules);
            List<Rule> costly = plan.tooCostly();
            if (!costly.isEmpty() && !withoutTheCostly) {
                throw new ProblemException("rule.costly", null, costly.getFirst().name());
            }
            Map<Setting, LongStream.Builder> settings = new LinkedHashMap<>();
            BitSet found = plan.anyFound();
            for (int position = found.nextSetBit(0); position >= 0; position = found.nextSetBit(position + 1)) {
                long row = plan.rowId(position);
                if (rows == null || rows.contains(row)) {
                    settings.computeIfAbsent(plan.setting(position, only), _ -> LongStream.builder()).add(row);
                }
            }
            Batch batch = store.journal().record(Batch.Kind.RULE, 0, clock.instant(), costly.isEmpty() ? null : "rule.costlyOnSync",
                    recording -> settings.forEach((setting, of) -> recording.edit(of.build(), setting::on)));
            edits.wrote(batch);
            return batch;
        }
    }

    private RulePlan plan(List<Rule> rules) {
        Overlays.Book overlays = store.overlays().all();
        Hands hands = store.journal().hands();
        Ledger own = ledger.with(row -> hands.of(row, overlays.get(row)).alone(overlays.get(row)));
        return new RulePlan(own, overlays, hands, rules, LocalDate.now(clock));
    }
}
