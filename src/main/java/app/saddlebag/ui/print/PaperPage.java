package app.saddlebag.ui.print;

import app.saddlebag.ui.kit.Labels;
import app.saddlebag.ui.kit.Ui;
import java.time.LocalDate;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/**
 * What every page of paper has around what is printed: a title, a line that says of what, the day, and the number of the page.
 *
 * @param about says more than the title; blank for nothing
 */
public record PaperPage(Ui ui, String title, String about) {

    private static final double HEAD = 40;
    private static final double FOOT = 24;

    /** What is left for the content. */
    public static Printout.Area room(Printout.Area paper) {
        return new Printout.Area(paper.width(), paper.height() - HEAD - FOOT);
    }

    /**
     * @param content no larger than the {@link #room}
     * @param index   from 0
     */
    public Region around(Node content, Printout.Area paper, int index, int count) {
        Label heading = Labels.of(title, "paper-title");
        BorderPane first = new BorderPane(null, null, Labels.of(ui.formats().day(LocalDate.now(ui.clock())), "paper-small"), null, heading);
        Label second = Labels.of(about, "paper-small");
        second.setMaxWidth(paper.width());
        VBox head = new VBox(first, second);
        head.getStyleClass().add("paper-head");
        fix(head, HEAD);
        Region space = new Region();
        VBox.setVgrow(space, Priority.ALWAYS);
        BorderPane foot = new BorderPane(null, null, Labels.of(ui.text("print.page", index + 1, count), "paper-small"), null,
                Labels.of(ui.text("welcome.name"), "paper-small"));
        foot.getStyleClass().add("paper-foot");
        fix(foot, FOOT);
        VBox page = new VBox(head, content, space, foot);
        page.getStyleClass().add("paper");
        page.setMinSize(paper.width(), paper.height());
        page.setPrefSize(paper.width(), paper.height());
        page.setMaxSize(paper.width(), paper.height());
        return page;
    }

    private static void fix(Region part, double height) {
        part.setMinHeight(height);
        part.setPrefHeight(height);
        part.setMaxHeight(height);
    }
}
