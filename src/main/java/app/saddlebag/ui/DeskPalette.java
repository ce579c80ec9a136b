package app.saddlebag.ui;

import app.saddlebag.filter.Field;
import app.saddlebag.filter.Term;
import app.saddlebag.filter.text.FilterPrinter;
import app.saddlebag.filter.text.Language;
import app.saddlebag.insight.Worth;
import app.saddlebag.model.Connection;
import app.saddlebag.model.Money;
import app.saddlebag.model.Product;
import app.saddlebag.model.SavedFilter;
import app.saddlebag.model.StoredProduct;
import app.saddlebag.profile.AccountList;
import app.saddlebag.profile.OpenProfile;
import app.saddlebag.ui.keys.KeyNames;
import app.saddlebag.ui.keys.Shortcut;
import app.saddlebag.ui.kit.Numbers;
import app.saddlebag.ui.kit.Ui;
import app.saddlebag.ui.page.Navigator;
import app.saddlebag.ui.palette.FindWords;
import app.saddlebag.ui.palette.PaletteEntry;
import app.saddlebag.ui.palette.PaletteEntry.Kind;
import app.saddlebag.ui.palette.PaletteModel;
import app.saddlebag.ui.product.ProductWords;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.kordamp.ikonli.feather.Feather;

/**
 * What the palette leads to in an open profile. Its commands stand there at once; products, banks and kept filters are those of
 * the last time until they were read again.
 */
final class DeskPalette {

    private final Ui ui;
    private final OpenProfile profile;
    private final Navigator navigator;
    private final Supplier<Map<Long, Long>> counts;
    private List<PaletteEntry> known = List.of();

    /** @param counts how many transactions kept filters find, by their numbers, as far as that is known */
    DeskPalette(Ui ui, OpenProfile profile, Navigator navigator, Supplier<Map<Long, Long>> counts) {
        this.ui = ui;
        this.profile = profile;
        this.navigator = navigator;
        this.counts = counts;
    }

    private record Read(AccountList accounts, List<StoredProduct> products, Worth worth, List<Connection> banks, List<SavedFilter> filters) {
    }

    /** @param commands pages, commands and parts of the settings */
    PaletteModel model(List<PaletteEntry> commands) {
        PaletteModel model = new PaletteModel(joined(commands), this::search);
        ui.background().run(() -> new Read(profile.accounts().read(), profile.records().products(), profile.records().worth(),
                profile.records().connections(), profile.filters().list()), read -> {
            known = entries(read);
            model.show(joined(commands));
        }, failure -> ui.toasts().warn(ui.sentence(failure)));
        return model;
    }

    /** What was read before is not shown again. */
    void forget() {
        known = List.of();
    }

    private List<PaletteEntry> joined(List<PaletteEntry> commands) {
        return Stream.concat(commands.stream(), known.stream()).toList();
    }

    private PaletteEntry search(String typed) {
        return new PaletteEntry(Kind.SEARCH, Feather.SEARCH, ui.text("palette.search", typed), "", "",
                () -> navigator.showTransactions(FindWords.filter(typed, language())));
    }

    private List<PaletteEntry> entries(Read read) {
        List<PaletteEntry> entries = new ArrayList<>();
        inOrder(read).forEach(stored -> entries.add(product(stored, read)));
        read.banks().forEach(bank -> entries.add(new PaletteEntry(Kind.BANK, Feather.LINK, bank.title(), "",
                bank.bank(), () -> navigator.showTransactions(
                        FilterPrinter.print(Term.equal(Field.ENTITY, bank.title()), language())))));
        Map<Long, Long> found = counts.get();
        read.filters().forEach(filter -> entries.add(new PaletteEntry(Kind.FILTER, Feather.FILTER, filter.name(),
                found.containsKey(filter.id()) ? ui.formats().count(found.get(filter.id())) : "",
                filter.text(), () -> navigator.showTransactions(filter.text()))));
        return entries;
    }

    /** As they stand beside the pages, and after them the positions of portfolios. */
    private static List<StoredProduct> inOrder(Read read) {
        List<Long> listed = read.accounts().accounts().stream().map(AccountList.Account::id).toList();
        return Stream.concat(read.accounts().accounts().stream().map(AccountList.Account::stored),
                read.products().stream().filter(stored -> !stored.gone() && !listed.contains(stored.id()))).toList();
    }

    private PaletteEntry product(StoredProduct stored, Read read) {
        Product product = stored.product();
        BigDecimal balance = read.worth().of(stored).map(Money::amount).orElse(product.balance());
        String bank = read.banks().stream().filter(one -> one.id() == stored.connectionId()).map(Connection::title)
                .findFirst().orElse("");
        return new PaletteEntry(Kind.PRODUCT, ProductWords.icon(product.kind()), stored.title(),
                balance == null ? "" : ui.formats().money(balance, product.currency()),
                bank + " " + Numbers.written(product) + " " + new ProductWords(ui.messages()).kind(product.kind()),
                () -> navigator.showProduct(stored));
    }

    private Language language() {
        return Language.of(ui.messages().locale());
    }

    /** Something to be done that has a key of its own. */
    static PaletteEntry command(Ui ui, Kind kind, Feather icon, String title, Shortcut shortcut, Runnable deed) {
        return new PaletteEntry(kind, icon, title, new KeyNames(ui.messages()).first(shortcut), "", deed);
    }

    static PaletteEntry command(Kind kind, Feather icon, String title, Runnable deed) {
        return new PaletteEntry(kind, icon, title, "", "", deed);
    }
}
