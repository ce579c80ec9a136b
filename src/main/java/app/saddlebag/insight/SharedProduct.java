package app.saddlebag.insight;

import app.saddlebag.model.Link;
import app.saddlebag.model.Link.Standing;
import app.saddlebag.model.StoredProduct;
import java.util.List;

/**
 * One product that several log-ins show.
 *
 * @param sightings at least two; the first is the one that counts where it is counted once
 * @param link      what is known of it: {@link Standing#PROPOSED} and without a number until the person answers
 */
public record SharedProduct(List<StoredProduct> sightings, Link link) {

    public SharedProduct {
        sightings = List.copyOf(sightings);
    }

    /** Whether it counts once. */
    public boolean countsOnce() {
        return link.standing().holds();
    }

    public boolean awaitsAnswer() {
        return link.standing() == Standing.PROPOSED;
    }

    public StoredProduct first() {
        return sightings.getFirst();
    }

    /** Log-ins that show it, the one where it counts first; each once, though it may list the product twice. */
    public List<Long> connections() {
        return sightings.stream().map(StoredProduct::connectionId).distinct().toList();
    }
}
