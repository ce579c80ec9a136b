package app.saddlebag.ui.product;

import java.math.BigDecimal;
import java.util.Optional;

/** Amounts as people write them: with a point or a comma before the cents, and the other one between thousands. */
final class Amounts {

    private Amounts() {
    }

    /** Empty where it is none. */
    static Optional<BigDecimal> read(String typed) {
        String plain = typed.replaceAll("[\\s\u00a0\u202f'’]", "").replace('\u2212', '-');
        char decimal = plain.lastIndexOf(',') > plain.lastIndexOf('.') ? ',' : '.';
        char grouping = decimal == ',' ? '.' : ',';
        String digits = plain.replace(String.valueOf(grouping), "");
        boolean onlyThousands = digits.indexOf(decimal) != digits.lastIndexOf(decimal);
        digits = onlyThousands ? digits.replace(String.valueOf(decimal), "") : digits.replace(decimal, '.');
        return digits.matches("-?[0-9]{1,15}(\\.[0-9]{1,4})?") ? Optional.of(new BigDecimal(digits)) : Optional.empty();
    }
}
