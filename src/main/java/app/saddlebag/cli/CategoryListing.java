package app.saddlebag.cli;

import app.saddlebag.filter.Categories;
import app.saddlebag.filter.Filter;
import app.saddlebag.ledger.Basis;
import app.saddlebag.ledger.Group;
import app.saddlebag.ledger.GroupKey;
import app.saddlebag.ledger.Matches;
import app.saddlebag.ledger.SearchCancellation;
import app.saddlebag.ledger.Totals;
import app.saddlebag.model.Category;
import app.saddlebag.profile.OpenProfile;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Writes the tree of categories with what the transactions in each come to, and then the words that are in no tree. */
final class CategoryListing {

    private final Terminal terminal;
    private final Basis basis;
    private final boolean all;
    private final Listing listing;

    /** @param all also those that are no longer offered */
    CategoryListing(Terminal terminal, boolean asTold, boolean all) {
        this.terminal = terminal;
        this.basis = asTold ? Basis.AS_TOLD : Basis.COUNTED;
        this.all = all;
        listing = new Listing(terminal.column("category"), Listing.Column.detail("key"), Listing.Column.detail("within"), Listing.Column.detail("icon"),
                terminal.column("colour"), Listing.Column.detail("own"), Listing.Column.detail("hidden"), terminal.column("currency"),
                terminal.column("count"), terminal.column("in"), terminal.column("out"), terminal.column("net"));
    }

    void print(OpenProfile profile, Clock clock, Format format) {
        Matches matches = profile.ledger().snapshot().search(Filter.ALL, LocalDate.now(clock), new SearchCancellation(), null);
        Categories tree = profile.categories().tree();
        Map<String, List<Totals>> totals = new HashMap<>();
        List<Group> groups = matches.groups(GroupKey.CATEGORY, basis);
        for (Group group : groups) {
            if (group.label() instanceof Group.Label.Category(String name, _)) {
                totals.put(name, group.totals());
            }
        }
        for (Category category : tree.all()) {
            if (all || !category.hidden() || totals.containsKey(tree.name(category))) {
                String name = category.parent() != null && format == Format.table ? "  " + tree.name(category) : tree.name(category);
                add(name, category, totals.getOrDefault(tree.name(category), List.of()), format);
            }
        }
        for (Group group : groups) {
            if (group.label() instanceof Group.Label.Value(String told) && told != null) {
                add(told, null, group.totals(), format);
            }
        }
        listing.print(format, terminal.out());
        new SumLines(terminal).say(matches.sums(), basis);
    }

    /** A line for each currency; one without sums where no transaction is in it. */
    private void add(String name, Category category, List<Totals> totals, Format format) {
        if (totals.isEmpty()) {
            line(name, category, null, format);
        }
        totals.forEach(sums -> line(name, category, sums, format));
    }

    private void line(String name, Category category, Totals totals, Format format) {
        String colour = category == null ? null : category.colour();
        listing.add(name, category == null ? null : category.key(), category == null ? null : category.parent(),
                category == null ? null : category.icon(),
                colour != null && format == Format.table ? terminal.text("categories.colour." + colour) : colour,
                category == null || !category.builtIn(), category != null && category.hidden(),
                totals == null ? null : totals.currency(), totals == null ? 0 : totals.count(), totals == null ? null : totals.in(),
                totals == null ? null : totals.out(), totals == null ? null : totals.net());
    }
}
