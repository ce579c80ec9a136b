package app.saddlebag.insight.merchant;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Numbers merchants from 1 on, however their names are written; a number is kept for good. Which number is whose goes with the order
 * they are asked for, and means nothing. Safe between threads.
 */
public final class MerchantKeys {

    private final Map<String, Integer> numbers = new ConcurrentHashMap<>();
    private final AtomicInteger last = new AtomicInteger();

    /** @param name nullable; null has number 0 */
    int of(String name) {
        return name == null ? 0 : numbers.computeIfAbsent(MerchantText.key(name), _ -> last.incrementAndGet());
    }

    /** No number is greater. */
    public int last() {
        return last.get();
    }
}
