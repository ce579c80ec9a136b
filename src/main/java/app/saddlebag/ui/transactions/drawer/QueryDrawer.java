package app.saddlebag.ui.transactions.drawer;

import app.saddlebag.filter.query.QuerySyntaxException;
import app.saddlebag.filter.regex.TooCostlyException;
import app.saddlebag.model.ProductKind;
import app.saddlebag.profile.BankQueries;
import app.saddlebag.ui.kit.Buttons;
import app.saddlebag.ui.kit.Labels;
import app.saddlebag.ui.kit.Sheet;
import app.saddlebag.ui.kit.Ui;
import app.saddlebag.ui.transactions.edit.TabKey;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The pane below the grid: the query as one types, what runs where and why, and the bank's own answer to it. */
public final class QueryDrawer extends VBox {

    private final Ui ui;
    private final QueryModel model;
    private final AskModel asking;
    private final BankQueries bank;
    private final JsonView json;
    private final VBox terms = new VBox();

    /** @param close takes the drawer away */
    public QueryDrawer(Ui ui, QueryModel model, AskModel asking, BankQueries bank, Runnable close) {
        this.ui = ui;
        this.model = model;
        this.asking = asking;
        this.bank = bank;
        json = new JsonView(ui.text("transactions.query.json"));
        json.setId("query-json");
        setId("query-drawer");
        getStyleClass().add("drawer");
        terms.getStyleClass().add("drawer-terms");
        terms.setId("query-terms");
        ScrollPane where = new ScrollPane(terms);
        where.setFitToWidth(true);
        where.getStyleClass().addAll("edge-to-edge", "drawer-part");
        AskPane answers = new AskPane(ui, asking);
        HBox body = new HBox(json, where, answers);
        body.getStyleClass().add("drawer-body");
        for (Node part : body.getChildren()) {
            HBox.setHgrow(part, Priority.ALWAYS);
            ((Region) part).setPrefWidth(0);
            ((Region) part).setMaxWidth(Double.MAX_VALUE);
        }
        VBox.setVgrow(body, Priority.ALWAYS);
        getChildren().addAll(head(close), body);
        model.partsProperty().subscribe(this::show);
        model.problemProperty().subscribe(problem -> show(model.partsProperty().get()));
    }

    private void show(QueryModel.Parts parts) {
        asking.forget();
        terms.getChildren().clear();
        TooCostlyException problem = model.problemProperty().get();
        json.show(problem == null ? parts.query().toPrettyJson() : "");
        if (problem != null) {
            terms.getChildren().add(Labels.paragraph(ui.sentence(problem), "problem"));
            return;
        }
        section("transactions.query.there", Feather.CLOUD);
        if (parts.there().isEmpty()) {
            terms.getChildren().add(Labels.paragraph(ui.text("transactions.query.everything"), "muted"));
        }
        parts.there().forEach(term -> terms.getChildren().add(term(term)));
        section("transactions.query.here", Feather.MONITOR);
        if (parts.here().isEmpty()) {
            terms.getChildren().add(Labels.paragraph(ui.text("transactions.query.nothingHere"), "muted"));
        }
        parts.here().forEach(here -> terms.getChildren().addAll(term(here.term()),
                Labels.paragraph(here.reason(), "muted", "small")));
    }

    private void section(String key, Feather icon) {
        Label heading = Labels.paragraph(ui.text(key), "caption", "drawer-section");
        heading.setGraphic(new FontIcon(icon));
        terms.getChildren().add(heading);
    }

    private static Label term(String term) {
        return Labels.paragraph(term, "drawer-term");
    }

    private Node head(Runnable close) {
        Button ask = Buttons.primary(Feather.SEND, ui.text("transactions.query.ask"), () ->
                asking.ask(model.partsProperty().get().query(), failure -> ui.toasts().warn(ui.sentence(failure))));
        ask.setId("query-ask");
        BooleanBinding noQuery = model.problemProperty().isNotNull();
        ask.disableProperty().bind(asking.askingProperty().or(noQuery));
        Button away = Buttons.icon(Feather.X, ui.text("transactions.query.close"));
        away.setOnAction(event -> close.run());
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Button copy = Buttons.plain(Feather.COPY, ui.text("transactions.query.copyJson"),
                () -> copy(model.partsProperty().get().query().toPrettyJson()));
        copy.setId("query-copy");
        copy.disableProperty().bind(noQuery);
        Button paste = Buttons.plain(Feather.CLIPBOARD, ui.text("transactions.query.paste"), this::paste);
        paste.setId("query-paste");
        MenuButton curl = curl();
        curl.disableProperty().bind(noQuery);
        ShrinkingButtons head = new ShrinkingButtons(Labels.name(ui.text("transactions.query.title"), "caption"), space, shrinking(copy),
                shrinking(curl), shrinking(paste), whole(ask), away);
        head.getStyleClass().addAll("pane-head", "row-8");
        return head;
    }

    /** Has its words as a tooltip too, for when they give way. */
    private static <B extends ButtonBase> B shrinking(B button) {
        button.setTooltip(new Tooltip(button.getText()));
        button.setAccessibleText(button.getText());
        button.getStyleClass().add("shrinking");
        return whole(button);
    }

    private static <B extends ButtonBase> B whole(B button) {
        button.setMinWidth(USE_PREF_SIZE);
        return button;
    }

    private MenuButton curl() {
        MenuButton curl = new MenuButton(ui.text("transactions.query.copyCurl"), new FontIcon(Feather.TERMINAL));
        curl.setId("query-curl");
        List<ProductKind> kinds = Arrays.stream(ProductKind.values()).filter(ProductKind::hasTransactions).toList();
        for (ProductKind kind : kinds) {
            MenuItem item = new MenuItem(ui.text("transactions.kinds." + kind.name().toLowerCase(Locale.ROOT)));
            item.setOnAction(event -> copy(model.curl(bank.apiBase(), bank.path(kind))));
            curl.getItems().add(item);
        }
        return curl;
    }

    /** Asks for a query and says where it is wrong, if it is. */
    private void paste() {
        TextArea text = new TextArea();
        text.setId("query-pasted");
        text.setAccessibleText(ui.text("transactions.query.pasteTitle"));
        text.setPrefRowCount(12);
        text.getStyleClass().add("code");
        text.setPromptText("{\"description\": [\"TRIVAGO\"], \"amount\": [{\"gte\": 100}]}");
        String clipboard = Clipboard.getSystemClipboard().getString();
        if (clipboard != null && clipboard.strip().startsWith("{")) {
            text.setText(clipboard);
        }
        // In a low window it is the text that gives way: where it is wrong stands below it.
        VBox.setVgrow(text, Priority.ALWAYS);
        Label mistake = Labels.paragraph("", "problem");
        mistake.setId("query-mistake");
        text.textProperty().subscribe(changed -> mistake.setText(""));
        TabKey.leaves(text);
        Sheet sheet = new Sheet(ui.messages(), ui.text("transactions.query.pasteTitle")).style("wide").fills()
                .text(ui.text("transactions.query.pasteText")).add(text).add(mistake).focus(text);
        sheet.stayingAction(ui.text("transactions.query.filter"), () -> {
            try {
                model.filterBy(text.getText());
                sheet.close();
            } catch (QuerySyntaxException wrong) {
                mistake.setText(ui.sentence(wrong));
                text.requestFocus();
                text.positionCaret(Math.min(wrong.position(), text.getLength()));
            }
        }).setId("query-filter");
        ui.sheets().open(sheet);
    }

    private void copy(String text) {
        ui.copies().put(text);
        ui.toasts().tell(ui.text("transactions.copiedText"));
    }
}
