package app.saddlebag.ui.kit;

import app.saddlebag.model.Product;

/** Numbers of products as people write them. */
public final class Numbers {

    private Numbers() {
    }

    /** An IBAN in groups of four, anything else as it came; empty when there is none. */
    public static String written(Product product) {
        String number = product.number();
        if (number == null) {
            return "";
        }
        return product instanceof Product.Account ? grouped(number) : number;
    }

    /** In groups of four, as an IBAN is written. */
    public static String grouped(String number) {
        return number.replace(" ", "").replaceAll("(.{4})(?=.)", "$1 ");
    }
}
