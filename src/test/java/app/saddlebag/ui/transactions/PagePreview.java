package app.saddlebag.ui.transactions;

import app.saddlebag.model.Connection;
import app.saddlebag.model.StoredProduct;
import app.saddlebag.profile.Looks;
import app.saddlebag.profile.Preferences;
import app.saddlebag.text.Messages;
import app.saddlebag.ui.kit.Background;
import app.saddlebag.ui.kit.Ui;
import app.saddlebag.ui.page.Changes;
import app.saddlebag.ui.page.Navigator;
import app.saddlebag.ui.page.Place;
import app.saddlebag.ui.theme.Theme;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Locale;
import java.util.concurrent.Executors;
import javafx.application.Application;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

/**
 * Opens the page over a made life, to look at it: {@code PagePreview --rows=100000 --theme=LIGHT --lang=en --filter=… }.
 * Run it with the test class path.
 */
public final class PagePreview {

    private PagePreview() {
    }

    public static void main(String[] arguments) {
        Application.launch(Window.class, arguments);
    }

    /** Apart from the main class, which may not be an application itself when JavaFX is on the class path. */
    public static final class Window extends Application {

        @Override
        public void start(Stage stage) {
            var given = getParameters().getNamed();
            MemoryBacking backing = MemoryBacking.of(Integer.parseInt(given.getOrDefault("rows", "100000")));
            backing.save("Groceries", "category:=Groceries");
            backing.save("Salary", "nomina in");
            backing.save("Subscriptions this year", "category:=Subscriptions date:this-year");
            Clock clock = Clock.fixed(SeededLife.TODAY.atTime(10, 0).atZone(ZoneId.of("Europe/Madrid")).toInstant(),
                    ZoneId.of("Europe/Madrid"));
            Theme theme = new Theme();
            theme.apply(Looks.DEFAULT.withTheme(Preferences.Theme.valueOf(given.getOrDefault("theme", "LIGHT")))
                    .withScalePercent(Integer.parseInt(given.getOrDefault("scale", "100"))));
            Ui ui = new Ui(new Messages(Locale.forLanguageTag(given.getOrDefault("lang", "en-GB"))), clock,
                    Background.onJavaFx(Executors.newVirtualThreadPerTaskExecutor()), address -> { });
            TransactionsPage page = new TransactionsPage(ui, new Navigator() {
                @Override
                public void go(Place place) {
                    ui.toasts().tell(place.name());
                }

                @Override
                public void showTransactions(String filter) {
                    throw new UnsupportedOperationException("this is the transactions page");
                }

                @Override
                public void showPairs() {
                    throw new UnsupportedOperationException("this is the transactions page");
                }

                @Override
                public void export() {
                    throw new UnsupportedOperationException("this is the transactions page");
                }

                @Override
                public void help() {
                    ui.toasts().tell("help");
                }

                @Override
                public void importStatements() {
                }

                @Override
                public void connectBank() {
                    ui.toasts().tell("connect a bank");
                }

                @Override
                public void showProduct(StoredProduct product) {
                    ui.toasts().tell(product.product().title());
                }

                @Override
                public void renew(Connection connection) {
                    ui.toasts().tell("renew " + connection.title());
                }

                @Override
                public void sync(Connection connection) {
                    ui.toasts().tell("sync " + connection.title());
                }

                @Override
                public ObservableValue<Boolean> syncing() {
                    return new SimpleBooleanProperty();
                }
            }, backing.backing(), new Changes());
            stage.setScene(new Scene(new StackPane(page.node(), ui.toasts().node(), ui.sheets().node()),
                    Integer.parseInt(given.getOrDefault("width", "1392")),
                    Integer.parseInt(given.getOrDefault("height", "1000"))));
            stage.show();
            page.shown();
            page.filterBy(given.getOrDefault("filter", ""));
        }
    }
}
