package app.saddlebag.flanks;

import app.saddlebag.model.Identity;
import java.io.IOException;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** The one answer that is an object and not an array: tells an identity from a status (API reference §8, §10.8). */
final class IdentityReader {

    private static final int LARGEST = 1024 * 1024;

    private IdentityReader() {
    }

    static Optional<Received<Identity>> read(Answer answer, Answers answers) throws IOException {
        byte[] body = answer.body().readNBytes(LARGEST + 1);
        if (body.length > LARGEST) {
            throw Answers.notJson(answer, "more than " + LARGEST + " bytes", null);
        }
        JsonNode node = Answers.parse(answer, body);
        if (Answers.hasError(node) || !node.isObject() || answer.status() == 202) {
            throw answers.failure(answer, node, "");
        }
        Fields f = new Fields(node);
        // A code is looked for at the top only: 20001 is also the postal code of San Sebastián.
        if (f.integer("code") != null && f.text("_id") == null) {
            throw answers.failure(answer, node, "");
        }
        return node.isEmpty() ? Optional.empty() : Optional.of(new Received<>(ProductReader.identity(f), body));
    }
}
