package app.saddlebag.ui.print;

import app.saddlebag.ui.kit.Ui;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.geometry.Rectangle2D;
import javafx.print.PageOrientation;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.image.ImageView;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/** A page of the program as a picture of this moment, parted where no text and no figure is cut through. */
public final class PagePicture implements Printout {

    /** A page of the window is laid out as wide as this, in pixels, before it is brought to the width of the paper. */
    private static final double WIDTH = 960;
    private static final double SHARP = 2;
    /** More pixels are not kept: what is longer is less sharp. */
    private static final double MOST_PIXELS = 24e6;
    /** A page of paper is left so much empty at most to part the picture well. */
    private static final double MOST_EMPTY = 0.4;

    private final PaperPage paper;
    private final WritableImage picture;
    private final double scale;
    private final double height;
    private final List<Span> uncut = new ArrayList<>();

    /** From where to where something reaches that should stay in one piece, in pixels from the top. */
    private record Span(double top, double bottom) {
    }

    /** @param content without a parent, and without one again when this returns */
    public PagePicture(Ui ui, String title, Node content) {
        paper = new PaperPage(ui, title, "");
        StackPane root = new StackPane(content);
        Daylight.dressed(root, WIDTH);
        height = Math.max(1, root.getHeight());
        scale = Math.min(SHARP, Math.sqrt(MOST_PIXELS / (WIDTH * height)));
        picture = Daylight.picture(root, new Rectangle2D(0, 0, WIDTH, height), scale);
        collect(content);
        root.getChildren().clear();
    }

    @Override
    public String title() {
        return paper.title();
    }

    @Override
    public PageOrientation orientation() {
        return PageOrientation.PORTRAIT;
    }

    @Override
    public Pages on(Area area) {
        Area room = PaperPage.room(area);
        double perPoint = WIDTH / room.width();
        List<Span> parts = parts(room.height() * perPoint);
        return new Pages() {
            @Override
            public int count() {
                return parts.size();
            }

            @Override
            public Region page(int index) {
                Span part = parts.get(index);
                ImageView view = new ImageView(picture);
                view.setViewport(new Rectangle2D(0, part.top() * scale, WIDTH * scale, (part.bottom() - part.top()) * scale));
                view.setFitWidth(room.width());
                view.setPreserveRatio(true);
                return paper.around(view, area, index, parts.size());
            }
        };
    }

    private List<Span> parts(double most) {
        List<Span> parts = new ArrayList<>();
        double top = 0;
        while (height - top > most) {
            double bottom = clear(top + most, top + most * (1 - MOST_EMPTY));
            parts.add(new Span(top, bottom));
            top = bottom;
        }
        parts.add(new Span(top, height));
        return parts;
    }

    /** The lowest place above this one at which nothing is cut; the place itself where there is none above the least. */
    private double clear(double place, double least) {
        double at = place;
        while (at >= least) {
            double line = at;
            double above = uncut.stream().filter(span -> span.top() < line && span.bottom() > line).mapToDouble(Span::top).min().orElse(line);
            if (above == line) {
                return line;
            }
            at = above;
        }
        return place;
    }

    /** Texts, and what has no children: lines and areas of a chart, pictures. A box with things in it may be cut between them. */
    private void collect(Node node) {
        if (!node.isVisible()) {
            return;
        }
        if (node instanceof Parent parent && !(node instanceof Labeled) && !parent.getChildrenUnmodifiable().isEmpty()) {
            parent.getChildrenUnmodifiable().forEach(this::collect);
        } else if (!(node instanceof Region) || node instanceof Labeled) {
            Bounds at = node.localToScene(node.getLayoutBounds());
            uncut.add(new Span(at.getMinY(), at.getMaxY()));
        }
    }
}
