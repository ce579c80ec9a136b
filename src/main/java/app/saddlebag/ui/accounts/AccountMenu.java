package app.saddlebag.ui.accounts;

import app.saddlebag.profile.AccountList.Account;
import app.saddlebag.profile.AccountList.Head;
import app.saddlebag.profile.AccountList.Section;
import app.saddlebag.ui.keys.MenuKeys;
import app.saddlebag.ui.keys.Shortcut;
import app.saddlebag.ui.kit.Ui;
import app.saddlebag.ui.page.Navigator;
import app.saddlebag.ui.page.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

/**
 * What can be done to a line of the accounts.
 *
 * @param choose does what the line is there for
 * @param edit   asks for another name of the line with a key
 */
record AccountMenu(Ui ui, AccountsModel model, Navigator navigator, Consumer<AccountLine> choose, Consumer<String> edit) {

    ContextMenu of(AccountLine line) {
        ContextMenu menu = new ContextMenu();
        menu.getItems().setAll(switch (line) {
            case AccountLine.One(Account account) -> account(line, account);
            case AccountLine.Head(Section section, boolean open) -> section(line, section, open);
            case AccountLine.Hidden(_, boolean open) -> List.of(item(open ? "close" : "open", () -> model.toggle(line)));
        });
        return menu;
    }

    private List<MenuItem> account(AccountLine line, Account account) {
        List<MenuItem> items = new ArrayList<>(List.of(item("transactions", Shortcut.OPEN_ACCOUNT, () -> choose.accept(line)),
                item("details", () -> navigator.showProduct(account.stored())), new SeparatorMenuItem(),
                item("rename", Shortcut.RENAME_ACCOUNT, () -> edit.accept(line.key()))));
        if (account.hidden()) {
            items.add(item("show", () -> model.show(account)));
        } else {
            items.addAll(List.of(item("up", Shortcut.ACCOUNT_UP, () -> model.move(line, -1)),
                    item("down", Shortcut.ACCOUNT_DOWN, () -> model.move(line, 1)), groups(account), item("hide", Shortcut.HIDE_ACCOUNT, () -> model.hide(account))));
        }
        return items;
    }

    private Menu groups(Account account) {
        Menu menu = new Menu(ui.text("accounts.menu.group"));
        menu.setId("accounts-group");
        for (String group : model.groups()) {
            if (!group.equals(account.group())) {
                MenuItem item = new MenuItem(group);
                item.setMnemonicParsing(false);
                item.setOnAction(event -> model.group(account, group));
                menu.getItems().add(item);
            }
        }
        menu.getItems().add(item("new-group", () -> edit.accept(model.newGroup(account))));
        if (account.group() != null) {
            menu.getItems().add(item("ungroup", () -> model.group(account, null)));
        }
        return menu;
    }

    private List<MenuItem> section(AccountLine line, Section section, boolean open) {
        List<MenuItem> items = new ArrayList<>(List.of(item(open ? "close" : "open", () -> model.toggle(line)),
                item("up", Shortcut.ACCOUNT_UP, () -> model.move(line, -1)), item("down", Shortcut.ACCOUNT_DOWN, () -> model.move(line, 1))));
        switch (section.head()) {
            case Head.Login(var status) -> {
                items.addFirst(item("transactions", () -> navigator.showTransactions(model.filterOf(status.connection()))));
                items.add(item("connection", () -> navigator.go(Place.CONNECTIONS)));
            }
            case Head.Group(String name) -> {
                items.add(item("rename", Shortcut.RENAME_ACCOUNT, () -> edit.accept(line.key())));
                items.add(item("dissolve", () -> model.dissolve(name)));
            }
        }
        return items;
    }

    /** @param shortcut does the same without the menu */
    private MenuItem item(String name, Shortcut shortcut, Runnable deed) {
        MenuItem item = item(name, deed);
        item.setAccelerator(MenuKeys.of(shortcut, ui.messages()));
        return item;
    }

    private MenuItem item(String name, Runnable deed) {
        MenuItem item = new MenuItem(ui.text("accounts.menu." + name));
        item.setId("accounts-" + name);
        item.setOnAction(event -> deed.run());
        return item;
    }
}
