package app.saddlebag.sync;

import app.saddlebag.flanks.Received;
import app.saddlebag.model.Product;
import app.saddlebag.model.StoredProduct;
import app.saddlebag.sync.ProductQuestion.Told;
import app.saddlebag.sync.ProductQuestions.Answered;
import app.saddlebag.sync.ProductQuestions.Asked;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;

/**
 * Finds, among products of one kind that are known but not listed under their id, those that the bank lists under another.
 * A sign counts only where it points at one product on either side. What could still be the same is asked, never guessed.
 */
final class ProductMatch {

    /** One that is known and one that is listed. */
    record Pair(StoredProduct before, Received<Product> now) {
    }

    /** What was asked about the kind before, and every answer. */
    record Said(List<Asked> asked, List<Answered> answers) {
        static final Said NOTHING = new Said(List.of(), List.of());

        Optional<Boolean> same(StoredProduct known, Product told) {
            return answers.isEmpty() ? Optional.empty() : ProductQuestions.said(answers, known, told);
        }

        boolean wasAsked(StoredProduct known, Product told) {
            return asked.stream().anyMatch(one -> one.known() == known.id() && one.told().is(told));
        }
    }

    private final ProductSigns signs;
    private final Said said;
    private final boolean allRenamed;
    private final List<StoredProduct> known;
    private final List<Received<Product>> fresh;
    private final List<Pair> recognised = new ArrayList<>();
    private final List<Pair> asked = new ArrayList<>();

    /**
     * @param allRenamed whether none of the kind is listed under the id by which it is known
     * @param known      those not listed under their id; taken over
     * @param fresh      those listed under an id not known; taken over
     */
    ProductMatch(ProductSigns signs, Said said, boolean allRenamed, List<StoredProduct> known,
                 List<Received<Product>> fresh) {
        this.signs = signs;
        this.said = said;
        this.allRenamed = allRenamed;
        this.known = known;
        this.fresh = fresh;
        if (!known.isEmpty() && !fresh.isEmpty()) {
            asThePersonSaid();
            for (boolean gone : new boolean[] {false, true}) {
                recognise(gone, (before, now) -> signs.sameExternalId(before.product(), now));
                recognise(gone, (before, now) -> signs.sameNumber(before.product(), now));
            }
            recognise(false, this::alikeAfterRenewal);
            ask();
        }
    }

    List<Pair> recognised() {
        return recognised;
    }

    /** Pairs that the person has to decide; those about one listed product follow each other. */
    List<Pair> asked() {
        return asked;
    }

    List<Received<Product>> added() {
        return fresh;
    }

    /** Those that the bank lists no more under any id, as far as can be told. */
    List<StoredProduct> gone() {
        return known;
    }

    private void asThePersonSaid() {
        for (Received<Product> now : List.copyOf(fresh)) {
            known.stream().filter(before -> said.same(before, now.value()).orElse(false)).findFirst()
                    .ifPresent(before -> take(new Pair(before, now)));
        }
    }

    private void take(Pair pair) {
        recognised.add(pair);
        known.remove(pair.before);
        fresh.remove(pair.now);
    }

    /** Pairs of which each side fits the other alone. */
    private void recognise(boolean gone, BiPredicate<StoredProduct, Product> fits) {
        List<Pair> pairs = new ArrayList<>();
        Map<Object, Integer> fitting = new HashMap<>();
        for (Received<Product> now : fresh) {
            for (StoredProduct before : known) {
                if (before.gone() == gone && fits.test(before, now.value())) {
                    pairs.add(new Pair(before, now));
                    fitting.merge(before, 1, Integer::sum);
                    fitting.merge(now, 1, Integer::sum);
                }
            }
        }
        pairs.stream().filter(pair -> fitting.get(pair.before) == 1 && fitting.get(pair.now) == 1
                && said.same(pair.before, pair.now.value()).isEmpty()).forEach(this::take);
    }

    /** What merely stays the same about a product proves nothing while others keep their ids. */
    private boolean alikeAfterRenewal(StoredProduct before, Product now) {
        return signs.alike(before.product(), now) && !signs.otherExternalId(before.product(), now)
                && (allRenamed || said.wasAsked(before, now));
    }

    private void ask() {
        Set<Object> open = new HashSet<>();
        for (Received<Product> now : fresh) {
            for (StoredProduct before : known) {
                if (!before.gone() && mayBeTheSame(before, now.value()) && said.same(before, now.value()).isEmpty()) {
                    asked.add(new Pair(before, now));
                    open.add(before);
                    open.add(now);
                }
            }
        }
        known.removeIf(open::contains);
        fresh.removeIf(open::contains);
    }

    private boolean mayBeTheSame(StoredProduct before, Product now) {
        Product then = before.product();
        if (!signs.notContradicting(then, now)) {
            return false;
        }
        boolean otherId = signs.otherExternalId(then, now);
        return said.wasAsked(before, now) || signs.sameNumber(then, now) || signs.sameExternalId(then, now)
                || signs.alike(then, now) && (allRenamed || !otherId)
                || allRenamed && !otherId && signs.sameType(then, now);
    }

    /** As it is kept until it is answered. */
    static Asked asked(Pair pair, ProductQuestion.Rows known, ProductQuestion.Rows told) {
        return new Asked(0, pair.before.id(), known, Told.of(pair.now.value(), told));
    }
}
