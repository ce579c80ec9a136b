package app.saddlebag.exchange.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.saddlebag.exchange.statement.CollectedStatements.Collected;
import com.prowidesoftware.swift.model.field.Field61;
import com.prowidesoftware.swift.model.mt.mt9xx.MT940;
import com.webcohesion.ofx4j.domain.data.MessageSetType;
import com.webcohesion.ofx4j.domain.data.ResponseEnvelope;
import com.webcohesion.ofx4j.domain.data.banking.BankingResponseMessageSet;
import com.webcohesion.ofx4j.domain.data.common.Transaction;
import com.webcohesion.ofx4j.io.AggregateUnmarshaller;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * What other programs' readers make of the same file is what ours makes of it. They do not serve the product: ofx4j ends at a movement
 * that is not closed and at an empty element.
 */
class OtherReadersTest {

    @Test
    void ofx4jReadsTheSameMovements() throws Exception {
        List<String> compared = new ArrayList<>();
        for (Path file : OthersFiles.files("ofx")) {
            List<String> theirs;
            try {
                theirs = ofx4j(Files.readAllBytes(file));
            } catch (Exception notReadByIt) {
                continue;
            }
            // Days that no calendar has are left out here and moved there.
            if (!theirs.isEmpty() && !file.endsWith("ofxparse-date_missing.ofx")) {
                compared.add(file.getFileName().toString());
                assertThat(told(OthersFiles.read(BankFile.of(file)).statements())).as(file.toString()).containsExactlyElementsOf(theirs);
            }
        }
        assumeTrue(Files.isDirectory(OthersFiles.folder()), "the sample files of others are not on this computer");
        assertThat(compared).isNotEmpty();
        System.out.println("ofx4j and this program agree on " + compared);
    }

    @Test
    void prowideReadsTheSameMovementsOfMt940() throws IOException {
        List<String> compared = new ArrayList<>();
        for (Path file : OthersFiles.files("mt940")) {
            String text = new String(Files.readAllBytes(file), new BankFiles().recognise(BankFile.of(file)).charset()).strip();
            List<String> theirs = prowide(text);
            List<String> ours = OthersFiles.read(BankFile.of(file)).statements().stream().flatMap(statement -> statement.entries().stream())
                    .map(entry -> entry.valueDate() + " " + entry.amount().amount().abs().stripTrailingZeros().toPlainString()).toList();
            if (!theirs.isEmpty()) {
                compared.add(file.getFileName().toString());
                assertThat(ours).as(file.toString()).containsExactlyElementsOf(theirs);
            }
        }
        assumeTrue(Files.isDirectory(OthersFiles.folder()), "the sample files of others are not on this computer");
        assertThat(compared).isNotEmpty();
        System.out.println("Prowide and this program agree on " + compared);
    }

    /** Only what is one message; a day that the other reader cannot read is not compared. */
    private static List<String> prowide(String text) throws IOException {
        if (!text.startsWith(":20:") || text.indexOf(":20:", 1) > 0) {
            return List.of();
        }
        MT940 message = MT940.parse("{1:F01BANKDEFFAXXX0000000000}{2:I940BANKDEFFXXXXN}{4:\r\n" + text.replaceAll("\\r?\\n", "\r\n")
                .replaceAll("\\s*-?\\s*$", "") + "\r\n-}");
        List<String> found = new ArrayList<>();
        for (Field61 field : message.getField61()) {
            if (field.getValueDateAsCalendar() == null || field.getAmountAsBigDecimal() == null) {
                return List.of();
            }
            found.add(LocalDate.ofInstant(field.getValueDateAsCalendar().toInstant(), ZoneId.systemDefault()) + " "
                    + field.getAmountAsBigDecimal().stripTrailingZeros().toPlainString());
        }
        return found;
    }

    private static List<String> told(List<Collected> statements) {
        return statements.stream().flatMap(statement -> statement.entries().stream())
                .map(entry -> entry.id() + " " + entry.amount().amount().stripTrailingZeros().toPlainString()).toList();
    }

    private static List<String> ofx4j(byte[] file) throws Exception {
        ResponseEnvelope envelope = new AggregateUnmarshaller<>(ResponseEnvelope.class).unmarshal(new ByteArrayInputStream(file));
        List<String> found = new ArrayList<>();
        if (envelope.getMessageSet(MessageSetType.banking) instanceof BankingResponseMessageSet bank) {
            bank.getStatementResponses().stream().filter(response -> response.getMessage().getTransactionList() != null)
                    .forEach(response -> response.getMessage().getTransactionList().getTransactions()
                            .forEach(movement -> found.add(told(movement))));
        }
        return found;
    }

    private static String told(Transaction movement) {
        BigDecimal amount = movement.getBigDecimalAmount() == null ? BigDecimal.valueOf(movement.getAmount()) : movement.getBigDecimalAmount();
        return movement.getId() + " " + amount.stripTrailingZeros().toPlainString();
    }
}
