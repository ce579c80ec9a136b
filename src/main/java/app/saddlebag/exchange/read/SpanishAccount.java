package app.saddlebag.exchange.read;

/** A Spanish account by bank, branch and number, which are all that its IBAN is made of. */
final class SpanishAccount {

    private static final int[] WEIGHTS = {1, 2, 4, 8, 5, 10, 9, 7, 3, 6};

    private SpanishAccount() {
    }

    /**
     * @param bank   four digits
     * @param branch four digits
     * @param number ten digits
     * @return its IBAN; null where these are no digits
     */
    static String iban(String bank, String branch, String number) {
        if (!(bank + branch + number).matches("\\d{18}")) {
            return null;
        }
        String account = bank + branch + control("00" + bank + branch) + control(number) + number;
        int remainder = 0;
        for (char digit : (account + "142800").toCharArray()) { // ES00 as digits
            remainder = (remainder * 10 + digit - '0') % 97;
        }
        return "ES%02d%s".formatted(98 - remainder, account);
    }

    private static int control(String tenDigits) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (tenDigits.charAt(i) - '0') * WEIGHTS[i];
        }
        int digit = 11 - sum % 11;
        return digit == 11 ? 0 : digit == 10 ? 1 : digit;
    }
}
