package app.saddlebag.ui.product;

import app.saddlebag.flanks.DataKind;
import app.saddlebag.ledger.LedgerRow;
import app.saddlebag.insight.Bearing;
import app.saddlebag.model.Holder;
import app.saddlebag.model.Money;
import app.saddlebag.model.Product;
import app.saddlebag.model.StoredProduct;
import app.saddlebag.profile.ProductDetails;
import app.saddlebag.profile.ProductDetails.Related;
import app.saddlebag.profile.ProductDetails.Relation;
import app.saddlebag.ui.kit.AmountLabel;
import app.saddlebag.ui.kit.Buttons;
import app.saddlebag.ui.kit.Labels;
import app.saddlebag.ui.kit.Numbers;
import app.saddlebag.ui.kit.Placeholder;
import app.saddlebag.ui.kit.Sheet;
import app.saddlebag.ui.kit.Ui;
import app.saddlebag.ui.page.Navigator;
import app.saddlebag.ui.page.PageData.State;
import app.saddlebag.ui.product.ProductModel.InFull;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Shows a {@link ProductModel} above the page it was asked for on; a product it leads to opens above it. */
public final class ProductSheet {

    private final Ui ui;
    private final ProductModel model;
    private final Navigator navigator;
    private final StackPane body = new StackPane();
    private final Button transactions;
    private BearingChoice bearing;

    private ProductSheet(Ui ui, Sheet sheet, ProductModel model, Navigator navigator) {
        this.ui = ui;
        this.model = model;
        this.navigator = navigator;
        body.getStyleClass().add("product-body");
        body.getChildren().setAll(Placeholder.loading(ui.text("product.loading")));
        VBox.setVgrow(body, Priority.ALWAYS);
        sheet.style("product-sheet").fills().cancelText(ui.text("product.close")).add(body);
        transactions = sheet.stayingAction(ui.text("product.transactions"), this::showTransactions);
        transactions.setId("product-transactions");
        transactions.setDisable(true);
        model.reading().stateProperty().subscribe(this::turn);
        model.reading().refresh();
    }

    public static void open(Ui ui, StoredProduct product, ProductModel model, Navigator navigator) {
        Sheet sheet = new Sheet(ui.messages(), product.title());
        new ProductSheet(ui, sheet, model, navigator);
        ui.sheets().open(sheet.withAmounts());
    }

    private void turn(State<InFull> state) {
        switch (state) {
            case State.Loading<InFull> _ -> { }
            case State.Failed<InFull>(String sentence) -> body.getChildren().setAll(
                    Placeholder.failed(ui.text("product.failed"), sentence,
                            Buttons.plain(ui.text("page.retry"), model.reading()::refresh)));
            case State.Shown<InFull>(InFull full) -> {
                boolean choosing = bearing != null && bearing.hasKeyboard();
                body.getChildren().setAll(content(full));
                // What was said draws everything anew: the keyboard stays where it was said.
                if (choosing) {
                    body.applyCss();
                    bearing.takeKeyboard();
                }
                transactions.setDisable(false);
            }
        }
    }

    private void showTransactions() {
        if (model.reading().stateProperty().get() instanceof State.Shown<InFull>(InFull full)) {
            ui.sheets().closeAll();
            navigator.showTransactions(model.transactionsFilter(full.details()));
        }
    }

    private void showRow(LedgerRow row) {
        ui.sheets().closeAll();
        navigator.showTransactions(model.rowFilter(row));
    }

    private Node content(InFull full) {
        ProductDetails details = full.details();
        VBox content = new VBox(head(details));
        content.getStyleClass().add("product-content");
        if (details.stored().gone()) {
            content.getChildren().add(gone(details));
        }
        new WorthWords(ui).of(details.stored(), details.worths()).forEach(note -> content.getChildren().add(Labels.paragraph(note, "muted")));
        if (Bearing.open(details.product()) && !details.stored().gone()) {
            content.getChildren().add(bearing(details));
        }
        if (ProductModel.isOfFiles(details)) {
            content.getChildren().add(new FileDeeds(ui, model, full));
        }
        content.getChildren().add(new FactGrid().addAll(
                new ProductFacts(ui.messages(), ui.formats(), ui.clock().getZone()).of(details)));
        for (Relation relation : Relation.values()) {
            related(content, details, relation);
        }
        section(content, "product.history", new HistoryPane(ui, details, full.history()));
        if (!full.latest().isEmpty()) {
            section(content, "product.latest", new LatestPane(ui, full.latest(), this::showRow));
        }
        holders(content, details);
        content.getChildren().add(new ToldPane(ui,
                ui.text(details.connection().files() ? "product.files.original" : "product.original"), details.original()));
        ScrollPane scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().addAll("edge-to-edge", "product-scroll");
        scroll.setAccessibleText(details.stored().title());
        return scroll;
    }

    private Node head(ProductDetails details) {
        Product product = details.product();
        String where = new ProductWords(ui.messages()).kind(product.kind()) + " · " + details.connection().title();
        VBox names = new VBox(Labels.paragraph(where, "muted"), Labels.of(ui.text("product.as-of",
                ui.formats().age(details.stored().lastSeen())), "muted", "small"));
        names.setMinWidth(0);
        HBox.setHgrow(names, Priority.ALWAYS);
        AmountLabel amount = new AmountLabel("figure").show(
                details.worth().map(Money::amount).orElse(product.balance()), product.currency(), ui.formats());
        amount.setMinWidth(Region.USE_PREF_SIZE);
        HBox head = new HBox(names, amount);
        head.getStyleClass().add("row-16");
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    private Node bearing(ProductDetails details) {
        bearing = new BearingChoice(ui, details.worths().bearing(details.stored()), chosen -> model.say(details, chosen));
        return bearing;
    }

    private Node gone(ProductDetails details) {
        return warning(ui.text(ProductModel.isOfFiles(details) ? "product.closed.sentence" : "product.gone.sentence", ui.formats().day(
                LocalDate.ofInstant(details.stored().lastSeen(), ui.clock().getZone()))));
    }

    private static Label warning(String sentence) {
        Label warning = Labels.paragraph(sentence, "inspector-warning");
        warning.setGraphic(new FontIcon(Feather.ALERT_CIRCLE));
        return warning;
    }

    private void related(VBox content, ProductDetails details, Relation relation) {
        List<Node> lines = new ArrayList<>();
        for (Related related : details.related()) {
            if (related.relation() == relation) {
                StoredProduct other = related.product();
                String number = Numbers.written(other.product());
                lines.add(ProductLine.of(ui, other, details.worths(), number.isEmpty()
                        ? new ProductWords(ui.messages()).kind(other.product().kind()) : number, navigator));
            }
        }
        if (!lines.isEmpty()) {
            VBox list = new VBox(lines.toArray(Node[]::new));
            list.getStyleClass().add("bank-lines");
            section(content, "product.related." + relation.name().toLowerCase(Locale.ROOT).replace('_', '-'), list);
        }
    }

    private void holders(VBox content, ProductDetails details) {
        List<Holder> holders = details.holders();
        Optional<String> missing = ui.statusWords().besidePeople(details.status(), EnumSet.of(DataKind.HOLDER));
        if (holders.isEmpty() && missing.isEmpty()) {
            return;
        }
        RevealButton reveal = new RevealButton(ui);
        VBox pane = new VBox();
        pane.getStyleClass().add("row-8");
        // The sheet lies above the pages, so that what there is to do is said, not a way to leave it for.
        missing.ifPresent(words -> pane.getChildren().add(warning(words + (words.endsWith(".") ? " " : ". ")
                + ui.statusWords().next(details.status()))));
        pane.getChildren().add(new HoldersPane(ui, holders, reveal.selectedProperty()));
        boolean masked = holders.stream().anyMatch(holder -> holder.document() != null);
        if (!masked) {
            section(content, "product.holders", pane);
            return;
        }
        Label title = Labels.of(ui.text("product.holders"), "strong");
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        HBox head = new HBox(title, reveal);
        head.setAlignment(Pos.CENTER_LEFT);
        section(content, head, pane);
    }

    private void section(VBox content, String titleKey, Node part) {
        section(content, Labels.of(ui.text(titleKey), "strong"), part);
    }

    private static void section(VBox content, Node title, Node part) {
        VBox section = new VBox(title, part);
        section.getStyleClass().add("row-8");
        content.getChildren().add(section);
    }
}
