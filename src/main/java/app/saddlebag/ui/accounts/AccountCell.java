package app.saddlebag.ui.accounts;

import app.saddlebag.model.Money;
import app.saddlebag.profile.AccountList.Account;
import app.saddlebag.profile.AccountList.Head;
import app.saddlebag.profile.AccountList.Section;
import app.saddlebag.profile.ConnectionStatus;
import app.saddlebag.ui.kit.AmountLabel;
import app.saddlebag.ui.kit.Avatar;
import app.saddlebag.ui.kit.Labels;
import app.saddlebag.ui.kit.Numbers;
import app.saddlebag.ui.kit.Ui;
import java.math.BigDecimal;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** One line beside the pages: a bank or a group with its sums, an account with its balance, or what leads to hidden ones. */
final class AccountCell extends ListCell<AccountLine> {

    private static final PseudoClass HEAD = PseudoClass.getPseudoClass("head");
    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");
    private static final PseudoClass HIDDEN = PseudoClass.getPseudoClass("hidden");
    private static final PseudoClass URGENT = PseudoClass.getPseudoClass("urgent");

    private final Ui ui;
    private final AccountWords words;
    private final AccountsModel model;
    private final FontIcon chevron = new FontIcon(Feather.CHEVRON_DOWN);
    private final Avatar avatar = new Avatar("avatar-20");
    private final Label name = Labels.of("", "account-name");
    private final Region dot = new Region();
    private final VBox amounts = new VBox();
    private final HBox box;

    private final TextField editor = new TextField();
    /** Lets it begin where the name does. */
    private final StackPane editing = new StackPane(editor);

    /**
     * @param chosen does what a line is there for
     * @param menu   what can be done to a line
     */
    AccountCell(Ui ui, AccountsModel model, Consumer<AccountLine> chosen, Function<AccountLine, ContextMenu> menu) {
        this.ui = ui;
        this.words = new AccountWords(ui);
        this.model = model;
        getStyleClass().add("account-cell");
        // As wide as the list, whatever stands in it.
        setPrefWidth(0);
        name.setMinWidth(0);
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        amounts.setAlignment(Pos.CENTER_RIGHT);
        amounts.setMinWidth(Region.USE_PREF_SIZE);
        dot.getStyleClass().add("health-dot");
        StackPane lead = new StackPane(chevron);
        lead.getStyleClass().add("account-lead");
        box = new HBox(lead, avatar, name, dot, amounts);
        box.getStyleClass().add("account-line");
        box.setAlignment(Pos.CENTER_LEFT);
        setOnMouseClicked(event -> {
            if (!isEmpty() && !isEditing() && event.getButton() == MouseButton.PRIMARY) {
                chosen.accept(getItem());
            }
        });
        setOnContextMenuRequested(event -> {
            if (!isEmpty() && !isEditing()) {
                menu.apply(getItem()).show(this, event.getScreenX(), event.getScreenY());
                event.consume();
            }
        });
        editing.getStyleClass().add("account-editing");
        editor.setAccessibleText(ui.text("accounts.name"));
        editor.addEventFilter(KeyEvent.KEY_PRESSED, this::editorKey);
        editor.focusedProperty().subscribe(focused -> {
            if (!focused && isEditing()) {
                take();
            }
        });
        makeDraggable();
        model.currentProperty().subscribe(this::markCurrent);
    }

    @Override
    public void startEdit() {
        super.startEdit();
        if (isEditing()) {
            model.hold(true);
            editor.setText(getItem().title());
            setGraphic(editing);
            editor.requestFocus();
            editor.selectAll();
        }
    }

    @Override
    public void cancelEdit() {
        super.cancelEdit();
        getListView().setEditable(false);
        setGraphic(box);
        model.hold(false);
    }

    private void editorKey(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.ESCAPE) {
            ListView<AccountLine> list = getListView();
            if (event.getCode() == KeyCode.ENTER) {
                take();
            } else {
                cancelEdit();
            }
            list.requestFocus();
            event.consume();
        }
    }

    /** Ends with the name that was typed, as when something else is clicked. */
    private void take() {
        AccountLine line = getItem();
        String typed = editor.getText();
        cancelEdit();
        model.rename(line, typed);
    }

    private void makeDraggable() {
        setOnDragDetected(event -> {
            if (!isEmpty() && !isEditing() && !(getItem() instanceof AccountLine.Hidden)) {
                ClipboardContent content = new ClipboardContent();
                content.putString(getItem().title());
                startDragAndDrop(TransferMode.MOVE).setContent(content);
                event.consume();
            }
        });
        setOnDragOver(event -> {
            if (event.getGestureSource() instanceof AccountCell && event.getGestureSource() != this && !isEmpty()) {
                event.acceptTransferModes(TransferMode.MOVE);
            }
            event.consume();
        });
        setOnDragDropped(event -> {
            if (event.getGestureSource() instanceof AccountCell dragged && !isEmpty()) {
                model.drop(dragged.getItem(), getItem());
                event.setDropCompleted(true);
            }
            event.consume();
        });
    }

    @Override
    protected void updateItem(AccountLine line, boolean empty) {
        super.updateItem(line, empty);
        markCurrent(model.currentProperty().get());
        pseudoClassStateChanged(HEAD, line instanceof AccountLine.Head);
        pseudoClassStateChanged(HIDDEN, line instanceof AccountLine.Hidden || line instanceof AccountLine.One(Account account) && account.hidden());
        if (empty || line == null) {
            setGraphic(null);
            setTooltip(null);
            setAccessibleText(null);
            return;
        }
        name.setText(line.title());
        switch (line) {
            case AccountLine.Head(Section section, boolean open) -> head(section, open);
            case AccountLine.One(Account account) -> account(account);
            case AccountLine.Hidden(String words, boolean open) -> hidden(words, open);
        }
        setGraphic(isEditing() ? editing : box);
    }

    private void head(Section section, boolean open) {
        lead(true, open);
        show(avatar, true);
        switch (section.head()) {
            case Head.Login(ConnectionStatus status) -> {
                avatar.show(status.connection().bank());
                health(status);
            }
            case Head.Group(String group) -> {
                avatar.show(group);
                health(null);
            }
        }
        amounts.getChildren().setAll(section.sums().stream().map(this::amount).toList());
        say(words.of(open ? "accounts.spoken.open" : "accounts.spoken.closed", section));
    }

    private void account(Account account) {
        lead(false, false);
        boolean strange = account.group() != null || account.hidden();
        show(avatar, strange);
        if (strange) {
            avatar.show(account.connection().bank());
        }
        health(account.group() == null ? null : account.status());
        BigDecimal balance = AccountWords.amount(account);
        String currency = account.stored().product().currency();
        AmountLabel amount = new AmountLabel("account-balance").show(balance, currency, ui.formats());
        amounts.getChildren().setAll(amount);
        say(AccountWords.joined(Stream.of(account.title(), balance == null ? ui.text("accounts.spoken.unknown") : amount.getText(),
                account.connection().title(), Numbers.written(account.stored().product()),
                words.care(account.group() == null ? null : account.status()))));
    }

    private void hidden(String said, boolean open) {
        lead(true, open);
        show(avatar, false);
        health(null);
        amounts.getChildren().clear();
        say(AccountWords.joined(Stream.of(said, ui.text("accounts.hidden.about"))));
    }

    /** What a screen reader says, and what is read in full where the line is cut. */
    private void say(String all) {
        setAccessibleText(all);
        setTooltip(new Tooltip(all));
    }

    private void lead(boolean leads, boolean open) {
        chevron.setVisible(leads);
        chevron.setIconCode(open ? Feather.CHEVRON_DOWN : Feather.CHEVRON_RIGHT);
    }

    /** @param status null says nothing */
    private void health(ConnectionStatus status) {
        show(dot, status != null && status.isBehind());
        dot.pseudoClassStateChanged(URGENT, status != null && status.needsPerson());
    }

    private AmountLabel amount(Money sum) {
        return new AmountLabel("account-sum").show(sum.amount(), sum.currency(), ui.formats());
    }

    private void markCurrent(Set<Long> current) {
        pseudoClassStateChanged(CURRENT, getItem() instanceof AccountLine.One(Account account) && current.contains(account.id()));
    }

    private static void show(Region node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
