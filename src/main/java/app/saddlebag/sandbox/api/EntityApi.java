package app.saddlebag.sandbox.api;

import java.util.List;

import app.saddlebag.sandbox.control.Switch;
import app.saddlebag.sandbox.control.Switches;
import app.saddlebag.sandbox.http.Answer;
import app.saddlebag.sandbox.http.Request;
import app.saddlebag.sandbox.http.Route;
import app.saddlebag.sandbox.world.Institution;
import app.saddlebag.sandbox.world.Institutions;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The banks there are (API reference §5). */
public final class EntityApi {

    private final Switches switches;

    public EntityApi(Switches switches) {
        this.switches = switches;
    }

    public List<Route> routes() {
        return List.of(new Route("entities", "GET", "/v0/bank/available", Route.Access.BEARER, this::list));
    }

    private Answer list(Request request) {
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        for (Institution bank : Institutions.all()) {
            ObjectNode entity = all.addObject().put("id", bank.id()).put("name", bank.name());
            if (!switches.on(Switch.BARE)) {
                entity.put("country", bank.country().name()).put("logo_url", "http://" + request.header("Host") + "/link/logos/" + bank.id() + ".svg");
            }
        }
        return Answer.json(all);
    }
}
