package app.saddlebag.ui.wealth;

import app.saddlebag.insight.Worth;
import app.saddlebag.model.ProductKind;
import app.saddlebag.model.StoredProduct;
import app.saddlebag.ui.kit.Buttons;
import app.saddlebag.ui.kit.KindNames;
import app.saddlebag.ui.kit.Labels;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** Shows a {@link WealthModel}. */
public final class WealthPage extends DataPage<WealthModel.Shown> {

    private final Ui ui;
    private final Navigator navigator;
    private final VBox content;

    public WealthPage(Ui ui, WealthModel model, Changes changes, Navigator navigator) {
        VBox content = new VBox();
        super(ui, Place.WEALTH, model.reading(), changes, new Words(ui.text("wealth.loading"), ui.text("wealth.failed")),
                content);
        this.ui = ui;
        this.navigator = navigator;
        this.content = content;
        content.getStyleClass().add("row-24");
    }

    @Override
    protected Node show(WealthModel.Shown shown) {
        WealthData data = shown.data();
        if (data.isEmpty()) {
            return Placeholder.empty(Feather.PIE_CHART, ui.text("wealth.empty"), ui.text("wealth.empty.about"),
                    Buttons.plain(Feather.PLUS, ui.text("overview.connect"), navigator::connectBank));
        }
        content.getChildren().clear();
        section(shown, ProductKind.PORTFOLIO, data.portfolios().stream().map(Holdings::portfolio).toList(), data.portfolios().stream().map(one -> portfolio(one, data.worth())).toList());
        section(shown, ProductKind.INVESTMENT, data.loose(), data.loose().isEmpty() ? List.of() : List.of(loose(data)));
        section(shown, ProductKind.LIABILITY, data.liabilities(), data.liabilities().stream()
                .map(at -> new DebtPanel(ui, at, at.product().limit(), at.product().owners(), data.worth(), navigator).node()).toList());
        section(shown, ProductKind.CARD, data.cards(), data.cards().stream()
                .map(at -> new DebtPanel(ui, at, at.product().limit(), at.product().owners(), data.worth(), navigator).node()).toList());
        if (!data.gone().isEmpty()) {
            Map<StoredProduct, String> banks = data.gone().stream().collect(Collectors.toMap(WealthData.At::stored,
                    WealthData.At::bank));
            content.getChildren().add(new GoneGroup(ui, data.gone().stream().map(at -> at.stored()).toList(), data.worth(), banks::get,
                    navigator));
        }
        BesideLine beside = new BesideLine(ui, navigator);
        beside.showPeople(shown.statuses());
        section(ui.text("wealth.people"), Optional.of(beside),
                data.people().stream().map(person -> new PersonPanel(ui, person, data.worth(), navigator).node()).toList());
        return null;
    }

    private Node portfolio(WealthData.Holdings holdings, Worth worth) {
        return new PositionsPanel(ui, holdings.portfolio(), holdings.portfolio().bank(), holdings.positions(), worth, navigator).node();
    }

    private Node loose(WealthData data) {
        VBox panels = new VBox();
        panels.getStyleClass().add("row-16");
        data.loose().stream().map(WealthData.At::bank).distinct().forEach(bank -> panels.getChildren().add(
                new PositionsPanel(ui, null, bank, data.loose().stream().filter(at -> at.bank().equals(bank)).toList(),
                        data.worth(), navigator).node()));
        return panels;
    }

    private void section(WealthModel.Shown shown, ProductKind kind, List<? extends At<?>> products, List<Node> panels) {
        Set<Long> here = products.stream().map(at -> at.stored().connectionId()).collect(Collectors.toSet());
        BesideLine beside = new BesideLine(ui, navigator);
        beside.show(shown.statuses(), status -> here.contains(status.connection().id()) ? List.of(kind) : List.of());
        section(KindNames.of(ui.messages(), kind), Optional.of(beside), panels);
    }

    private void section(String title, Optional<Node> beside, List<Node> panels) {
        // Of people who were never to be read there is the line alone.
        if (!panels.isEmpty() || beside.filter(Node::isVisible).isPresent()) {
            VBox section = new VBox(Labels.of(title, "section-title"));
            beside.ifPresent(section.getChildren()::add);
            section.getChildren().addAll(panels);
            section.getStyleClass().add("row-12");
            content.getChildren().add(section);
        }
    }
}
