package app.saddlebag.ui.environment;

import static org.assertj.core.api.Assertions.assertThat;

import app.saddlebag.model.Environment;
import app.saddlebag.model.Secret.ApiPassword;
import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnvironmentModelTest {

    private final EnvironmentModel model = new EnvironmentModel();

    private void fill(String api, String link, String redirect) {
        model.kindProperty().set(Environment.Kind.CUSTOM);
        model.apiProperty().set(api);
        model.linkProperty().set(link);
        model.clientIdProperty().set("an-application");
        model.linkTokenProperty().set("a-link");
        model.redirectProperty().set(redirect);
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {
        "https://api.example.org,        https://link.example.org,      '',                              -",
        "http://127.0.0.1:8089,          http://localhost:8089/,        http://127.0.0.1:5000/callback,  -",
        "http://api.example.org,         https://link.example.org,      '',                              environment.problem.address",
        "https://api.example.org,        ftp://link.example.org,        '',                              environment.problem.link-address",
        "api.example.org,                https://link.example.org,      '',                              environment.problem.address",
        "https://me:pw@api.example.org,  https://link.example.org,      '',                              environment.problem.address",
        "https://api.example.org?x=1,    https://link.example.org,      '',                              environment.problem.address",
        "https://api.example.org,        https://link.example.org,      http://elsewhere.org/back,       environment.problem.redirect",
        "https://api.example.org,        https://link.example.org,      file:///etc/passwd,              environment.problem.redirect",
    })
    void onlyEncryptedAddressesOrThoseOfThisComputerWillDo(String api, String link, String redirect, String problem) {
        fill(api, link, redirect);
        assertThat(model.problemKey(true).orElse(null)).isEqualTo(problem);
    }

    @Test
    void sessionsNeedNeitherALinkNorItsAddress() {
        fill("https://api.example.org", "", "");
        model.linkTokenProperty().set("");
        assertThat(model.problemKey(true)).contains("environment.problem.link-address");
        model.wayProperty().set(Environment.Way.SESSIONS);
        assertThat(model.problemKey(true)).isEmpty();

        Environment made = model.environment().orElseThrow();
        assertThat(made.way()).isEqualTo(Environment.Way.SESSIONS);
        assertThat(made.linkBase()).isNull();
        assertThat(made.linkToken()).isNull();
        EnvironmentModel another = new EnvironmentModel();
        another.show(made);
        assertThat(another.environment()).contains(made);
    }

    @Test
    void flanksHasItsOwnAddressesWhateverWasTypedBefore() {
        fill("https://other.example.org", "https://other.example.org", "");
        model.kindProperty().set(Environment.Kind.FLANKS);
        assertThat(model.environment()).get().satisfies(environment -> {
            assertThat(environment.apiBase()).isEqualTo(Environment.FLANKS_API);
            assertThat(environment.linkBase()).isEqualTo(Environment.FLANKS_LINK);
        });
    }

    @Test
    void withoutASecretThereIsNoAskingForData() {
        fill("https://api.example.org", "https://link.example.org", "");
        assertThat(model.problemKey(false)).contains("environment.problem.credentials");
    }

    @Test
    void theOlderGrantNeedsAUserAndAPassword() {
        fill("https://api.example.org", "https://link.example.org", "");
        model.byPasswordProperty().set(true);
        model.usernameProperty().set(" api@example ");
        assertThat(model.problemKey(true)).contains("environment.problem.password");
        model.passwordFrom(() -> Optional.of(new ApiPassword("made-up-word")));
        assertThat(model.problemKey(true)).isEmpty();
        Environment.Grant older = new Environment.Grant.Password("api@example", new ApiPassword("made-up-word"));
        assertThat(model.environment().orElseThrow().grant()).isEqualTo(older);

        EnvironmentModel another = new EnvironmentModel();
        another.show(model.environment().orElseThrow());
        assertThat(another.byPasswordProperty().get()).isTrue();
        assertThat(another.usernameProperty().get()).isEqualTo("api@example");
        assertThat(another.problemKey(true)).as("the password is never shown").contains("environment.problem.password");
    }

    @Test
    void anEnvironmentInUseFillsTheFieldsAndComesBackTheSame() {
        Environment used = new Environment(Environment.Kind.CUSTOM, URI.create("https://api.example.org/base"),
                URI.create("https://link.example.org"), "an-application", "a-link",
                URI.create("http://127.0.0.1:7777/callback"));
        model.show(used);
        assertThat(model.environment()).contains(used);
    }
}
