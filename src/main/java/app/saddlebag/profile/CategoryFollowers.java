package app.saddlebag.profile;

import app.saddlebag.filter.Categories;
import app.saddlebag.filter.Field;
import app.saddlebag.filter.Filter;
import app.saddlebag.filter.Term;
import app.saddlebag.filter.Text;
import app.saddlebag.filter.text.FilterParser;
import app.saddlebag.filter.text.FilterPrinter;
import app.saddlebag.filter.text.Language;
import app.saddlebag.filter.text.Parsed;
import app.saddlebag.model.Category;
import app.saddlebag.model.Rule;
import app.saddlebag.model.SavedFilter;
import java.util.List;

/** Rules and saved filters that name a category, which name another once it is merged into that. */
final class CategoryFollowers {

    private final Categories categories;
    private final Category from;
    private final String into;
    private final Language language;

    /**
     * @param categories as they are before
     * @param into       name of the one that stays
     */
    CategoryFollowers(Categories categories, Category from, String into, Language language) {
        this.categories = categories;
        this.from = from;
        this.into = into;
        this.language = language;
    }

    Rule of(Rule rule) {
        String set = rule.sets().category();
        Rule.Sets sets = means(set) ? new Rule.Sets(into, rule.sets().tags(), rule.sets().hidden()) : rule.sets();
        return new Rule(rule.id(), rule.name(), text(rule.filter()), sets, rule.on());
    }

    SavedFilter of(SavedFilter filter) {
        return new SavedFilter(filter.id(), filter.name(), text(filter.text()));
    }

    boolean means(String told) {
        return categories.of(told).filter(from::equals).isPresent();
    }

    /** As typed, where it does not name the category. */
    private String text(String typed) {
        Parsed parsed = FilterParser.parse(typed);
        if (!parsed.isValid()) {
            return typed;
        }
        Filter followed = new Filter(parsed.filter().terms().stream().map(this::term).toList());
        return followed.equals(parsed.filter()) ? typed : FilterPrinter.print(followed, language);
    }

    private Term term(Term term) {
        if (!(term instanceof Term.OfText text) || text.field() != Field.CATEGORY) {
            return term;
        }
        List<Text> alternatives = text.alternatives().stream().map(this::alternative).distinct().toList();
        return new Term.OfText(text.field(), alternatives, text.negated(), text.at());
    }

    private Text alternative(Text text) {
        return switch (text) {
            case Text.Contains(String part) when means(part) -> new Text.Contains(into);
            case Text.Equal(String whole) when means(whole) -> new Text.Equal(into);
            case Text.Contains _, Text.Equal _, Text.Regex _ -> text;
        };
    }
}
