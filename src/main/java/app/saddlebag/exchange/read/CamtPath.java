package app.saddlebag.exchange.read;

import java.util.HashMap;
import java.util.Map;

/**
 * A place in the tree of a file's elements, made once for each kind of place and found again without making its name anew:
 * a million entries stand in the same few places. Belongs to one thread.
 */
final class CamtPath {

    /** All versions of all three messages together name fewer; a file that names more is none of a bank. */
    private static final int MAX_PLACES = 20_000;
    private static final int MAX_DEPTH = 60;

    private final CamtPath parent;
    private final String name;
    private final String path;
    private final String currencyPath;
    private final int depth;
    private final int[] places;
    private final Map<String, CamtPath> children = new HashMap<>();

    /** A root, whose name stands in no path. */
    CamtPath() {
        this(null, "", "", 0, new int[1]);
    }

    private CamtPath(CamtPath parent, String name, String path, int depth, int[] places) {
        this.parent = parent;
        this.name = name;
        this.path = path;
        this.currencyPath = path + "@Ccy";
        this.depth = depth;
        this.places = places;
    }

    /** @param at says on which line, where there are too many */
    CamtPath child(String element, XmlSource at) {
        CamtPath known = children.get(element);
        if (known != null) {
            return known;
        }
        if (++places[0] > MAX_PLACES || depth >= MAX_DEPTH) {
            throw UnreadableFileException.at(at.line(), Unreadable.TOO_LONG);
        }
        CamtPath made = new CamtPath(this, element, path.isEmpty() ? element : path + "/" + element, depth + 1, places);
        children.put(element, made);
        return made;
    }

    /** Null for a root. */
    CamtPath parent() {
        return parent;
    }

    String name() {
        return name;
    }

    /** Names from below the root, with strokes between. */
    String path() {
        return path;
    }

    /** The same of the currency that the element says beside its text. */
    String currencyPath() {
        return currencyPath;
    }
}
