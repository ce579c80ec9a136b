package app.saddlebag.ui.product;

import static org.assertj.core.api.Assertions.assertThat;

import app.saddlebag.profile.Looks;
import app.saddlebag.model.Connection;
import app.saddlebag.model.StoredProduct;
import app.saddlebag.profile.OpenProfile;
import app.saddlebag.profile.Preferences;
import app.saddlebag.text.Messages;
import app.saddlebag.ui.kit.Background;
import app.saddlebag.ui.kit.Ui;
import app.saddlebag.ui.overview.OverviewModels;
import app.saddlebag.ui.overview.OverviewPage;
import app.saddlebag.ui.page.Changes;
import app.saddlebag.ui.page.Navigator;
import app.saddlebag.ui.page.Page;
import app.saddlebag.ui.page.Place;
import app.saddlebag.ui.theme.Theme;
import app.saddlebag.ui.wealth.WealthModel;
import app.saddlebag.ui.wealth.WealthPage;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

/** The pages that show products, each alone in a window with the sheets above it. */
public final class ProductDesk implements Navigator {

    /** Filters the person was led to. */
    public final List<String> filters = new ArrayList<>();
    /** Pages the person was led to. */
    public final List<Place> places = new ArrayList<>();
    public final Ui ui;
    private final OpenProfile profile;
    private final Changes changes = new Changes();
    private final StackPane front = new StackPane();
    private final Theme theme = new Theme();
    private final Preferences.Theme look;
    private Page page;

    public ProductDesk(Stage stage, OpenProfile profile, Messages messages, Preferences.Theme look, Executor worker) {
        this.profile = profile;
        ui = new Ui(messages, Clock.systemDefaultZone(), Background.onJavaFx(work -> begin(worker, work)), address -> { });
        this.look = look;
        scale(Looks.NORMAL);
        stage.setScene(new Scene(new StackPane(front, ui.toasts().node(), ui.sheets().node()), 1100, 900));
        stage.show();
    }

    /** Letters and spaces of this size, in per cent. */
    public void scale(int percent) {
        theme.apply(Looks.DEFAULT.withTheme(look).withScalePercent(percent));
    }

    /** What a page begins after its test has ended is of no use to anybody. */
    private static void begin(Executor worker, Runnable work) {
        try {
            worker.execute(work);
        } catch (RejectedExecutionException ended) {
            assertThat(worker).isInstanceOfSatisfying(ExecutorService.class, it -> assertThat(it.isShutdown()).isTrue());
        }
    }

    @Override
    public void go(Place place) {
        places.add(place);
        if (page != null) {
            page.hidden();
        }
        page = place == Place.OVERVIEW ? new OverviewPage(ui, OverviewModels.of(ui, profile, changes), changes, this)
                : new WealthPage(ui, new WealthModel(profile, ui.background(), ui.messages()), changes, this);
        front.getChildren().setAll(page.node());
        page.shown();
    }

    /** Something in the profile is not what it was. */
    public void changed() {
        changes.tell();
    }

    @Override
    public void showPairs() {
        filters.add("pairs");
    }

    @Override
    public void export() {
        filters.add("pairs");
    }

    @Override
    public void showTransactions(String filter) {
        filters.add(filter);
    }

    @Override
    public void showProduct(StoredProduct product) {
        ProductSheet.open(ui, product, new ProductModel(profile.records(), profile.histories(), product.id(), profile.bearings(), profile.accountDeeds(), ui.background(), ui.messages(), changes::tell), this);
    }

    @Override
    public void help() {
        throw new AssertionError("nobody asked for help");
    }

    @Override
    public void importStatements() {
    }

    @Override
    public void connectBank() {
        throw new AssertionError("nobody asked for a bank");
    }

    @Override
    public void sync(Connection connection) {
        throw new UnsupportedOperationException("nothing here syncs");
    }

    @Override
    public ObservableValue<Boolean> syncing() {
        return new SimpleBooleanProperty();
    }

    @Override
    public void renew(Connection connection) {
        throw new AssertionError("nobody asked to renew");
    }
}
