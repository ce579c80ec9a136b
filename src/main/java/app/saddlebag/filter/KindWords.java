package app.saddlebag.filter;

import app.saddlebag.model.ProductKind;
import java.util.List;

/** What {@link Field#KIND} compares: a row is found by the words of either language. */
public final class KindWords {

    public static final List<String> HIDDEN = List.of("hidden", "oculto");
    public static final List<String> VANISHED = List.of("vanished", "desaparecido");

    private KindWords() {
    }

    /** The English word first, then the Spanish one. */
    public static List<String> of(ProductKind kind) {
        return switch (kind) {
            case ACCOUNT -> List.of("account", "cuenta");
            case CARD -> List.of("card", "tarjeta");
            case INVESTMENT -> List.of("investment", "inversión");
            case LIABILITY -> List.of("liability", "préstamo");
            case PORTFOLIO -> List.of("portfolio", "cartera");
        };
    }
}
