package app.saddlebag.sandbox.world;

import java.util.List;
import java.util.random.RandomGenerator;

/** Chance that always falls the same way for the same words. */
final class Dice {

    private final RandomGenerator random;

    private Dice(long seed) {
        this.random = new java.util.SplittableRandom(seed);
    }

    /** Dice for a seed and the words that name the occasion. */
    static Dice of(long seed, Object... words) {
        return new Dice(hash(seed, words));
    }

    /** The dice that {@link #of} gives for these words and one more, when their {@link #hash} is known already. */
    static Dice after(long hash, String word) {
        return new Dice(one(hash, word));
    }

    /** A well-mixed number for a seed and words. */
    static long hash(long seed, Object... words) {
        long hash = mix(seed);
        for (Object word : words) {
            hash = one(hash, word.toString());
        }
        return hash;
    }

    private static long one(long hash, String word) {
        long next = hash;
        for (int i = 0; i < word.length(); i++) {
            next = (next ^ word.charAt(i)) * 0x100000001b3L;
        }
        return mix(next);
    }

    /** Stirs a number so that neighbours have nothing in common. */
    static long mix(long z) {
        long a = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        long b = (a ^ (a >>> 27)) * 0x94d049bb133111ebL;
        return b ^ (b >>> 31);
    }

    /** True in so many of a thousand cases. */
    boolean permille(int cases) {
        return random.nextInt(1000) < cases;
    }

    /** A number between two, both included. */
    long between(long least, long most) {
        return random.nextLong(least, most + 1);
    }

    /** One of several. */
    <T> T one(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** So many digits. */
    String digits(int count) {
        var text = new StringBuilder(count);
        for (int i = 0; i < count; i++) {
            text.append((char) ('0' + random.nextInt(10)));
        }
        return text.toString();
    }
}
