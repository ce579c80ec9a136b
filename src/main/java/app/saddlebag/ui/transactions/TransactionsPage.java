package app.saddlebag.ui.transactions;

import app.saddlebag.filter.Field;
import app.saddlebag.filter.Filter;
import app.saddlebag.filter.State;
import app.saddlebag.ui.kit.Buttons;
import app.saddlebag.ui.kit.Sheets.Question;
import app.saddlebag.ui.kit.TwoEnds;
import app.saddlebag.ui.kit.Ui;
import app.saddlebag.ui.page.Changes;
import app.saddlebag.ui.page.Navigator;
import app.saddlebag.ui.page.Nowhere;
import app.saddlebag.ui.page.Page;
import app.saddlebag.ui.page.Place;
import app.saddlebag.ui.print.Printout;
import app.saddlebag.ui.transactions.bar.FilterBar;
import app.saddlebag.ui.transactions.bar.Vocabulary;
import app.saddlebag.ui.transactions.drawer.QueryDrawer;
import app.saddlebag.ui.transactions.edit.ValueItems;
import app.saddlebag.ui.transactions.facet.FacetBar;
import app.saddlebag.ui.transactions.grid.ColumnMenu;
import app.saddlebag.ui.transactions.grid.GridMenu;
import app.saddlebag.ui.transactions.grid.GridView;
import app.saddlebag.ui.transactions.grid.Look;
import app.saddlebag.ui.transactions.grid.RowDeed;
import app.saddlebag.ui.transactions.groups.GroupsPane;
import app.saddlebag.ui.transactions.inspect.EditProgress;
import app.saddlebag.ui.transactions.inspect.Inspector;
import app.saddlebag.ui.transactions.print.FoundRows;
import app.saddlebag.ui.transactions.print.RowsPrintout;
import app.saddlebag.ui.transactions.proposals.ProposalsModel;
import app.saddlebag.ui.transactions.proposals.ProposalsSheet;
import app.saddlebag.ui.transactions.rules.OfferModel;
import app.saddlebag.ui.transactions.rules.OfferStrip;
import app.saddlebag.ui.transactions.rules.RuleModel.Kept;
import app.saddlebag.ui.transactions.rules.RuleWays;
import app.saddlebag.ui.transactions.saved.KeptBeside;
import app.saddlebag.ui.transactions.saved.SavedPane;
import app.saddlebag.ui.transactions.search.Results;
import app.saddlebag.ui.transactions.totals.TotalsFoot;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Every transaction of every bank in one grid, and one line of text that says which of them to see. */
public final class TransactionsPage implements Page {

    private static final Logger LOG = LoggerFactory.getLogger(TransactionsPage.class);
    private static final Duration TICK = Duration.seconds(1);

    private final Ui ui;
    private final Backing backing;
    private final TransactionsModel model;
    private final GridView grid;
    private final FilterBar bar;
    private final FacetBar facets;
    private final Inspector inspector;
    private final Standing standing;
    private final PagePanes panes;
    private final PageMemory memory;
    private final Optional<RuleWays> rules;
    private final Optional<OfferStrip> offer;
    private final StringProperty age = new SimpleStringProperty(this, "age", "");
    private final BorderPane node = new BorderPane();
    private final Timeline ticking;
    private AutoCloseable subscription = () -> { };

    /** @param changes tells also of syncs that brought no row, after which the connections may stand otherwise */
    public TransactionsPage(Ui window, Navigator navigator, Backing backing, Changes changes) {
        this(window, navigator, backing, changes, new KeptBeside(KeptCounts.model(window, backing), new SimpleObjectProperty<>(false)));
    }

    /**
     * @param changes tells also of syncs that brought no row, after which the connections may stand otherwise
     * @param kept    kept filters; ended with the page
     */
    public TransactionsPage(Ui window, Navigator navigator, Backing backing, Changes changes, KeptBeside kept) {
        ui = window.part();
        this.backing = backing;
        model = new TransactionsModel(ui.messages(), ui.formats(), ui.clock(), ui.background(), backing, kept.model(), ui.toasts(), this::ask, this::tell);
        standing = new Standing(ui, navigator, changes, backing.transactions(), model.search().filterProperty(), this::tell);
        grid = new GridView(ui);
        bar = new FilterBar(ui, model.bar(), model.outcomeProperty(), age, grid::focus, navigator::help);
        facets = new FacetBar(ui, model.bar(), model.counts(), model.search()::today);
        rules = backing.rules().map(desk -> new RuleWays(ui, desk, model.bar()::text, this::ruled));
        offer = model.offers().map(offers -> new OfferStrip(ui, offers, wanted -> rules.ifPresent(ways -> ways.make(wanted)), grid::focus));
        GridAndTotals centre = new GridAndTotals(grid.table(), new TotalsFoot(ui, model.totals(), model::narrow, this::askAboutPairs),
                EditProgress.of(ui, model.edits(), grid::focus));
        offer.ifPresent(centre.getChildren()::add);
        inspector = inspector();
        panes = new PagePanes(side(kept.beside()), centre, inspector, drawer());
        memory = new PageMemory(backing.settings(), ui.background(), this::tell);
        node.setTop(head(navigator::export));
        node.setCenter(panes.node());
        node.getStyleClass().add("transactions");
        // Else the frame would make the page, and with it the window's other parts, taller than the window.
        node.setMinSize(0, 0);
        new PageKeys(this, model, grid, bar, panes, rules).listen();
        GridPlaceholder placeholder = new GridPlaceholder(ui, () -> model.filterBy(""),
                () -> model.narrow(State.HIDDEN), navigator::connectBank, () -> navigator.go(Place.CONNECTIONS), navigator::importStatements);
        GridMenu menu = new GridMenu(ui, grid, model.search().resultsProperty()::get, new ValueItems(ui, model.bar()),
                () -> panes.rightShownProperty().set(true), this::act);
        menu.leadToCounterpart(Bindings.createBooleanBinding(() -> model.inspector().withCounterparts().isPresent(),
                model.inspector().counterpartsProperty()), model::showCounterpart);
        rules.ifPresent(ways -> menu.leadToAlike(row -> ways.allLike(row, this::filterBy), ways::makeForAllLike));
        model.namesProperty().subscribe(this::tellGrid);
        model.rewrittenProperty().subscribe(this::tellGrid);
        model.search().resultsProperty().subscribe(results -> {
            if (results.size() == 0) {
                grid.setPlaceholder(placeholder.of(results, standing.anyConnectedProperty().get()));
            }
            grid.show(results);
        });
        standing.anyConnectedProperty().subscribe((before, connected) ->
                grid.setPlaceholder(placeholder.of(model.search().resultsProperty().get(), connected)));
        grid.orderProperty().bindBidirectional(model.search().orderProperty());
        grid.selection().rangesProperty().subscribe(model::select);
        ticking = new Timeline(new KeyFrame(TICK, event -> tick()));
        ticking.setCycleCount(Animation.INDEFINITE);
        model.query().watchedProperty().bind(panes.belowShownProperty());
        model.groups().watchedProperty().bind(panes.leftShownProperty());
        memory.follow(model, grid, panes);
        model.saved().load();
    }

    /** The page over transactions made up for it, as a person would find it; only to be looked at. */
    public static TransactionsPage ofMadeUpRows(Ui ui) {
        MadeUpProfile nobody = new MadeUpProfile();
        TransactionsPage page = new TransactionsPage(ui, new Nowhere(), nobody.backing(), new Changes());
        page.refresh();
        return page;
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public String titleKey() {
        return Place.TRANSACTIONS.titleKey();
    }

    /** Filters by a text, as if it had been typed. */
    public void filterBy(String filter) {
        model.filterBy(filter);
        model.bar().used();
    }

    /** What is typed as the filter. */
    public ReadOnlyStringProperty textProperty() {
        return model.bar().textProperty();
    }

    /** What asks for the rows that are shown. */
    public ReadOnlyObjectProperty<Filter> filterProperty() {
        return model.search().filterProperty();
    }

    /** The rows that were found; empty while they are searched for, and where there are none. */
    @Override
    public Optional<Printout> printout() {
        return model.search().resultsProperty().get() instanceof Results.Found found && found.size() > 0
                ? Optional.of(new RowsPrintout(ui, new FoundRows(model.bar().text(), grid.chosenColumns(), grid.lookProperty().get() == Look.LINES,
                        grid.texts(), found.size(), found::row, model.totals().allProperty().get()))) : Optional.empty();
    }

    @Override
    public void shown() {
        release();
        standing.follow();
        subscription = backing.transactions().onChange(() -> ui.background().onScreen(this::refresh));
        refresh();
        if (!backing.transactions().isComplete()) {
            ui.background().run(() -> {
                backing.transactions().read();
                return null;
            }, read -> refresh(), model.search()::failed);
        }
        ticking.play();
        bar.focus();
    }

    @Override
    public void hidden() {
        bar.hidePopup();
        facets.closeAll();
        model.offers().ifPresent(OfferModel::close);
        model.inspector().save();
        memory.write();
        ticking.stop();
        release();
    }

    @Override
    public void close() {
        ticking.stop();
        release();
        model.close();
        ui.background().close();
    }

    private void tellGrid() {
        grid.setKnowledge(model.namesProperty().get(), model.categories(), model.rewrittenProperty().get(), model.tied());
    }

    private void refresh() {
        model.refresh();
        ui.background().run(backing.transactions()::oldestData, oldest -> age.set(oldest == null ? ""
                : ui.text("transactions.age", ui.formats().age(oldest))), this::tell);
        standing.read();
        if (backing.transactions().isComplete()) {
            ui.background().run(() -> backing.details().proposals().size(), model.totals().proposalsProperty()::set, this::tell);
        }
    }

    /** Asks about the pairs that may be one event. */
    public void askAboutPairs() {
        ProposalsSheet.open(ui, new ProposalsModel(ui.background(), backing.details(), ui::sentence));
    }

    /** Rows of two lines become rows in columns, and the other way round. */
    public void changeLook() {
        grid.lookProperty().set(grid.lookProperty().get().other());
    }

    /** Begins a rule from what the grid shows. */
    public void makeRule() {
        rules.ifPresent(RuleWays::make);
    }

    /** Lets the keyboard answer what is offered for all of a merchant. */
    void focusOffer() {
        offer.ifPresent(OfferStrip::focus);
    }

    /** Lists the rules, with what can be done to them. */
    public void showRules() {
        rules.ifPresent(RuleWays::list);
    }

    private void ruled(Kept kept) {
        model.edits().tell(kept.said(ui.messages()), kept.batch() == null ? 0 : kept.batch().id());
        if (kept.notApplied() instanceof CancellationException) {
            ui.toasts().tell(ui.text("rules.list.given-up"));
        } else if (kept.notApplied() != null) {
            tell(kept.notApplied());
        }
    }

    private void tick() {
        model.clockTicked();
        memory.write();
    }

    private void release() {
        standing.release();
        try {
            subscription.close();
        } catch (Exception e) {
            throw new IllegalStateException("a subscription could not be ended", e);
        }
        subscription = () -> { };
    }

    private void tell(Throwable failure) {
        LOG.warn("The transactions page could not finish something", failure);
        ui.toasts().warn(ui.sentence(failure));
    }

    private Node head(Runnable exporting) {
        Button export = Buttons.icon(Feather.DOWNLOAD, ui.text("export.title"));
        export.setId("export");
        export.setOnAction(_ -> exporting.run());
        HBox panesAndColumns = new HBox(export, new ColumnMenu(ui, grid),
                toggle("query", Feather.CODE, panes.belowShownProperty()),
                toggle("details", Feather.INFO, panes.rightShownProperty()));
        rules.ifPresent(ways -> panesAndColumns.getChildren().addFirst(ways.button()));
        panesAndColumns.getStyleClass().add("row-8");
        // A line of boxes would not give the facets the height that they need in the width they get.
        TwoEnds tools = new TwoEnds(new BorderPane(facets, null, null, null,
                toggle("side", Feather.SIDEBAR, panes.leftShownProperty())), panesAndColumns);
        VBox head = new VBox(bar, tools, standing.node());
        head.getStyleClass().add("transactions-head");
        return head;
    }

    private ToggleButton toggle(String name, Feather icon, BooleanProperty shown) {
        ToggleButton toggle = new ToggleButton(null, new FontIcon(icon));
        toggle.setId("toggle-" + name);
        toggle.getStyleClass().addAll("flat", "icon-only");
        toggle.setTooltip(new Tooltip(ui.text("transactions.toggle." + name)));
        toggle.setAccessibleText(ui.text("transactions.toggle." + name));
        toggle.selectedProperty().bindBidirectional(shown);
        return toggle;
    }

    private Region side(ObservableValue<Boolean> keptBeside) {
        Node saved = new SavedPane(ui, model.saved(), SavedPane.Form.WHOLE, model::filterBy, model.bar().textProperty());
        Node groups = new GroupsPane(ui, model.groups(), new ValueItems(ui, model.bar()));
        VBox side = new VBox();
        VBox.setVgrow(groups, Priority.ALWAYS);
        // Once is enough.
        keptBeside.subscribe(beside -> side.getChildren().setAll(beside ? List.of(groups) : List.of(saved, groups)));
        side.getStyleClass().add("transactions-side");
        return side;
    }

    private Inspector inspector() {
        return new Inspector(ui, model.inspector(), model.bulk(), new ValueItems(ui, model.bar()), grid::texts, () -> model.bar().vocabularyProperty().get()
                .of(Field.CATEGORY).stream().map(Vocabulary.Word::text).toList(), model::showCounterpart,
                this::closeDetails, grid::focus);
    }

    private void closeDetails() {
        panes.rightShownProperty().set(false);
        grid.focus();
    }

    /** Does something with the selected rows, wherever the keyboard is. */
    void act(RowDeed deed) {
        model.inspector().save();
        if (deed == RowDeed.HIDE) {
            model.bulk().hideOrShow();
        } else if (model.bulk().isReady()) {
            panes.rightShownProperty().set(true);
            inspector.focus(deed);
        }
    }

    private void ask(String title, String text, String action, Runnable yes) {
        ui.sheets().confirm(new Question(title, text, action, false), yes);
    }

    private Region drawer() {
        return new QueryDrawer(ui, model.query(), model.ask(), backing.bank(),
                () -> panes.belowShownProperty().set(false));
    }

    /** Takes the last edit back. */
    public void undo() {
        model.edits().undo();
    }
}
