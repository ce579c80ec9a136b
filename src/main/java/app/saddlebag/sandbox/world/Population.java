package app.saddlebag.sandbox.world;

import java.util.List;

/** Who lives in the made world, by user name. Any name has a household; three are drawn with more care. */
final class Population {

    /** The user names the documentation speaks of. */
    static final List<String> KNOWN = List.of("marta", "joan", "familia", "lena");

    private static final List<String> GIVEN = List.of("Marta", "Joan", "Núria", "Pau", "Iratxe", "Álvaro", "Begoña", "Íñigo",
            "Concepción", "Xènia", "Lluís", "Amaia");
    private static final List<String> FAMILY = List.of("Vidal", "Roca", "Pons", "Serra", "Etxeberria", "García", "Muñoz",
            "Peña", "Güell", "Ibáñez", "Soler", "Núñez");

    private Population() {
    }

    /** What names a household: people of the same one share it. */
    static String household(String username) {
        return username.equals("marta") || username.equals("joan") ? "marta and joan" : username;
    }

    static Household furnish(long seed, Market market, String username) {
        String name = household(username);
        long own = Dice.hash(seed, name);
        Institution testBank = Institutions.byId(Institutions.TESTBANK);
        return switch (name) {
            case "marta and joan" -> couple(own, market, testBank, barcelona("marta", "Marta Vidal Roca", 14),
                    barcelona("joan", "Joan Pons Serra", 15));
            case "familia" -> family(own, market, testBank, bilbao("familia", "Iratxe Etxeberria García", 21),
                    bilbao("mikel", "Mikel Zubiri Lasa", 22));
            case "lena" -> single(own, market, Institutions.byId("nordlicht"), palma("lena", "Lena Hoffmann", 33));
            default -> stranger(own, market, testBank, username);
        };
    }

    private static Household stranger(long seed, Market market, Institution home, String username) {
        Dice dice = Dice.of(seed, "person");
        String name = dice.one(GIVEN) + " " + dice.one(FAMILY) + " " + dice.one(FAMILY);
        String other = dice.one(GIVEN) + " " + dice.one(FAMILY) + " " + dice.one(FAMILY);
        int number = (int) dice.between(100, 9_000);
        String nobody = username + "/partner";
        return switch ((int) dice.between(0, 2)) {
            case 0 -> couple(seed, market, home, barcelona(username, name, number), barcelona(nobody, other, number + 1));
            case 1 -> family(seed, market, home, bilbao(username, name, number), bilbao(nobody, other, number + 1));
            default -> single(seed, market, home, palma(username, name, number));
        };
    }

    private static Household couple(long seed, Market market, Institution home, Person one, Person other) {
        Household household = Household.of(seed, market, List.of(one, other));
        VidalPons.furnish(household, home);
        return household;
    }

    private static Household family(long seed, Market market, Institution home, Person mother, Person father) {
        Household household = Household.of(seed, market, List.of(mother, father));
        Etxeberria.furnish(household, home);
        return household;
    }

    private static Household single(long seed, Market market, Institution home, Person person) {
        Household household = Household.of(seed, market, List.of(person));
        Hoffmann.furnish(household, home);
        return household;
    }

    private static Person barcelona(String username, String name, int number) {
        return new Person(username, name, Numbers.nif(number), "C/ Mallorca 100, 3r 2a", "Barcelona", "08029", "ES");
    }

    private static Person bilbao(String username, String name, int number) {
        return new Person(username, name, Numbers.nif(number), "Ledesma Zumarkalea 12, 4.º izda.", "Bilbao", "48001", "ES");
    }

    private static Person palma(String username, String name, int number) {
        return new Person(username, name, Numbers.nif(number), "Carrer de Sant Magí 45", "Palma", "07013", "ES");
    }
}
