package app.saddlebag.sandbox.api;

import java.util.List;

import app.saddlebag.sandbox.http.Answer;
import app.saddlebag.sandbox.http.Request;
import app.saddlebag.sandbox.http.Route;
import app.saddlebag.sandbox.world.Institution;
import app.saddlebag.sandbox.world.Institutions;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** The banks there are (API reference §5). */
public final class EntityApi {

    public List<Route> routes() {
        return List.of(new Route("entities", "GET", "/v0/bank/available", Route.Access.BEARER, EntityApi::list));
    }

    private static Answer list(Request request) {
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        for (Institution bank : Institutions.all()) {
            all.addObject().put("id", bank.id()).put("name", bank.name()).put("country", bank.country())
                    .put("logo_url", "http://" + request.header("Host") + "/link/logos/" + bank.id() + ".svg");
        }
        return Answer.json(all);
    }
}
