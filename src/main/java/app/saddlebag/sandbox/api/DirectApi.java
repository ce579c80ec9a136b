package app.saddlebag.sandbox.api;

import java.util.List;

import app.saddlebag.sandbox.bank.Enrolment;
import app.saddlebag.sandbox.bank.Refusal;
import app.saddlebag.sandbox.bank.TestBank;
import app.saddlebag.sandbox.http.Answer;
import app.saddlebag.sandbox.http.Failure;
import app.saddlebag.sandbox.http.Request;
import app.saddlebag.sandbox.http.Route;
import app.saddlebag.sandbox.world.Institutions;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Connecting without the Link page, which only regulated clients may do (API reference §7.2). Refusals carry the
 * numbered codes of §3.2, whose HTTP status is taken to mirror their first digit.
 */
public final class DirectApi {

    private final Enrolment enrolment;

    public DirectApi(Enrolment enrolment) {
        this.enrolment = enrolment;
    }

    public List<Route> routes() {
        return List.of(new Route("create-credentials", "POST", "/v0/bank/credentials", Route.Access.BEARER, this::create));
    }

    private Answer create(Request request) {
        ObjectNode body = request.json("username", "password", "bank");
        String bank = body.get("bank").stringValue();
        if (Institutions.byId(bank) == null) {
            throw Failure.invalid("bank");
        }
        String username = body.get("username").stringValue();
        return switch (TestBank.password(bank, username, body.get("password").stringValue())) {
            case TestBank.Reply.Welcome(var failing) -> connected(new Enrolment.Admitted(bank, username.strip(), null, failing));
            case TestBank.Reply.Prove(var challenge) ->
                    throw Failure.numbered(500, "SCA_REQUIRED", 50003, "The bank asks for " + challenge.word() + ".");
            case TestBank.Reply.Refuse(Refusal refusal) -> throw refused(refusal);
        };
    }

    private Answer connected(Enrolment.Admitted who) {
        String token = enrolment.connect(who).orElseThrow(() -> refused(Refusal.CREDENTIALS_ALREADY_EXIST));
        return Answer.json(JsonNodeFactory.instance.objectNode().put("credentials_token", token)
                .put("message", "User created successfully"));
    }

    private static Failure refused(Refusal refusal) {
        return switch (refusal) {
            case INVALID_CREDENTIALS, INVALID_SCA ->
                    Failure.numbered(500, "CREDENTIALS_ERROR", 50002, "The bank does not accept this log-in.");
            case CREDENTIALS_ALREADY_EXIST ->
                    Failure.numbered(409, "CONFIGURATION_ERROR", 40001, "These credentials already exist.");
            default -> Failure.numbered(500, "BANK_ERROR", 50001, "The bank could not be read: " + refusal + ".");
        };
    }
}
