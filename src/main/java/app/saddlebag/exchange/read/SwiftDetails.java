package app.saddlebag.exchange.read;

import app.saddlebag.exchange.statement.Counterparty;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a field 86 says, in whichever way its bank orders it: German fields of two digits, SWIFT's words between strokes, or
 * plain lines.
 *
 * @param code         of the kind of business, three digits. Nullable
 * @param text         what the movement was. Never null
 * @param counterparty who it was with
 * @param reference    end-to-end reference. Nullable
 */
record SwiftDetails(String code, String text, Counterparty counterparty, String reference) {

    static final SwiftDetails NONE = new SwiftDetails(null, "", Counterparty.NONE, null);

    /** A code, and the sign that begins each field behind it. */
    private static final Pattern GERMAN = Pattern.compile("^(\\d{3})([^\\w\\s])(?=\\d{2})");
    private static final Pattern QUESTION = Pattern.compile("\\?(\\d{2})");
    private static final Pattern SEPA = Pattern.compile("(EREF|KREF|MREF|CRED|DEBT|SVWZ|ABWA|ABWE|BIC|IBAN|PURP|COAM|OAMT|RREF|DDAT)\\+");
    private static final Pattern WORDS = Pattern.compile("/(TRTP|TRCD|IBAN|BIC|NAME|REMI|EREF|BENM|ORDP|ISDT|CSID|MARF|RTRN|ADDR|PREF|PURP|SVCL"
            + "|ULTC|ULTD|ULTB|CNTP|ACCW|RCMT|CHGS|OCMT|NRTX|SWOC|SWOD|KREF|BUSP|CDTRREF|OAMT|EXCH|SEQN|ID)/");
    private static final Pattern DUTCH = Pattern.compile("REK: ?([A-Z]{2}\\d{2}[A-Z0-9]{11,30})(?:/NAAM: ?(.*))?$");
    private static final int FULL_LINE = 65;

    static SwiftDetails of(String field) {
        String text = field.strip();
        String joined = text.replace("\n", "");
        Matcher german = GERMAN.matcher(joined);
        if (german.find()) {
            return german(german.group(1), joined.substring(german.start(2)), german.group(2).charAt(0));
        }
        Map<String, String> words = split(WORDS, joined, 1);
        return words.size() > 1 && text.startsWith("/") ? words(words) : plain(text);
    }

    private static SwiftDetails german(String code, String fields, char sign) {
        Map<String, String> told = split(sign == '?' ? QUESTION : Pattern.compile(Pattern.quote(String.valueOf(sign)) + "(\\d{2})"), fields, 1);
        StringBuilder purpose = new StringBuilder();
        told.forEach((number, text) -> {
            if (number.startsWith("2") || number.startsWith("6") && number.charAt(1) <= '3') {
                purpose.append(text);
            }
        });
        String name = Fields.orNull(told.getOrDefault("32", "") + told.getOrDefault("33", ""));
        String bank = Fields.orNull(told.get("30"));
        String account = Fields.orNull(told.get("31"));
        String iban = Fields.iban(account);
        Map<String, String> sepa = split(SEPA, purpose.toString(), 1);
        String text = Fields.oneLine(sepa.getOrDefault("SVWZ", sepa.get("")));
        return new SwiftDetails(code, text.isEmpty() ? Fields.oneLine(told.get("00")) : text,
                new Counterparty(name == null ? null : Fields.oneLine(name), iban == null ? Fields.iban(sepa.get("IBAN")) : iban,
                        iban == null ? account : null, bank == null ? Fields.orNull(sepa.get("BIC")) : bank), said(sepa.get("EREF")));
    }

    private static SwiftDetails words(Map<String, String> told) {
        String[] other = told.getOrDefault("CNTP", "").split("/");
        String iban = Fields.iban(told.getOrDefault("IBAN", other[0]));
        String name = told.getOrDefault("NAME", other.length > 2 ? other[2] : null);
        String bank = told.getOrDefault("BIC", other.length > 1 ? other[1] : null);
        String remitted = told.getOrDefault("REMI", "").replaceFirst("^/*(?:(?:USTD|STRD/CUR)/+)?", "").replaceFirst("/+$", "");
        String text = Fields.oneLine(remitted);
        return new SwiftDetails(null, text.isEmpty() ? Fields.oneLine(told.getOrDefault("TRTP", told.get(""))) : text,
                new Counterparty(Fields.orNull(trim(name)), iban, null, Fields.orNull(trim(bank))), said(trim(told.get("EREF"))));
    }

    private static SwiftDetails plain(String text) {
        StringBuilder joined = new StringBuilder();
        for (String line : text.lines().toList()) {
            joined.append(line);
            if (line.length() < FULL_LINE) {
                joined.append(' '); // the bank ended the line, not the standard's width
            }
        }
        String one = Fields.oneLine(joined.toString());
        Matcher other = DUTCH.matcher(one);
        return new SwiftDetails(one.matches("\\d{3} .*") ? one.substring(0, 3) : null, one, other.find()
                ? new Counterparty(Fields.orNull(other.group(2)), other.group(1), null, null) : Counterparty.NONE, null);
    }

    /** German banks' fields outside SWIFT's: 01 to 14 say what it was, 15 and 16 with whom, 17 of which kind. */
    static SwiftDetails ofOwnFields(String field) {
        StringBuilder purpose = new StringBuilder();
        StringBuilder name = new StringBuilder();
        String kind = "";
        for (String line : field.lines().toList()) {
            if (!line.matches("\\d{2}.*")) {
                continue;
            }
            int number = Integer.parseInt(line.substring(0, 2));
            String text = line.substring(2).strip() + " ";
            if (number >= 1 && number <= 14) {
                purpose.append(text);
            } else if (number == 15 || number == 16) {
                name.append(text);
            } else if (number == 17) {
                kind = text;
            }
        }
        String said = Fields.oneLine(purpose.toString());
        return new SwiftDetails(null, said.isEmpty() ? kind.strip() : said, new Counterparty(Fields.orNull(name.toString()), null, null, null), null);
    }

    /** What stands behind each word that the pattern finds, joined where one stands twice; what stands before all has no name. */
    private static Map<String, String> split(Pattern words, String text, int group) {
        Map<String, String> found = new LinkedHashMap<>();
        Matcher word = words.matcher(text);
        String name = "";
        int from = 0;
        int search = 0;
        while (word.find(search)) {
            found.merge(name, text.substring(from, word.start()), String::concat);
            name = word.group(group);
            from = word.end();
            // The stroke that ends one word may begin the next.
            search = text.charAt(from - 1) == '/' ? from - 1 : from;
        }
        found.merge(name, text.substring(from), String::concat);
        return found;
    }

    private static String trim(String text) {
        return text == null ? null : text.replaceFirst("^/+", "").replaceFirst("/+$", "");
    }

    private static String said(String reference) {
        String plain = Fields.orNull(reference);
        return plain == null || plain.equals("NOTPROVIDED") || plain.equals("NONREF") ? null : plain;
    }
}
