package app.saddlebag.connect;

import static org.assertj.core.api.Assertions.assertThat;

import app.saddlebag.flanks.UserAction;
import app.saddlebag.model.Environment;
import app.saddlebag.model.Secret.ActionToken;
import java.net.URI;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The address of the Link page (API reference §6.2). */
class LinkUrlTest {

    private static final URI CALLBACK = URI.create("http://127.0.0.1:4711/callback");

    private static Environment environment(Environment.Kind kind) {
        return new Environment(kind, URI.create("https://api.example"), URI.create("https://link.example"), "id", "lk 1",
                null);
    }

    @Test
    void aNewLoginAtFlanksTakesTheRegisteredRedirect() {
        assertThat(new LinkUrl(environment(Environment.Kind.FLANKS), "slot", "st", CALLBACK).atBank("sabadell").build())
                .isEqualTo(URI.create("https://link.example/link?token=lk+1&external_id=slot&rollback=true&state=st&bank=sabadell"));
    }

    @Test
    void withoutABankThePersonPicksItThere() {
        assertThat(new LinkUrl(environment(Environment.Kind.FLANKS), "slot", "st", CALLBACK).atBank(null).build())
                .asString().doesNotContain("bank");
    }

    @ParameterizedTest
    @CsvSource({"DEMO,http://127.0.0.1:4711/callback,true", "CUSTOM,http://localhost:1/x,true",
            "CUSTOM,https://elsewhere.example/callback,false", "FLANKS,http://127.0.0.1:4711/callback,false"})
    void onlyASandboxIsToldWhereOnThisComputerToReturn(Environment.Kind kind, URI redirect, boolean told) {
        assertThat(new LinkUrl(environment(kind), "slot", "st", redirect).build().getQuery().contains("redirect_uri="))
                .isEqualTo(told);
    }

    @ParameterizedTest
    @CsvSource({"SCA,sca_token=at", "RESET,reset_token=at", "TRANSACTION,transaction_token=at"})
    @DisplayName("API reference §18.18: the tokens of a status are presented in one place")
    void anExistingLoginIsActedOnByItsToken(UserAction action, String parameter) {
        assertThat(new LinkUrl(environment(Environment.Kind.FLANKS), "slot", "st", CALLBACK)
                .toDo(action, new ActionToken("at")).build()).asString().endsWith("&" + parameter);
    }
}
