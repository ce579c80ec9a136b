package app.saddlebag.sync;

import app.saddlebag.model.ProblemException;
import app.saddlebag.model.Product;
import app.saddlebag.model.ProductKind;
import app.saddlebag.model.StoredProduct;
import app.saddlebag.store.Settings;
import app.saddlebag.store.Store;
import app.saddlebag.sync.ProductQuestion.Rows;
import app.saddlebag.sync.ProductQuestion.Told;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/**
 * What syncs could not decide about products whose ids changed, and what the person said. An answer takes effect with the
 * connection's next sync, which reads the product whole. Safe to share between threads; blocks.
 */
public final class ProductQuestions {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Store store;
    private final Settings settings;

    public ProductQuestions(Store store) {
        this.store = store;
        this.settings = store.settings();
    }

    /** As it is kept: the known product by its number, its facts are in the store. */
    record Asked(long known, Rows rows, Told told) {
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
        List<Asked> asked = new ArrayList<>();
        for (ProductKind kind : ProductKind.values()) {
            asked.addAll(asked(connectionId, kind));
        }
        if (asked.isEmpty()) {
            return List.of();
        }
        List<Answered> answers = answers(connectionId);
        Map<Long, StoredProduct> known = store.products().of(connectionId).stream()
                .collect(Collectors.toMap(StoredProduct::id, Function.identity()));
        return asked.stream().filter(one -> known.containsKey(one.known) && answers.stream().noneMatch(answer ->
                        answer.concerns(one.known, one.told) || answer.same && (answer.known == one.known
                                || answer.concerns(answer.known, one.told))))
                .map(one -> new ProductQuestion(known.get(one.known), one.rows, one.told)).toList();
    }

    /**
     * Keeps an answer; it replaces the one before.
     *
     * @param same whether both are one product, which keeps its number here, its history and what was added to it
     * @throws ProblemException {@code renew.notAsked} when that is not a question (any more)
     */
    public void answer(ProductQuestion question, boolean same) {
        long connectionId = question.known().connectionId();
        store.write(() -> {
            if (open(connectionId).stream().noneMatch(open -> open.known().id() == question.known().id()
                    && open.told().equals(question.told()))) {
                throw new ProblemException("renew.notAsked");
            }
            List<Answered> answers = new ArrayList<>(answers(connectionId));
            Told told = question.told();
            answers.add(new Answered(question.known().id(), told.kind(), told.id(), told.portfolioId(), same));
            put(answersKey(connectionId), answers);
        });
    }

    /** Forgets all questions and answers of a connection that is being removed. */
    public void forget(long connectionId) {
        store.write(() -> {
            settings.remove(answersKey(connectionId));
            for (ProductKind kind : ProductKind.values()) {
                settings.remove(key(connectionId, kind));
            }
        });
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

    /** Replaces the questions about one kind. */
    void ask(long connectionId, ProductKind kind, List<Asked> questions) {
        if (!questions.equals(asked(connectionId, kind))) {
            put(key(connectionId, kind), questions);
        }
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
        return "sync.asked." + connectionId + "." + kind;
    }

    private static String answersKey(long connectionId) {
        return "sync.answered." + connectionId;
    }
}
