package app.saddlebag.sandbox.world;

import static app.saddlebag.sandbox.world.Institution.Country.CH;
import static app.saddlebag.sandbox.world.Institution.Country.DE;
import static app.saddlebag.sandbox.world.Institution.Country.ES;
import static app.saddlebag.sandbox.world.Institution.Country.FR;
import static app.saddlebag.sandbox.world.Institution.Country.NL;
import static app.saddlebag.sandbox.world.Institution.Country.PT;
import static app.saddlebag.sandbox.world.Institution.Role.ABROAD;
import static app.saddlebag.sandbox.world.Institution.Role.BANK;
import static app.saddlebag.sandbox.world.Institution.Role.BROKER;
import static app.saddlebag.sandbox.world.Institution.Role.CARDS;
import static app.saddlebag.sandbox.world.Institution.Role.CUSTODIAN;
import static app.saddlebag.sandbox.world.Institution.Role.NEOBANK;
import static app.saddlebag.sandbox.world.Institution.Role.SAVINGS;

import java.util.List;

/** The banks of the made world. */
public final class Institutions {

    /** The fictional bank whose passwords steer what happens (API reference §11). */
    public static final String TESTBANK = "testbank";

    private static final List<Institution> ALL = List.of(
            new Institution(TESTBANK, "TestBank", ES, "e-banking", BANK, "9990", "EUR", "#1f5fd0",
                    "M12 26 32 13l20 13v4H12zM17 33h6v12h-6zm12 0h6v12h-6zm12 0h6v12h-6zM13 48h38v4H13z"),
            new Institution("banca-tramuntana", "Banca Tramuntana", ES, "e-banking", BANK, "9991", "EUR", "#0e7490",
                    "M11 22h26a6 6 0 1 0-6-6h-4a10 10 0 1 1 10 10H11zM11 30h36a7 7 0 1 1-7 7h4a3 3 0 1 0 3-3H11z"
                            + "M11 38h20a7 7 0 1 1-7 7h4a3 3 0 1 0 3-3H11z"),
            new Institution("banco-faro", "Banco Faro", ES, "e-banking", BANK, "9992", "EUR", "#c2410c",
                    "M29 22h6l5 30H24zM27 13h10v6H27zM41 15l12-4v12zM23 15 11 11v12z"),
            new Institution("banco-aldaba", "Banco Aldaba", ES, "psd2", BANK, "9993", "EUR", "#7a1f3d",
                    "M26 11h12v10H26zM32 22a16 16 0 1 1 0 32 16 16 0 0 1 0-32zm0 7a9 9 0 1 0 0 18 9 9 0 0 0 0-18z"),
            new Institution("caja-encina", "Caja Encina", ES, "e-banking", SAVINGS, "9994", "EUR", "#3f6b2a",
                    "M29 40h6v13h-6zM32 11a10 10 0 0 1 9 6 9 9 0 0 1 4 16 9 9 0 0 1-13 6 9 9 0 0 1-13-6 9 9 0 0 1 4-16 10 10 0 0 1 9-6z"),
            new Institution("nordlicht", "Nordlicht Bank", DE, "psd2", NEOBANK, "99900010", "EUR", "#4338ca",
                    "M14 50c2-20 4-32 8-32s2 18 6 18 3-24 8-24 4 22 7 22 3-10 5-10 2 12 2 26z"),
            new Institution("banque-mistral", "Banque Mistral", FR, "psd2", ABROAD, "99901", "EUR", "#1e3a8a",
                    "M12 44 30 14v30zM34 44V20l18 24zM12 48h40l-5 6H17z"),
            new Institution("banco-mondego", "Banco Mondego", PT, "psd2", ABROAD, "9996", "EUR", "#047857",
                    "M12 24c7-7 13-7 20 0s13 7 20 0v7c-7 7-13 7-20 0s-13-7-20 0zM12 38c7-7 13-7 20 0s13 7 20 0v7"
                            + "c-7 7-13 7-20 0s-13-7-20 0z"),
            new Institution("banca-engiadina", "Banca Engiadina", CH, "e-banking", ABROAD, "99902", "CHF", "#b91c1c",
                    "M10 48 26 18l8 14 5-8 15 24zM26 25l-5 9 5 3 4-4z"),
            new Institution("atalaya", "Atalaya Patrimonios", ES, "e-banking", CUSTODIAN, "9997", "EUR", "#374151",
                    "M20 12h5v5h4v-5h6v5h4v-5h5v13h-3l3 27H20l3-27h-3zM29 38h6v14h-6z"),
            new Institution("velero", "Velero Broker", NL, "e-banking", BROKER, "VELE", "EUR", "#0369a1",
                    "M33 10v32h18zM30 16v26H14zM12 45h40c-3 6-7 9-12 9H24c-5 0-9-3-12-9z"),
            new Institution("lince", "Lince Tarjetas", ES, "e-banking", CARDS, "9998", "EUR", "#b45309",
                    "M12 20h40a3 3 0 0 1 3 3v4H9v-4a3 3 0 0 1 3-3zM9 31h46v12a3 3 0 0 1-3 3H12a3 3 0 0 1-3-3zm6 6v4h12v-4z"));

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
