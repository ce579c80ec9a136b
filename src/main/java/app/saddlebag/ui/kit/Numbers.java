package app.saddlebag.ui.kit;

import app.saddlebag.model.Product;
import java.util.regex.Pattern;

/** Numbers of products as people write them. */
public final class Numbers {

    private static final Pattern HIDDEN = Pattern.compile("[*\u2022xX]{3,}\\s*");

    private static final Pattern IBAN = Pattern.compile("[A-Z]{2}\\d{2}[A-Z0-9]{4,30}");

    private Numbers() {
    }

    /** An IBAN in groups of four, what a card's number hides as four dots, anything else as it came; empty when there is none. */
    public static String written(Product product) {
        String number = product.number();
        if (number == null) {
            return "";
        }
        return switch (product) {
            case Product.Account _ -> grouped(number);
            case Product.Card _ -> HIDDEN.matcher(number).replaceAll("\u2022\u2022\u2022\u2022 ").strip();
            default -> number;
        };
    }

    /** Whether it has the shape of an IBAN, however it is spaced; its check digits are its bank's to get right. */
    public static boolean isIban(String number) {
        return number != null && IBAN.matcher(number.replace(" ", "")).matches();
    }

    /** An IBAN in groups of four, anything else as it came: nobody writes an account's own number so. */
    public static String grouped(String number) {
        return !isIban(number) ? number : number.replace(" ", "").replaceAll("(.{4})(?=.)", "$1 ");
    }
}
