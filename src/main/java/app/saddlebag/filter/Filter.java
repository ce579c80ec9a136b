package app.saddlebag.filter;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/**
 * What the person asks for: the rows on which every term holds.
 *
 * <p>Rows the person has hidden match no filter unless it asks for them by {@code is:hidden}. The meaning in full is
 * {@link FilterEvaluator}.
 */
public record Filter(List<Term> terms) {

    /** Everything that is not hidden. */
    public static final Filter ALL = new Filter(List.of());

    public Filter {
        terms = List.copyOf(terms);
    }

    public static Filter of(Term... terms) {
        return new Filter(Arrays.asList(terms));
    }

    public boolean isEmpty() {
        return terms.isEmpty();
    }

    /** Terms on a field, negated ones included, in the order typed. */
    public List<Term> on(Field field) {
        return terms.stream().filter(term -> term.field() == field).toList();
    }

    /** This filter, narrowed. */
    public Filter and(Term term) {
        List<Term> more = new ArrayList<>(terms);
        more.add(term);
        return new Filter(more);
    }

    /** This filter without what it says of a field. */
    public Filter without(Field field) {
        return where(term -> term.field() != field);
    }

    /**
     * This filter with one thing to say of the term's field: the new term stands where the first old one stood. What
     * was excluded ({@code -field:…}) stays excluded.
     */
    public Filter with(Term replacement) {
        List<Term> kept = new ArrayList<>();
        boolean placed = false;
        for (Term term : terms) {
            if (term.field() != replacement.field() || term.negated()) {
                kept.add(term);
            } else if (!placed) {
                kept.add(replacement);
                placed = true;
            }
        }
        if (!placed) {
            kept.add(replacement);
        }
        return new Filter(kept);
    }

    /** Whether some term asks for it, or excludes it. */
    public boolean asksFor(State state) {
        return terms.stream().anyMatch(term -> term instanceof Term.OfState of && of.alternatives().contains(state));
    }

    /** Whether hidden rows can match: some term asks for {@code is:hidden} or {@code kind:hidden}. */
    public boolean asksForHidden() {
        return terms.stream().filter(term -> !term.negated()).anyMatch(term -> switch (term) {
            case Term.OfState state -> state.alternatives().contains(State.HIDDEN);
            case Term.OfText text -> text.field() == Field.KIND
                    && FilterEvaluator.anyMatches(text.alternatives(), KindWords.HIDDEN);
            case Term.OfAmount _, Term.OfDate _ -> false;
        });
    }

    /** The terms that satisfy a condition. */
    public Filter where(Predicate<Term> condition) {
        return new Filter(terms.stream().filter(condition).toList());
    }
}
