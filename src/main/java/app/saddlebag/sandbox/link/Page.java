package app.saddlebag.sandbox.link;

import java.text.Normalizer;
import java.util.Locale;

import app.saddlebag.sandbox.link.Visit.Step;
import app.saddlebag.sandbox.world.Institution;
import app.saddlebag.sandbox.world.Institutions;

/** Writes the Link page's steps as HTML that needs no script. */
final class Page {

    private final Texts texts;

    Page(Texts texts) {
        this.texts = texts;
    }

    String invalid() {
        return document(texts.get("invalid.title"), "<section class=\"notice\"><h1>" + text("invalid.title") + "</h1><p>"
                + text("invalid.text") + "</p></section>");
    }

    String of(Visit visit, String search) {
        return switch (visit.step) {
            case Step.Choosing() -> banks(visit, search);
            case Step.LoggingIn() -> logIn(visit);
            case Step.Proving(var challenge, var asked) -> prove(visit, challenge);
            case Step.Stopped(var error) -> stopped(visit, error);
            case Step.Over(var location) -> throw new IllegalStateException("the visit is over");
        };
    }

    private String banks(Visit visit, String search) {
        var list = new StringBuilder();
        for (Institution bank : Institutions.all()) {
            if (folded(bank.name()).contains(folded(search.strip()))) {
                list.append("""
                        <li><button name="bank" value="%s"><img src="/link/logos/%s.svg" alt="" width="40" height="40">\
                        <span>%s</span></button></li>
                        """.formatted(bank.id(), bank.id(), Html.text(bank.name())));
            }
        }
        return document(texts.get("banks.title"), """
                <h1>%s</h1>
                <p>%s</p>
                <form class="search" method="get" action="/link/visits/%s" role="search">
                <input type="search" name="q" value="%s" placeholder="%s" aria-label="%s"><button>%s</button></form>
                <form method="post" action="/link/visits/%s/bank"><ul class="banks">
                %s</ul></form>%s
                """.formatted(text("banks.title"), Html.text(texts.get("banks.text", visit.wish.link().companyName())),
                visit.id, Html.text(search), text("banks.search"), text("banks.search"), text("banks.find"), visit.id,
                list.isEmpty() ? "<li class=\"none\">" + text("banks.none") + "</li>" : list, leave(visit)));
    }

    private String logIn(Visit visit) {
        Institution bank = Institutions.byId(visit.bank);
        return document(bank.name(), """
                %s
                <form method="post" action="/link/visits/%s/login">
                <label>%s <input name="username" autocomplete="off" autocapitalize="none" spellcheck="false" value="%s" required></label>
                <label>%s <input name="password" type="password" autocomplete="off" required></label>
                <label class="consent"><input type="checkbox" name="consent" value="yes" required><span>%s</span></label>
                <button class="primary">%s</button>
                </form>
                <form method="post" action="/link/visits/%s/banks"><button class="quiet">%s</button></form>%s
                """.formatted(heading(bank), visit.id, text("login.username"), Html.text(visit.username),
                text("login.password"), Html.text(texts.get("login.consent", visit.wish.link().companyName())),
                text("login.go"), visit.id, text("login.other"), leave(visit)));
    }

    private String prove(Visit visit, Challenge challenge) {
        Institution bank = Institutions.byId(visit.bank);
        String field = challenge.typed() ? "<label>" + text("sca.value")
                + " <input name=\"sca\" autocomplete=\"one-time-code\" autofocus required></label>" : "";
        return document(bank.name(), """
                %s
                <p>%s</p>
                <form method="post" action="/link/visits/%s/sca">%s<button class="primary">%s</button></form>%s
                """.formatted(heading(bank), text(challenge.typed() ? "sca.type" : "sca.confirm"), visit.id, field,
                text(challenge.typed() ? "sca.send" : "sca.confirmed"), leave(visit)));
    }

    private String stopped(Visit visit, LinkError error) {
        return document(texts.get("error.title"), """
                %s
                <section class="notice" role="alert"><h2>%s</h2><p>%s</p><p class="code">%s</p></section>
                <form method="post" action="/link/visits/%s/bank"><button class="primary" name="bank" value="%s">%s</button></form>%s
                """.formatted(heading(Institutions.byId(visit.bank)), text("error.title"), text("error." + error.name()),
                error.name(), visit.id, visit.bank, text("error.again"), leave(visit)));
    }

    private String heading(Institution bank) {
        return "<h1 class=\"bank\"><img src=\"/link/logos/%s.svg\" alt=\"\" width=\"48\" height=\"48\"> %s</h1>"
                .formatted(bank.id(), Html.text(bank.name()));
    }

    private String leave(Visit visit) {
        return "<form method=\"post\" action=\"/link/visits/%s/leave\"><button class=\"quiet\">%s</button></form>"
                .formatted(visit.id, text("leave"));
    }

    private String document(String title, String main) {
        return """
                <!DOCTYPE html>
                <html lang="%s"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%s</title><link rel="stylesheet" href="/link/assets/link.css"></head>
                <body><main>%s</main><footer>%s</footer></body></html>
                """.formatted(texts.language(), Html.text(title), main, text("footer"));
    }

    private String text(String key) {
        return Html.text(texts.get(key));
    }

    private static String folded(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}", "").toLowerCase(Locale.ROOT);
    }
}
