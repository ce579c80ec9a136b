package app.saddlebag.exchange.write;

import app.saddlebag.model.Connection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Numbers of connections and products in a file, from 1, by their local ones; null for what is not in it. For one file. */
final class JsonPlaces {

    private final Map<Long, Long> connections = new HashMap<>();
    private final Map<Long, Long> products = new HashMap<>();

    JsonPlaces(List<Connection> all) {
        all.forEach(connection -> connections.put(connection.id(), connections.size() + 1L));
    }

    Long connection(long id) {
        return connections.get(id);
    }

    Long product(long id) {
        return products.get(id);
    }

    /** Gives a product the next number. */
    long add(long product) {
        products.put(product, products.size() + 1L);
        return products.size();
    }
}
