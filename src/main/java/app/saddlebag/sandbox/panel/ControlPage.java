package app.saddlebag.sandbox.panel;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;

import app.saddlebag.sandbox.control.Journal;
import app.saddlebag.sandbox.control.Kind;
import app.saddlebag.sandbox.control.Switch;
import app.saddlebag.sandbox.control.Switches;
import app.saddlebag.sandbox.http.Html;
import app.saddlebag.sandbox.state.AccessToken;
import app.saddlebag.sandbox.state.Books;
import app.saddlebag.sandbox.state.Credential;
import app.saddlebag.sandbox.state.Link;
import app.saddlebag.sandbox.world.Institutions;

/** Writes the control page as HTML that needs no script. */
final class ControlPage {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss").withZone(ZoneOffset.UTC);

    private final String proof;

    ControlPage(String proof) {
        this.proof = proof;
    }

    String of(Books books, Switches switches, LocalDate today, String message) {
        String said = message.isEmpty() ? "" : "<p class=\"said\" role=\"status\">" + Html.text(message) + "</p>";
        return document("Sandbox", "", """
                <header><h1>Sandbox</h1><p>It is <strong>%s</strong> in the made world.</p>
                %s%s%s</header>%s
                <section><h2>Connected log-ins</h2>%s</section>
                <section><h2>Requests</h2><iframe src="/sandbox/requests" title="Latest requests"></iframe></section>
                <section><h2>Switches</h2>%s</section>
                <section><h2>Links</h2>%s</section>
                <section><h2>Access tokens</h2>%s</section>
                """.formatted(today, button("tomorrow", "Next day"), button("expire", "End all access tokens"),
                button("reset", "All switches to normal"), said, logins(books), switches(switches), links(books), tokens(books)));
    }

    String requests(List<Journal.Entry> latest) {
        var rows = new StringBuilder();
        for (Journal.Entry entry : latest) {
            rows.append("<tr class=\"%s\"><td>%s</td><td>%s</td><td>%s</td><td>%d</td><td>%,d</td><td>%d ms</td></tr>".formatted(
                    entry.status() >= 400 ? "bad" : "fine", TIME.format(entry.at()), Html.text(entry.method()), Html.text(entry.path()),
                    entry.status(), entry.bytes(), entry.took().toMillis()));
        }
        String table = rows.isEmpty() ? "<p class=\"none\">Nobody has called yet.</p>"
                : "<table><thead><tr><th>Time (UTC)</th><th>Verb</th><th>Path</th><th>Status</th><th>Bytes</th><th>Took</th></tr></thead>"
                        + "<tbody>" + rows + "</tbody></table>";
        return document("Requests", "<meta http-equiv=\"refresh\" content=\"2\">", table);
    }

    private String switches(Switches switches) {
        var rows = new StringBuilder();
        for (Switch one : Switch.values()) {
            String value = switches.get(one);
            rows.append("<div class=\"switch%s\"><label for=\"%s\">%s</label><div>%s<p>%s</p></div></div>".formatted(
                    value.equals(one.normal()) ? "" : " unusual", one.key(), one.key(), control(one, value), Html.text(one.meaning())));
        }
        return "<form method=\"post\" action=\"/sandbox/switches\">%s<div class=\"switches\">%s</div><button class=\"primary\">Set</button></form>"
                .formatted(hidden(), rows);
    }

    private static String control(Switch one, String value) {
        return switch (one.kind()) {
            case Kind.Choice(var choices) -> {
                var options = new StringBuilder();
                choices.forEach(choice -> options.append("<option").append(choice.equals(value) ? " selected" : "").append(">")
                        .append(choice).append("</option>"));
                yield "<select id=\"%s\" name=\"%s\">%s</select>".formatted(one.key(), one.key(), options);
            }
            case Kind.Whole(int least, int most) -> "<input type=\"number\" id=\"%s\" name=\"%s\" min=\"%d\" max=\"%d\" value=\"%s\">"
                    .formatted(one.key(), one.key(), least, most, value);
            case Kind.Date() -> "<input type=\"date\" id=\"%s\" name=\"%s\" value=\"%s\">".formatted(one.key(), one.key(), value);
            case Kind.Names() -> text(one, value);
            case Kind.PerEndpoint(int most) -> text(one, value);
        };
    }

    private static String text(Switch one, String value) {
        return "<input id=\"%s\" name=\"%s\" value=\"%s\">".formatted(one.key(), one.key(), Html.text(value));
    }

    private String logins(Books books) {
        if (books.credentials().isEmpty()) {
            return "<p class=\"none\">None yet. Open the Link page and log in.</p>";
        }
        var rows = new StringBuilder();
        for (Credential one : books.credentials().values()) {
            String asked = one.actions().isEmpty() ? "" : "asks for " + String.join(", ", one.actions().keySet().stream().map(Credential.Action::word).sorted().toList());
            rows.append("<tr><td>%s</td><td>%s</td><td>%s</td><td>%s %s</td><td>%s</td></tr>".formatted(
                    Html.text(Institutions.byId(one.bank()).name()), Html.text(one.username()), brief(one.token()),
                    one.blocked() == null ? "" : "blocked", asked, actions(one)));
        }
        return "<table><thead><tr><th>Bank</th><th>User name</th><th>Token</th><th>State</th><th></th></tr></thead><tbody>" + rows + "</tbody></table>";
    }

    private String actions(Credential one) {
        return """
                <form method="post" action="/sandbox/logins" class="row">%s<input type="hidden" name="login" value="%s">
                <button name="do" value="block">Block</button><button name="do" value="sca">Ask for proof</button><button name="do" value="delete">Delete</button></form>
                """.formatted(hidden(), handle(one));
    }

    private static String links(Books books) {
        var rows = new StringBuilder();
        for (Link link : books.links().values()) {
            rows.append("<tr><td>%s</td><td>%s</td><td>%s</td><td><a href=\"/link?token=%s\">Open</a></td></tr>".formatted(
                    Html.text(link.name()), Html.text(link.redirectUri()), link.active() ? "active" : "paused", Html.text(link.token())));
        }
        return "<table><thead><tr><th>Name</th><th>Returns to</th><th>State</th><th></th></tr></thead><tbody>" + rows + "</tbody></table>";
    }

    private static String tokens(Books books) {
        if (books.tokens().isEmpty()) {
            return "<p class=\"none\">None.</p>";
        }
        var rows = new StringBuilder();
        for (AccessToken token : books.tokens().values()) {
            rows.append("<tr><td>%s</td><td>until %s UTC</td></tr>".formatted(brief(token.value()), TIME.format(token.expires())));
        }
        return "<table><tbody>" + rows + "</tbody></table>";
    }

    private String button(String path, String text) {
        return "<form method=\"post\" action=\"/sandbox/%s\">%s<button>%s</button></form>".formatted(path, hidden(), text);
    }

    private String hidden() {
        return "<input type=\"hidden\" name=\"proof\" value=\"" + proof + "\">";
    }

    /** Names a credential on this page without giving its token away. */
    static String handle(Credential one) {
        return Integer.toHexString((one.token() + one.bank()).hashCode());
    }

    private static String brief(String token) {
        return "<code>" + Html.text(token.substring(0, Math.min(7, token.length()))) + "…</code>";
    }

    private static String document(String title, String head, String body) {
        return """
                <!DOCTYPE html>
                <html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
                <meta name="color-scheme" content="light dark">%s<title>%s</title><link rel="stylesheet" href="/sandbox/panel.css"></head>
                <body>%s</body></html>
                """.formatted(head, title, body);
    }
}
