package app.saddlebag.sandbox.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import app.saddlebag.sandbox.world.DataKind;
import app.saddlebag.sandbox.world.Login;
import app.saddlebag.sandbox.world.Statement;
import app.saddlebag.sandbox.world.World;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What is accepted as own data, and in which words the rest is refused. */
class DataFolderTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final String ACCOUNTS = "[{'_id': 'acc_1', 'currency': 'EUR', 'balance': 10.5}, {'_id': 'acc_2'}]";

    @TempDir
    private Path folder;

    @Test
    void everyKindIsReadFromTheFileThatIsNamedAfterItsEndpoint() throws IOException {
        write("account", ACCOUNTS);
        write("data", "[{'_id': 'tx_1', 'account_id': 'acc_1', 'amount': -1, 'operationDate': '2026-11-01'},"
                + " {'_id': 'tx_2', 'account_id': 'acc_2', 'amount': 1e2, 'valueDate': '2026-11-03'}]");
        write("card", "[{'_id': 'crd_1', 'pan': '************1234'}]");
        write("card-transaction", "[{'_id': 'ctx_1', 'card_id': 'crd_1', 'amount': 1, 'operationDate': '2026-11-01'}]");
        write("portfolio", "[{'_id': 'pf_1', 'refAccounts': 'ES1'}, {'_id': 'pf_2', 'refAccounts': ['ES1']}]");
        write("investment", "[{'_id': 'inv_1', 'portfolio_id': 'pf_1'}, {'_id': 'inv_1', 'portfolio_id': 'pf_2'}]");
        write("investment-transaction", "[{'_id': 'itx_1', 'investment_id': 'inv_1', 'amount': 1, 'valueDate': '2026-11-01'}]");
        write("liability", "[{'_id': 'lia_1'}]");
        write("liability-transaction", "[{'_id': 'ltx_1', 'liability_id': 'lia_1', 'amount': 1, 'operationDate': '2026-11-01'}]");
        write("holder", "[{'_id': 'hld_1', 'product_id': 'lia_1', 'rel': 'Titular'}]");
        write("auth", "{'name': 'Núria'}");
        Statement own = statement();
        for (DataKind kind : DataKind.values()) {
            int expected = List.of(DataKind.ACCOUNT, DataKind.DATA, DataKind.PORTFOLIO, DataKind.INVESTMENT).contains(kind) ? 2 : 1;
            assertThat(rows(own, kind)).as(kind.shortName()).hasSize(expected);
        }
        assertThat(rows(own, DataKind.ACCOUNT).getFirst()).as("as it was written").isEqualTo("{\"_id\":\"acc_1\",\"currency\":\"EUR\",\"balance\":10.5}");
        assertThat(own.lastMovement()).as("by value date where there is no other").isEqualTo("2026-11-03");
    }

    @Test
    void aLogInWithoutFilesHasNothingAndALogInWithoutFolderSeesTheMadeWorld() throws IOException {
        Files.createDirectory(folder.resolve("Marta@TestBank"));
        Statement own = statement();
        for (DataKind kind : DataKind.values()) {
            assertThat(rows(own, kind)).isEmpty();
        }
        assertThat(own.lastMovement()).isNull();
        assertThat(rows(data().statement(login("joan")), DataKind.ACCOUNT)).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
            account ; ``                                           ; account.json: it is empty, a list is expected
            account ; ` `                                          ; account.json: it is empty, a list is expected
            auth    ; ``                                           ; auth.json: it is empty, an object is expected
            account ; {'_id': 'acc_1'}                             ; account.json: a list is expected
            account ; null                                         ; account.json: a list is expected
            auth    ; [{'name': 'x'}]                              ; auth.json, element 1: an object is expected
            auth    ; {} {}                                        ; auth.json: line 1: nothing may follow the object
            account ; [] []                                        ; account.json: line 1: nothing may follow the list
            account ; [5, {'_id': 'a'}, null]                      ; account.json, element 1: an object is expected|account.json, element 3: an object is expected
            account ; [{}]                                         ; account.json, element 1: "_id" is missing
            account ; [{'_id': null}]                              ; account.json, element 1: "_id" is missing
            account ; [{'_id': 5}]                                 ; account.json, element 1: "_id" must be a text
            account ; [{'_id': 'a', 'balance': '12,30'}]           ; account.json, element 1: "balance" must be a number of at most 18 digits before and after the point
            account ; [{'_id': 'a', 'balance': 1e999999999}]       ; account.json, element 1: "balance" must be a number of at most 18 digits before and after the point
            account ; [{'_id': 'a', 'balance': 1e-999999999}]      ; account.json, element 1: "balance" must be a number of at most 18 digits before and after the point
            account ; [{'_id': 'a', 'owners': 'Marta'}]            ; account.json, element 1: "owners" must be a list of texts
            account ; [{'_id': 'a', 'owners': [5]}]                ; account.json, element 1: "owners" must be a list of texts
            account ; [{'_id': 'a', 'isOwner': 'yes'}]             ; account.json, element 1: "isOwner" must be true or false
            account ; [{'_id': 'a', 'numOwners': 1.5}]             ; account.json, element 1: "numOwners" must be a whole number
            account ; [{'_id': 'a'}, {'_id': 'b'}, {'_id': 'a'}]   ; account.json, element 3: "_id" is another element's too
            data    ; [{'_id': 't', 'account_id': 'acc_1'}]        ; data.json, element 1: "amount" is missing|data.json, element 1: "operationDate" or "valueDate" is missing
            data    ; [{'_id': 't', 'account_id': 'acc_1', 'amount': 1, 'operationDate': '31/12/2026'}] ; data.json, element 1: "operationDate" must be a date such as 2026-03-15
            data    ; [{'_id': 't', 'account_id': 'acc_1', 'amount': 1, 'operationDate': '2026-02-30'}] ; data.json, element 1: "operationDate" must be a date such as 2026-03-15
            data    ; [{'_id': 't', 'account_id': 'gone', 'amount': 1, 'operationDate': '2026-02-03'}]  ; data.json, element 1: "account_id" names nothing in account.json
            data    ; [{'_id': 't', 'account_id': 'acc_1', 'amount': 1, 'operationDate': '2026-02-03', 'transfer': 'x'}] ; data.json, element 1: "transfer" must be an object
            holder  ; [{'_id': 'h', 'product_id': 'gone'}]         ; holder.json, element 1: "product_id" names nothing in the products' files
            """)
    void whatIsWrongIsSaidWithFileElementAndField(String endpoint, String content, String expected) throws IOException {
        if (!endpoint.equals("account")) {
            write("account", ACCOUNTS);
        }
        write(endpoint, content);
        assertThatThrownBy(this::data).isInstanceOf(IOException.class)
                .hasMessage("marta@testbank/" + expected.replace("|", System.lineSeparator() + "marta@testbank/"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
            [{'_id': 'a'},\\n {'_id': 'b',}]  ; 2
            [{'_id': 'a'},\\n\\n              ; 3
            [{'_id': 'a', '_id': 'b'}]        ; 1
            [{'_id': root}]                   ; 1
            [{'_id': 'a'}                     ; 1
            """)
    void malformedJsonIsSaidWithItsLine(String content, int line) throws IOException {
        write("account", content.replace("\\n", "\n"));
        assertThatThrownBy(this::data).isInstanceOf(IOException.class).message().startsWith("marta@testbank/account.json: line " + line + ": ")
                .doesNotContain("`", "tools.jackson");
    }

    @Test
    void aFileThatIsNotUtf8IsMalformedToo() throws IOException {
        Path file = write("account", "");
        Files.write(file, "[{\"_id\": \"N\u00faria\"}]".getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(this::data).isInstanceOf(IOException.class).message().startsWith("marta@testbank/account.json: line 1: ");
    }

    @Test
    void namesThatNoEndpointHasAreRefusedAndHiddenFilesAreNot() throws IOException {
        Path login = Files.createDirectory(folder.resolve("marta@testbank"));
        Files.writeString(login.resolve(".DS_Store"), "x");
        assertThat(rows(statement(), DataKind.ACCOUNT)).isEmpty();
        for (String name : List.of("accounts.json", "card.transaction.json", "account.JSON", "account.json.bak", "identity.json")) {
            Path wrong = Files.writeString(login.resolve(name), "[]");
            assertThatThrownBy(this::data).message().startsWith("marta@testbank/" + name + ": no endpoint has this name; there are account.json, data.json");
            Files.delete(wrong);
        }
        Files.createDirectory(login.resolve("card"));
        assertThatThrownBy(this::data).message().startsWith("marta@testbank/card: no endpoint has this name");
        Files.delete(login.resolve("card"));
        Files.createDirectory(login.resolve("card.json"));
        assertThatThrownBy(this::data).hasMessage("marta@testbank/card.json: it is not a file");
    }

    @ParameterizedTest
    @CsvSource({"marta", "@testbank", "marta@nowhere", "marta@", "x"})
    void aFolderThatNamesNoLogInIsRefused(String name) throws IOException {
        Files.createDirectory(folder.resolve(name));
        assertThatThrownBy(this::data).message().startsWith(name + ": name the folder user@bank, where bank is one of testbank, ");
    }

    @Test
    void aFolderWithoutLogInsIsRefusedAndSoIsAFileThatLiesBesideThem() throws IOException {
        assertThatThrownBy(this::data).hasMessage("there is no folder named user@bank in it, such as marta@testbank");
        Files.writeString(folder.resolve("README.md"), "mine");
        assertThatThrownBy(this::data).hasMessage("there is no folder named user@bank in it, such as marta@testbank");
        Files.writeString(folder.resolve("account.json"), "[]");
        assertThatThrownBy(this::data).hasMessage("account.json: a file belongs in the folder of a log-in, named user@bank");
    }

    @Test
    void aFolderThatIsNotThereOrNoFolderIsSaid() throws IOException {
        assertThatThrownBy(() -> new DataFolder(folder.resolve("nowhere"), new World(1, 0))).hasMessage("there is no such folder");
        Path file = Files.writeString(folder.resolve("file"), "x");
        assertThatThrownBy(() -> new DataFolder(file, new World(1, 0))).hasMessage("it is not a folder");
    }

    @Test
    void foldersThatDifferInCapitalsOnlyAreTheSameLogIn() throws IOException {
        Files.createDirectory(folder.resolve("marta@testbank"));
        Path other = folder.resolve("Marta@testbank");
        assumeThat(Files.exists(other)).as("a file system that tells capitals apart").isFalse();
        Files.createDirectory(other);
        assertThatThrownBy(this::data).message().endsWith("another folder differs from it in capitals only");
    }

    @Test
    void aLinkOutOfTheFolderIsRefusedAndALinkWithinItIsNot(@TempDir Path elsewhere) throws IOException {
        Path secret = Files.writeString(elsewhere.resolve("secret.json"), "[{\"_id\": \"secret\"}]");
        Path account = folder.resolve("marta@testbank").resolve("account.json");
        Files.createDirectories(account.getParent());
        Files.createSymbolicLink(account, secret);
        assertThatThrownBy(this::data).hasMessage("marta@testbank/account.json: it leads out of the data folder");
        Files.delete(account);
        Files.createSymbolicLink(account, folder.resolve("gone"));
        assertThatThrownBy(this::data).hasMessage("marta@testbank/account.json: it leads out of the data folder");
        Files.delete(account);
        write("account", ACCOUNTS);
        Files.createSymbolicLink(folder.resolve("joan@testbank"), elsewhere);
        assertThatThrownBy(this::data).hasMessage("joan@testbank: it leads out of the data folder");
        Files.delete(folder.resolve("joan@testbank"));
        Files.createDirectory(folder.resolve("joan@testbank"));
        Files.createSymbolicLink(folder.resolve("joan@testbank").resolve("account.json"), account);
        assertThat(rows(data().statement(login("joan")), DataKind.ACCOUNT)).hasSize(2);
    }

    @Test
    void afterTwentyObjectionsTheRestIsLeftOut() throws IOException {
        write("account", "[" + "{},".repeat(99) + "{}]");
        assertThatThrownBy(this::data).message().satisfies(message -> assertThat(message.lines()).hasSize(21).last().isEqualTo("… and more"));
    }

    @Test
    void aHugeFileIsReadElementByElement() throws IOException {
        write("account", ACCOUNTS);
        Path file = write("data", "");
        int many = 200_000;
        try (var out = Files.newBufferedWriter(file)) {
            for (int i = 0; i < many; i++) {
                out.write(i == 0 ? "[" : ",");
                out.write("{\"_id\":\"tx_" + i + "\",\"account_id\":\"acc_1\",\"amount\":1,\"operationDate\":\"2026-11-01\"}");
            }
            out.write("]");
        }
        Statement own = statement();
        int[] count = {0};
        own.each(DataKind.DATA, row -> count[0]++);
        assertThat(count[0]).isEqualTo(many);
        // whoever stops listening stops the reading: nothing is held to be handed over later
        assertThatThrownBy(() -> own.each(DataKind.DATA, row -> {
            throw new IOException("enough");
        })).hasMessage("enough");
    }

    @ParameterizedTest
    @EnumSource(value = DataKind.class, names = {"ACCOUNT", "DATA"})
    void aFileMayBeEditedWhileTheSandboxRunsButNotSpoilt(DataKind kind) throws IOException {
        write("account", "[{'_id': 'acc_1'}]");
        String row = "{'_id': '%s', 'account_id': 'acc_1', 'amount': 1, 'operationDate': '2026-11-0%d'}";
        write("data", "[" + row.formatted("a", 1) + "]");
        Statement own = statement();
        assertThat(own.lastMovement()).isEqualTo("2026-11-01");
        Path file = write(kind.shortName(), "[" + row.formatted("a", 1) + "," + row.formatted("b", 2) + "]");
        assertThat(rows(own, kind)).hasSize(2);
        assertThat(own.lastMovement()).isEqualTo(kind == DataKind.DATA ? "2026-11-02" : "2026-11-01");
        Files.writeString(file, "[{\"_id\": \"a\"}, 5]");
        assertThatThrownBy(() -> rows(own, kind)).isInstanceOf(IllegalStateException.class).message()
                .startsWith("marta@testbank/" + kind.shortName() + ".json: element ");
        Files.writeString(file, "[{");
        assertThatThrownBy(() -> rows(own, kind)).isInstanceOf(IllegalStateException.class).hasMessageContaining("json: line 1: ");
        Files.delete(file);
        assertThatThrownBy(() -> rows(own, kind)).isInstanceOf(IllegalStateException.class).hasMessageEndingWith("json: it is gone");
    }

    private Path write(String endpoint, String content) throws IOException {
        Path login = Files.createDirectories(folder.resolve("marta@testbank"));
        return Files.writeString(login.resolve(endpoint + ".json"), content.replace('\'', '"'));
    }

    private DataFolder data() throws IOException {
        return new DataFolder(folder, new World(1, 0));
    }

    private Statement statement() throws IOException {
        return data().statement(login("marta"));
    }

    private static Login login(String user) {
        return new Login("testbank", user, "ct_1", "slot", TODAY, TODAY, 0);
    }

    private static List<String> rows(Statement statement, DataKind kind) throws IOException {
        var rows = new ArrayList<String>();
        statement.each(kind, object -> rows.add(object.toString()));
        return rows;
    }
}
