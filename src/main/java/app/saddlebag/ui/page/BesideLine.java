package app.saddlebag.ui.page;

import app.saddlebag.flanks.DataKind;
import app.saddlebag.model.ProductKind;
import app.saddlebag.profile.ConnectionStatus;
import app.saddlebag.ui.kit.Labels;
import app.saddlebag.ui.kit.Ui;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * Says beside figures or rows that they are old, or were not to be read, and leads to the next step. One line however many
 * connections it is about; not there when everything is as it should be. For the JavaFX thread.
 */
public final class BesideLine extends HBox {

    private static final Set<DataKind> PEOPLE = EnumSet.of(DataKind.IDENTITY, DataKind.HOLDER);

    private final Ui ui;
    private final Navigator navigator;

    public BesideLine(Ui ui, Navigator navigator) {
        this.ui = ui;
        this.navigator = navigator;
        getStyleClass().addAll("row-8", "beside-line");
        setAlignment(Pos.CENTER_LEFT);
        clear();
    }

    /** @param kinds of what is shown of a connection; empty where nothing of it is */
    public void show(List<ConnectionStatus> statuses, Function<ConnectionStatus, Collection<ProductKind>> kinds) {
        say(statuses, status -> sentence(status, kinds.apply(status)));
    }

    /** Beside people, as {@link #show} is beside products. */
    public void showPeople(List<ConnectionStatus> statuses) {
        say(statuses, status -> ui.statusWords().besidePeople(status, PEOPLE).orElse(""));
    }

    private void say(List<ConnectionStatus> statuses, Function<ConnectionStatus, String> sentence) {
        clear();
        List<Said> said = statuses.stream().map(status -> new Said(status, sentence.apply(status)))
                .filter(one -> !one.sentence().isEmpty()).toList();
        if (said.size() == 1) {
            say(said.getFirst());
        } else if (!said.isEmpty()) {
            put(ui.text("status.beside.several", said.size()),
                    Optional.of(NextStep.link(ui.text("status.beside.several.step"), () -> navigator.go(Place.CONNECTIONS))));
        }
    }

    private record Said(ConnectionStatus status, String sentence) {
    }

    private String sentence(ConnectionStatus status, Collection<ProductKind> kinds) {
        return kinds.stream().sorted().map(kind -> ui.statusWords().beside(status, kind)).flatMap(Optional::stream).distinct()
                .collect(Collectors.joining(" "));
    }

    /** Where there is nothing to press, the words say what there is to wait for. */
    private void say(Said said) {
        Optional<Hyperlink> step = NextStep.link(ui, said.status(), navigator);
        String whole = said.status().connection().title() + ": " + said.sentence();
        put(step.isPresent() ? whole : whole + (whole.endsWith(".") ? " " : ". ") + ui.statusWords().next(said.status()), step);
    }

    private void put(String text, Optional<Hyperlink> step) {
        FontIcon icon = new FontIcon(Feather.ALERT_CIRCLE);
        icon.getStyleClass().add("beside-icon");
        Label words = Labels.paragraph(text, "warning-text", "small");
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.SOMETIMES);
        getChildren().addAll(icon, words);
        step.ifPresent(link -> {
            link.setId("beside-step");
            link.setMinWidth(Region.USE_PREF_SIZE);
            link.getStyleClass().add("small");
            getChildren().add(link);
        });
        setVisible(true);
        setManaged(true);
    }

    private void clear() {
        getChildren().clear();
        setVisible(false);
        setManaged(false);
    }
}
