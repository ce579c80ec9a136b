package app.saddlebag.sandbox.panel;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import app.saddlebag.sandbox.control.Endpoints;
import app.saddlebag.sandbox.control.Kind;
import app.saddlebag.sandbox.control.Switch;
import app.saddlebag.sandbox.control.Switches;
import app.saddlebag.sandbox.http.Html;
import app.saddlebag.sandbox.state.Books;
import app.saddlebag.sandbox.state.Link;

/** Writes the control page as HTML; its script only keeps the lists up to date. */
final class ControlPage {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", Locale.ENGLISH);

    private final String base;
    private final Books books;
    private final Switches switches;
    private final Map<String, String> typed;
    private final String proof;

    /**
     * @param base  where the sandbox is
     * @param typed values of switches that were refused and are shown again; empty to show what holds
     * @param proof goes into every form
     */
    ControlPage(String base, Books books, Switches switches, Map<String, String> typed, String proof) {
        this.base = base;
        this.books = books;
        this.switches = switches;
        this.typed = typed;
        this.proof = proof;
    }

    String html(LocalDate today, String message, boolean fine, String lists) {
        String said = message.isEmpty() ? ""
                : "<p class=\"said %s\" role=\"%s\">%s</p>".formatted(fine ? "good" : "bad", fine ? "status" : "alert", Html.text(message));
        return """
                <!DOCTYPE html>
                <html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
                <meta name="color-scheme" content="light dark"><title>Sandbox</title><link rel="icon" href="/sandbox/icon.svg">
                <link rel="stylesheet" href="/sandbox/panel.css"><script src="/sandbox/panel.js" defer></script></head>
                <body>%s
                %s
                <main><div id="live">%s</div>
                <noscript><p class="none"><a href="/sandbox">Load again</a> for the latest log-ins and requests.</p></noscript>
                <section id="switches"><h2>Switches</h2>%s</section>
                <section><h2>Links</h2>%s</section></main></body></html>
                """.formatted(header(today), said, lists, switches(), links());
    }

    private String header(LocalDate today) {
        return """
                <header><div class="title"><img src="/sandbox/icon.svg" alt="" width="40" height="40"><div><h1>Sandbox</h1>
                <p>It is <strong>%s</strong> in the made world.</p></div></div>
                <div class="buttons">%s%s<a class="button primary" href="/link?token=%s">Open the Link page</a></div>
                <dl><div><dt>API</dt><dd><code>%s</code></dd></div><div><dt>Client id</dt><dd><code>%s</code></dd></div>\
                <div><dt>Client secret</dt><dd title="Printed when the sandbox starts">••••••••</dd></div></dl></header>
                """.formatted(DAY.format(today), button("tomorrow", "Next day"), button("expire", "End all access tokens"),
                Html.text(books.defaultLink()), Html.text(base), Html.text(books.clientId()));
    }

    private String switches() {
        String groups = Arrays.stream(Switch.Group.values()).map(this::group).collect(Collectors.joining());
        return """
                <form method="post" action="/sandbox/switches">%s%s<p class="save"><button class="primary">Set</button>
                <button formaction="/sandbox/reset" formnovalidate="formnovalidate">All to normal</button></p></form>
                """.formatted(hidden(), groups);
    }

    private String group(Switch.Group group) {
        String hint = group != Switch.Group.FAULTS ? ""
                : "<p class=\"hint\">Endpoints: <code>" + String.join("</code> <code>", Endpoints.names())
                        + "</code>. <code>*</code> is all of them but <code>link</code>, the Link page.</p><p class=\"hint\">Low trust: <code>"
                        + String.join("</code> <code>", Endpoints.lowTrust()) + "</code> (Aggregation v2 and Report v1) are made after a client "
                        + "that others wrote, not after documents; the service may differ.</p>";
        return "<fieldset><legend>%s</legend><div class=\"switches\">%s</div>%s</fieldset>%n".formatted(group.title(),
                group.switches().stream().map(this::one).collect(Collectors.joining()), hint);
    }

    private String one(Switch one) {
        String value = typed.getOrDefault(one.key(), switches.get(one));
        boolean refused = one.kind().objection(value.strip()).isPresent();
        return """
                <div class="switch%s"><label for="%s">%s</label><div>%s<p id="%s-is">%s.</p></div></div>
                """.formatted(refused ? " refused" : value.equals(one.normal()) ? "" : " unusual", one.key(), one.key(),
                control(one, value), one.key(), Html.text(one.meaning()));
    }

    private static String control(Switch one, String value) {
        String named = "id=\"%s\" name=\"%s\" aria-describedby=\"%s-is\"".formatted(one.key(), one.key(), one.key());
        return switch (one.kind()) {
            case Kind.Choice(var choices) -> "<select %s>%s</select>".formatted(named, choices.stream()
                    .map(choice -> "<option%s>%s</option>".formatted(choice.equals(value) ? " selected" : "", choice))
                    .collect(Collectors.joining()));
            case Kind.Whole(int least, int most) -> "<input type=\"number\" %s min=\"%d\" max=\"%d\" required value=\"%s\">"
                    .formatted(named, least, most, Html.text(value));
            case Kind.Date() -> "<input type=\"date\" %s value=\"%s\">".formatted(named, Html.text(value));
            case Kind.Names() -> "<input %s value=\"%s\" autocomplete=\"off\" placeholder=\"marta, joan\">".formatted(named, Html.text(value));
            case Kind.PerEndpoint(int most) -> "<input %s value=\"%s\" autocomplete=\"off\" placeholder=\"data=%d\">"
                    .formatted(named, Html.text(value), Math.min(most, 100));
        };
    }

    private String links() {
        return "<table><thead><tr><th>Name</th><th>Returns to</th><th>Codes not exchanged</th><th>State</th><th></th></tr></thead><tbody>"
                + books.links().values().stream().map(this::link).collect(Collectors.joining()) + "</tbody></table>";
    }

    private String link(Link link) {
        String state = link.active() ? "<span class=\"badge good\">active</span>" : "<span class=\"badge warn\">paused</span>";
        return "<tr><td>%s</td><td class=\"path\">%s</td><td>%d</td><td>%s</td><td><a href=\"/link?token=%s\">Open</a></td></tr>".formatted(
                Html.text(link.name()), Html.text(link.redirectUri()), books.pendingCodes(link.token()), state, Html.text(link.token()));
    }

    private String button(String path, String text) {
        return "<form method=\"post\" action=\"/sandbox/%s\">%s<button>%s</button></form>".formatted(path, hidden(), text);
    }

    private String hidden() {
        return "<input type=\"hidden\" name=\"proof\" value=\"" + proof + "\">";
    }
}
