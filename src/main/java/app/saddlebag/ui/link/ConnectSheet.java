package app.saddlebag.ui.link;

import app.saddlebag.connect.ConnectFlow;
import app.saddlebag.connect.ConnectState;
import app.saddlebag.connect.ConnectState.AtFlanks;
import app.saddlebag.connect.ConnectState.Cancelled;
import app.saddlebag.connect.ConnectState.ChoosingEntity;
import app.saddlebag.connect.ConnectState.Done;
import app.saddlebag.connect.ConnectState.Exchanging;
import app.saddlebag.connect.ConnectState.Failed;
import app.saddlebag.connect.ConnectState.FirstSync;
import app.saddlebag.connect.ConnectState.Leaving;
import app.saddlebag.connect.ConnectState.WaitingForSecurityChecks;
import app.saddlebag.model.Environment;
import app.saddlebag.ui.kit.Buttons;
import app.saddlebag.ui.kit.Labels;
import app.saddlebag.ui.kit.Placeholder;
import app.saddlebag.ui.kit.Sheet;
import app.saddlebag.ui.kit.Sheets.Question;
import app.saddlebag.ui.kit.Ui;
import java.net.URI;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.kordamp.ikonli.feather.Feather;

/** Shows a {@link ConnectModel} from the Link's first page to the end of the first sync. */
public final class ConnectSheet {

    private final Ui ui;
    private final double zoom;
    private final ConnectModel model;
    private final Environment environment;
    private final Consumer<Done> done;
    private final Sheet sheet;
    private final StackPane content = new StackPane();
    private final Button inBrowser;
    private final Button finished;
    private final Label notice;
    private Subscription subscriptions = Subscription.EMPTY;
    private LinkBrowser page;

    private ConnectSheet(Ui ui, double zoom, ConnectModel model, String title, Environment environment,
            Consumer<Done> done) {
        this.ui = ui;
        this.environment = environment;
        this.zoom = zoom;
        this.model = model;
        this.done = done;
        sheet = new Sheet(ui.messages(), title).style("link-sheet").fills();
        content.getStyleClass().add("link-content");
        VBox.setVgrow(content, Priority.ALWAYS);
        notice = Labels.whenSaid(model.noticeProperty(), "muted", "small");
        notice.setId("link-notice");
        sheet.add(content).add(notice);
        finished = sheet.aside(ui.text("link.finished"), model::lookForLogin);
        finished.setId("link-finished");
        inBrowser = sheet.aside(ui.text("link.in-browser"), model::continueInBrowser);
        inBrowser.setId("link-in-browser");
        sheet.onCancel(model::cancel).onClosed(this::closed);
    }

    /**
     * Opens the sheet and starts the flow.
     *
     * @param zoom        1 is the page's own size
     * @param environment where the Link returns to, and whose API its pages may ask
     * @param begin       makes the flow for the address it returns to; runs on the worker
     * @param done        told when the bank is connected and its first sync is over
     */
    public static void open(Ui ui, double zoom, String title, Environment environment, Function<URI, ConnectFlow> begin,
            Consumer<Done> done) {
        ConnectModel model = new ConnectModel(() -> LinkVisit.open(environment.redirectUri(), begin, ui.messages()), ui.background(),
                ui.messages(), ui.browser());
        ConnectSheet view = new ConnectSheet(ui, zoom, model, title, environment, done);
        ui.sheets().open(view.sheet);
        view.subscriptions = Subscription.combine(
                model.stateProperty().subscribe(view::changed),
                model.inBrowserProperty().subscribe(view::changed),
                model.leavingProperty().subscribe(view::changed),
                model.failureProperty().subscribe(view::changed));
        view.changed();
        model.start();
    }

    /** Whether a page of the Link is shown in some window of this process. On any thread. */
    public static boolean isPageOpen() {
        return RequestGate.isOpen();
    }

    /** Whether that page took more memory than one may: a window that does not answer will not by itself. On any thread. */
    public static boolean isPageHeavy() {
        return RequestGate.isHeavy();
    }

    private void changed() {
        ConnectState state = model.stateProperty().get();
        boolean atLink = state instanceof AtFlanks && !model.leavingProperty().get();
        showWhen(inBrowser, atLink && !model.inBrowserProperty().get());
        showWhen(finished, atLink);
        if (!atLink || model.inBrowserProperty().get()) {
            leavePage();
        }
        if (!model.failureProperty().get().isEmpty()) {
            content.getChildren().setAll(failed(model.failureProperty().get(), again()));
        } else if (model.leavingProperty().get() && !(state instanceof Cancelled)) {
            content.getChildren().setAll(Placeholder.loading(ui.text("link.leaving")));
        } else {
            show(state);
        }
    }

    private void show(ConnectState state) {
        switch (state) {
            case null -> content.getChildren().setAll(Placeholder.loading(ui.text("link.opening")));
            case ChoosingEntity _, Leaving _ -> content.getChildren().setAll(Placeholder.loading(ui.text("link.opening")));
            case AtFlanks at -> showLink(at.link());
            case Exchanging _ -> content.getChildren().setAll(Placeholder.loading(ui.text("link.exchanging")));
            case FirstSync _ -> showReading();
            case WaitingForSecurityChecks since -> content.getChildren().setAll(Placeholder.empty(Feather.CLOCK,
                    ui.text("link.held"), ui.text("link.held.about", ui.formats().age(since.since())),
                    Buttons.plain(ui.text("link.held.close"), sheet::close)));
            case Failed failed -> content.getChildren().setAll(failed.codeKept()
                    ? failed(ui.sentence(failed.problem()), Buttons.plain(ui.text("link.retry"), model::retry))
                    : failed(ui.sentence(failed.problem()), again()));
            case Done finishedFlow -> {
                sheet.close();
                done.accept(finishedFlow);
            }
            case Cancelled cancelled -> {
                sheet.close();
                if (cancelled.leftAtFlanks()) {
                    ui.toasts().warn(ui.text("link.left-at-flanks"));
                }
            }
        }
    }

    private void showLink(URI link) {
        if (model.inBrowserProperty().get()) {
            content.getChildren().setAll(Placeholder.empty(Feather.EXTERNAL_LINK, ui.text("link.waiting"),
                    ui.text("link.waiting.about"),
                    Buttons.plain(ui.text("link.open-again"), model::continueInBrowser),
                    Buttons.flat(ui.text("link.back-here"), model::continueHere)));
        } else if (page == null) {
            page = new LinkBrowser(new LinkPolicy(link, List.of(environment.apiBase()), model::offer), new Wishes(), model.storage().toFile(), zoom,
                    ui.text("link.lock"));
            LinkFrame frame = new LinkFrame(ui, page, model::continueInBrowser, () -> page.load(link), inBrowser::requestFocus);
            content.getChildren().setAll(frame.node());
            page.load(link);
        }
    }

    private void showReading() {
        if (content.getChildren().isEmpty() || !(content.getChildren().getFirst() instanceof KindsRead)) {
            content.getChildren().setAll(new KindsRead(ui, model.read()));
        }
    }

    private Placeholder failed(String sentence, Node deed) {
        return Placeholder.failed(ui.text("link.failed"), sentence, deed);
    }

    private Button again() {
        Button again = Buttons.plain(ui.text("link.again"), model::start);
        again.setId("link-again");
        return again;
    }

    private void leavePage() {
        if (page != null) {
            page.close();
            page = null;
        }
    }

    private void closed() {
        subscriptions.unsubscribe();
        leavePage();
        model.close();
    }

    private static void showWhen(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    /** What the page asks for and only the person may allow. */
    private final class Wishes implements LinkBrowser.Listener {

        @Override
        public void leaving(URI address) {
            ui.sheets().confirm(new Question(ui.text("link.leaves", address.getHost()), ui.text("link.leaves.about"),
                    ui.text("link.in-browser"), false), model::continueInBrowser);
        }

        @Override
        public void newWindow(URI address) {
            ui.sheets().confirm(new Question(ui.text("link.window", address.getHost()), ui.text("link.window.about"),
                    ui.text("link.window.deed"), false), () -> ui.browser().accept(address));
        }

        @Override
        public void refused() {
            ui.toasts().warn(ui.text("link.refused"));
        }
    }
}
