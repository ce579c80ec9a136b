package app.saddlebag.ui;

import app.saddlebag.ui.keys.KeyNames;
import app.saddlebag.ui.keys.Shortcut;
import app.saddlebag.ui.kit.Ui;
import app.saddlebag.ui.page.Page;
import app.saddlebag.ui.page.Place;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.DoubleSupplier;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * The frame around the pages of one open profile: side bar, banners, the page in front. A page is made when it is first gone
 * to.
 */
public final class Shell implements AutoCloseable {

    private static final PseudoClass COMPACT = PseudoClass.getPseudoClass("compact");
    private static final PseudoClass COUNTED = PseudoClass.getPseudoClass("counted");

    private final Ui ui;
    private final Map<Place, Supplier<Page>> makers;
    private final Map<Place, Page> pages = new EnumMap<>(Place.class);
    /** What had the keyboard on a page when it was left. */
    private final Map<Place, Node> left = new EnumMap<>(Place.class);
    private final Map<Place, ToggleButton> items = new EnumMap<>(Place.class);
    private final StackPane host = new StackPane();
    private final VBox banners = new VBox();
    private final VBox foot = new VBox();
    private final ScrollPane places = new ScrollPane();
    private final VBox bar = new VBox();
    private final ReadOnlyBooleanWrapper compact = new ReadOnlyBooleanWrapper();
    private final BooleanProperty narrow = new SimpleBooleanProperty(this, "narrow");
    private final BooleanProperty folded = new SimpleBooleanProperty(this, "folded");
    private final BooleanProperty unfolded = new SimpleBooleanProperty(this, "unfolded");
    private final SideWidth width;
    private final BorderPane frame;
    private Consumer<Place> onGo = gone -> { };
    /** The page in front; null before the first. */
    private Place place;

    /**
     * @param roomy width from which the side bar has room for words, at the present scale; below it there are only symbols
     * @param pages what makes each page; places without one are not offered
     */
    public Shell(Ui ui, String profileName, DoubleSupplier roomy, Map<Place, Supplier<Page>> pages) {
        this.ui = ui;
        this.makers = Map.copyOf(pages);
        host.getStyleClass().add("page-host");
        frame = new BorderPane(new BorderPane(host, banners, null, null, null));
        compact.bind(Bindings.createBooleanBinding(() -> narrow.get() ? !unfolded.get() : folded.get(), narrow, unfolded, folded));
        width = new SideWidth(bar, compact);
        StackPane.setAlignment(width.grip(), Pos.CENTER_RIGHT);
        frame.setLeft(new StackPane(sideBar(profileName), width.grip()));
        // Else a window smaller than all this would show its middle.
        frame.setMinSize(0, 0);
        // Of the scene, which the frame fills: that is known before the first layout, in which nothing may be dressed anew.
        frame.sceneProperty().flatMap(Scene::widthProperty)
                .subscribe(width -> narrow.set(width != null && width.doubleValue() < roomy.getAsDouble()));
    }

    public Parent node() {
        return frame;
    }

    /** Brings a page to the front, and the keyboard to where on it it was; the first time to where the page wants it. */
    public void go(Place target) {
        if (target != place) {
            bring(target);
            returnTo(target);
        } else {
            bring(target);
        }
    }

    /** Whatever was drawn anew meanwhile goes by its id. */
    private void returnTo(Place target) {
        Node before = left.get(target);
        if (before == null) {
            return;
        }
        frame.applyCss();
        Node now = isIn(host, before) ? before : before.getId() == null ? null : host.lookup("#" + before.getId());
        if (now != null) {
            now.requestFocus();
        }
    }

    /** Brings a page to the front; the keyboard goes to where the page wants it. */
    private void bring(Place target) {
        if (target == place || !makers.containsKey(target)) {
            items.getOrDefault(place, new ToggleButton()).setSelected(true);
            return;
        }
        Node focused = frame.getScene() == null ? null : frame.getScene().getFocusOwner();
        if (place != null && isIn(host, focused)) {
            left.put(place, focused);
        }
        front().ifPresent(Page::hidden);
        Page page = pages.computeIfAbsent(target, wanted -> makers.get(wanted).get());
        host.getChildren().setAll(page.node());
        host.setAccessibleText(ui.text(page.titleKey()));
        items.get(target).setSelected(true);
        place = target;
        onGo.accept(target);
        page.shown();
    }

    /** Makes every page anew: what they say is written in another way now. The keyboard stays where it was, if that is still there. */
    void renew() {
        Node focused = frame.getScene().getFocusOwner();
        boolean inPage = isIn(host, focused);
        Place front = place;
        close();
        place = null;
        left.clear();
        bring(front);
        if (inPage) {
            frame.applyCss();
            frame.layout();
            Node again = focused.getId() == null ? null : host.lookup("#" + focused.getId());
            (again == null ? items.get(front) : again).requestFocus();
        }
    }

    private static boolean isIn(Node whole, Node part) {
        return part != null && (part == whole || isIn(whole, part.getParent()));
    }

    /** The page of a place, made if it was not yet. */
    public Page page(Place target) {
        return pages.computeIfAbsent(target, wanted -> makers.get(wanted).get());
    }

    /** The page of a place; empty as long as nobody went there. */
    public Optional<Page> made(Place target) {
        return Optional.ofNullable(pages.get(target));
    }

    /** The page in front; empty before the first. */
    Optional<Page> front() {
        return Optional.ofNullable(pages.get(place));
    }

    /** Gives the keyboard to the name of the page in front: a key that is still held down there does nothing. */
    public void takeKeyboard() {
        // What scrolls has nothing in it before it is dressed, and what is not there yet takes no keyboard.
        frame.applyCss();
        items.get(place).requestFocus();
    }

    /** Told which page comes to the front. */
    void onGo(Consumer<Place> listener) {
        onGo = onGo.andThen(listener);
    }

    /** Lays a banner over every page. */
    public void addBanner(Node banner) {
        banners.getChildren().add(banner);
    }

    /**
     * Says beside a place how many of what is there need the person; 0 says nothing. Where there is no room for words, a dot
     * on the symbol does, and its tooltip and what a screen reader says tell the number.
     */
    public void count(Place target, int count) {
        String title = ui.text(target.titleKey());
        ToggleButton item = items.get(target);
        item.setText(count == 0 ? title : ui.text("shell.counted", title, count));
        item.setAccessibleText(count == 0 ? title : ui.text("shell.counted.spoken", title, count));
        item.getTooltip().setText(withKey(item.getAccessibleText(), target));
        item.pseudoClassStateChanged(COUNTED, count > 0);
    }

    /**
     * Puts a list below the places; it takes what height there is.
     *
     * @param folded stands there where there is no room for words
     */
    void addAccounts(Region list, Region folded) {
        add(list, compact.not());
        add(folded, compact);
        VBox.setVgrow(places, Priority.NEVER);
    }

    /**
     * Puts kept filters below the accounts; they have the height they ask for.
     *
     * @param shown told whether there is room for their words
     */
    void addKept(Region kept, BooleanProperty shown) {
        shown.bind(compact.not());
        kept.visibleProperty().bind(shown);
        kept.managedProperty().bind(shown);
        shown.subscribe((before, now) -> {
            if (!now && kept.isFocusWithin()) {
                takeKeyboard();
            }
        });
        bar.getChildren().add(bar.getChildren().indexOf(foot), kept);
    }

    private void add(Region list, ObservableBooleanValue shown) {
        // The places come first: else a low window would cut those short, too.
        list.setPrefHeight(0);
        // What is not seen any more must not take the keyboard with it.
        shown.subscribe((before, now) -> {
            if (!now && list.isFocusWithin()) {
                takeKeyboard();
            }
        });
        list.visibleProperty().bind(shown);
        list.managedProperty().bind(shown);
        VBox.setVgrow(list, Priority.ALWAYS);
        bar.getChildren().add(bar.getChildren().indexOf(foot), list);
    }

    /** Leaves the side bar its symbols alone, or gives it its words again; said apart for wide and for narrow windows. */
    void foldOrUnfold() {
        BooleanProperty said = narrow.get() ? unfolded : folded;
        said.set(!said.get());
    }

    /** Whether it is folded though there is room. */
    BooleanProperty foldedProperty() {
        return folded;
    }

    /** Whether it has its words though there is little room. */
    BooleanProperty unfoldedProperty() {
        return unfolded;
    }

    /** How wide it is where it has words. */
    SideWidth width() {
        return width;
    }

    /** Adds something to the foot of the side bar. */
    public void addFoot(Node node) {
        foot.getChildren().add(node);
    }

    @Override
    public void close() {
        front().ifPresent(Page::hidden);
        pages.values().forEach(Page::close);
        pages.clear();
    }

    private Node sideBar(String profileName) {
        Node head = new SideHead(ui, profileName, compact, this::foldOrUnfold).node();
        VBox list = new VBox();
        list.getStyleClass().add("side-list");
        ToggleGroup group = new ToggleGroup();
        for (Place target : Place.values()) {
            if (makers.containsKey(target)) {
                list.getChildren().add(item(target, group));
            }
        }
        // At a large scale a window may be too low for all of them; what is below stays in sight.
        places.setContent(list);
        places.setFitToWidth(true);
        places.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        places.setFocusTraversable(false);
        places.setMinHeight(0);
        places.getStyleClass().add("side-scroll");
        VBox.setVgrow(places, Priority.ALWAYS);
        foot.getStyleClass().add("side-foot");
        bar.getChildren().addAll(head, places, foot);
        bar.setMinHeight(0);
        bar.getStyleClass().add("side-bar");
        compact.subscribe(small -> bar.pseudoClassStateChanged(COMPACT, small));
        return bar;
    }

    private static Node symbol(Place target) {
        Region dot = new Region();
        dot.getStyleClass().add("side-dot");
        StackPane.setAlignment(dot, Pos.TOP_RIGHT);
        StackPane symbol = new StackPane(new FontIcon(target.icon()), dot);
        symbol.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        return symbol;
    }

    private String withKey(String title, Place target) {
        return ui.text("shell.shortcut", title, new KeyNames(ui.messages()).first(Shortcut.valueOf(target.name())));
    }

    private ToggleButton item(Place target, ToggleGroup group) {
        String title = ui.text(target.titleKey());
        ToggleButton item = new ToggleButton(title, symbol(target));
        item.getStyleClass().add("side-item");
        item.setToggleGroup(group);
        item.setAccessibleRole(AccessibleRole.TAB_ITEM);
        item.setTooltip(new Tooltip(withKey(title, target)));
        item.setId("place-" + target.name().toLowerCase(java.util.Locale.ROOT));
        item.setOnAction(event -> bring(target));
        items.put(target, item);
        return item;
    }
}
