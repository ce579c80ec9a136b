package app.saddlebag.ui.wealth;

import app.saddlebag.insight.Worth;
import app.saddlebag.model.Identity;
import app.saddlebag.ui.kit.Labels;
import app.saddlebag.ui.kit.Ui;
import app.saddlebag.ui.page.Navigator;
import app.saddlebag.ui.product.FactGrid;
import app.saddlebag.ui.product.ProductLine;
import app.saddlebag.ui.product.ProductWords;
import app.saddlebag.ui.product.RevealButton;
import app.saddlebag.ui.product.ToldPane;
import app.saddlebag.ui.wealth.WealthData.Part;
import app.saddlebag.ui.wealth.WealthData.Person;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Somebody a bank names: who they are, masked until asked, and what part they take in which product. */
final class PersonPanel {

    private final Ui ui;
    private final VBox panel = new VBox();

    PersonPanel(Ui ui, Person person, Worth worth, Navigator navigator) {
        this.ui = ui;
        RevealButton reveal = new RevealButton(ui);
        FactGrid facts = facts(person, reveal);
        HBox head = new HBox(names(person));
        head.setAlignment(Pos.CENTER_LEFT);
        panel.getChildren().add(head);
        if (!facts.getChildren().isEmpty()) {
            head.getChildren().add(reveal);
            panel.getChildren().add(facts);
        }
        if (!person.parts().isEmpty()) {
            VBox lines = new VBox();
            lines.getStyleClass().add("bank-lines");
            ProductWords words = new ProductWords(ui.messages());
            for (Part part : person.parts()) {
                String relation = words.relation(part.relation());
                lines.getChildren().add(ProductLine.of(ui, part.product(), worth, relation == null
                        ? ui.text("product.holder.relation-untold") : relation, navigator));
            }
            panel.getChildren().add(lines);
        }
        person.original().ifPresent(original -> panel.getChildren().add(new ToldPane(ui, ui.text("product.original"), original)));
        panel.getStyleClass().addAll("panel", "person");
    }

    Node node() {
        return panel;
    }

    private VBox names(Person person) {
        String login = person.login().title();
        VBox names = new VBox(Labels.name(person.name().isEmpty() ? ui.text("product.holder.nameless") : person.name(), "strong"),
                Labels.name(person.identity().isPresent() ? ui.text("wealth.person.login", login) : login, "muted", "small"));
        names.setMinWidth(0);
        HBox.setHgrow(names, Priority.ALWAYS);
        return names;
    }

    private FactGrid facts(Person person, RevealButton reveal) {
        FactGrid facts = new FactGrid();
        Identity identity = person.identity().orElse(new Identity(null, null, null, List.of(), List.of(), null));
        String document = identity.documentType() == null ? ui.text("wealth.person.document")
                : ui.text("wealth.person.document-of-type", identity.documentType());
        add(facts, document, person.document(), reveal);
        add(facts, ui.text("wealth.person.born"),
                identity.birthDate() == null ? null : ui.formats().day(identity.birthDate()), reveal);
        add(facts, ui.text("wealth.person.address"), identity.address(), reveal);
        add(facts, ui.text("wealth.person.phones"), String.join(", ", identity.phones()), reveal);
        add(facts, ui.text("wealth.person.mails"), String.join(", ", identity.emails()), reveal);
        return facts;
    }

    private static void add(FactGrid facts, String name, String value, RevealButton reveal) {
        if (value != null && !value.isBlank()) {
            facts.addMasked(name, value, reveal.selectedProperty());
        }
    }
}
