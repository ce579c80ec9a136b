package app.saddlebag.sandbox.world;

import java.util.List;

/** The banks of the made world. */
public final class Institutions {

    /** The fictional bank whose passwords steer what happens (API reference §11). */
    public static final String TESTBANK = "testbank";

    private static final List<Institution> ALL = List.of(
            new Institution(TESTBANK, "TestBank", "ES", "9990", "#1f6feb",
                    "M14 26 32 14l18 12v4H14zM18 33h5v13h-5zm11 0h5v13h-5zm11 0h5v13h-5zM14 48h36v4H14z"),
            new Institution("banca-tramuntana", "Banca Tramuntana", "ES", "9991", "#0e7490",
                    "M12 40c8-14 16-14 22-4 5 8 11 7 18-3-4 15-13 21-21 14-7-6-12-12-19-7zM18 26c6-9 12-9 17-2 4 5 8 5 12-1"
                            + "-3 10-10 13-16 8-5-4-8-8-13-5z"),
            new Institution("banco-faro", "Banco Faro", "ES", "9992", "#c2410c",
                    "M28 22h8l4 28H24zM27 14h10v6H27zM40 16l12-4v10zM24 16 12 12v10z"));

    private Institutions() {
    }

    /** All of them, in no particular order. */
    public static List<Institution> all() {
        return ALL;
    }

    /** The one with this id; null when there is none. */
    public static Institution byId(String id) {
        return ALL.stream().filter(one -> one.id().equals(id)).findFirst().orElse(null);
    }
}
