package app.saddlebag.sandbox.panel;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import app.saddlebag.sandbox.control.Journal;
import app.saddlebag.sandbox.http.Html;
import app.saddlebag.sandbox.state.AccessToken;
import app.saddlebag.sandbox.state.Credential;
import app.saddlebag.sandbox.state.StateStore;
import app.saddlebag.sandbox.world.Institution;
import app.saddlebag.sandbox.world.Institutions;

/** The part of the control page that changes by itself: log-ins, access tokens and requests, as HTML. */
final class LiveLists {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss").withZone(ZoneOffset.UTC);
    private static final int SHOWN_OF_A_TOKEN = 7;
    /** Rows of a list; the page asks for all lists every second. */
    private static final int SHOWN = 200;

    private final StateStore state;
    private final Journal journal;
    private final String proof;

    LiveLists(StateStore state, Journal journal, String proof) {
        this.state = state;
        this.journal = journal;
        this.proof = proof;
    }

    String html(Instant now) {
        return section("Connected log-ins", logins()) + section("Requests", requests()) + section("Access tokens", tokens(now));
    }

    /** A list that scrolls by itself when it is long, so that what stands below it stays within reach. */
    private static String section(String title, String list) {
        return "<section><h2>%s</h2><div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"%s\">%s</div></section>%n"
                .formatted(title, title, list);
    }

    private String logins() {
        List<String> rows = state.books().credentials().values().stream().map(this::login).toList();
        return table("None yet. Open the Link page and log in.",
                "<th>Bank</th><th>User name</th><th>Your id</th><th>Token</th><th>State</th><th></th>", rows);
    }

    private String login(Credential one) {
        Institution bank = Institutions.byId(one.bank());
        return """
                <tr><td class="bank"><img src="/link/logos/%s.svg" alt="" width="22" height="22">%s</td><td>%s</td><td>%s</td><td>%s</td>
                <td>%s</td><td><form method="post" action="/sandbox/logins" class="row"><input type="hidden" name="proof" value="%s">
                <input type="hidden" name="login" value="%s">
                <button name="do" value="block">Block</button><button name="do" value="sca">Ask for proof</button>\
                <button name="do" value="delete">Delete</button></form></td></tr>
                """.formatted(bank.id(), Html.text(bank.name()), Html.text(one.username()),
                one.externalId() == null ? "" : Html.text(one.externalId()), brief(one.token()), standing(one), proof, handle(one));
    }

    private static String standing(Credential one) {
        if (one.blocked() != null) {
            return "<span class=\"badge bad\">blocked</span>";
        }
        return one.actions().isEmpty() ? "<span class=\"badge good\">connected</span>"
                : "<span class=\"badge warn\">asks for " + one.actions().keySet().stream().map(Credential.Action::word).sorted()
                        .collect(Collectors.joining(", ")) + "</span>";
    }

    private String requests() {
        List<String> rows = journal.latest().stream().map(LiveLists::request).toList();
        return table("Nobody has called yet.", "<th>Time (UTC)</th><th>Verb</th><th>Path</th><th class=\"number\">Status</th>"
                + "<th class=\"number\">Bytes</th><th class=\"number\">Took</th>", rows);
    }

    private static String request(Journal.Entry entry) {
        return String.format(Locale.ROOT, "<tr class=\"%s\"><td>%s</td><td>%s</td><td class=\"path\">%s</td><td class=\"number\">%d</td>"
                + "<td class=\"number\">%,d</td><td class=\"number\">%d ms</td></tr>%n", entry.status() >= 400 ? "bad" : "fine",
                TIME.format(entry.at()), Html.text(entry.method()), Html.text(masked(entry.path())), entry.status(), entry.bytes(),
                entry.took().toMillis());
    }

    private String tokens(Instant now) {
        List<String> rows = List.copyOf(state.books().tokens().values()).reversed().stream().map(token -> token(token, now)).toList();
        return table("None is valid.", "<th>Token</th><th>Until (UTC)</th><th></th>", rows);
    }

    private static String token(AccessToken token, Instant now) {
        boolean over = !token.expires().isAfter(now);
        return "<tr><td>%s</td><td>%s</td><td>%s</td></tr>%n".formatted(brief(token.value()), TIME.format(token.expires()),
                over ? "<span class=\"badge bad\">expired</span>" : minutes(Duration.between(now, token.expires())));
    }

    private static String minutes(Duration left) {
        return left.toMinutes() == 0 ? "less than a minute left" : left.toMinutes() + " min left";
    }

    private static String table(String none, String head, List<String> rows) {
        String more = rows.size() <= SHOWN ? "" : "<p class=\"none\">and %d more</p>".formatted(rows.size() - SHOWN);
        return rows.isEmpty() ? "<p class=\"none\">" + none + "</p>"
                : "<table><thead><tr>" + head + "</tr></thead><tbody>" + String.join("", rows.subList(0, Math.min(SHOWN, rows.size())))
                + "</tbody></table>" + more;
    }

    /** Names a credential on the page without giving its token away. */
    static String handle(Credential one) {
        return Integer.toHexString((one.token() + one.bank()).hashCode());
    }

    /** The unguessable names of visits and sessions in a path open them, so only their beginning is shown. */
    private static String masked(String path) {
        return path.replaceAll("((?:vs|ses)_[0-9a-f]{4})[0-9a-f]+", "$1…");
    }

    private static String brief(String token) {
        return "<code>" + Html.text(token.substring(0, Math.min(SHOWN_OF_A_TOKEN, token.length()))) + "…</code>";
    }
}
