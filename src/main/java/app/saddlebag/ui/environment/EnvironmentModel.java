package app.saddlebag.ui.environment;

import app.saddlebag.model.Environment;
import app.saddlebag.model.Environment.Grant;
import app.saddlebag.model.Environment.Way;
import app.saddlebag.model.Secret.ApiPassword;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** What a person fills in to say where the API lives. Hosts are theirs to type for {@code CUSTOM}, never derived. */
public final class EnvironmentModel {

    private static final Set<String> THIS_COMPUTER = Set.of("127.0.0.1", "localhost", "[::1]");

    private final ObjectProperty<Environment.Kind> kind = new SimpleObjectProperty<>(Environment.Kind.DEMO);
    private final StringProperty api = new SimpleStringProperty("");
    private final StringProperty link = new SimpleStringProperty("");
    private final StringProperty clientId = new SimpleStringProperty("");
    private final StringProperty linkToken = new SimpleStringProperty("");
    private final StringProperty redirect = new SimpleStringProperty("");
    private final ObjectProperty<Way> way = new SimpleObjectProperty<>(Way.LINK);
    private final BooleanProperty byPassword = new SimpleBooleanProperty(false);
    private final StringProperty username = new SimpleStringProperty("");
    private Supplier<Optional<ApiPassword>> password = Optional::empty;

    /** @param typed reads what was typed as the password of the API's user; empty when nothing was */
    public void passwordFrom(Supplier<Optional<ApiPassword>> typed) {
        password = typed;
    }

    /** Fills the fields from an environment that is in use. */
    public void show(Environment environment) {
        kind.set(environment.kind());
        api.set(environment.apiBase().toString());
        link.set(environment.linkBase() == null ? "" : environment.linkBase().toString());
        clientId.set(environment.clientId());
        linkToken.set(environment.linkToken() == null ? "" : environment.linkToken());
        redirect.set(environment.redirectUri() == null ? "" : environment.redirectUri().toString());
        way.set(environment.way());
        byPassword.set(environment.grant() instanceof Grant.Password);
        username.set(environment.grant() instanceof Grant.Password user ? user.username() : "");
    }

    /**
     * Key of what is wrong with the fields, empty when they make an environment.
     *
     * @param hasSecret whether a client secret is at hand
     */
    public Optional<String> problemKey(boolean hasSecret) {
        if (kind.get() == Environment.Kind.DEMO) {
            return Optional.empty();
        }
        boolean throughLink = way.get() == Way.LINK;
        if (kind.get() == Environment.Kind.CUSTOM && base(api).isEmpty()) {
            return Optional.of("environment.problem.address");
        }
        if (clientId.get().isBlank() || !hasSecret) {
            return Optional.of("environment.problem.credentials");
        }
        if (byPassword.get() && (username.get().isBlank() || password.get().isEmpty())) {
            return Optional.of("environment.problem.password");
        }
        if (kind.get() == Environment.Kind.CUSTOM && throughLink && base(link).isEmpty()) {
            return Optional.of("environment.problem.link-address");
        }
        if (throughLink && linkToken.get().isBlank()) {
            return Optional.of("environment.problem.link-token");
        }
        return redirect.get().isBlank() || uri(redirect.get()).filter(EnvironmentModel::isSafe).isPresent()
                ? Optional.empty() : Optional.of("environment.problem.redirect");
    }

    /**
     * The environment the fields say; empty for the demo, whose addresses only the demo bank knows.
     *
     * @throws IllegalStateException when {@link #problemKey} has something to say
     */
    public Optional<Environment> environment() {
        return switch (kind.get()) {
            case DEMO -> Optional.empty();
            case FLANKS -> Optional.of(made(Environment.FLANKS_API, Environment.FLANKS_LINK));
            case CUSTOM -> Optional.of(made(base(api).orElseThrow(IllegalStateException::new), base(link).orElse(null)));
        };
    }

    public ObjectProperty<Environment.Kind> kindProperty() {
        return kind;
    }

    public StringProperty apiProperty() {
        return api;
    }

    public StringProperty linkProperty() {
        return link;
    }

    public StringProperty clientIdProperty() {
        return clientId;
    }

    public StringProperty linkTokenProperty() {
        return linkToken;
    }

    public StringProperty redirectProperty() {
        return redirect;
    }

    /** How a person is sent to their bank. */
    public ObjectProperty<Way> wayProperty() {
        return way;
    }

    /** Whether the application asks for tokens by the older grant, with a user's name and password. */
    public BooleanProperty byPasswordProperty() {
        return byPassword;
    }

    public StringProperty usernameProperty() {
        return username;
    }

    private Grant grant() {
        return byPassword.get()
                ? new Grant.Password(username.get().strip(), password.get().orElseThrow(IllegalStateException::new))
                : new Grant.ClientCredentials();
    }

    private Environment made(URI apiBase, URI linkBase) {
        return new Environment(kind.get(), apiBase, linkBase, clientId.get().strip(),
                linkToken.get().isBlank() ? null : linkToken.get().strip(),
                redirect.get().isBlank() ? null : uri(redirect.get()).orElseThrow(IllegalStateException::new),
                grant(), way.get());
    }

    private static Optional<URI> base(StringProperty field) {
        String typed = field.get().strip();
        while (typed.endsWith("/")) {
            typed = typed.substring(0, typed.length() - 1);
        }
        return uri(typed).filter(EnvironmentModel::isSafe)
                .filter(address -> address.getRawQuery() == null && address.getRawFragment() == null);
    }

    private static Optional<URI> uri(String typed) {
        try {
            return Optional.of(new URI(typed.strip()));
        } catch (URISyntaxException notAnAddress) {
            return Optional.empty();
        }
    }

    /** Encrypted, or not leaving this computer; and no user or password in it. */
    private static boolean isSafe(URI address) {
        if (address.getHost() == null || address.getRawUserInfo() != null || address.getScheme() == null) {
            return false;
        }
        String scheme = address.getScheme().toLowerCase(Locale.ROOT);
        return scheme.equals("https")
                || scheme.equals("http") && THIS_COMPUTER.contains(address.getHost().toLowerCase(Locale.ROOT));
    }
}
