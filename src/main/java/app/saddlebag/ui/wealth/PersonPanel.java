package app.saddlebag.ui.wealth;

import app.saddlebag.model.Identity;
import app.saddlebag.ui.kit.Labels;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

/** Whose login it is, in what the bank says of them. */
final class PersonPanel {

    private final VBox panel = new VBox();

    PersonPanel(WealthData.Person person) {
        Identity identity = person.identity();
        panel.getChildren().add(new VBox(Labels.name(identity.name() == null ? person.bank() : identity.name(), "strong"),
                Labels.name(person.bank(), "muted", "small")));
        List<String> facts = new ArrayList<>(Stream.of(identity.document(), identity.address())
                .filter(Objects::nonNull).filter(fact -> !fact.isBlank()).toList());
        facts.addAll(identity.emails());
        facts.addAll(identity.phones());
        if (!facts.isEmpty()) {
            panel.getChildren().add(Labels.paragraph(String.join(" · ", facts), "muted"));
        }
        panel.getStyleClass().add("panel");
    }

    Node node() {
        return panel;
    }
}
