package app.saddlebag.ui.transactions.rules;

import app.saddlebag.filter.text.FilterPrinter;
import app.saddlebag.filter.text.Language;
import app.saddlebag.insight.merchant.Alike;
import app.saddlebag.model.Rule;
import app.saddlebag.profile.MerchantOffer;
import app.saddlebag.ui.keys.MenuKeys;
import app.saddlebag.ui.keys.Shortcut;
import app.saddlebag.ui.kit.Ui;
import app.saddlebag.ui.transactions.search.Latest;
import java.time.LocalDate;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Where rules are come to from the transactions: by a button, keys and the rows' menu. JavaFX thread only. */
public final class RuleWays {

    private static final Rule.Sets NOTHING = new Rule.Sets(null, Set.of(), false);

    private final Ui ui;
    private final RuleDesk desk;
    private final Supplier<String> filter;
    private final Consumer<RuleModel.Kept> kept;
    private final Latest naming;

    /**
     * @param filter what the grid shows
     * @param kept   hears of each rule that was kept
     */
    public RuleWays(Ui ui, RuleDesk desk, Supplier<String> filter, Consumer<RuleModel.Kept> kept) {
        this.ui = ui;
        this.desk = desk;
        this.filter = filter;
        this.kept = kept;
        naming = new Latest(ui.background());
    }

    /** The button beside the filter. */
    public MenuButton button() {
        MenuButton button = new MenuButton(null, new FontIcon(Feather.ZAP));
        button.setId("rules-menu");
        button.getStyleClass().addAll("flat", "icon-only", "no-arrow");
        button.setTooltip(new Tooltip(ui.text("rules.menu")));
        button.setAccessibleText(ui.text("rules.menu"));
        button.getItems().setAll(item("rules-make", "rules.menu.make", Shortcut.MAKE_RULE, this::make),
                item("rules-list", "rules.menu.list", Shortcut.RULES, this::list));
        return button;
    }

    private MenuItem item(String id, String key, Shortcut shortcut, Runnable deed) {
        MenuItem item = new MenuItem(ui.text(key));
        item.setId(id);
        item.setAccelerator(MenuKeys.of(shortcut, ui.messages()));
        item.setOnAction(event -> {
            if (!ui.sheets().isOpen()) {
                deed.run();
            }
        });
        return item;
    }

    /** From what the grid shows. */
    public void make() {
        make("", filter.get().strip(), NOTHING);
    }

    /** Shows all there are. */
    public void list() {
        RuleListSheet.open(ui, desk, new Rule(0, "", "", NOTHING, true));
    }

    private void make(String name, String filter, Rule.Sets sets) {
        RuleSheet.open(ui, desk, new Rule(0, name, filter, sets, true), kept);
    }

    /** For all of the row's merchant. */
    public void makeForAllLike(long row) {
        named(row, alike -> make(alike.merchant(), text(alike), NOTHING));
    }

    /** For all of the merchant for which a category is offered. */
    public void make(MerchantOffer offer) {
        named(offer.edited().getFirst(), alike -> make(alike.merchant(), text(alike), new Rule.Sets(offer.category(), Set.of(), false)));
    }

    /** Finds what the filter of all like a row is. */
    public void allLike(long row, Consumer<String> filter) {
        named(row, alike -> filter.accept(text(alike)));
    }

    private String text(Alike alike) {
        return FilterPrinter.print(alike.term(), Language.of(ui.messages().locale()));
    }

    private void named(long row, Consumer<Alike> found) {
        LocalDate today = LocalDate.now(ui.clock());
        naming.run(cancellation -> desk.alike(new long[] {row}, today, cancellation),
                alike -> alike.ifPresentOrElse(found, () -> ui.toasts().tell(ui.text("rules.nobody-named"))),
                failure -> ui.toasts().warn(ui.sentence(failure)));
    }
}
