package app.saddlebag.filter.text;

import app.saddlebag.filter.Field;
import app.saddlebag.filter.Folding;
import app.saddlebag.filter.Period;
import app.saddlebag.filter.State;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * The words of filters. Both languages are always read, whatever the case and accents; one is printed and offered. No
 * word of one means something else in the other.
 */
public enum Language {
    ENGLISH, SPANISH;

    /** That of a person's screens; English where filters have no words of theirs. */
    public static Language of(Locale locale) {
        return locale.getLanguage().equals("es") ? SPANISH : ENGLISH;
    }

    /** As typed before the colon. */
    public String word(Field field) {
        return this == ENGLISH ? field.word() : switch (field) {
            case DESCRIPTION -> "descripción";
            case SHOP -> "tienda";
            case CATEGORY -> "categoría";
            case CURRENCY -> "divisa";
            case ID -> "id";
            case AMOUNT -> "importe";
            case SIZE -> "cuantía";
            case DATE -> "fecha";
            case VALUE_DATE -> "fecha-valor";
            case ACCOUNT -> "cuenta";
            case CARD -> "tarjeta";
            case INVESTMENT -> "inversión";
            case LIABILITY -> "préstamo";
            case PORTFOLIO -> "cartera";
            case ACCOUNT_ID -> "id-cuenta";
            case CARD_ID -> "id-tarjeta";
            case INVESTMENT_ID -> "id-inversión";
            case LIABILITY_ID -> "id-préstamo";
            case PORTFOLIO_ID -> "id-cartera";
            case ENTITY -> "entidad";
            case NOTE -> "nota";
            case TAG -> "etiqueta";
            case KIND -> "tipo";
            case ANY -> "cualquiera";
            case IS -> "es";
        };
    }

    public String word(State state) {
        return switch (state) {
            case HIDDEN -> this == ENGLISH ? "hidden" : "oculto";
            case VANISHED -> this == ENGLISH ? "vanished" : "desaparecido";
            case TRANSFER -> this == ENGLISH ? "transfer" : "traspaso";
            case REPEATED -> this == ENGLISH ? "repeated" : "repetido";
            case COUNTED -> this == ENGLISH ? "counted" : "contado";
            case NEW -> this == ENGLISH ? "new" : "nuevo";
            case CHANGED -> this == ENGLISH ? "changed" : "cambiado";
            case RECURRING -> this == ENGLISH ? "recurring" : "recurrente";
            case UNCATEGORISED -> this == ENGLISH ? "uncategorised" : "sin-categoría";
            case IMPORTED -> this == ENGLISH ? "imported" : "importado";
        };
    }

    /** Money that comes in: {@code amount:in}. */
    public String in() {
        return this == ENGLISH ? "in" : "entra";
    }

    /** Money that goes out: {@code amount:out}. */
    public String out() {
        return this == ENGLISH ? "out" : "sale";
    }

    public String word(Period period) {
        return switch (period) {
            case Period.Named named when this == SPANISH -> switch (named) {
                case TODAY -> "hoy";
                case YESTERDAY -> "ayer";
                case THIS_WEEK -> "esta-semana";
                case LAST_WEEK -> "semana-pasada";
                case THIS_MONTH -> "este-mes";
                case LAST_MONTH -> "mes-pasado";
                case THIS_YEAR -> "este-año";
                case LAST_YEAR -> "año-pasado";
            };
            case Period.Last(int count, Period.Unit unit) -> last() + count + letter(unit);
            default -> period.word();
        };
    }

    /** Before the count of the days, weeks, … that end today. */
    String last() {
        return this == ENGLISH ? "last-" : "últimos-";
    }

    char letter(Period.Unit unit) {
        return this == ENGLISH ? unit.letter() : switch (unit) {
            case DAYS -> 'd';
            case WEEKS -> 's';
            case MONTHS -> 'm';
            case YEARS -> 'a';
        };
    }

    /** The field of that name in either language. */
    public static Optional<Field> field(String word) {
        return Optional.ofNullable(Words.FIELDS.get(Folding.fold(word)));
    }

    static Optional<State> state(String word) {
        return Optional.ofNullable(Words.STATES.get(Folding.fold(word)));
    }

    static Optional<Period> named(String word) {
        return Optional.ofNullable(Words.PERIODS.get(Folding.fold(word)));
    }

    /** Whether {@code typed} is the word in either language. */
    static boolean says(String typed, Function<Language, String> word) {
        return Arrays.stream(values()).anyMatch(language -> word.apply(language).equalsIgnoreCase(typed));
    }

    /** By folded word: a long text names fields often. */
    private static final class Words {
        static final Map<String, Field> FIELDS = byWord(Field.values(), Language::word);
        static final Map<String, State> STATES = byWord(State.values(), Language::word);
        static final Map<String, Period> PERIODS = byWord(Period.Named.values(), Language::word);

        private static <V> Map<String, V> byWord(V[] values, BiFunction<Language, V, String> word) {
            Map<String, V> byWord = new HashMap<>();
            for (Language language : Language.values()) {
                for (V value : values) {
                    byWord.put(Folding.fold(word.apply(language, value)), value);
                }
            }
            return byWord;
        }
    }
}
