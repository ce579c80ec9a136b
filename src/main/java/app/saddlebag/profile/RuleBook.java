package app.saddlebag.profile;

import app.saddlebag.ledger.Ledger;
import app.saddlebag.ledger.LedgerRow;
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
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * The rules of a profile: what each would do, doing it, and doing it to what syncs bring. What the person set by hand stays.
 * Reads and writes the disk: worker only. Safe to share between threads; one application at a time.
 */
public final class RuleBook {

    private static final int CHECK_EVERY = 0xFFF;
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
        boolean knownForAll = rule.id() != 0 && RuleCheck.findsAll(get(rule.id()));
        RuleCheck.require(rule, knownForAll);
        return store.rules().save(rule);
    }

    /**
     * As {@link #save}, for somebody who saw the rule before: what was changed since is not written over.
     *
     * @param was        as it was seen; null for a new one
     * @param everything whether the person has said that it may find everything
     * @throws ProblemException {@code rule.changed} where it is not what was seen any more
     */
    public Rule replace(Rule was, Rule now, boolean everything) {
        RuleCheck.require(now, everything);
        synchronized (edits) {
            if (was != null && !get(was.id()).equals(was)) {
                throw new ProblemException("rule.changed");
            }
            return store.rules().save(now);
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
     * Brings a removed rule back.
     *
     * @param place from 1; where it stood
     * @return with the number it has now
     */
    public Rule putBack(Rule removed, int place) {
        Rule again = store.rules().save(new Rule(0, removed.name(), removed.filter(), removed.sets(), removed.on()));
        move(again.id(), place);
        return again;
    }

    /**
     * How each stands, in their order.
     *
     * @throws java.util.concurrent.CancellationException when cancelled
     */
    public List<RuleStanding> survey(SearchCancellation cancellation) {
        List<Rule> rules = list().stream().filter(RuleCheck::canBeRead).toList();
        RulePlan plan = plan(rules, cancellation);
        return IntStream.range(0, rules.size()).mapToObj(plan::standing).toList();
    }

    /**
     * What one rule would do, whether it is on, and kept, or not, after those before it had their say.
     *
     * @throws ProblemException as {@link #save}; {@code rule.costly} where its expression is too costly to be answered
     */
    public Preview preview(Rule draft) {
        RuleCheck.require(draft, false);
        return previews().preview(draft, new SearchCancellation());
    }

    /** For a rule that is being written, and may find everything, or set nothing yet. */
    public RulePreviews previews() {
        return new RulePreviews(this);
    }

    Preview preview(Rule draft, SearchCancellation cancellation, BiFunction<Ledger, UnaryOperator<Ledger>, Ledger> alone) {
        if (!RuleCheck.canBeRead(draft)) {
            throw new ProblemException("rule.filter");
        }
        List<Rule> rules = new ArrayList<>(heeded(draft.id()));
        int place = IntStream.range(0, rules.size()).filter(i -> rules.get(i).id() == draft.id()).findFirst()
                .orElse(rules.size());
        if (place < rules.size()) {
            rules.set(place, draft);
        } else {
            rules.add(draft);
        }
        RulePlan plan = plan(rules, cancellation, alone);
        if (plan.found(place).problem().isPresent()) {
            throw new ProblemException("rule.costly", null, draft.name());
        }
        return plan.preview(place, cancellation);
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
        return apply(Edits.Progress.NOBODY);
    }

    /**
     * The same, told how far it is.
     *
     * @param progress what it throws ends it, and nothing is kept
     */
    public Batch apply(Edits.Progress progress) {
        return apply(-1, null, false, progress);
    }

    /**
     * Applies one rule, whether it is on or not, after those before it had their say; as one batch.
     *
     * @throws ProblemException {@code rule.none}, {@code rule.costly}, and nothing is kept
     */
    public Batch apply(long id) {
        return apply(id, Edits.Progress.NOBODY);
    }

    /** The same, told how far it is. */
    public Batch apply(long id, Edits.Progress progress) {
        get(id);
        return apply(id, null, false, progress);
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
            apply(-1, brought, true, Edits.Progress.NOBODY);
        }
    }

    /** @param rows to which it is confined; null for all */
    private Batch apply(long id, Set<Long> rows, boolean withoutTheCostly, Edits.Progress progress) {
        synchronized (edits) {
            List<Rule> rules = heeded(id);
            int only = IntStream.range(0, rules.size()).filter(i -> rules.get(i).id() == id).findFirst().orElse(-1);
            RulePlan plan = plan(rules, new SearchCancellation());
            List<Rule> costly = plan.tooCostly();
            if (!costly.isEmpty() && !withoutTheCostly) {
                throw new ProblemException("rule.costly", null, costly.getFirst().name());
            }
            BitSet found = plan.anyFound();
            int all = found.cardinality();
            Map<Setting, LongStream.Builder> settings = settings(plan, only, rows, found, () -> progress.at(0, all));
            Batch batch = store.journal().record(Batch.Kind.RULE, 0, clock.instant(), costly.isEmpty() ? null : "rule.costlyOnSync",
                    recording -> {
                        long[] before = {0};
                        settings.forEach((setting, of) -> {
                            long[] ids = of.build().toArray();
                            recording.edit(LongStream.of(ids), setting::on, done -> progress.at(before[0] + done, all));
                            before[0] += ids.length;
                        });
                    });
            edits.wrote(batch);
            return batch;
        }
    }

    /** What is to be set, and on which rows. */
    private static Map<Setting, LongStream.Builder> settings(RulePlan plan, int only, Set<Long> rows, BitSet found, Runnable now) {
        Map<Setting, LongStream.Builder> settings = new LinkedHashMap<>();
        int walked = 0;
        for (int position = found.nextSetBit(0); position >= 0; position = found.nextSetBit(position + 1)) {
            if ((walked++ & CHECK_EVERY) == 0) {
                now.run();
            }
            long row = plan.rowId(position);
            if (rows == null || rows.contains(row)) {
                settings.computeIfAbsent(plan.setting(position, only), _ -> LongStream.builder()).add(row);
            }
        }
        return settings;
    }

    /** Rules that are on, in order, and one whether it is or not. One that cannot be read would find what it does not say. */
    private List<Rule> heeded(long id) {
        return list().stream().filter(rule -> rule.on() || rule.id() == id).filter(RuleCheck::canBeRead).toList();
    }

    private RulePlan plan(List<Rule> rules, SearchCancellation cancellation) {
        return plan(rules, cancellation, (rows, make) -> make.apply(rows));
    }

    /** @param alone gives the rows with the person's own additions alone, made by what it is given or known already */
    private RulePlan plan(List<Rule> rules, SearchCancellation cancellation, BiFunction<Ledger, UnaryOperator<Ledger>, Ledger> alone) {
        // Rows first: who set what is then known at least as well for them as what they show.
        Ledger rows = ledger.snapshot();
        Overlays.Book overlays = store.overlays().all();
        Hands hands = store.journal().hands();
        Ledger own = alone.apply(rows, all -> ledger.with(all, row -> hands.of(row, overlays.get(row)).alone(overlays.get(row))));
        return new RulePlan(own, overlays, hands, rules, LocalDate.now(clock), cancellation);
    }
}
