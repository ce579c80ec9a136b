package app.saddlebag.ui.accounts;

import app.saddlebag.profile.AccountList.Account;
import app.saddlebag.profile.AccountList.Head;
import app.saddlebag.profile.AccountList.Section;
import app.saddlebag.profile.ConnectionStatus;
import app.saddlebag.ui.kit.Avatar;
import app.saddlebag.ui.kit.Ui;
import app.saddlebag.ui.page.Navigator;
import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The banks and groups where there is no room for words: a disc each, which opens what stands under it. */
public final class FoldedAccounts {

    private static final PseudoClass URGENT = PseudoClass.getPseudoClass("urgent");

    private final Ui ui;
    private final AccountWords words;
    private final AccountsModel model;
    private final Navigator navigator;
    private final VBox discs = new VBox();
    private final ScrollPane node = new ScrollPane(discs);

    public FoldedAccounts(Ui ui, AccountsModel model, Navigator navigator) {
        this.ui = ui;
        this.words = new AccountWords(ui);
        this.model = model;
        this.navigator = navigator;
        discs.getStyleClass().add("side-list");
        node.setId("accounts-folded");
        node.setFitToWidth(true);
        node.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        node.setFocusTraversable(false);
        node.setMinHeight(0);
        node.getStyleClass().addAll("side-scroll", "accounts-folded");
        model.lines().addListener((ListChangeListener<AccountLine>) change -> show());
        show();
    }

    public Region node() {
        return node;
    }

    /** Writes every disc’s words anew, for amounts that are written in another way now. */
    public void redraw() {
        show();
    }

    private void show() {
        String focused = discs.getChildren().stream().filter(Node::isFocused).map(Node::getId).findFirst().orElse(null);
        discs.getChildren().setAll(model.lines().stream().filter(AccountLine.Head.class::isInstance)
                .map(line -> disc(((AccountLine.Head) line).section())).toList());
        discs.getChildren().stream().filter(disc -> disc.getId().equals(focused)).forEach(Node::requestFocus);
    }

    private Button disc(Section section) {
        ConnectionStatus status = AccountWords.status(section);
        Region dot = new Region();
        dot.getStyleClass().add("health-dot");
        dot.setVisible(status != null && status.isBehind());
        dot.pseudoClassStateChanged(URGENT, status != null && status.needsPerson());
        StackPane.setAlignment(dot, Pos.TOP_RIGHT);
        StackPane symbol = new StackPane(new Avatar("avatar-20").show(status == null ? section.title() : status.connection().bank()), dot);
        symbol.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        Button disc = new Button(null, symbol);
        disc.setId("folded-" + section.key());
        disc.getStyleClass().setAll("button", "side-item");
        String said = words.of("accounts.spoken.folded", section);
        disc.setAccessibleText(said);
        disc.setTooltip(new Tooltip(said));
        disc.setOnAction(event -> menu(section, disc).show(disc, Side.RIGHT, 0, 0));
        return disc;
    }

    private ContextMenu menu(Section section, Button disc) {
        ContextMenu menu = new ContextMenu();
        if (section.head() instanceof Head.Login(ConnectionStatus status)) {
            menu.getItems().addAll(item(ui.text("accounts.folded.all", section.title()), model.filterOf(status.connection()), disc),
                    new SeparatorMenuItem());
        }
        List<Account> shown = section.shown();
        for (Account account : shown) {
            String balance = words.balance(account);
            menu.getItems().add(item(balance.isEmpty() ? account.title() : ui.text("accounts.folded.one", account.title(), balance),
                    model.filterOf(account), disc));
        }
        return menu;
    }

    private MenuItem item(String text, String filter, Button disc) {
        MenuItem item = new MenuItem(text);
        item.setMnemonicParsing(false);
        item.setOnAction(event -> {
            navigator.showTransactions(filter);
            // The page that came to the front took the keyboard.
            disc.requestFocus();
        });
        return item;
    }
}
