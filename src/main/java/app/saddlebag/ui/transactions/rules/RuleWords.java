package app.saddlebag.ui.transactions.rules;

import app.saddlebag.filter.Categories;
import app.saddlebag.ledger.Totals;
import app.saddlebag.model.Overlay;
import app.saddlebag.model.Rule;
import app.saddlebag.profile.RuleBook.Preview;
import app.saddlebag.ui.kit.Ui;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;

/**
 * How rules and what they do are said.
 *
 * @param tree names the categories
 */
record RuleWords(Ui ui, Supplier<Categories> tree) {

    /** What a rule sets. */
    String sets(Rule.Sets sets) {
        return joined(sets.category(), sets.tags(), sets.hidden());
    }

    /** What is added to a row. */
    String added(Overlay overlay, String bankCategory) {
        return joined(overlay.category() == null ? bankCategory : overlay.category(), overlay.tags(), overlay.hidden());
    }

    private String joined(String category, Collection<String> tags, boolean hidden) {
        List<String> words = new ArrayList<>();
        if (category != null && !category.isEmpty()) {
            words.add(tree.get().name(category));
        }
        tags.stream().sorted().map(tag -> "#" + tag).forEach(words::add);
        if (hidden) {
            words.add(ui.text("rules.hidden"));
        }
        return words.isEmpty() ? "–" : String.join(" · ", words);
    }

    /** How a filter is said; one that finds everything has no words of its own. */
    String filter(String filter) {
        return filter.isBlank() ? ui.text("rules.everything") : filter;
    }

    /** What would change and what stays. */
    String changes(Preview preview) {
        String changes = ui.text("rules.changes", preview.changed());
        return preview.byHand() == 0 ? changes : changes + " " + ui.text("rules.by-hand", preview.byHand());
    }

    String sum(Totals totals) {
        return ui.text("rules.sum", ui.formats().money(totals.in(), totals.currency()), ui.formats().money(totals.out(), totals.currency()));
    }
}
