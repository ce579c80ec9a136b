package app.saddlebag.sandbox.world;

import java.util.List;

/** The made world: the same seed gives the same people, and a later day the same past. Safe between threads. */
public final class World {

    private static final List<String> GIVEN = List.of("Marta", "Joan", "Núria", "Pau", "Iratxe", "Lena");
    private static final List<String> FAMILY = List.of("Vidal Roca", "Pons Serra", "Etxeberria García", "Hoffmann");

    private final long seed;

    public World(long seed) {
        this.seed = seed;
    }

    /** What a log-in shows. */
    public Statement statement(Login login) {
        Dice dice = Dice.of(seed, "name", login.username());
        String name = dice.one(GIVEN) + " " + dice.one(FAMILY);
        var life = new Life(seed, Institutions.byId(login.bank()), login.username(), name);
        life.until(login.until());
        return new MadeStatement(login, life, name);
    }
}
