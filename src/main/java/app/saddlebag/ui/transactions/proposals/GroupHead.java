package app.saddlebag.ui.transactions.proposals;

import app.saddlebag.insight.link.Evidence;
import app.saddlebag.profile.Tie;
import app.saddlebag.profile.TieAnswers.Answer;
import app.saddlebag.profile.TieReasons;
import app.saddlebag.ui.kit.Buttons;
import app.saddlebag.ui.kit.Labels;
import app.saddlebag.ui.kit.Ui;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** Stands above pairs that are alike: of which accounts, how many they are, what they have in common, and one answer for all of them. */
final class GroupHead {

    private final Ui ui;
    private final TieReasons reasons;
    private final Label title = Labels.name("", "section-title");
    private final Label about = Labels.name("", "muted", "small");
    private final Button yes;
    private final Button no;
    private final HBox node;
    private List<Tie> ties = List.of();

    GroupHead(Ui ui, TieReasons reasons, BiConsumer<List<Tie>, Answer> answered) {
        this.ui = ui;
        this.reasons = reasons;
        yes = deed(Feather.CHECK, Answer.YES, answered);
        no = deed(Feather.X, Answer.NO, answered);
        VBox names = new VBox(title, about);
        names.setMinWidth(0);
        HBox.setHgrow(names, Priority.ALWAYS);
        node = new HBox(names, yes, no);
        node.setAlignment(Pos.CENTER_LEFT);
        node.getStyleClass().addAll("row-8", "proposal-group");
    }

    private Button deed(Feather icon, Answer answer, BiConsumer<List<Tie>, Answer> answered) {
        Button button = Buttons.plain(icon, "", () -> answered.accept(ties, answer));
        button.getStyleClass().addAll("small", answer == Answer.YES ? "all-yes" : "all-no");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setFocusTraversable(false); // the list's keys do the same, and it stays
        return button;
    }

    Node node() {
        return node;
    }

    /** What it says of them, as it is read aloud. */
    String said() {
        return title.getText() + ". " + about.getText();
    }

    /** @param alike at least one */
    void show(List<Tie> alike) {
        ties = alike;
        Labels.rename(title, between(ui, alike.getFirst()));
        Labels.rename(about, String.join(" · ", common()));
        name(yes, "proposals.yes.all");
        name(no, "proposals.no.all");
    }

    private void name(Button button, String key) {
        // One pair has its own two answers.
        button.setVisible(ties.size() > 1);
        button.setManaged(ties.size() > 1);
        button.setText(ui.text(key, ties.size()));
        button.setAccessibleText(button.getText() + ". " + said());
    }

    private List<String> common() {
        Tie first = ties.getFirst();
        List<String> common = new ArrayList<>(List.of(ui.text("proposals.group", reasons.kind(first.link().kind()), ties.size())));
        String evidence = reasons.reasons(first).getFirst();
        if (ties.stream().allMatch(tie -> evidence.equals(reasons.reasons(tie).getFirst()))) {
            common.add(evidence);
        }
        if (first.link().evidence() != Evidence.PURCHASES) {
            common.add(ui.text(Likeness.of(first).even() ? "tie.same-amount" : "proposals.group.uneven"));
        }
        return common;
    }

    /** The two accounts, in the order of the pair. */
    static String between(Ui ui, Tie tie) {
        return ui.text("proposals.between", tie.first().place(), tie.second().place());
    }
}
