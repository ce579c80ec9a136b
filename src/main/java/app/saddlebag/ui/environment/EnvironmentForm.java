package app.saddlebag.ui.environment;

import app.saddlebag.model.Environment;
import app.saddlebag.model.Secret.ClientSecret;
import app.saddlebag.ui.kit.Fields;
import app.saddlebag.ui.kit.Labels;
import app.saddlebag.ui.kit.PassphraseField;
import app.saddlebag.ui.kit.Ui;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;

/** The fields of an {@link EnvironmentModel}; which of them are shown depends on the kind chosen. */
public final class EnvironmentForm {

    private final Ui ui;
    private final EnvironmentModel model;
    private final PassphraseField secret;
    private final VBox form = new VBox();

    public EnvironmentForm(Ui ui, EnvironmentModel model) {
        this.ui = ui;
        this.model = model;
        secret = new PassphraseField(ui.text("environment.secret"));
        secret.setId("environment-secret");
        Node addresses = column(
                field("environment.api", "environment-api", model.apiProperty(), "https://"),
                field("environment.link", "environment-link", model.linkProperty(), "https://"));
        showWhen(addresses, Environment.Kind.CUSTOM);
        VBox credentials = column(
                field("environment.client-id", "environment-client-id", model.clientIdProperty(), ""),
                Fields.field(ui.text("environment.secret"), secret, ui.text("environment.secret.hint")),
                field("environment.link-token", "environment-link-token", model.linkTokenProperty(), ""),
                Fields.field(ui.text("environment.redirect"), textField("environment-redirect", model.redirectProperty(),
                        "http://127.0.0.1/callback"), ui.text("environment.redirect.hint")));
        showWhen(credentials, Environment.Kind.FLANKS, Environment.Kind.CUSTOM);
        form.getStyleClass().add("form");
        form.getChildren().addAll(kinds(), addresses, credentials);
    }

    public Node node() {
        return form;
    }

    public boolean hasSecret() {
        return secret.getLength() > 0;
    }

    /** What was typed as the client secret; empty when nothing was, as always for the demo. */
    public Optional<ClientSecret> secret() {
        char[] typed = secret.passphrase();
        Optional<ClientSecret> taken = typed.length == 0 ? Optional.empty()
                : Optional.of(new ClientSecret(new String(typed)));
        Arrays.fill(typed, '\0');
        return taken;
    }

    public void wipe() {
        secret.wipe();
    }

    private Node kinds() {
        VBox kinds = new VBox();
        kinds.getStyleClass().add("row-8");
        ToggleGroup group = new ToggleGroup();
        for (Environment.Kind kind : Environment.Kind.values()) {
            String name = kind.name().toLowerCase(Locale.ROOT);
            RadioButton choice = new RadioButton(ui.text("environment.kind." + name));
            choice.setToggleGroup(group);
            choice.setId("environment-" + name);
            choice.setSelected(model.kindProperty().get() == kind);
            choice.selectedProperty().subscribe(selected -> {
                if (selected) {
                    model.kindProperty().set(kind);
                }
            });
            model.kindProperty().subscribe(chosen -> choice.setSelected(chosen == kind));
            kinds.getChildren().add(new VBox(choice,
                    Labels.paragraph(ui.text("environment.about." + name), "radio-about")));
        }
        return Fields.field(ui.text("environment.title"), kinds);
    }

    private Node field(String key, String id, StringProperty value, String prompt) {
        return Fields.field(ui.text(key), textField(id, value, prompt));
    }

    private static TextField textField(String id, StringProperty value, String prompt) {
        TextField field = new TextField();
        field.setId(id);
        field.setPromptText(prompt);
        field.textProperty().bindBidirectional(value);
        return field;
    }

    private void showWhen(Node node, Environment.Kind... kinds) {
        var shown = Bindings.createBooleanBinding(() -> Arrays.asList(kinds).contains(model.kindProperty().get()),
                model.kindProperty());
        node.visibleProperty().bind(shown);
        node.managedProperty().bind(shown);
    }

    private static VBox column(Node... fields) {
        VBox column = new VBox(fields);
        column.getStyleClass().add("form");
        return column;
    }
}
