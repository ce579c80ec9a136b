package app.saddlebag.sandbox.link;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

import app.saddlebag.sandbox.bank.Refusal;
import app.saddlebag.sandbox.http.Html;
import app.saddlebag.sandbox.state.Credential.Action;
import app.saddlebag.sandbox.world.Institution;
import app.saddlebag.sandbox.world.Institutions;

/** The list of banks, the log-in form, and what is said when it fails. */
final class FormPages {

    private final Texts texts;
    private final Page page;

    FormPages(Texts texts, Page page) {
        this.texts = texts;
        this.page = page;
    }

    String banks(Visit visit, String search) {
        List<Institution> found = visit.wish.banks().stream().map(Institutions::byId)
                .filter(bank -> folded(bank.name()).contains(folded(search.strip())))
                .sorted(Comparator.comparing((Institution bank) -> !bank.id().equals(Institutions.TESTBANK)).thenComparing(Institution::name))
                .toList();
        var list = new StringBuilder();
        for (Institution bank : found) {
            list.append("""
                    <li data-name="%s"><button name="bank" value="%s"><img src="/link/logos/%s.svg" alt="" width="40" height="40">\
                    <span class="name">%s</span><span class="country">%s</span></button></li>
                    """.formatted(Html.text(folded(bank.name())), bank.id(), bank.id(), Html.text(bank.name()),
                    page.text("country." + bank.country().name())));
        }
        return page.framed(visit, texts.get("banks.title"), 1, "", """
                <h1>%s</h1>
                <p class="lead">%s</p>
                <form class="search" method="get" action="/link/visits/%s" role="search">
                <input type="search" name="q" value="%s" placeholder="%s" aria-label="%s" autocomplete="off"><button class="button">%s</button></form>
                <form method="post" action="/link/visits/%s/bank"><ul class="banks">
                %s</ul></form>
                <p class="none"%s>%s</p>
                """.formatted(page.text("banks.title"), Html.text(texts.get("banks.text", visit.wish.company())), visit.id,
                Html.text(search), page.text("banks.search"), page.text("banks.search"), page.text("banks.find"), visit.id, list,
                found.isEmpty() ? "" : " hidden=\"hidden\"", page.text("banks.none")));
    }

    String logIn(Visit visit, boolean consentMissing) {
        boolean renewing = visit.wish.renewing() != null;
        return page.framed(visit, texts.get("login.title"), 2, "", """
                %s
                <form method="post" action="/link/visits/%s/login" autocomplete="off">
                <label class="field"><span>%s</span><input name="username" value="%s" autocapitalize="none" spellcheck="false"
                autocomplete="off" required="required"%s></label>
                <label class="field"><span>%s</span><input name="password" type="password" value="" autocomplete="off" required="required"></label>
                <label class="consent%s"><input type="checkbox" name="consent" value="yes" required="required"><span>%s</span></label>
                %s<button class="button primary">%s</button>
                </form>
                %s%s
                """.formatted(page.heading(visit), visit.id, page.text("login.username"), Html.text(visit.username),
                renewing ? " readonly=\"readonly\"" : "", page.text("login.password"), consentMissing ? " missing" : "", consent(visit),
                consentMissing ? "<p class=\"hint bad\" role=\"alert\">" + page.text("login.consent-missing") + "</p>" : "",
                page.text("login.go"), other(visit), visit.bank.equals(Institutions.TESTBANK) ? new WordsGuide(page).passwords() : ""));
    }

    private String consent(Visit visit) {
        return Html.text(texts.get("login.consent", visit.wish.company()))
                .replace("[[", "<a href=\"" + Html.text(document(visit, visit.wish.termsUrl(), "terms")) + "\">")
                .replace("((", "<a href=\"" + Html.text(document(visit, visit.wish.privacyUrl(), "privacy")) + "\">")
                .replace("]]", "</a>").replace("))", "</a>");
    }

    private static String document(Visit visit, String own, String which) {
        return own == null ? "/link/visits/" + visit.id + "/" + which : own;
    }

    String stopped(Visit visit, Refusal refusal) {
        boolean proofOnly = visit.wish.action() == Action.SCA || visit.wish.action() == Action.TRANSACTION;
        return page.framed(visit, texts.get("error.title"), proofOnly ? 3 : 2, "", """
                %s
                %s
                <form method="post" action="/link/visits/%s/again"><button class="button primary">%s</button></form>
                %s
                """.formatted(page.heading(visit), Page.notice("bad", page.text("error.title"), page.text("error." + refusal.name()),
                refusal.name()), visit.id, page.text(refusal == Refusal.CREDENTIALS_ALREADY_EXIST ? "error.another" : "error.again"), other(visit)));
    }

    private String other(Visit visit) {
        return visit.wish.renewing() != null || visit.wish.banks().size() == 1 ? ""
                : "<form method=\"post\" action=\"/link/visits/%s/banks\"><button class=\"button quiet\">%s</button></form>"
                        .formatted(visit.id, page.text("login.other"));
    }

    private static String folded(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}", "").toLowerCase(Locale.ROOT);
    }
}
