package app.saddlebag.sandbox.world;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;

/** Prices and exchange rates: one path per name, the same whenever it is asked for. Safe between threads. */
final class Market {

    private final long seed;
    private final Map<String, long[]> paths = new HashMap<>();

    Market(long seed) {
        this.seed = seed;
    }

    /** The price of a unit on a day, in ten-thousandths. */
    long price(Security security, LocalDate day) {
        return path(security.key(), security.price(), day, 920, 985);
    }

    /** How many units of a currency an euro buys, in millionths. */
    long perEuro(String currency, LocalDate day) {
        return switch (currency) {
            case "USD" -> path("EURUSD", 1_100_000, day, 300, 300);
            case "GBP" -> path("EURGBP", 860_000, day, 250, 250);
            case "CHF" -> path("EURCHF", 960_000, day, 200, 200);
            default -> 1_000_000;
        };
    }

    /** What some units are worth, in minor units. */
    static long worth(long units, long price) {
        return Math.floorDiv(units * price + 500_000, 1_000_000);
    }

    /** A walk of daily steps, in hundred-thousandths, that is drawn back to where it began when it strays far. */
    private synchronized long path(String name, long start, LocalDate day, int down, int up) {
        int wanted = (int) Math.max(0, ChronoUnit.DAYS.between(Routine.BEGINNING, day));
        long[] path = paths.get(name);
        if (path == null || path.length <= wanted) {
            path = new long[wanted + 400];
            path[0] = start;
            for (int i = 1; i < path.length; i++) {
                boolean weekend = (i + Routine.BEGINNING.getDayOfWeek().getValue() - 1) % 7 > 4;
                long step = weekend ? 0 : Dice.of(seed, name, i).between(-down, up);
                long pull = path[i - 1] > start * 3 ? -60 : path[i - 1] < start / 2 ? 60 : 0;
                path[i] = Math.max(1, path[i - 1] + path[i - 1] * (step + pull) / 100_000);
            }
            paths.put(name, path);
        }
        return path[wanted];
    }
}
