package app.saddlebag.exchange.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.saddlebag.exchange.read.OthersFiles.Outcome;
import app.saddlebag.exchange.statement.BalanceCheck;
import app.saddlebag.exchange.statement.CollectedStatements.Collected;
import app.saddlebag.exchange.statement.Entry;
import app.saddlebag.exchange.statement.Remark;
import app.saddlebag.exchange.statement.Statement;
import app.saddlebag.text.Messages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Every sample file that others test themselves with is read, or refused in one sentence. */
class OthersFilesTest {

    private static final Messages ENGLISH = new Messages(Locale.UK);

    @BeforeAll
    static void areThere() {
        assumeTrue(Files.isDirectory(OthersFiles.folder()), "the sample files of others are not on this computer");
    }

    @Test
    void everyFileIsReadOrRefusedInOneSentence() {
        StringBuilder table = new StringBuilder("file | format | account | currency | entries | sum | balances\n");
        for (Path file : OthersFiles.files("")) {
            Outcome outcome = OthersFiles.read(BankFile.of(file));
            String name = OthersFiles.folder().relativize(file).toString();
            if (outcome.refusal() != null) {
                assertThat(outcome.refusal()).as(name).doesNotContain("unexpected").endsWith(".");
                table.append(name).append(" | ").append(outcome.refusal()).append('\n');
            } else {
                assertThat(outcome.statements()).as(name).isNotEmpty();
                outcome.statements().forEach(statement -> table.append(name).append(" | ").append(row(statement)).append('\n'));
            }
        }
        System.out.println(table);
    }

    @Test
    void camtFilesHoldWhatTheTruthBesideThemSays() throws IOException {
        for (Path file : OthersFiles.files("camt")) {
            Path truth = file.resolveSibling(file.getFileName().toString().replace(".xml", ".json"));
            List<String> told = new ArrayList<>();
            for (JsonNode entry : new ObjectMapper().readTree(Files.readAllBytes(truth)).get("getEntries")) {
                told.add(entry.at("/getAmount/getAmount").asString() + " " + entry.at("/getAmount/getCurrency/getCode").asString() + " "
                        + day(entry.at("/getBookingDate/0").asString("")) + " "
                        + entry.at("/getRecord/getAccount/getIdentification").asString() + " " + entry.at("/getTransactionDetails").size());
            }
            List<String> read = OthersFiles.read(BankFile.of(file)).statements().stream().flatMap(statement -> statement.entries().stream()
                    .map(entry -> truth(statement.statement(), entry))).toList();
            // Of several statements in a file, the truth tells the last alone.
            assertThat(read).as(file.toString()).isNotEmpty().endsWith(told.toArray(String[]::new));
        }
    }

    /** A reader of others gives no day to what has none; ours gives that of the statement. */
    private static String day(String moment) {
        return moment.isEmpty() ? "" : moment.substring(0, 10);
    }

    private static String truth(Statement statement, Entry entry) {
        int digits = Currency.getInstance(entry.amount().currency()).getDefaultFractionDigits();
        long transactions = entry.parts().isEmpty() ? entry.told().keySet().stream().anyMatch(path -> path.startsWith("TxDtls/")) ? 1 : 0
                : entry.parts().size();
        return entry.amount().amount().movePointRight(digits).toBigIntegerExact() + " " + entry.amount().currency() + " " + (entry.told().containsKey("Ntry/BookgDt/Dt") || entry.told().containsKey("Ntry/BookgDt/DtTm") ? entry.bookingDate() : "")
                + " " + statement.account().shown() + " " + transactions;
    }

    private static String row(Collected collected) {
        Statement told = collected.statement();
        String remarks = told.remarks().stream().limit(3).map(OthersFilesTest::sentence).collect(Collectors.joining(" "));
        return "%s %s | %s | %s | %d | %s | %s%s".formatted(told.format(), told.version() == null ? "" : told.version(),
                told.account().shown(), told.currency(), told.count(), told.booked(), switch (told.check()) {
                    case BalanceCheck.Agrees() -> "agree";
                    case BalanceCheck.Differs(var missing) -> "differ by " + missing.amount();
                    case BalanceCheck.Untold() -> "not both told";
                }, remarks.isEmpty() ? "" : " | " + remarks);
    }

    private static String sentence(Remark remark) {
        return ENGLISH.get(remark.kind().key(), remark.blanks());
    }
}
