package app.saddlebag.ui.environment;

import app.saddlebag.model.Environment;
import app.saddlebag.model.Environment.Way;
import app.saddlebag.model.Secret.ApiPassword;
import app.saddlebag.model.Secret.ClientSecret;
import app.saddlebag.ui.kit.Fields;
import app.saddlebag.ui.kit.Labels;
import app.saddlebag.ui.kit.PassphraseField;
import app.saddlebag.ui.kit.Ui;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;

/** The fields of an {@link EnvironmentModel}; which of them are shown depends on the kind chosen. */
public final class EnvironmentForm {

    private static final String ADDRESS = "environment.problem.address";
    private static final String CREDENTIALS = "environment.problem.credentials";
    private static final String LINK_ADDRESS = "environment.problem.link-address";
    private static final String PASSWORD = "environment.problem.password";
    private static final String LINK_TOKEN = "environment.problem.link-token";
    private static final String REDIRECT = "environment.problem.redirect";

    private final Ui ui;
    private final EnvironmentModel model;
    private final PassphraseField secret;
    private final PassphraseField password;
    private final VBox form = new VBox();

    /** @param problemAt the sentence while what is wrong is of keys that the predicate takes, else empty */
    public EnvironmentForm(Ui ui, EnvironmentModel model, Function<Predicate<String>, ObservableValue<String>> problemAt) {
        this.ui = ui;
        this.model = model;
        secret = new PassphraseField(ui.text("environment.secret"));
        secret.setId("environment-secret");
        password = new PassphraseField(ui.text("environment.password"));
        password.setId("environment-password");
        model.passwordFrom(() -> typed(password).map(ApiPassword::new));
        Node addresses = column(
                field("environment.api", "environment-api", model.apiProperty(), "https://", "",
                        problemAt.apply(ADDRESS::equals)));
        showWhen(addresses, Environment.Kind.CUSTOM);
        VBox credentials = column(
                field("environment.client-id", "environment-client-id", model.clientIdProperty(), "", "",
                        problemAt.apply(CREDENTIALS::equals)),
                Fields.field(ui.text("environment.secret"), secret, ui.text("environment.secret.hint"),
                        problemAt.apply(none -> false)),
                older(problemAt.apply(PASSWORD::equals)));
        Node ways = ways();
        Node connecting = connecting(problemAt);
        for (Node part : List.of(credentials, ways, connecting)) {
            showWhen(part, Environment.Kind.FLANKS, Environment.Kind.CUSTOM);
        }
        form.getStyleClass().add("form");
        form.getChildren().addAll(kinds(), addresses, credentials, ways, connecting);
    }

    /** What the way chosen needs. */
    private Node connecting(Function<Predicate<String>, ObservableValue<String>> problemAt) {
        Node linkAddress = field("environment.link", "environment-link", model.linkProperty(), "https://", "",
                problemAt.apply(LINK_ADDRESS::equals));
        showWhen(linkAddress, Environment.Kind.CUSTOM);
        Node link = column(linkAddress, field("environment.link-token", "environment-link-token", model.linkTokenProperty(), "", "",
                problemAt.apply(LINK_TOKEN::equals)));
        link.visibleProperty().bind(model.wayProperty().isEqualTo(Way.LINK));
        link.managedProperty().bind(link.visibleProperty());
        return column(link, field("environment.redirect", "environment-redirect", model.redirectProperty(),
                "http://127.0.0.1/callback", ui.text("environment.redirect.hint"), problemAt.apply(REDIRECT::equals)));
    }

    public Node node() {
        return form;
    }

    public boolean hasSecret() {
        return secret.getLength() > 0;
    }

    /** What was typed as the client secret; empty when nothing was, as always for the demo. */
    public Optional<ClientSecret> secret() {
        return typed(secret).map(ClientSecret::new);
    }

    private static Optional<String> typed(PassphraseField field) {
        char[] typed = field.passphrase();
        Optional<String> taken = typed.length == 0 ? Optional.empty() : Optional.of(new String(typed));
        Arrays.fill(typed, '\0');
        return taken;
    }

    public void wipe() {
        secret.wipe();
        password.wipe();
    }

    /** The older grant, for the applications that were made with it. */
    private Node older(ObservableValue<String> problem) {
        CheckBox choice = new CheckBox(ui.text("environment.by-password"));
        choice.setId("environment-by-password");
        choice.selectedProperty().bindBidirectional(model.byPasswordProperty());
        VBox user = column(field("environment.username", "environment-username", model.usernameProperty(), "", "", problem),
                Fields.field(ui.text("environment.password"), password));
        user.visibleProperty().bind(model.byPasswordProperty());
        user.managedProperty().bind(model.byPasswordProperty());
        return column(new VBox(choice, Labels.paragraph(ui.text("environment.by-password.hint"), "radio-about")), user);
    }

    private Node kinds() {
        VBox kinds = choice("environment.title", "environment-", model.kindProperty(), Environment.Kind.values(), "environment.kind.",
                "environment.about.");
        kinds.getChildren().add(1, Labels.paragraph(ui.text("environment.files"), "hint"));
        return kinds;
    }

    private Node ways() {
        return choice("environment.way", "environment-way-", model.wayProperty(), Way.values(), "environment.way.",
                "environment.way.about.");
    }

    private <E extends Enum<E>> VBox choice(String title, String id, ObjectProperty<E> chosen, E[] all, String names,
            String abouts) {
        VBox choices = new VBox();
        choices.getStyleClass().add("row-8");
        ToggleGroup group = new ToggleGroup();
        for (E one : all) {
            String name = one.name().toLowerCase(Locale.ROOT);
            RadioButton choice = new RadioButton(ui.text(names + name));
            choice.setToggleGroup(group);
            choice.setId(id + name);
            choice.setSelected(chosen.get() == one);
            choice.selectedProperty().subscribe(selected -> {
                if (selected) {
                    chosen.set(one);
                }
            });
            chosen.subscribe(now -> choice.setSelected(now == one));
            choices.getChildren().add(new VBox(choice, Labels.paragraph(ui.text(abouts + name), "radio-about")));
        }
        return Fields.field(ui.text(title), choices);
    }

    /** What is left for the foot of a form: everything that no field here is about. */
    public static boolean isElsewhere(String key) {
        return !List.of(ADDRESS, LINK_ADDRESS, CREDENTIALS, PASSWORD, LINK_TOKEN, REDIRECT).contains(key);
    }

    private Node field(String key, String id, StringProperty value, String prompt, String hint,
            ObservableValue<String> problem) {
        TextField field = textField(id, value, prompt);
        problem.subscribe(wrong -> {
            if (!wrong.isEmpty()) {
                field.requestFocus();
            }
        });
        return hint.isEmpty() ? Fields.field(ui.text(key), field, problem) : Fields.field(ui.text(key), field, hint, problem);
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
        column.getStyleClass().addAll("form", "close");
        return column;
    }
}
