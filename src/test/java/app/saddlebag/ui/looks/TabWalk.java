package app.saddlebag.ui.looks;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Toggle;
import javafx.scene.input.KeyCode;
import javafx.scene.web.WebView;

/** A walk by the Tab key from one place of a window once around. */
final class TabWalk {

    /** Tab is pressed as often as there are things to be reached, and somewhat more where some come while one walks. */
    private static final int MORE = 12;

    private final OpenWindow window;
    private final Set<Node> reached = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<String> problems = new TreeSet<>();

    private TabWalk(OpenWindow window) {
        this.window = window;
    }

    /** @return what is not reached, is no way on, or has the keyboard out of sight */
    static Set<String> through(OpenWindow window) {
        TabWalk walk = new TabWalk(window);
        Node begin = OpenWindow.fx(window::focused);
        walk.walk();
        if (begin != null) {
            OpenWindow.fx(() -> {
                begin.requestFocus();
                return null;
            });
        }
        return walk.problems;
    }

    private void walk() {
        int steps = OpenWindow.fx(() -> {
            // What was not laid out yet has no room, and Tab passes it by.
            Parent root = window.top().getScene().getRoot();
            root.applyCss();
            root.layout();
            return reachable().size();
        }) + MORE;
        for (int step = 0; step < steps; step++) {
            Node before = OpenWindow.fx(window::focused);
            window.press(KeyCode.TAB, false, false);
            Node now = OpenWindow.fx(window::focused);
            if (now == before && steps == MORE + 1) {
                return; // there is nothing else
            }
            if (now instanceof WebView) {
                return; // from here on it leads through the page
            }
            if (now == before) {
                problems.add("no way on from " + ReadAloud.named(now));
                return;
            }
            if (now != null && !reached.add(now)) {
                break; // once around
            }
            // Whoever scrolls to it does so in the next turn.
            OpenWindow.fx(() -> null);
            OpenWindow.fx(() -> {
                look(now);
                return null;
            });
        }
        OpenWindow.fx(() -> {
            reachable().stream().filter(node -> !reached.contains(node) && !isBeside(node)).forEach(node ->
                    problems.add("not reached: " + ReadAloud.named(node)));
            return null;
        });
    }

    private void look(Node now) {
        // What was drawn anew in this moment is gone, and its place is reached in the next.
        if (now == null || now.getScene() == null || now instanceof ScrollPane) {
            return;
        }
        if (!now.isFocusVisible()) {
            problems.add("no ring around " + ReadAloud.named(now));
        }
        now.getScene().getRoot().layout();
        for (Node up = now.getParent(); up != null; up = up.getParent()) {
            if (up instanceof ScrollPane scroll && !scroll.localToScene(scroll.getLayoutBounds()).intersects(inScene(now))) {
                problems.add("out of sight: " + ReadAloud.named(now));
            }
        }
    }

    /** Tab stops at one of those that exclude each other, and arrows lead to the others. */
    private boolean isBeside(Node node) {
        return node instanceof Toggle toggle && toggle.getToggleGroup() != null
                && toggle.getToggleGroup().getToggles().stream().anyMatch(reached::contains);
    }

    private static Bounds inScene(Node node) {
        return node.localToScene(node.getLayoutBounds());
    }

    /** Within the sheet on top, where one is open. */
    private List<Node> reachable() {
        List<Node> found = new ArrayList<>();
        gather(window.top(), found);
        return found;
    }

    private static void gather(Node node, List<Node> found) {
        if (!node.isVisible() || node.getOpacity() == 0 || node.isDisabled()) {
            return;
        }
        if (node.isFocusTraversable()) {
            found.add(node);
        }
        if (node instanceof Parent parent && !(node instanceof WebView)) {
            parent.getChildrenUnmodifiable().forEach(child -> gather(child, found));
        }
    }
}
