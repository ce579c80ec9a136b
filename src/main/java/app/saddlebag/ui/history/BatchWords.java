package app.saddlebag.ui.history;

import app.saddlebag.insight.merchant.MerchantNumbers;
import app.saddlebag.model.Batch;
import app.saddlebag.model.Batch.Counts;
import app.saddlebag.model.Transaction;
import app.saddlebag.profile.ChangeHistory.Entry;
import app.saddlebag.text.Messages;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A batch in words. */
public final class BatchWords {

    private final Messages messages;
    private final UnaryOperator<String> category;

    /** For batches of which no category is said. */
    public BatchWords(Messages messages) {
        this(messages, UnaryOperator.identity());
    }

    /** @param category how a category's name, as it is stored, is read by the person */
    BatchWords(Messages messages, UnaryOperator<String> category) {
        this.messages = messages;
        this.category = category;
    }

    /** What wrote it, and whose rows it changed. */
    String title(Entry entry) {
        String kind = messages.get("history.kind." + entry.batch().kind().name().toLowerCase(Locale.ROOT));
        return entry.source() == null ? kind : messages.get("history.kind-of", kind, entry.source());
    }

    /** What it changed, kind by kind; of an edit also what that was, and on what where it was one row. */
    String whole(Entry entry) {
        String counts = entry.asides().isEmpty() ? counts(entry.batch()) : entry.asides().stream()
                .map(aside -> messages.get("history.aside." + aside.name().toLowerCase(Locale.ROOT))).collect(Collectors.joining(", "));
        if (entry.edited() == null || entry.edited().change().overlay() == null) {
            return counts;
        }
        String what = ChangeWords.edited(messages, category, entry.edited().change().overlay());
        Transaction row = entry.edited().transaction();
        String name = entry.batch().counts().changed() > 1 || row == null ? null : MerchantNumbers.name(row) != null ? MerchantNumbers.name(row) : row.description();
        return Stream.of(name, what, counts).filter(part -> part != null && !part.isBlank()).collect(Collectors.joining(" · "));
    }

    /** What it changed, kind by kind. */
    public String counts(Batch batch) {
        Counts counts = batch.counts();
        if (batch.kind() == Batch.Kind.UNDO) {
            return messages.get("history.restored", counts.changed());
        }
        if (batch.kind() == Batch.Kind.EDIT || batch.kind() == Batch.Kind.RULE) {
            return messages.get("history.edited", counts.changed());
        }
        return counts(counts);
    }

    /** What a bank said that is not what it said before, kind by kind. */
    public String counts(Counts counts) {
        List<String> parts = new ArrayList<>();
        add(parts, "connections.batch.added", counts.added());
        add(parts, "connections.batch.changed", counts.changed());
        add(parts, "connections.batch.vanished", counts.vanished());
        add(parts, "connections.batch.suspicious", counts.suspicious());
        add(parts, "connections.batch.matched", counts.matched());
        add(parts, "connections.batch.skipped", counts.skipped());
        return parts.isEmpty() ? messages.get("connections.batch.nothing") : String.join(", ", parts);
    }

    /** The first of several sentences, for a line that has no room for all. */
    String first(String sentences) {
        BreakIterator each = BreakIterator.getSentenceInstance(messages.locale());
        each.setText(sentences);
        each.first();
        int end = each.next();
        return end == BreakIterator.DONE ? sentences : sentences.substring(0, end).strip();
    }

    /** That a batch was undone, and what that means for its rows. */
    String undone(Batch batch) {
        return batch.undoneBy() == batch.id() ? messages.get("history.undone-nothing")
                : messages.get("history.undone", batch.undoneBy());
    }

    /** What an undo undid. */
    String undoes(Batch batch) {
        return messages.get("history.undoes", batch.undoes());
    }

    private void add(List<String> parts, String key, int count) {
        if (count > 0) {
            parts.add(messages.get(key, count));
        }
    }
}
