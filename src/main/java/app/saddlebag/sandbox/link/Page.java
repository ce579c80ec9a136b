package app.saddlebag.sandbox.link;

import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import app.saddlebag.sandbox.bank.Refusal;
import app.saddlebag.sandbox.http.Html;
import app.saddlebag.sandbox.link.Visit.Step;
import app.saddlebag.sandbox.world.Institution;
import app.saddlebag.sandbox.world.Institutions;

/** The frame of every page of a visit, and the pages without a form of their own. Needs no script. */
final class Page {

    private static final String LOCK = """
            <svg viewBox="0 0 24 24" aria-hidden="true"><path d="M6 10V8a6 6 0 0 1 12 0v2h1v11H5V10zm2 0h8V8a4 4 0 0 0-8 0z"/></svg>""";

    private final Texts texts;

    Page(Texts texts) {
        this.texts = texts;
    }

    /** The page for where a visit stands. */
    String of(Visit visit, String search, Instant now) {
        var forms = new FormPages(texts, this);
        var proofs = new ProofPages(texts, this);
        return switch (visit.step) {
            case Step.Choosing() -> forms.banks(visit, search);
            case Step.LoggingIn(boolean consentMissing) -> forms.logIn(visit, consentMissing);
            case Step.Proving(var challenge, var asked) -> proofs.prove(visit, challenge, now);
            case Step.Working working -> working(visit);
            case Step.Stopped(var refusal) -> forms.stopped(visit, refusal);
            case Step.Over(var location, var refusal) -> over(refusal);
        };
    }

    /** For a Link that is unknown or paused, or a visit that is over. */
    String invalid() {
        return plain("invalid.title", notice("warn", text("invalid.title"), text("invalid.text"), ""));
    }

    /** The terms or the privacy policy of the sandbox, with the way back. */
    String document(Visit visit, String which) {
        return plain(which + ".title", "<article class=\"terms\"><h1>" + text(which + ".title") + "</h1>"
                + paragraphs(texts.get(which + ".text", visit.wish.company())) + "<p><a class=\"button primary\" href=\"/link/visits/"
                + visit.id + "\">" + text("terms.back") + "</a></p></article>");
    }

    private String over(Refusal refusal) {
        return refusal == null ? plain("over.title", notice("good", text("over.title"), text("over.text"), ""))
                : plain("over.badly", notice("warn", text("over.badly"), text("error." + refusal.name()) + " " + text("over.text"), refusal.name()));
    }

    private String working(Visit visit) {
        return framed(visit, texts.get("working.title"), 3, lookAgain(visit, "working", 1), """
                %s
                <div class="busy" role="status"><span class="spinner"></span><h2>%s</h2>
                <ol class="progress"><li class="done">%s</li><li class="now">%s</li><li>%s</li></ol></div>
                <form method="post" action="/link/visits/%s/wait"><button class="button quiet">%s</button></form>
                """.formatted(heading(visit), text("working.title"), text("working.accepted"), text("working.reading"),
                text("working.returning"), visit.id, text("working.wait")));
    }

    /**
     * Has a page that waits look for news: by script, which keeps the focus where it is, or by loading it anew.
     *
     * @param shown what it shows, in a word; another one is news
     */
    static String lookAgain(Visit visit, String shown, int seconds) {
        String address = "/link/visits/" + visit.id;
        return """
                <meta name="look-again" content="%s" data-at="%s" data-after="%d">
                <noscript><meta http-equiv="refresh" content="%d; url=%s"></noscript>
                """.formatted(shown, address, seconds, seconds, address);
    }

    /** A message with a mark: {@code warn}, {@code bad} or {@code good}. */
    static String notice(String mood, String title, String text, String code) {
        String sign = switch (mood) {
            case "good" -> "<path d=\"M7 12.5l3.4 3.4L17 9\"/>";
            default -> "<path d=\"M12 7v6M12 16.4v.2\"/>";
        };
        return """
                <section class="notice %s" role="alert"><svg viewBox="0 0 24 24" aria-hidden="true"><circle cx="12" cy="12" r="10"/>%s</svg>
                <h1>%s</h1><p>%s</p>%s</section>
                """.formatted(mood, sign, title, text, code.isEmpty() ? "" : "<p class=\"code\">" + code + "</p>");
    }

    /** The bank a visit is at. */
    String heading(Visit visit) {
        Institution bank = Institutions.byId(visit.bank);
        String why = visit.wish.renewing() == null ? "login.lead" : "renew.lead";
        return """
                <div class="bank"><img src="/link/logos/%s.svg" alt="" width="52" height="52">
                <div><h1>%s</h1><p>%s</p></div></div>
                """.formatted(bank.id(), Html.text(bank.name()), Html.text(texts.get(why, visit.wish.company())));
    }

    /** A page of a visit: who asks, how far one is, and the way out. */
    String framed(Visit visit, String title, int step, String head, String main) {
        return html(title + " – " + visit.wish.company(), head, """
                <header class="top"><p class="asker">%s%s</p>
                <ol class="steps" aria-label="%s">%s</ol></header>
                <main>%s</main>
                <footer class="bottom">%s</footer>
                """.formatted(LOCK, Html.text(visit.wish.company()), text("steps"), steps(step), main, leave(visit)));
    }

    private String steps(int now) {
        return IntStream.rangeClosed(1, 3).mapToObj(step -> "<li%s>%s</li>".formatted(
                step < now ? " class=\"done\"" : step == now ? " class=\"now\" aria-current=\"step\"" : "", text("step." + step)))
                .collect(Collectors.joining());
    }

    private String leave(Visit visit) {
        String words = visit.wish.redirectUri() == null ? texts.get("leave.stay") : texts.get("leave", visit.wish.company());
        return "<form method=\"post\" action=\"/link/visits/%s/leave\"><button class=\"button quiet\">%s</button></form>"
                .formatted(visit.id, Html.text(words));
    }

    private String plain(String titleKey, String main) {
        return html(texts.get(titleKey), "", "<main class=\"alone\">" + main + "</main>");
    }

    private String html(String title, String head, String content) {
        return """
                <!DOCTYPE html>
                <html lang="%s"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
                <meta name="color-scheme" content="light dark">%s<title>%s</title>
                <link rel="icon" href="/sandbox/icon.svg"><link rel="stylesheet" href="/link/assets/link.css">
                <script src="/link/assets/link.js" defer></script></head>
                <body><div class="card">%s</div><p class="sandbox">%s</p></body></html>
                """.formatted(texts.language(), head, Html.text(title), content, text("footer"));
    }

    String text(String key) {
        return Html.text(texts.get(key));
    }

    private static String paragraphs(String text) {
        var paragraphs = new StringBuilder();
        for (String one : text.split("\\|")) {
            paragraphs.append("<p>").append(Html.text(one.strip())).append("</p>");
        }
        return paragraphs.toString();
    }
}
