package app.saddlebag.ui.transactions.bar;

import java.util.function.DoubleSupplier;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;

/** One line below a filter's field: how the search went, where else there is more, something aside, or the complaint. */
final class BelowField extends Pane {

    private final Label outcome;
    private final Hyperlink anywhere;
    private final Label aside;
    private final Label complaint;
    private final DoubleSupplier placeOfComplaint;

    /** @param placeOfComplaint below which it begins, as far as there is room */
    BelowField(Label outcome, Hyperlink anywhere, Label aside, Label complaint, DoubleSupplier placeOfComplaint) {
        this.outcome = outcome;
        this.anywhere = anywhere;
        this.aside = aside;
        this.complaint = complaint;
        this.placeOfComplaint = placeOfComplaint;
        getChildren().addAll(outcome, anywhere, aside, complaint);
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double asideWidth = Math.min(width / 2, aside.prefWidth(-1));
        double outcomeWidth = Math.min(width - asideWidth, outcome.prefWidth(-1));
        outcome.resizeRelocate(0, 0, outcomeWidth, getHeight());
        anywhere.resizeRelocate(outcomeWidth, 0, Math.max(0, Math.min(anywhere.prefWidth(-1), width - asideWidth - outcomeWidth)), getHeight());
        aside.resizeRelocate(width - asideWidth, 0, asideWidth, getHeight());
        double wanted = Math.min(width, complaint.prefWidth(-1));
        complaint.resizeRelocate(Math.clamp(placeOfComplaint.getAsDouble(), 0, width - wanted), 0, wanted, getHeight());
    }

    @Override
    protected double computePrefHeight(double width) {
        return Math.max(outcome.prefHeight(width), complaint.prefHeight(width));
    }
}
