package app.saddlebag.sandbox.data;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** What is wrong with a folder, one sentence each; after the first few, only that there is more. */
final class Objections {

    private static final int MOST = 20;

    private final List<String> sentences = new ArrayList<>();

    void add(String sentence) {
        if (sentences.size() < MOST) {
            sentences.add(sentence);
        } else if (sentences.size() == MOST) {
            sentences.add("… and more");
        }
    }

    /** @throws IOException with all sentences, a line each, when there are any */
    void raise() throws IOException {
        if (!sentences.isEmpty()) {
            throw new IOException(String.join(System.lineSeparator(), sentences));
        }
    }
}
