package app.saddlebag.ui.looks;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.PickResult;
import javafx.stage.PopupWindow;
import javafx.stage.Window;

/** A walk through everything the program shows, for a test that looks at each in turn. */
final class Round {

    /** Looks at what is open at the moment; not on the JavaFX thread. */
    interface Look {

        /** @param told what banks wrote */
        void at(String where, OpenWindow window, Set<String> told) throws Exception;
    }

    private static final List<Situation> SITUATIONS = List.of(Situation.WELCOME, Situation.LOCKED, Situation.STATUSES);

    private final OpenWindow window;
    private final Set<String> told;
    private final Look look;
    private final Set<String> opened = new HashSet<>();
    private String where;

    private Round(OpenWindow window, Set<String> told, Look look) {
        this.window = window;
        this.told = told;
        this.look = look;
    }

    /**
     * Looks at every page and sheet of a program that was just installed, of one that is locked, and of one that is full; and
     * at each list to choose from, calendar and menu in them, opened one after another.
     *
     * @param pictures gets one of the window where the way ends early
     */
    static void of(Frame frame, Path pictures, Look look) throws Exception {
        for (Situation situation : SITUATIONS) {
            try (Setting setting = new Setting(situation); OpenWindow window = setting.open(frame, pictures.resolve(situation + ".png"))) {
                Round round = new Round(window, setting.told(), look);
                for (Sight sight : Sight.values()) {
                    if (sight.isIn(situation)) {
                        round.where = situation.word() + "/" + sight.word();
                        try {
                            round.look(sight);
                        } catch (IllegalStateException end) {
                            window.picture(pictures.resolve("end.png"));
                            throw new IllegalStateException("the walk ends at " + round.where + "; " + pictures.resolve("end.png") + " shows it", end);
                        }
                    }
                }
            }
        }
    }

    private void look(Sight sight) throws Exception {
        sight.enter(window);
        window.untilIdle();
        look.at(where, window, told);
        for (Node node : shown(node -> node instanceof ComboBoxBase<?> || node.getStyleClass().contains("facet")
                || node instanceof ListView<?> || node instanceof TableView<?> || node instanceof TextField)) {
            if (opened.add(name(node))) {
                open(node);
            }
        }
        sight.leave(window);
    }

    private static String name(Node node) {
        return node.getId() == null ? node.getClass().getSimpleName() : node.getId();
    }

    private void open(Node node) throws Exception {
        OpenWindow.fx(() -> {
            switch (node) {
                case ComboBoxBase<?> box when !box.isDisabled() -> box.show();
                case ButtonBase facet when facet.getStyleClass().contains("facet") -> facet.fire();
                default -> askForTheMenu(node);
            }
            return null;
        });
        if (OpenWindow.fx(() -> !popups().isEmpty())) {
            window.untilIdle();
            look.at(where + "/" + name(node), window, told);
            OpenWindow.fx(() -> {
                popups().forEach(Window::hide);
                return null;
            });
        }
    }

    private static List<PopupWindow> popups() {
        return Window.getWindows().stream().filter(PopupWindow.class::isInstance).map(PopupWindow.class::cast)
                .filter(popup -> !(popup instanceof Tooltip)).toList();
    }

    private static void askForTheMenu(Node node) {
        Bounds scene = node.localToScene(node.getBoundsInLocal());
        Bounds screen = node.localToScreen(node.getBoundsInLocal());
        Event.fireEvent(node, new ContextMenuEvent(ContextMenuEvent.CONTEXT_MENU_REQUESTED, scene.getMinX(), scene.getMinY(),
                screen.getMinX(), screen.getMinY(), true, new PickResult(node, scene.getMinX(), scene.getMinY())));
    }

    /** All that are visible, in whatever window. */
    static List<Node> shown(Predicate<Node> wanted) {
        return OpenWindow.fx(() -> {
            List<Node> found = new ArrayList<>();
            Window.getWindows().forEach(open -> gather(open.getScene().getRoot(), wanted, found));
            return found;
        });
    }

    private static void gather(Node node, Predicate<Node> wanted, List<Node> found) {
        if (!node.isVisible() || node.getOpacity() == 0) {
            return;
        }
        if (wanted.test(node)) {
            found.add(node);
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> gather(child, wanted, found));
        }
    }
}
