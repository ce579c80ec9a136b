package app.saddlebag.sync;

import app.saddlebag.flanks.DataKind;
import app.saddlebag.model.ProblemException;
import app.saddlebag.model.Product;
import app.saddlebag.model.ProductKind;
import app.saddlebag.model.StoredProduct;
import app.saddlebag.store.Settings;
import app.saddlebag.store.Store;
import app.saddlebag.sync.ProductQuestion.Rows;
import app.saddlebag.sync.ProductQuestion.Said;
import app.saddlebag.sync.ProductQuestion.Told;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What syncs could not decide about products whose ids changed, and what the person said. An answer takes effect with the
 * connection's next sync, which reads the product whole. Safe to share between threads; blocks.
 */
public final class ProductQuestions {

    /** Questions were kept without a number once; the next sync gives them one. */
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES).build();
    private static final String ASKED = "sync.asked.";
    private static final String LAST_NUMBER = ASKED + "last";

    private final Store store;
    private final Settings settings;

    public ProductQuestions(Store store) {
        this.store = store;
        this.settings = store.settings();
    }

    /**
     * As it is kept: the known product by its number, its facts are in the store.
     *
     * @param number 0 until it is kept
     */
    record Asked(long number, long known, Rows rows, Told told) {
        boolean isAbout(Asked other) {
            return known == other.known && told.isListedAs(other.told);
        }

        Asked numbered(long as) {
            return new Asked(as, known, rows, told);
        }
    }

    /** What the person said. */
    record Answered(long known, ProductKind kind, String id, String portfolioId, boolean same) {
        boolean concerns(long knownId, Told told) {
            return known == knownId && kind == told.kind() && id.equals(told.id())
                    && Objects.equals(portfolioId, told.portfolioId());
        }
    }

    /** Those of one connection that wait for an answer; those about one listed product follow each other. */
    public List<ProductQuestion> open(long connectionId) {
        return all(connectionId).stream().filter(question -> question.said() == Said.NOTHING).toList();
    }

    /**
     * Those of one connection, with those that were answered and wait for the next sync. What an answer about another pair
     * settles is no question.
     */
    public List<ProductQuestion> all(long connectionId) {
        List<Asked> asked = Arrays.stream(ProductKind.values()).flatMap(kind -> asked(connectionId, kind).stream()).toList();
        if (asked.isEmpty()) {
            return List.of();
        }
        List<Answered> answers = answers(connectionId);
        Map<Long, StoredProduct> known = store.products().of(connectionId).stream()
                .collect(Collectors.toMap(StoredProduct::id, Function.identity()));
        return asked.stream().filter(one -> known.containsKey(one.known) && !isSettled(one, answers))
                .map(one -> new ProductQuestion(one.number, known.get(one.known), one.rows, one.told, said(one, answers)))
                .toList();
    }

    private static Said said(Asked one, List<Answered> answers) {
        return answers.stream().filter(answer -> answer.concerns(one.known, one.told)).findFirst()
                .map(answer -> answer.same ? Said.SAME : Said.OTHER).orElse(Said.NOTHING);
    }

    /** Whether one of both is the same as a third. */
    private static boolean isSettled(Asked one, List<Answered> answers) {
        return said(one, answers) == Said.NOTHING && answers.stream().anyMatch(answer -> answer.same
                && (answer.known == one.known || answer.concerns(answer.known, one.told)));
    }

    /**
     * Keeps an answer, or takes back one that has not taken effect.
     *
     * @param said {@link Said#NOTHING} to take it back
     * @return the question as it was
     * @throws ProblemException {@code renew.notAsked} when that is not a question (any more), was answered already, or was
     *                          not answered where an answer is to be taken back
     */
    public ProductQuestion answer(long connectionId, long number, Said said) {
        return store.write(() -> {
            ProductQuestion question = all(connectionId).stream()
                    .filter(one -> number != 0 && one.number() == number && (one.said() == Said.NOTHING) != (said == Said.NOTHING))
                    .findFirst().orElseThrow(() -> new ProblemException("renew.notAsked"));
            Told told = question.told();
            List<Answered> answers = new ArrayList<>(answers(connectionId));
            answers.removeIf(answer -> answer.concerns(question.known().id(), told));
            if (said != Said.NOTHING) {
                answers.add(new Answered(question.known().id(), told.kind(), told.id(), told.portfolioId(), said == Said.SAME));
            }
            put(answersKey(connectionId), answers);
            return question;
        });
    }

    /** Forgets all questions and answers of a connection that the person parts from. */
    public void forget(long connectionId) {
        store.write(() -> {
            settings.remove(answersKey(connectionId));
            for (ProductKind kind : ProductKind.values()) {
                settings.remove(key(connectionId, kind));
            }
        });
    }

    /**
     * What is missing of a connection, with what was answered said as such: of that, only a sync is still wanted.
     *
     * @param missing as the last sync left it
     */
    public List<Shortfall> answered(long connectionId, List<Shortfall> missing) {
        if (missing.stream().noneMatch(Shortfall::isAsked)) {
            return missing;
        }
        Set<DataKind> open = EnumSet.noneOf(DataKind.class);
        open(connectionId).forEach(question -> open.add(DataKind.products(question.told().kind())));
        if (open.contains(DataKind.PORTFOLIO)) {
            open.add(DataKind.INVESTMENT); // positions wait for the portfolio they lie in
        }
        return missing.stream().map(one -> one.isAsked() && !open.contains(one.kind()) ? one.asAnswered() : one).toList();
    }

    List<Asked> asked(long connectionId, ProductKind kind) {
        return settings.get(key(connectionId, kind)).map(text -> List.of(JSON.readValue(text, Asked[].class)))
                .orElse(List.of());
    }

    List<Answered> answers(long connectionId) {
        return settings.get(answersKey(connectionId)).map(text -> List.of(JSON.readValue(text, Answered[].class)))
                .orElse(List.of());
    }

    /** What the person said of a pair; empty while nothing was. */
    static Optional<Boolean> said(List<Answered> answers, StoredProduct known, Product told) {
        return answers.stream().filter(answer -> answer.concerns(known.id(), Told.of(told, null))).findFirst()
                .map(Answered::same);
    }

    /** Replaces the questions about one kind; one that was asked before keeps its number. */
    void ask(long connectionId, ProductKind kind, List<Asked> questions) {
        List<Asked> before = asked(connectionId, kind);
        List<Asked> numbered = questions.stream().map(one -> before.stream()
                .filter(known -> known.number != 0 && known.isAbout(one)).findFirst()
                .map(known -> one.numbered(known.number)).orElseGet(() -> one.numbered(nextNumber()))).toList();
        if (!numbered.equals(before)) {
            put(key(connectionId, kind), numbered);
        }
    }

    private long nextNumber() {
        long next = settings.get(LAST_NUMBER).map(Long::parseLong).orElse(0L) + 1;
        settings.put(LAST_NUMBER, Long.toString(next));
        return next;
    }

    /** Forgets answers of a kind that took effect: what two are is found by their ids from now on. */
    void applied(long connectionId, ProductKind kind) {
        List<Answered> answers = answers(connectionId);
        List<Answered> lasting = answers.stream().filter(answer -> answer.kind != kind || !answer.same).toList();
        if (lasting.size() < answers.size()) {
            put(answersKey(connectionId), lasting);
        }
    }

    private void put(String key, List<?> entries) {
        if (entries.isEmpty()) {
            settings.remove(key);
        } else {
            settings.put(key, JSON.writeValueAsString(entries));
        }
    }

    private static String key(long connectionId, ProductKind kind) {
        return ASKED + connectionId + "." + kind;
    }

    private static String answersKey(long connectionId) {
        return "sync.answered." + connectionId;
    }
}
