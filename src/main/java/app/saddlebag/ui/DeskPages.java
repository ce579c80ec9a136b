package app.saddlebag.ui;

import app.saddlebag.model.Departure;
import app.saddlebag.profile.OpenProfile;
import app.saddlebag.ui.connections.SyncModel;
import app.saddlebag.ui.kit.Ui;
import app.saddlebag.ui.overview.OverviewModels;
import app.saddlebag.ui.overview.OverviewPage;
import app.saddlebag.ui.page.Changes;
import app.saddlebag.ui.page.Navigator;
import app.saddlebag.ui.page.Page;
import app.saddlebag.ui.page.Place;
import app.saddlebag.ui.recurring.RecurringModel;
import app.saddlebag.ui.recurring.RecurringPage;
import app.saddlebag.ui.transactions.Backing;
import app.saddlebag.ui.transactions.TransactionsPage;
import app.saddlebag.ui.transactions.saved.KeptBeside;
import app.saddlebag.ui.wealth.WealthModel;
import app.saddlebag.ui.wealth.WealthPage;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Makes the pages of one open profile, each over the part of it that it shows.
 *
 * @param kept  filters that are kept
 * @param again connects a login that is between here and Flanks
 */
record DeskPages(Ui ui, OpenProfile profile, SyncModel sync, Changes changes, Navigator navigator, KeptBeside kept,
                 Consumer<Departure> again) {

    /** @param settings makes the page that concerns the program too, and not this profile alone */
    Map<Place, Supplier<Page>> with(Supplier<Page> settings) {
        Map<Place, Supplier<Page>> pages = new EnumMap<>(Place.class);
        pages.put(Place.OVERVIEW, () -> new OverviewPage(ui, OverviewModels.of(ui, profile, changes), changes, navigator));
        pages.put(Place.TRANSACTIONS, () -> new TransactionsPage(ui, navigator, Backing.of(profile), changes, kept));
        pages.put(Place.CONNECTIONS, () -> new ConnectionsPlace(ui, profile, sync, changes, navigator, again));
        pages.put(Place.WEALTH, () -> new WealthPage(ui,
                new WealthModel(profile, ui.background(), ui.messages()), changes, navigator));
        pages.put(Place.RECURRING, () -> new RecurringPage(ui, recurring(), changes, navigator));
        pages.put(Place.SETTINGS, settings);
        return pages;
    }

    private RecurringModel recurring() {
        return new RecurringModel(profile.recurring(), ui.background(), ui.messages(), ui.toasts(), changes::tell);
    }
}
