package app.saddlebag.ui.wealth;

import app.saddlebag.flanks.DataKind;
import app.saddlebag.model.Product;
import app.saddlebag.model.ProductKind;
import app.saddlebag.ui.Changes;
import app.saddlebag.ui.Navigator;
import app.saddlebag.ui.Page;
import app.saddlebag.ui.Place;
import app.saddlebag.ui.kit.Buttons;
import app.saddlebag.ui.kit.KindNames;
import app.saddlebag.ui.kit.Labels;
import app.saddlebag.ui.kit.PageFrame;
import app.saddlebag.ui.kit.Placeholder;
import app.saddlebag.ui.kit.Ui;
import app.saddlebag.ui.wealth.WealthModel.State;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.kordamp.ikonli.feather.Feather;

/** Shows a {@link WealthModel}. */
public final class WealthPage implements Page {

    private final Ui ui;
    private final WealthModel model;
    private final Changes changes;
    private final Navigator navigator;
    private final VBox content = new VBox();
    private final PageFrame frame;
    private Subscription shown = Subscription.EMPTY;

    public WealthPage(Ui ui, WealthModel model, Changes changes, Navigator navigator) {
        this.ui = ui;
        this.model = model;
        this.changes = changes;
        this.navigator = navigator;
        content.getStyleClass().add("row-24");
        frame = new PageFrame(ui.text(titleKey()), content);
        model.stateProperty().subscribe(this::show);
    }

    @Override
    public Node node() {
        return frame.node();
    }

    @Override
    public String titleKey() {
        return Place.WEALTH.titleKey();
    }

    @Override
    public void shown() {
        shown = changes.listen(model::refresh);
        model.refresh();
    }

    @Override
    public void hidden() {
        shown.unsubscribe();
    }

    private void show(State state) {
        switch (state) {
            case State.Loading _ -> frame.fill(Placeholder.loading(ui.text("wealth.loading")));
            case State.Failed failed -> frame.fill(Placeholder.failed(ui.text("wealth.failed"), failed.sentence(),
                    Buttons.plain(ui.text("wealth.retry"), model::refresh)));
            case State.Shown shownData when shownData.data().isEmpty() -> frame.fill(Placeholder.empty(Feather.PIE_CHART,
                    ui.text("wealth.empty"), ui.text("wealth.empty.about"),
                    Buttons.plain(Feather.PLUS, ui.text("overview.connect"), navigator::connectBank)));
            case State.Shown shownData -> show(shownData.data());
        }
    }

    private void show(WealthData data) {
        content.getChildren().clear();
        section(ProductKind.PORTFOLIO, data.portfolios().stream().map(this::portfolio).toList());
        section(ProductKind.INVESTMENT, data.loose().isEmpty() ? List.of() : List.of(loose(data)));
        section(ProductKind.LIABILITY, data.liabilities().stream()
                .map(at -> new DebtPanel(ui, at.product(), at.bank(), at.product().limit(), at.product().owners()).node())
                .toList());
        section(ProductKind.CARD, data.cards().stream()
                .map(at -> new DebtPanel(ui, at.product(), at.bank(), at.product().limit(), at.product().owners()).node())
                .toList());
        section(KindNames.of(ui.messages(), DataKind.IDENTITY),
                data.people().stream().map(person -> new PersonPanel(person).node()).toList());
        frame.show();
    }

    private Node portfolio(WealthData.Holdings holdings) {
        Product.Portfolio portfolio = holdings.portfolio().product();
        return new PositionsPanel(ui, portfolio, holdings.portfolio().bank(), holdings.positions()).node();
    }

    private Node loose(WealthData data) {
        VBox panels = new VBox();
        panels.getStyleClass().add("row-16");
        data.loose().stream().map(WealthData.At::bank).distinct().forEach(bank -> panels.getChildren().add(
                new PositionsPanel(ui, null, bank, data.loose().stream().filter(at -> at.bank().equals(bank))
                        .map(WealthData.At::product).toList()).node()));
        return panels;
    }

    private void section(ProductKind kind, List<Node> panels) {
        section(KindNames.of(ui.messages(), kind), panels);
    }

    private void section(String title, List<Node> panels) {
        if (!panels.isEmpty()) {
            VBox section = new VBox(Labels.of(title, "section-title"));
            section.getChildren().addAll(panels);
            section.getStyleClass().add("row-12");
            content.getChildren().add(section);
        }
    }
}
