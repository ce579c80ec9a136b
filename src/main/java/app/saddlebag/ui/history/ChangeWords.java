package app.saddlebag.ui.history;

import app.saddlebag.model.Overlay;
import app.saddlebag.model.RowChange;
import app.saddlebag.model.RowChange.OverlayChange;
import app.saddlebag.model.Transaction;
import app.saddlebag.text.Formats;
import app.saddlebag.text.Messages;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** One row's change in words: why, and what from what to what. */
final class ChangeWords {

    private final Messages messages;
    private final Formats formats;
    private final UnaryOperator<String> category;

    /** @param category how a category's name, as it is stored, is read by the person; gets no null */
    ChangeWords(Messages messages, Formats formats, UnaryOperator<String> category) {
        this.messages = messages;
        this.formats = formats;
        this.category = category;
    }

    /** Why, in a word or two. */
    String reason(RowChange change) {
        return messages.get("history.reason." + key(change));
    }

    /** What that means for the row, and every fact that differs. Never empty. */
    String details(RowChange change) {
        List<String> parts = new ArrayList<>();
        String about = "history.because." + key(change);
        if (messages.has(about)) {
            parts.add(messages.get(about));
        }
        if (change.before() != null && change.now() != null) {
            facts(parts, change.before(), change.now());
        }
        if (change.overlay() != null) {
            added(parts, change.overlay());
        }
        return parts.isEmpty() ? messages.get("history.because.details") : String.join(" · ", parts);
    }

    private static String key(RowChange change) {
        return change.reason().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private void facts(List<String> parts, Transaction before, Transaction now) {
        differ(parts, "amount", formats.money(before.amount(), before.currency()), formats.money(now.amount(), now.currency()));
        differ(parts, "description", before.description(), now.description());
        differ(parts, "date", day(before.bookingDate()), day(now.bookingDate()));
        differ(parts, "value-date", day(before.valueDate()), day(now.valueDate()));
        differ(parts, "category", named(category, before.category()), named(category, now.category()));
        differ(parts, "shop", before.shop(), now.shop());
        differ(parts, "balance", balance(before), balance(now));
        differ(parts, "id", before.id(), now.id());
    }

    private void added(List<String> parts, OverlayChange change) {
        Overlay before = change.before();
        Overlay now = change.now();
        differ(parts, "note", before.note(), now.note());
        differ(parts, "own-category", named(category, before.category()), named(category, now.category()));
        tags(messages, parts, "history.tags-added", now.tags(), before.tags());
        tags(messages, parts, "history.tags-removed", before.tags(), now.tags());
        if (before.hidden() != now.hidden()) {
            parts.add(messages.get(now.hidden() ? "history.hidden" : "history.shown"));
        }
    }

    /** What was edited, as it is since, whatever was there before: note, category, tags, hidden. Empty where nothing of these differs. */
    static String edited(Messages messages, UnaryOperator<String> category, OverlayChange change) {
        List<String> parts = new ArrayList<>();
        Overlay before = change.before();
        Overlay now = change.now();
        became(messages, parts, "note", before.note(), now.note());
        became(messages, parts, "own-category", named(category, before.category()), named(category, now.category()));
        tags(messages, parts, "history.tags-added", now.tags(), before.tags());
        tags(messages, parts, "history.tags-removed", before.tags(), now.tags());
        if (before.hidden() != now.hidden()) {
            parts.add(messages.get(now.hidden() ? "history.hidden" : "history.shown"));
        }
        return String.join(", ", parts);
    }

    private static String named(UnaryOperator<String> category, String stored) {
        return stored == null ? null : category.apply(stored);
    }

    private static void became(Messages messages, List<String> parts, String fact, String before, String now) {
        if (!Objects.equals(before, now)) {
            String name = messages.get("history.fact." + fact);
            parts.add(now == null ? messages.get("history.taken-away", name) : messages.get("history.became", name, now.replaceAll("\\s+", " ")));
        }
    }

    private static void tags(Messages messages, List<String> parts, String key, Set<String> of, Set<String> without) {
        Set<String> left = new TreeSet<>(of);
        left.removeAll(without);
        if (!left.isEmpty()) {
            parts.add(messages.get(key, left.stream().collect(Collectors.joining(", "))));
        }
    }

    private void differ(List<String> parts, String fact, String before, String now) {
        if (!Objects.equals(before, now)) {
            String none = messages.get("history.none");
            parts.add(messages.get("history.from-to", messages.get("history.fact." + fact), before == null ? none : before,
                    now == null ? none : now));
        }
    }

    private String day(LocalDate day) {
        return day == null ? null : formats.day(day);
    }

    private String balance(Transaction row) {
        return row.balance() == null ? null : formats.money(row.balance(), row.currency());
    }
}
