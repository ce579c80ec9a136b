package app.saddlebag.profile;

import app.saddlebag.insight.Bearing;
import app.saddlebag.model.StoredProduct;
import app.saddlebag.store.Settings;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the person says that the figures of cards and debts are to them, kept sealed under the products' local numbers, which stay
 * when a log-in is renewed. Worker only. Safe to share between threads.
 */
public final class Bearings {

    private static final String KEY = "bearings";

    private final Settings settings;

    Bearings(Settings settings) {
        this.settings = settings;
    }

    /** By local number; of products of which nothing was said there is nothing. */
    public Map<Long, Bearing> said() {
        Map<Long, Bearing> said = new HashMap<>();
        words().forEach((id, word) -> bearing(word).ifPresent(bearing -> said.put(id, bearing)));
        return said;
    }

    /**
     * Keeps what the person says of a product, instead of what they said before.
     *
     * @param bearing empty lets hold again what is usual for such a product
     * @throws IllegalArgumentException for an account or an investment, of which the bank's own sign holds
     */
    public void say(StoredProduct stored, Optional<Bearing> bearing) {
        if (!Bearing.open(stored.product())) {
            throw new IllegalArgumentException("Only of cards and debts");
        }
        synchronized (settings) {
            Map<Long, String> words = words();
            words.remove(stored.id());
            bearing.ifPresent(said -> words.put(stored.id(), said.name()));
            write(words);
        }
    }

    /** Keeps what a file of our own says of products, by local number, where nothing was said here. */
    void bring(Map<Long, Bearing> told) {
        synchronized (settings) {
            Map<Long, String> words = words();
            told.forEach((id, bearing) -> words.putIfAbsent(id, bearing.name()));
            write(words);
        }
    }

    private void write(Map<Long, String> words) {
        settings.put(KEY, words.entrySet().stream().map(entry -> entry.getKey() + "=" + entry.getValue())
                .collect(Collectors.joining(",")));
    }

    /** A word that a later program wrote is kept, and means nothing here. */
    private Map<Long, String> words() {
        Map<Long, String> words = new TreeMap<>();
        for (String entry : settings.get(KEY).orElse("").split(",")) {
            int at = entry.indexOf('=');
            if (at > 0) {
                words.put(Long.valueOf(entry.substring(0, at)), entry.substring(at + 1));
            }
        }
        return words;
    }

    private static Optional<Bearing> bearing(String word) {
        return Stream.of(Bearing.values()).filter(bearing -> bearing.name().equals(word)).findFirst();
    }
}
