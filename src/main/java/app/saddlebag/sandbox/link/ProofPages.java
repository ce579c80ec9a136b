package app.saddlebag.sandbox.link;

import java.time.Duration;
import java.time.Instant;

import app.saddlebag.sandbox.bank.Challenge;
import app.saddlebag.sandbox.http.Html;
import app.saddlebag.sandbox.world.Institutions;

/** The second factors: typed, read off a card, confirmed on a phone, scanned. */
final class ProofPages {

    private static final Duration CODE_LIFE = Duration.ofSeconds(10);

    private static final String PHONE = """
            <svg class="phone" viewBox="0 0 80 120" aria-hidden="true"><rect x="14" y="6" width="52" height="108" rx="10"/>\
            <path d="M34 14h12"/><circle class="pulse" cx="40" cy="60" r="15"/><path d="M33 60l5 5 9-10"/></svg>""";
    private static final String CLOCK = """
            <svg class="phone" viewBox="0 0 80 120" aria-hidden="true"><circle cx="40" cy="60" r="32"/>\
            <path class="pulse" d="M40 38v22l14 9"/></svg>""";

    private final Texts texts;
    private final Page page;

    ProofPages(Texts texts, Page page) {
        this.texts = texts;
        this.page = page;
    }

    String prove(Visit visit, Challenge challenge, Instant now) {
        return switch (challenge.manner()) {
            case TYPE -> typed(visit, challenge, challenge.key().equals("card-reader") ? device(visit) : "");
            case COORDINATE -> typed(visit, challenge, coordinates(visit));
            case CONFIRM -> waited(visit, challenge, atTheBank(challenge) ? CLOCK : PHONE);
            case SCAN -> waited(visit, challenge,
                    "<p class=\"scan\">" + Html.text(content(visit, challenge, now)) + "</p>");
        };
    }

    private String typed(Visit visit, Challenge challenge, String picture) {
        return page.framed(visit, texts.get("sca.title"), 3, "", """
                %s
                <h2>%s</h2><p class="lead">%s</p>%s
                <form method="post" action="/link/visits/%s/sca" autocomplete="off">
                <label class="field"><span>%s</span><input class="digits" name="sca" value="" autocapitalize="characters" spellcheck="false"
                autocomplete="one-time-code" autofocus="autofocus" required="required"></label>
                <button class="button primary">%s</button></form>
                <p class="hint">%s</p>%s
                """.formatted(page.heading(visit), page.text("sca.title"), explanation(challenge), picture, visit.id,
                page.text(challenge.manner() == Challenge.Manner.COORDINATE ? "sca.coordinate-value" : "sca.value"),
                page.text("sca.send"), page.text("sca.anything"), visit.bank.equals(Institutions.TESTBANK) ? new WordsGuide(page).codes() : ""));
    }

    private String waited(Visit visit, Challenge challenge, String picture) {
        return page.framed(visit, texts.get("sca.title"), 3, Page.lookAgain(visit, challenge.word(), 2), """
                %s
                <h2>%s</h2><p class="lead">%s</p>
                <div class="picture">%s</div><p class="waiting" role="status"><span class="spinner"></span>%s</p>
                <form class="pretend" method="post" action="/link/visits/%s/sca"><p>%s</p>
                <button class="button primary" name="answer" value="yes">%s</button><button class="button" name="answer" value="no">%s</button></form>
                """.formatted(page.heading(visit), page.text("sca.title"), explanation(challenge), picture,
                page.text(atTheBank(challenge) ? "sca.waiting-bank" : "sca.waiting"), visit.id,
                page.text(atTheBank(challenge) ? "sca.pretend-bank" : "sca.pretend"), page.text("sca.confirm"), page.text("sca.reject")));
    }

    /** Whether it is the bank that takes its time, not the user with a phone. */
    private static boolean atTheBank(Challenge challenge) {
        return challenge.word().equals("SCA_EXTERNAL_WAIT");
    }

    private String explanation(Challenge challenge) {
        String key = "sca." + challenge.key();
        return page.text(texts.has(key) ? key : "sca.code");
    }

    /** A number to type into the card reader. */
    private static String device(Visit visit) {
        int number = Math.floorMod(visit.id.hashCode(), 100_000_000);
        return "<p class=\"readout\">%04d %04d</p>".formatted(number / 10_000, number % 10_000);
    }

    /** A card of coordinates with the one that is asked for. */
    private String coordinates(Visit visit) {
        int asked = Math.floorMod(visit.id.hashCode(), 48);
        String name = (char) ('A' + asked % 8) + Integer.toString(asked / 8 + 1);
        var table = new StringBuilder("<table class=\"coordinates\"><tr><td></td>");
        for (char column = 'A'; column <= 'H'; column++) {
            table.append("<th>").append(column).append("</th>");
        }
        for (int row = 0; row < 6; row++) {
            table.append("</tr><tr><th>").append(row + 1).append("</th>");
            for (int column = 0; column < 8; column++) {
                table.append(row * 8 + column == asked ? "<td class=\"asked\">" + name + "</td>" : "<td></td>");
            }
        }
        return "<p class=\"readout\">" + Html.text(texts.get("sca.coordinate-asked", name)) + "</p>" + table + "</tr></table>";
    }

    /** What the code says; the updatable one says something else every few seconds. */
    private static String content(Visit visit, Challenge challenge, Instant now) {
        long turn = challenge.word().equals("SCA_UPDATABLE_QR") ? now.getEpochSecond() / CODE_LIFE.toSeconds() : 0;
        return "SANDBOX-CONFIRM:" + Integer.toHexString((visit.id + turn).hashCode());
    }
}
