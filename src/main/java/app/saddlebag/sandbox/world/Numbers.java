package app.saddlebag.sandbox.world;

import java.math.BigInteger;

/** Account and security numbers with the check digits they must have; none of them exists. */
final class Numbers {

    private Numbers() {
    }

    /** A Spanish IBAN: bank (4 digits), branch (4), account (10). */
    static String spanishIban(String bank, String branch, String account) {
        return iban("ES", bank + branch + check("00" + bank + branch) + check(account) + account);
    }

    /** The control digit of ten digits in a Spanish account number. */
    private static int check(String tenDigits) {
        int[] weights = {1, 2, 4, 8, 5, 10, 9, 7, 3, 6};
        int sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * (tenDigits.charAt(i) - '0');
        }
        int digit = 11 - sum % 11;
        return digit == 11 ? 0 : digit == 10 ? 1 : digit;
    }

    /** A French IBAN: bank (5 digits), branch (5), account (11), and the national key (mod 97). */
    static String frenchIban(String bank, String branch, String account) {
        long rest = new BigInteger(bank).multiply(BigInteger.valueOf(89))
                .add(new BigInteger(branch).multiply(BigInteger.valueOf(15)))
                .add(new BigInteger(account).multiply(BigInteger.valueOf(3))).mod(BigInteger.valueOf(97)).longValue();
        return iban("FR", bank + branch + account + "%02d".formatted(97 - rest));
    }

    /** A Portuguese IBAN: bank (4 digits), branch (4), account (11), and the national key (ISO 7064). */
    static String portugueseIban(String bank, String branch, String account) {
        int rest = new BigInteger(bank + branch + account + "00").mod(BigInteger.valueOf(97)).intValue();
        return iban("PT", bank + branch + account + "%02d".formatted(98 - rest));
    }

    /** An IBAN: country, two check digits (ISO 7064, mod 97), national number. */
    static String iban(String country, String national) {
        int remainder = new BigInteger(spelled(national + country + "00")).mod(BigInteger.valueOf(97)).intValue();
        return country + "%02d".formatted(98 - remainder) + national;
    }

    /** An ISIN: country, nine characters, Luhn check digit. */
    static String isin(String country, String nine) {
        String digits = spelled(country + nine);
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int weighted = i % 2 == 0 ? digit * 2 : digit;
            sum += weighted / 10 + weighted % 10;
        }
        return country + nine + (10 - sum % 10) % 10;
    }

    /** The check letter of a Spanish identity number. */
    static String nif(int number) {
        return "%08d".formatted(number) + "TRWAGMYFPDXBNJZSQVHLCKE".charAt(number % 23);
    }

    private static String spelled(String text) {
        var digits = new StringBuilder();
        for (char c : text.toCharArray()) {
            digits.append(Character.getNumericValue(c));
        }
        return digits.toString();
    }
}
