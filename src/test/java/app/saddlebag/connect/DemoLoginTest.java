package app.saddlebag.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.saddlebag.flanks.FlanksException;
import app.saddlebag.flanks.LoopbackPages;
import app.saddlebag.model.Environment.Way;
import app.saddlebag.model.ProblemException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A terminal's way through the sandbox's Link page; logging in itself is told by {@link ConnectFlowTest}. */
@Timeout(60)
class DemoLoginTest extends AtTheBench {

    DemoLoginTest() {
        super(Way.LINK);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://platform.flanks.io/link?token=x", "http://10.0.0.1/link", "http://localhost.example/"})
    void nothingIsEverTypedAnywhereButOnThisComputer(URI elsewhere) {
        DemoLogin login = new DemoLogin(bench.pages);
        DemoLogin.Answers answers = new DemoLogin.Answers("testbank", "marta", "secret", List.of());

        assertThatThrownBy(() -> login.logIn(elsewhere, ConnectBench.CALLBACK, answers))
                .isInstanceOf(FlanksException.Insecure.class);
        try (LoopbackPages pages = new LoopbackPages()) {
            assertThatThrownBy(() -> pages.post(elsewhere, Map.of("password", "secret")))
                    .isInstanceOf(FlanksException.Insecure.class);
        }
    }

    @Test
    void aBankThatIsNotListedIsNamed() {
        ConnectFlow flow = bench.connector(NOTHING_TO_SYNC).connect(ConnectBench.CALLBACK);
        flow.choose(null);

        assertThatThrownBy(() -> bench.logIn(flow, new DemoLogin.Answers("no-such-bank", "marta", "secret", List.of())))
                .isInstanceOfSatisfying(ProblemException.class, problem -> {
                    assertThat(problem.key()).isEqualTo("connect.demoBank");
                    assertThat(problem.arguments()).containsExactly("no-such-bank");
                });
    }

    @Test
    void aSecondFactorThatWasNotGivenIsAskedFor() {
        ConnectFlow flow = bench.atFlanks(NOTHING_TO_SYNC);

        assertThatThrownBy(() -> bench.logIn(flow, "marta", "SCA_SMS"))
                .isInstanceOfSatisfying(ProblemException.class, problem ->
                        assertThat(problem.key()).isEqualTo("connect.demoProof"));
    }

    @Test
    void aPageThatIsNoLinkPageIsNotTypedInto() {
        DemoLogin.Answers answers = new DemoLogin.Answers("testbank", "marta", "secret", List.of());

        assertThatThrownBy(() -> new DemoLogin(bench.pages).logIn(bench.sandbox.link().resolve("/link?token=unknown"),
                ConnectBench.CALLBACK, answers))
                .isInstanceOfSatisfying(ProblemException.class, problem ->
                        assertThat(problem.key()).isEqualTo("connect.demoPage"));
        assertThat(answers.toString()).doesNotContain("secret", "marta");
    }
}
