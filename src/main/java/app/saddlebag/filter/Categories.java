package app.saddlebag.filter;

import app.saddlebag.model.Category;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Which category a text means that stands on a row, the bank's hint or the person's own. A text is that of a category which
 * bears it as its name in either language; else of one that was called so, or that had one merged into it that was; else of
 * one that banks tell by it: all whatever the case and accents. A text that means none is kept as it was told and stands
 * for itself.
 *
 * <p>Immutable; safe to share between threads.
 */
public final class Categories {

    /** No tree: every text stands for itself. */
    public static final Categories AS_TOLD = new Categories(List.of(), Locale.ENGLISH);

    private final List<Category> all;
    private final Locale locale;
    private final Map<String, Category> byKey = new LinkedHashMap<>();
    private final Map<String, Category> byText = new HashMap<>();
    private final Map<Category, List<String>> tellings = new HashMap<>();
    private final Map<Category, List<String>> names = new HashMap<>();

    /**
     * @param all    in the order in which they are shown, each after the one it lies in
     * @param locale in whose language they are shown; names of both languages find them
     */
    public Categories(List<Category> all, Locale locale) {
        this.all = List.copyOf(all);
        this.locale = Objects.requireNonNull(locale, "locale");
        all.forEach(category -> byKey.put(category.key(), category));
        List<Function<Category, List<String>>> ranks = List.of(category -> Stream.ofNullable(category.own()).toList(),
                Category::names, Category::former, Category::hints);
        ranks.forEach(rank -> all.forEach(category -> rank.apply(category).forEach(text -> claim(text, category))));
        all.forEach(category -> names.put(category, upwards(category).stream().flatMap(one ->
                Stream.concat(one.names().stream(), one.former().stream())).distinct().toList()));
    }

    private void claim(String text, Category category) {
        if (byText.putIfAbsent(Folding.fold(text), category) == null) {
            tellings.computeIfAbsent(category, _ -> new ArrayList<>()).add(text);
        }
    }

    /** The same, shown in another language. */
    public Categories in(Locale other) {
        return other.equals(locale) ? this : new Categories(all, other);
    }

    /** In the order in which they are shown, each after the one it lies in. */
    public List<Category> all() {
        return all;
    }

    public boolean isEmpty() {
        return all.isEmpty();
    }

    public Optional<Category> withKey(String key) {
        return Optional.ofNullable(byKey.get(key));
    }

    /**
     * The category a text means.
     *
     * @param told nullable
     */
    public Optional<Category> of(String told) {
        return told == null || all.isEmpty() ? Optional.empty() : ofFolded(Folding.fold(told));
    }

    /** @param folded what {@link Folding#fold} leaves of the text */
    public Optional<Category> ofFolded(String folded) {
        return Optional.ofNullable(byText.get(folded));
    }

    /** The one it lies in. */
    public Optional<Category> parent(Category category) {
        return Optional.ofNullable(category.parent()).map(byKey::get);
    }

    /** Those that lie in it, in the order in which they are shown. */
    public List<Category> children(Category category) {
        return all.stream().filter(other -> category.key().equals(other.parent())).toList();
    }

    /** As the person reads it: the category's name, or the text itself where it means none; null for null. */
    public String name(String told) {
        return of(told).map(this::name).orElse(told);
    }

    public String name(Category category) {
        return category.name(locale);
    }

    /** Other texts by which a row is found that carries this one: names of its category and of those it lies in. */
    public List<String> names(String told) {
        return of(told).map(this::names).orElse(List.of());
    }

    /** Names of a category and of those it lies in, in both languages; earlier ones too, which kept filters may say. */
    public List<String> names(Category category) {
        return names.get(category);
    }

    /** Every text that means just this category; folded, nothing else does. */
    public List<String> tellings(Category category) {
        return tellings.getOrDefault(category, List.of());
    }

    /** Itself, and the ones it lies in. */
    private List<Category> upwards(Category category) {
        List<Category> upwards = new ArrayList<>();
        for (Category one = category; one != null && !upwards.contains(one); one = byKey.get(one.parent())) {
            upwards.add(one);
        }
        return upwards;
    }
}
