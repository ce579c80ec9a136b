package app.saddlebag.peers;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The questions in the words of hledger and of ledger, and what their answers say. */
final class Journals {

    private static final Pattern SUM = Pattern.compile("(-?[0-9]+(?:\\.[0-9]+)?)[ \",]+(EUR|GBP)|\"(EUR|GBP)\",\"(-?[0-9.]+)\"");
    private static final Pattern AMOUNT = Pattern.compile("(?:([0-9]{4}-[0-9]{2})\\|)?(-?[0-9.]+) (EUR|GBP)");

    private Journals() {
    }

    static List<String> hledger(Path journal) {
        return List.of("hledger", "-f", journal.toString(), "bal", "assets", "desc:mercadona", "amt:<-50", "date:2026", "--depth", "1",
                "-N", "-O", "csv", "--layout", "bare");
    }

    static List<String> hledgerMonths(Path journal) {
        return List.of("hledger", "-f", journal.toString(), "bal", "assets", "-M", "--depth", "1", "-N", "-O", "csv", "--layout", "bare");
    }

    static List<String> ledger(Path journal) {
        return List.of("ledger", "-f", journal.toString(), "--depth", "1", "--limit",
                "account =~ /^assets/ and payee =~ /mercadona/ and quantity(amount) < -50 and date >= [2026-01-01]", "bal");
    }

    static List<String> ledgerMonths(Path journal) {
        return List.of("ledger", "-f", journal.toString(), "--limit", "account =~ /^assets/", "--monthly", "--depth", "1", "-n",
                "--format", "%(format_date(date, \"%Y-%m\"))|%(scrub(amount))\\n", "reg");
    }

    /** The sums by currency; neither tells how many rows. */
    static Answer sums(String output) {
        Map<String, BigDecimal> sums = new HashMap<>();
        Matcher matcher = SUM.matcher(output);
        while (matcher.find()) {
            boolean before = matcher.group(1) != null;
            sums.put(matcher.group(before ? 2 : 3), new BigDecimal(matcher.group(before ? 1 : 4)));
        }
        return new Answer(-1, sums);
    }

    /** A table with a column for each month and a row for each currency. */
    static Map<String, Answer> hledgerMonths(String output) {
        List<String[]> cells = output.lines().map(line -> line.substring(1, line.length() - 1).split("\",\"")).toList();
        Map<String, Map<String, BigDecimal>> sums = new TreeMap<>();
        for (String[] row : cells.subList(1, cells.size())) {
            for (int column = 2; column < row.length; column++) {
                sums.computeIfAbsent(cells.getFirst()[column], _ -> new HashMap<>()).put(row[1], new BigDecimal(row[column]));
            }
        }
        return answers(sums);
    }

    /** A month, then an amount on it and on each line that follows. */
    static Map<String, Answer> ledgerMonths(String output) {
        Map<String, Map<String, BigDecimal>> sums = new TreeMap<>();
        String month = null;
        Matcher matcher = AMOUNT.matcher(output);
        while (matcher.find()) {
            month = matcher.group(1) == null ? month : matcher.group(1);
            sums.computeIfAbsent(month, _ -> new HashMap<>()).put(matcher.group(3), new BigDecimal(matcher.group(2)));
        }
        return answers(sums);
    }

    private static Map<String, Answer> answers(Map<String, Map<String, BigDecimal>> sums) {
        Map<String, Answer> answers = new TreeMap<>();
        sums.forEach((month, amounts) -> answers.put(month, new Answer(-1, amounts)));
        return answers;
    }

    /** Whether both tell the same sums of the same months. */
    static boolean agree(Map<String, Answer> some, Map<String, Answer> others) {
        return some.keySet().equals(others.keySet()) && some.entrySet().stream().allMatch(month -> month.getValue().agrees(others.get(month.getKey())));
    }
}
