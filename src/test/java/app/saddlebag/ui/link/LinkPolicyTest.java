package app.saddlebag.ui.link;

import static org.assertj.core.api.Assertions.assertThat;

import app.saddlebag.ui.link.LinkPolicy.Verdict;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinkPolicyTest {

    @ParameterizedTest
    @CsvSource({
        "https://link.example.org/link?token=x,               SHOW",
        "https://LINK.example.org:443/consent,                SHOW",
        "https://link.example.org.evil.net/link,              ELSEWHERE",
        "https://bank.example.net/login,                      ELSEWHERE",
        "https://link.example.org:8443/link,                  ELSEWHERE",
        "http://link.example.org/link,                        REFUSE",
        "https://me:pw@link.example.org/link,                 REFUSE",
        "file:///etc/passwd,                                  REFUSE",
        "'data:text/html,<h1>log in</h1>',                    REFUSE",
        "'javascript:alert(1)',                               REFUSE",
        "jar:file:/x.jar!/y,                                  REFUSE",
        "http://127.0.0.1:7777/callback?code=abc&state=s,     RETURN",
        "http://127.0.0.1:7777/other,                         REFUSE",
        "about:blank,                                         SHOW",
        "'https://link.example.org/a b',                      REFUSE",
    })
    void onlyTheLinksOwnOriginIsShown(String address, Verdict verdict) {
        LinkPolicy policy = new LinkPolicy(URI.create("https://link.example.org/link"), List.of(),
                uri -> uri.toString().startsWith("http://127.0.0.1:7777/callback"));
        assertThat(policy.judge(address)).isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource({
        "http://127.0.0.1:8089/link/login, SHOW",
        "http://127.0.0.1:8090/link/login, REFUSE",
        "http://localhost:8089/link,       REFUSE",
    })
    void aLinkOnThisComputerIsHeldToItsOwnPort(String address, Verdict verdict) {
        LinkPolicy policy = new LinkPolicy(URI.create("http://127.0.0.1:8089/link"), List.of(), uri -> false);
        assertThat(policy.judge(address)).isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource({
        "https://link.example.org/style.css, true",
        "https://api.example.org/v0/x,       true",
        "https://cdn.example.net/a.js,       false",
        "http://link.example.org/a.js,       false",
        "http://127.0.0.1:631/printers,      false",
        "http://127.0.0.1:7777/callback,     false",
    })
    void requestsGoToTheLinkAndItsApiAlone(URI address, boolean allowed) {
        LinkPolicy policy = new LinkPolicy(URI.create("https://link.example.org/link"),
                List.of(URI.create("https://api.example.org")), uri -> false);
        assertThat(policy.mayAsk(address)).isEqualTo(allowed);
    }

    @ParameterizedTest
    @CsvSource({
        "https://link.example.org/link?token=secret&state=x, https://link.example.org",
        "https://link.example.org/visits/vs_12ab#frag?x,     https://link.example.org",
        "http://127.0.0.1:8089/link,                         http://127.0.0.1:8089",
        "https://link.example.org,                           https://link.example.org",
        "about:blank,                                        ''",
    })
    void theAddressShownCarriesNoTokens(String location, String shown) {
        assertThat(LinkBrowser.shown(location)).isEqualTo(shown);
    }
}
