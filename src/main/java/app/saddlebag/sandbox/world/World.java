package app.saddlebag.sandbox.world;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The made world: the same seed gives the same people, and a later day the same past. Safe between threads. */
public final class World implements Statements {

    private static final int REMEMBERED = 8;

    private record Lived(String household, LocalDate until) {
    }

    private final long seed;
    private final long rows;
    private final Market market;
    private final Map<Lived, Household> lives = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Lived, Household> eldest) {
            return size() > REMEMBERED;
        }
    };

    /**
     * @param rows at least so many account movements per log-in; 0 as life has it
     */
    public World(long seed, long rows) {
        this.seed = seed;
        this.rows = rows;
        this.market = new Market(seed);
    }

    /** What a log-in shows. */
    @Override
    public Statement statement(Login login) {
        return new MadeStatement(login, life(login.username(), login.until()), rows, seed);
    }

    private synchronized Household life(String username, LocalDate until) {
        var key = new Lived(Population.household(username), until);
        Household known = lives.get(key);
        if (known == null) {
            known = Population.furnish(seed, market, username).lived(until);
            lives.put(key, known);
        }
        return known;
    }

    /** User names whose households are drawn with care; any other name has one too. */
    public static List<String> people() {
        return Population.KNOWN;
    }
}
