package app.saddlebag.ui.help;

import app.saddlebag.filter.Field;
import app.saddlebag.filter.text.FilterParser;
import app.saddlebag.filter.text.FilterPrinter;
import app.saddlebag.filter.text.Language;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** Filters that show how filters are written. In English as they stand here; in Spanish with its words, values included where these are words. */
public enum Example {
    WORD(Topic.TEXT, "spotify"),
    PHRASE(Topic.TEXT, "\"tarj. mercadona\""),
    SHOP(Topic.TEXT, "shop:Renfe"),
    CATEGORY(Topic.TEXT, "category:=Groceries", "categoría:=Supermercado"),
    NOTE(Topic.TEXT, "tag:holiday", "etiqueta:vacaciones"),
    ANYWHERE(Topic.TEXT, "any:Renfe"),

    ABOVE(Topic.AMOUNTS, "amount:>500"),
    BELOW(Topic.AMOUNTS, "amount:<-50"),
    BETWEEN(Topic.AMOUNTS, "amount:-50..-10"),
    MONEY_IN(Topic.AMOUNTS, "amount:in"),
    SIZE(Topic.AMOUNTS, "size:>1000"),
    CENTS(Topic.AMOUNTS, "size:12.99"),

    MONTH(Topic.DATES, "date:last-month"),
    DAYS(Topic.DATES, "date:last-90d"),
    YEAR(Topic.DATES, "date:2026"),
    SINCE(Topic.DATES, "date:2026-01-15.."),

    ACCOUNT(Topic.PRODUCTS, "account:ahorro"),
    BANK(Topic.PRODUCTS, "entity:TestBank"),
    KIND(Topic.PRODUCTS, "kind:card", "tipo:tarjeta"),

    TRANSFERS(Topic.MARKS, "is:transfer"),
    COUNTED(Topic.MARKS, "is:counted amount:in"),
    RECURRING(Topic.MARKS, "is:recurring amount:out"),
    UNCATEGORISED(Topic.MARKS, "is:uncategorised"),
    HIDDEN(Topic.MARKS, "is:hidden"),

    EITHER(Topic.SEVERAL, "shop:Renfe|Iberia"),
    BOTH(Topic.SEVERAL, "shop:Mercadona amount:<-50"),
    OR_DATES(Topic.SEVERAL, "date:this-month|last-month"),

    WITHOUT(Topic.EXCLUDING, "amount:out -category:=Groceries", "importe:sale -categoría:=Supermercado"),
    NOT_CARD(Topic.EXCLUDING, "-kind:card", "-tipo:tarjeta"),

    EXACTLY(Topic.EXACT, "shop:=SPOTIFY"),
    EXPRESSION(Topic.EXACT, "/^(recibo|cuota) /i"),
    ENDING(Topic.EXACT, "shop:/a$/i");

    /** What they are about, in the order of the page. */
    public enum Topic {
        TEXT, AMOUNTS, DATES, PRODUCTS, MARKS, SEVERAL, EXCLUDING, EXACT;

        String titleKey() {
            return "help.topic." + name().toLowerCase(Locale.ROOT);
        }
    }

    private final Topic topic;
    private final String english;
    /** Null where the English one, printed in Spanish, has no English word left. */
    private final String spanish;

    Example(Topic topic, String english) {
        this(topic, english, null);
    }

    Example(Topic topic, String english, String spanish) {
        this.topic = topic;
        this.english = english;
        this.spanish = spanish;
    }

    public Topic topic() {
        return topic;
    }

    /** The filter in the words of a language. */
    public String text(Language language) {
        return switch (language) {
            case ENGLISH -> english;
            case SPANISH -> spanish != null ? spanish
                    : withWordsForSigns(FilterPrinter.print(FilterParser.parse(english).filter(), language), language);
        };
    }

    /** Printed filters compare with nothing where their writer may have said in or out, which here is what is to be learnt. */
    private static String withWordsForSigns(String printed, Language language) {
        String amount = language.word(Field.AMOUNT) + ":";
        return Arrays.stream(printed.split(" ")).map(term -> term.equals(amount + ">0") ? amount + language.in()
                : term.equals(amount + "<0") ? amount + language.out() : term).collect(Collectors.joining(" "));
    }

    /** Key of the sentence that says what it finds. */
    public String whatKey() {
        return "help.example." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
