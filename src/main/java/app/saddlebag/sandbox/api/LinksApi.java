package app.saddlebag.sandbox.api;

import java.util.List;
import java.util.Map;

import app.saddlebag.sandbox.control.Switch;
import app.saddlebag.sandbox.control.Switches;
import app.saddlebag.sandbox.http.Answer;
import app.saddlebag.sandbox.http.Failure;
import app.saddlebag.sandbox.http.Request;
import app.saddlebag.sandbox.http.Route;
import app.saddlebag.sandbox.state.Books;
import app.saddlebag.sandbox.state.Link;
import app.saddlebag.sandbox.state.Secrets;
import app.saddlebag.sandbox.state.StateStore;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The Links (API reference §6.4). */
public final class LinksApi {

    private static final String COMPANY = "Saddlebag Demo";

    private final StateStore state;
    private final Switches switches;

    public LinksApi(StateStore state, Switches switches) {
        this.state = state;
        this.switches = switches;
    }

    public List<Route> routes() {
        return List.of(route("list-links", request -> list()), route("create-link", this::create),
                route("edit-link", this::edit), route("delete-link", this::delete),
                route("pause-link", request -> activate(request, false)),
                route("resume-link", request -> activate(request, true)));
    }

    private static Route route(String name, Route.Handler handler) {
        return new Route(name, "POST", "/v0/links/" + name, Route.Access.BEARER, handler);
    }

    /** The Link every sandbox begins with: the desktop application's. */
    public static Link first() {
        return new Link(Secrets.random("lk_"), "Sandbox", Link.LOOPBACK, COMPANY, null, null, true);
    }

    private Answer list() {
        Books books = state.books();
        ArrayNode items = JsonNodeFactory.instance.arrayNode();
        books.links().values().forEach(link -> items.add(written(books, link)));
        if (bare()) {
            return Answer.json(items);
        }
        ObjectNode answer = JsonNodeFactory.instance.objectNode().put("success", true).put("count", items.size());
        answer.set("items", items);
        return Answer.json(answer);
    }

    private Answer create(Request request) {
        ObjectNode body = Fields.of(request);
        Fields.required(body, "redirect_uri");
        String token = Secrets.random("lk_");
        return store(new Link(token, token, null, COMPANY, null, null, true), body);
    }

    private Answer edit(Request request) {
        ObjectNode body = Fields.of(request);
        return store(named(state.books(), Fields.required(body, "token")), body);
    }

    /** Applies a body's fields to a Link; null takes an attribute back to its default. */
    private Answer store(Link link, ObjectNode body) {
        String name = Fields.optional(body, "name", link.name());
        String company = Fields.optional(body, "company_name", link.companyName());
        var next = new Link(link.token(), name == null ? link.token() : name, returning(body, link.redirectUri()),
                company == null ? COMPANY : company, document(body, "terms_and_conditions_url", link.termsUrl()),
                document(body, "privacy_policy_url", link.privacyUrl()), link.active());
        if (next.redirectUri() == null) {
            throw Failure.validation("missing", "redirect_uri");
        }
        state.change(books -> {
            if (books.links().values().stream().anyMatch(other -> other.name().equals(next.name()) && !other.token().equals(next.token()))) {
                throw Failure.validation("duplicated", "name");
            }
            return books.links().put(next.token(), next);
        });
        return one(next);
    }

    private static String returning(ObjectNode body, String held) {
        return Fields.returning(Fields.optional(body, "redirect_uri", held), "redirect_uri");
    }

    private static String document(ObjectNode body, String field, String held) {
        return Fields.document(Fields.optional(body, field, held), field);
    }

    private Answer delete(Request request) {
        String token = Fields.required(Fields.of(request), "token");
        state.change(books -> {
            named(books, token);
            if (books.pendingCodes(token) > 0) {
                throw Failure.validation("pending_codes", "token");
            }
            return books.links().remove(token);
        });
        ObjectNode gone = JsonNodeFactory.instance.objectNode().put("token", token);
        return Answer.json(bare() ? gone : wrapped(gone));
    }

    private Answer activate(Request request, boolean active) {
        String token = Fields.required(Fields.of(request), "token");
        Link next = state.change(books -> {
            Link link = named(books, token);
            var changed = new Link(link.token(), link.name(), link.redirectUri(), link.companyName(), link.termsUrl(),
                    link.privacyUrl(), active);
            books.links().putAll(Map.of(token, changed));
            return changed;
        });
        return one(next);
    }

    private static Link named(Books books, String token) {
        Link link = books.links().get(token);
        if (link == null) {
            throw Failure.validation("not_found", "token");
        }
        return link;
    }

    private Answer one(Link link) {
        ObjectNode written = written(state.books(), link);
        return Answer.json(bare() ? written : wrapped(written));
    }

    private boolean bare() {
        return switches.get(Switch.LINKS_SHAPE).equals("bare");
    }

    private static ObjectNode wrapped(ObjectNode data) {
        ObjectNode envelope = JsonNodeFactory.instance.objectNode().put("success", true);
        envelope.set("data", data);
        return envelope;
    }

    private static ObjectNode written(Books books, Link link) {
        return JsonNodeFactory.instance.objectNode().put("token", link.token()).put("name", link.name())
                .put("redirect_uri", link.redirectUri()).put("company_name", link.companyName())
                .put("terms_and_conditions_url", link.termsUrl()).put("privacy_policy_url", link.privacyUrl())
                .put("active", link.active()).put("pending_code_count", books.pendingCodes(link.token()));
    }
}
