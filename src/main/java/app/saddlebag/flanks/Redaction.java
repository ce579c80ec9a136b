package app.saddlebag.flanks;

import app.saddlebag.model.Secret;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Makes a piece of an answer fit for a log line or a sentence: short, printable, without anything that looks secret. */
final class Redaction {

    private static final int LONGEST = 200;
    private static final int SHORTEST_SECRET = 6;

    /** Long runs that mix letters and digits are tokens, ids, IBANs or hashes; no sentence of the API has one. */
    private static final Pattern OPAQUE =
            Pattern.compile("(?=[A-Za-z_\\-.]*[0-9])(?=[0-9_\\-.]*[A-Za-z])[A-Za-z0-9_\\-.]{12,}|[0-9]{9,}");
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cntrl}\\s]+");

    private Redaction() {
    }

    /** @param call what was asked, for an answer may repeat its secrets */
    static String excerpt(String text, Call call) {
        String start = text.length() > 4 * LONGEST ? text.substring(0, 4 * LONGEST) : text;
        if (call.body() != null) {
            for (JsonNode sent : Json.MAPPER.readTree(call.body())) {
                if (sent.isString() && sent.stringValue().length() >= SHORTEST_SECRET) {
                    start = start.replace(sent.stringValue(), Secret.MASK);
                }
            }
        }
        String line = UNPRINTABLE.matcher(start).replaceAll(" ").strip();
        String safe = OPAQUE.matcher(line).replaceAll(Secret.MASK);
        return safe.length() <= LONGEST ? safe : safe.substring(0, LONGEST) + "…";
    }
}
