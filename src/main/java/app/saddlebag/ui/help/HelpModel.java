package app.saddlebag.ui.help;

import app.saddlebag.filter.Folding;
import app.saddlebag.filter.text.Language;
import app.saddlebag.text.Messages;
import app.saddlebag.ui.keys.KeyNames;
import app.saddlebag.ui.keys.Shortcut;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** What the help says of what is looked for in it. */
public final class HelpModel {

    /** One thing that is explained. */
    public sealed interface Line {

        /** What it does or finds. */
        String says();

        /** @param filter text to be put into the filter bar */
        record Filter(String filter, String says) implements Line {
        }

        /** @param keys as they are written on the keyboard */
        record Keys(String keys, String says) implements Line {
        }
    }

    /** @param lines at least one */
    public record Chapter(String title, List<Line> lines) {
    }

    private final StringProperty query = new SimpleStringProperty(this, "query", "");
    private final ReadOnlyObjectWrapper<List<Chapter>> filters = new ReadOnlyObjectWrapper<>(this, "filters", List.of());
    private final ReadOnlyObjectWrapper<List<Chapter>> keys = new ReadOnlyObjectWrapper<>(this, "keys", List.of());

    public HelpModel(Messages messages) {
        Language language = Language.of(messages.locale());
        KeyNames names = new KeyNames(messages);
        List<Chapter> allFilters = chapters(Example.Topic.values(), topic -> messages.get(topic.titleKey()),
                topic -> Arrays.stream(Example.values()).filter(example -> example.topic() == topic)
                        .map(example -> (Line) new Line.Filter(example.text(language), messages.get(example.whatKey()))).toList());
        List<Chapter> allKeys = chapters(Shortcut.Where.values(), where -> messages.get(where.titleKey()),
                where -> Arrays.stream(Shortcut.values()).filter(shortcut -> shortcut.where() == where)
                        .map(shortcut -> (Line) new Line.Keys(names.all(shortcut), messages.get(shortcut.whatKey()))).toList());
        query.subscribe(typed -> {
            filters.set(narrowed(allFilters, typed));
            keys.set(narrowed(allKeys, typed));
        });
    }

    /** What is looked for; empty shows everything. */
    public StringProperty queryProperty() {
        return query;
    }

    public ReadOnlyObjectProperty<List<Chapter>> filtersProperty() {
        return filters.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<List<Chapter>> keysProperty() {
        return keys.getReadOnlyProperty();
    }

    private static <T> List<Chapter> chapters(T[] all, Function<T, String> title, Function<T, List<Line>> lines) {
        return Arrays.stream(all).map(one -> new Chapter(title.apply(one), lines.apply(one))).toList();
    }

    /** Whoever looks for a chapter sees the whole of it. */
    private static List<Chapter> narrowed(List<Chapter> all, String typed) {
        List<String> words = Arrays.stream(Folding.fold(typed.strip()).split(" ")).toList();
        List<Chapter> left = new ArrayList<>();
        for (Chapter chapter : all) {
            List<Line> lines = says(words, chapter.title()) ? chapter.lines() : chapter.lines().stream()
                    .filter(line -> says(words, line.says() + " " + written(line) + " " + chapter.title())).toList();
            if (!lines.isEmpty()) {
                left.add(new Chapter(chapter.title(), lines));
            }
        }
        return left;
    }

    private static String written(Line line) {
        return switch (line) {
            case Line.Filter(String filter, String _) -> filter;
            case Line.Keys(String keys, String _) -> keys;
        };
    }

    private static boolean says(List<String> words, String text) {
        String folded = Folding.fold(text);
        return words.stream().allMatch(folded::contains);
    }
}
