package app.saddlebag.sandbox.api;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;

import app.saddlebag.sandbox.control.Switch;
import app.saddlebag.sandbox.control.Switches;
import app.saddlebag.sandbox.control.WorldClock;
import app.saddlebag.sandbox.http.Answer;
import app.saddlebag.sandbox.http.Failure;
import app.saddlebag.sandbox.http.Request;
import app.saddlebag.sandbox.http.Route;
import app.saddlebag.sandbox.state.Report;
import app.saddlebag.sandbox.state.Secrets;
import app.saddlebag.sandbox.state.StateStore;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Report v1 (API reference §13): a report is asked for, made while one waits, and then read at an address of its own as
 * a page. Low trust: made after a client that others wrote.
 */
public final class ReportApi {

    private static final String PATH = "/report/v1/";
    private static final String ID = "report_id";
    private static final String TEMPLATE = "template_id";
    private static final Set<String> LANGUAGES = Set.of("en", "es", "fr");
    private static final int USUAL_DAYS = 30;

    /** How far a report has come, in order; one ends in {@code fail} when what it is about cannot be read. */
    private static final List<String> STAGES = List.of("new", "payload", "file", "ready");

    private final CombinedData data;
    private final StateStore state;
    private final Switches switches;
    private final WorldClock clock;

    public ReportApi(CombinedData data, StateStore state, Switches switches, WorldClock clock) {
        this.data = data;
        this.state = state;
        this.switches = switches;
        this.clock = clock;
    }

    public List<Route> routes() {
        return List.of(route("list-templates", request -> templates()), route("build-report", this::build),
                route("get-report-status", this::status),
                route("get-report-content", this::content),
                new Route("report-file", "GET", PATH + "files/{file}", Route.Access.OPEN, this::file));
    }

    private static Route route(String name, Route.Handler handler) {
        return new Route(name, "POST", PATH + name, Route.Access.BEARER, handler);
    }

    private static Answer templates() {
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        ArrayNode items = answer.putArray("items");
        for (ReportTemplate template : ReportTemplate.values()) {
            items.addObject().put(TEMPLATE, template.id()).put("name", template.title()).put("description", template.description());
        }
        return Answer.json(answer);
    }

    private Answer build(Request request) {
        ObjectNode body = Fields.of(request);
        ReportTemplate template = ReportTemplate.of(number(body, TEMPLATE));
        if (template == null) {
            throw Failure.validation("not_found", TEMPLATE);
        }
        ItemQuery query = ItemQuery.of(body, Set.of("connection_id_in", "product_id_in"));
        if (!(body.get("template_attributes") instanceof ObjectNode)) {
            throw Failure.validation(body.hasNonNull("template_attributes") ? "invalid" : "missing", "template_attributes");
        }
        String language = Fields.optional(body, "language", "en");
        if (language == null || !LANGUAGES.contains(language)) {
            throw Failure.validation("invalid", "language");
        }
        LocalDate end = ItemQuery.day(body, "", "end_date");
        LocalDate to = end == null ? LocalDate.ofInstant(clock.now(), ZoneOffset.UTC) : end;
        LocalDate start = ItemQuery.day(body, "", "start_date");
        LocalDate from = start == null ? to.minusDays(USUAL_DAYS) : start;
        if (from.isAfter(to)) {
            throw Failure.validation("invalid", "start_date");
        }
        Report report = state.change(books -> {
            int id = books.reports().keySet().stream().max(Integer::compare).orElse(0) + 1;
            var made = new Report(id, template.id(), query.lists(), language, from, to, clock.onTheWall(), Secrets.random("rp_"));
            books.reports().put(id, made);
            return made;
        });
        return Answer.json(written(report, STAGES.getFirst()));
    }

    private Answer content(Request request) {
        Report report = asked(request);
        String stage = stage(report);
        if (!stage.equals(STAGES.getLast())) {
            throw Failure.validation(stage.equals("fail") ? "failed" : "not_ready", ID);
        }
        return Answer.json(JsonNodeFactory.instance.objectNode()
                .put("url", "http://" + request.header("Host") + PATH + "files/" + report.file()));
    }

    /** Asked for without a token, as an address that is handed on: who has it may read. */
    private Answer file(Request request) {
        Report report = state.books().reports().values().stream().filter(one -> one.file().equals(request.part("file")))
                .filter(one -> stage(one).equals(STAGES.getLast())).findFirst().orElseThrow(() -> Failure.of(404, "Not found"));
        return new ReportPage(report, data).answer();
    }

    private Report asked(Request request) {
        Report report = state.books().reports().get(number(Fields.of(request), ID));
        if (report == null) {
            throw Failure.validation("not_found", ID);
        }
        return report;
    }

    private static int number(ObjectNode body, String field) {
        JsonNode value = body.path(field);
        if (value.isMissingNode() || value.isNull() || !value.isInt()) {
            throw Failure.validation(body.hasNonNull(field) ? "invalid" : "missing", field);
        }
        return value.intValue();
    }

    private Answer status(Request request) {
        Report report = asked(request);
        return Answer.json(written(report, stage(report)));
    }

    private static ObjectNode written(Report report, String stage) {
        return JsonNodeFactory.instance.objectNode().put(ID, report.id()).put(TEMPLATE, report.template()).put("status", stage);
    }

    /** A stage takes as long as a data kind of a new log-in does. */
    private String stage(Report report) {
        long pace = switches.number(Switch.PACE);
        long waited = clock.onTheWall().toEpochMilli() - report.asked().toEpochMilli();
        int stage = pace == 0 ? STAGES.size() - 1 : (int) Math.clamp(waited / pace, 0, STAGES.size() - 1);
        boolean fails = stage > 0 && data.failing(new ItemQuery(report.query(), null, null), ReportTemplate.of(report.template()).kinds());
        return fails ? "fail" : STAGES.get(stage);
    }
}
