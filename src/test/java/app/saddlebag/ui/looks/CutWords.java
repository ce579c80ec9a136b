package app.saddlebag.ui.looks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.text.Text;

/** What the window shows only a part of because there is no room for it: a picture is small, and an ellipsis in it easily missed. */
final class CutWords {

    private final Map<String, TreeSet<String>> seen = new TreeMap<>();

    /** Those of a node and all below it. On the JavaFX thread. */
    static List<String> in(Node node) {
        List<String> found = new ArrayList<>();
        add(node, found);
        return found;
    }

    private static void add(Node node, List<String> found) {
        if (!node.isVisible() || node.getOpacity() == 0) {
            return;
        }
        if (node instanceof Labeled labeled && isCut(labeled)) {
            found.add(labeled.getText().replace('\n', ' ') + "  " + labeled.getStyleClass());
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> add(child, found));
        }
    }

    /** What a labelled control draws is a text of its own, which has the ellipsis. */
    private static boolean isCut(Labeled labeled) {
        String whole = labeled.getText();
        return whole != null && !whole.isBlank() && labeled.getChildrenUnmodifiable().stream()
                .anyMatch(child -> child instanceof Text drawn && drawn.isVisible() && drawn != labeled.getGraphic()
                        && !drawn.getText().equals(whole) && drawn.getText().contains(labeled.getEllipsisString()));
    }

    /** Keeps what was cut in a picture. */
    void note(String line, String column, List<String> cut) {
        cut.forEach(words -> seen.computeIfAbsent(line + ": " + words, any -> new TreeSet<>()).add(column));
    }

    /** Writes what was cut where, and in which set-ups of the window. */
    void write(Path folder) throws IOException {
        List<String> lines = new ArrayList<>();
        seen.forEach((words, columns) -> lines.add(words + "  " + columns));
        Files.write(folder.resolve("cut.txt"), lines);
    }
}
