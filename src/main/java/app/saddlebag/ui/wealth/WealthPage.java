package app.saddlebag.ui.wealth;

import app.saddlebag.insight.Worth;
import app.saddlebag.model.Product;
import app.saddlebag.model.ProductKind;
import app.saddlebag.model.StoredProduct;
import app.saddlebag.ui.kit.Beside;
import app.saddlebag.ui.kit.Buttons;
import app.saddlebag.ui.kit.Columns;
import app.saddlebag.ui.kit.KindNames;
import app.saddlebag.ui.kit.Labels;
import app.saddlebag.ui.kit.Pills.Pill;
import app.saddlebag.ui.kit.Pills;
import app.saddlebag.ui.kit.Placeholder;
import app.saddlebag.ui.kit.Ui;
import app.saddlebag.ui.page.BesideLine;
import app.saddlebag.ui.page.Changes;
import app.saddlebag.ui.page.DataPage;
import app.saddlebag.ui.page.Navigator;
import app.saddlebag.ui.page.Place;
import app.saddlebag.ui.product.GoneGroup;
import app.saddlebag.ui.wealth.WealthData.At;
import app.saddlebag.ui.wealth.WealthData.Holdings;
import app.saddlebag.ui.wealth.WealthModel.View;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** Shows a {@link WealthModel}. */
public final class WealthPage extends DataPage<WealthModel.Shown> {

    private static final double GAP = 16;

    private final Ui ui;
    private final Navigator navigator;
    private final WealthModel model;
    private final Label age;
    private final VBox money = new VBox();
    private final VBox people = new VBox();
    private final LaterParts later;

    public WealthPage(Ui ui, WealthModel model, Changes changes, Navigator navigator) {
        Label age = Labels.of("", "muted", "small");
        VBox content = new VBox();
        super(ui, Place.WEALTH, model.reading(), changes, new Words(ui.text("wealth.loading"), ui.text("wealth.failed")),
                content, age, views(ui, model));
        this.ui = ui;
        this.navigator = navigator;
        this.model = model;
        this.age = age;
        later = new LaterParts(ui);
        model.furtherProperty().subscribe(later::show);
        content.getStyleClass().add("row-24");
        money.getStyleClass().add("row-24");
        people.getStyleClass().add("row-24");
        model.viewProperty().subscribe(view -> content.getChildren().setAll(view == View.MONEY ? money : people));
    }

    private static Pills<View> views(Ui ui, WealthModel model) {
        return new Pills<>(ui.text("wealth.view"), Stream.of(View.values()).map(view -> {
            String word = view.name().toLowerCase(Locale.ROOT);
            String words = ui.text("wealth.view." + word);
            return new Pill<>(view, "view-" + word, words, words);
        }).toList(), model.viewProperty().get(), model.viewProperty()::set);
    }

    @Override
    protected Node show(WealthModel.Shown shown) {
        WealthData data = shown.data();
        age.setText(shown.oldest().map(oldest -> ui.text("overview.as-of", ui.formats().age(oldest))).orElse(""));
        if (data.isEmpty() && shown.whole().totals().isEmpty()) {
            return Placeholder.empty(Feather.PIE_CHART, ui.text("wealth.empty"), ui.text("wealth.empty.about"),
                    Buttons.primary(Feather.PLUS, ui.text("overview.connect"), navigator::connectBank),
                    Buttons.plain(Feather.FILE_PLUS, ui.text("import.title"), navigator::importStatements));
        }
        money.getChildren().clear();
        later.clear();
        people.getChildren().clear();
        whole(shown);
        section(money, shown, ProductKind.PORTFOLIO, data.portfolios().stream().map(Holdings::portfolio).toList(), data.portfolios().stream().map(one -> portfolio(one, shown)).toList());
        section(money, shown, ProductKind.INVESTMENT, data.loose(), data.loose().isEmpty() ? List.of() : List.of(loose(shown)));
        if (!data.gone().isEmpty()) {
            Map<StoredProduct, String> banks = data.gone().stream().collect(Collectors.toMap(WealthData.At::stored,
                    WealthData.At::bank));
            money.getChildren().add(new GoneGroup(ui, data.gone().stream().map(at -> at.stored()).toList(), data.worth(), banks::get,
                    navigator));
        }
        BesideLine beside = new BesideLine(ui, navigator);
        beside.showPeople(shown.statuses());
        section(people, ui.text("wealth.people"), Optional.of(beside), people(data));
        if (people.getChildren().isEmpty()) {
            people.getChildren().add(Labels.paragraph(ui.text("wealth.people.none"), "muted"));
        }
        return null;
    }

    /** What there is altogether, and below it what that is made of beside what is owed. */
    private void whole(WealthModel.Shown shown) {
        Whole whole = shown.whole();
        PiecesSheet sheet = new PiecesSheet(ui, shown.data().worth(), shown.data()::countedAt, shown.data()::bank, navigator);
        if (!whole.totals().isEmpty() || !whole.uncounted().isEmpty()) {
            money.getChildren().add(new TotalPanel(ui, whole, sheet, navigator).node());
        }
        VBox debts = debts(shown);
        Region allocation = whole.pieces().isEmpty() ? null
                : new AllocationPanel(ui, whole, model.cutProperty(), sheet, navigator).node();
        if (allocation != null && !debts.getChildren().isEmpty()) {
            money.getChildren().add(new Beside(allocation, debts, allocation, GAP));
        } else if (allocation != null || !debts.getChildren().isEmpty()) {
            money.getChildren().add(allocation != null ? allocation : debts);
        }
    }

    private VBox debts(WealthModel.Shown shown) {
        WealthData data = shown.data();
        VBox debts = new VBox();
        debts.getStyleClass().addAll("row-16", "wealth-debts");
        section(debts, shown, ProductKind.LIABILITY, data.liabilities(), debts(data.liabilities(), data));
        section(debts, shown, ProductKind.CARD, data.cards(), debts(data.cards(), data));
        return debts;
    }

    private List<Node> debts(List<? extends At<? extends Product>> some, WealthData data) {
        return some.isEmpty() ? List.of() : List.of(new DebtsPanel(ui, some, data.worth(), later, navigator).node());
    }

    private List<Node> people(WealthData data) {
        Columns cards = new Columns(GAP);
        data.people().forEach(person -> cards.getChildren().add(new PersonPanel(ui, person, data.worth(), navigator).node()));
        return data.people().isEmpty() ? List.of() : List.of(cards);
    }

    private Node portfolio(Holdings holdings, WealthModel.Shown shown) {
        return new PositionsPanel(ui, holdings.portfolio(), holdings.portfolio().bank(), holdings.positions(), shown, later, navigator).node();
    }

    private Node loose(WealthModel.Shown shown) {
        WealthData data = shown.data();
        VBox panels = new VBox();
        panels.getStyleClass().add("row-16");
        data.loose().stream().map(WealthData.At::bank).distinct().forEach(bank -> panels.getChildren().add(
                new PositionsPanel(ui, null, bank, data.loose().stream().filter(at -> at.bank().equals(bank)).toList(),
                        shown, later, navigator).node()));
        return panels;
    }

    private void section(VBox where, WealthModel.Shown shown, ProductKind kind, List<? extends At<?>> products, List<Node> panels) {
        Set<Long> here = products.stream().map(at -> at.stored().connectionId()).collect(Collectors.toSet());
        BesideLine beside = new BesideLine(ui, navigator);
        beside.show(shown.statuses(), status -> here.contains(status.connection().id()) ? List.of(kind) : List.of());
        section(where, KindNames.of(ui.messages(), kind), Optional.of(beside), panels);
    }

    private void section(VBox where, String title, Optional<Node> beside, List<Node> panels) {
        // Of people who were never to be read there is the line alone.
        if (!panels.isEmpty() || beside.filter(Node::isVisible).isPresent()) {
            VBox section = new VBox(Labels.of(title, "section-title"));
            beside.ifPresent(section.getChildren()::add);
            section.getChildren().addAll(panels);
            section.getStyleClass().add("row-12");
            where.getChildren().add(section);
        }
    }
}
