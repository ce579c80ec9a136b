package app.saddlebag.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.saddlebag.exchange.read.BankFile;
import app.saddlebag.exchange.read.ReadProgress;
import app.saddlebag.ledger.Ledger;
import app.saddlebag.ledger.LedgerRow;
import app.saddlebag.model.Batch;
import app.saddlebag.model.ProblemException;
import app.saddlebag.model.StoredProduct;
import app.saddlebag.profile.FileLook.Target;
import app.saddlebag.profile.StatementImport.Wish;
import app.saddlebag.text.Messages;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that overlap, come again, in any order and in two formats: never twice, never lost. */
class StatementImportTest {

    private static final LocalDate BEGIN = LocalDate.of(2026, 1, 1);
    private static final int DAYS = 24;

    @TempDir Path home;

    /** What happened on an account. @param number by which its bank knows it */
    private record Movement(LocalDate day, int cents, String number, String text) {

        String said() {
            return day + " " + cents;
        }
    }

    private record Bytes(String name, byte[] content) implements BankFile {

        @Override
        public InputStream open() {
            return new ByteArrayInputStream(content);
        }

        @Override
        public long size() {
            return content.length;
        }
    }

    private static List<Movement> life(Random random) {
        List<Movement> life = new ArrayList<>();
        for (int day = 0; day < DAYS; day++) {
            for (int n = random.nextInt(5); n > 0; n--) {
                life.add(new Movement(BEGIN.plusDays(day), -100 * (1 + random.nextInt(3)), "N" + life.size(), "CAFE " + random.nextInt(2)));
            }
        }
        return life;
    }

    private static Bytes ofx(List<Movement> movements, boolean numbered, String account) {
        StringBuilder file = new StringBuilder("OFXHEADER:100\nDATA:OFXSGML\nVERSION:102\n\n<OFX><BANKMSGSRSV1><STMTTRNRS><STMTRS><CURDEF>EUR"
                + "<BANKACCTFROM><BANKID>1<ACCTID>" + account + "<ACCTTYPE>CHECKING</BANKACCTFROM><BANKTRANLIST>");
        for (Movement one : movements) {
            file.append("<STMTTRN><TRNTYPE>POS<DTPOSTED>").append(one.day.toString().replace("-", "")).append("<TRNAMT>").append(amount(one))
                    .append(numbered ? "<FITID>" + one.number : "").append("<NAME>").append(one.text).append("</STMTTRN>");
        }
        return new Bytes("a.ofx", (file + "</BANKTRANLIST></STMTRS></STMTTRNRS></BANKMSGSRSV1></OFX>").getBytes(StandardCharsets.US_ASCII));
    }

    private static Bytes qif(List<Movement> movements) {
        StringBuilder file = new StringBuilder("!Type:Bank\n");
        for (Movement one : movements) {
            file.append("D").append(one.day.getYear()).append("-%02d-%02d".formatted(one.day.getMonthValue(), one.day.getDayOfMonth()))
                    .append("\nT").append(amount(one)).append("\nPOther words for ").append(one.text).append("\n^\n");
        }
        return new Bytes("a.qif", file.toString().getBytes(StandardCharsets.US_ASCII));
    }

    private static String amount(Movement one) {
        return "-" + -one.cents / 100 + ".00";
    }

    private static Batch take(OpenProfile profile, BankFile file, Wish wish) {
        StatementImport statements = profile.statements();
        return statements.take(statements.look(file, wish, ReadProgress.NONE), wish, false, "Imported files", ReadProgress.NONE);
    }

    private static List<String> here(OpenProfile profile, String account) {
        Ledger ledger = profile.ledger().snapshot();
        StoredProduct stored = profile.records().products().stream().filter(one -> one.title().equals(account)).findFirst().orElse(null);
        if (stored == null) {
            return List.of();
        }
        return IntStream.range(0, ledger.size()).mapToObj(ledger::row).filter(row -> row.connectionId() == stored.connectionId())
                .map(LedgerRow::transaction).filter(row -> stored.product().id().equals(row.productId()))
                .map(row -> row.day() + " " + row.amount().movePointRight(2).intValueExact()).sorted().toList();
    }

    private static StoredProduct account(OpenProfile profile, String name) {
        return profile.records().products().stream().filter(stored -> stored.title().equals(name)).findFirst().orElseThrow();
    }

    private static List<Movement> between(List<Movement> life, int from, int to) {
        return life.stream().filter(one -> !one.day.isBefore(BEGIN.plusDays(from)) && one.day.isBefore(BEGIN.plusDays(to))).toList();
    }

    @Test
    void overlappingFilesInAnyOrderComeToWhatHappenedAndUndoingAllLeavesNothing() throws IOException {
        try (ShopProfile shop = new ShopProfile(home, List.of("PAN"))) {
            for (int seed = 0; seed < 30; seed++) {
                OpenProfile profile = shop.open();
                Random random = new Random(seed);
                boolean numbered = random.nextBoolean();
                String number = "00000000%02d".formatted(seed);
                List<Movement> life = life(random);
                List<BankFile> files = new ArrayList<>();
                for (int from = 0; from < DAYS; from += 1 + random.nextInt(6)) {
                    List<Movement> part = between(life, from, from + 6);
                    files.add(ofx(part, numbered, number));
                    if (random.nextInt(3) == 0) {
                        files.add(files.getLast());
                    }
                }
                Collections.shuffle(files, random);
                List<Long> batches = new ArrayList<>();
                for (BankFile file : files) {
                    long batch = take(profile, file, Wish.NONE).id();
                    if (batch != 0) {
                        batches.add(batch);
                    }
                }
                assertThat(here(profile, number)).as("seed " + seed).isEqualTo(life.stream().map(Movement::said).sorted().toList());
                for (long batch : batches.reversed()) {
                    profile.changes().undo(batch);
                }
                assertThat(here(profile, number)).as("undone, seed " + seed).isEmpty();
                Collections.shuffle(files, random);
                files.forEach(file -> take(profile, file, Wish.NONE));
                assertThat(here(profile, number)).as("again, seed " + seed).isEqualTo(life.stream().map(Movement::said).sorted().toList());
            }
        }
    }

    @Test
    void anotherFormatOfTheSameDaysAddsNothingAndWhatItTellsBeyondThemIsTakenIn() throws IOException {
        try (ShopProfile shop = new ShopProfile(home, List.of("PAN"))) {
            for (int seed = 0; seed < 20; seed++) {
                OpenProfile profile = shop.open();
                Random random = new Random(seed);
                String number = "10000000%02d".formatted(seed);
                List<Movement> life = life(random);
                take(profile, ofx(between(life, 8, 16), true, number), Wish.NONE);
                Wish same = new Wish(new Target.Known(account(profile, number)), "EUR");
                FileLook look = profile.statements().look(qif(life), same, ReadProgress.NONE);
                assertThat(look.known()).as("seed " + seed).isEqualTo(between(life, 8, 16).size());
                assertThat(look.fresh() + look.doubtful()).isEqualTo(life.size() - look.known());
                take(profile, qif(life), same);
                assertThat(here(profile, number)).hasSize(between(life, 8, 16).size() + look.fresh());
                assertThat(profile.statements().look(qif(life), same, ReadProgress.NONE).fresh()).as("again").isZero();
            }
        }
    }

    @Test
    void whatAFileWithoutCurrencySaysItBeganWithIsKnownInTheOneThatIsSaid() throws IOException {
        try (ShopProfile shop = new ShopProfile(home, List.of("PAN"))) {
            OpenProfile profile = shop.open();
            take(profile, new Bytes("a.qif", "!Account\nNSavings\n^\n!Type:Bank\nD2026-01-01\nT100.00\nPOpening Balance\nL[Savings]\n^\nD2026-01-15\nT-5.00\nPCafe\n^\n"
                    .getBytes(StandardCharsets.US_ASCII)), new Wish(null, "EUR"));
            assertThat(here(profile, "Savings")).containsExactly("2026-01-15 -500");
            assertThat(account(profile, "Savings").product().balance()).isEqualByComparingTo("95");
        }
    }

    @Test
    void aFileOfAMillionAccountsIsRefusedInOneSentence() throws IOException {
        String statement = ":20:X\n:25:%07d\n:60F:C260101EUR1,00\n:62F:C260101EUR1,00\n-\n";
        StringBuilder file = new StringBuilder();
        for (int i = 0; i <= StatementLooking.MOST_STATEMENTS; i++) {
            file.append(statement.formatted(i));
        }
        try (ShopProfile shop = new ShopProfile(home, List.of("PAN"))) {
            FileLook look = shop.open().statements().look(new Bytes("a.sta", file.toString().getBytes(StandardCharsets.US_ASCII)), Wish.NONE, ReadProgress.NONE);
            assertThat(look.problem().key()).isEqualTo("import.statements");
            assertThat(look.ready()).isFalse();
            assertThat(new Messages(Locale.UK).sentence(look.problem())).isEqualTo("a.sta tells of more than 20,000 accounts or statements, which no bank writes into one file. Nothing was taken in.");
        }
    }

    /** What was looked at, with another file in its place. */
    private static FileLook of(FileLook look, BankFile file) {
        return new FileLook(file, look.recognition(), look.statements(), null);
    }

    private static Bytes twice(Bytes statement) {
        String text = new String(statement.content(), StandardCharsets.US_ASCII);
        String one = text.substring(text.indexOf("<STMTTRNRS>"), text.indexOf("</BANKMSGSRSV1>"));
        return new Bytes("two.ofx", text.replace(one, one + one).getBytes(StandardCharsets.US_ASCII));
    }

    private static void refuses(StatementImport statements, FileLook look) {
        assertThatThrownBy(() -> statements.take(look, Wish.NONE, false, "Files", ReadProgress.NONE))
                .isInstanceOfSatisfying(ProblemException.class, problem -> assertThat(problem.key()).isIn("import.changed", "bank-file.cut-short"));
    }

    @Test
    void whatCameSinceTheLookIsNotTakenInOnceMore() throws IOException {
        try (ShopProfile shop = new ShopProfile(home, List.of("PAN"))) {
            StatementImport statements = shop.open().statements();
            Bytes file = ofx(life(new Random(1)), true, "2000000000");
            FileLook look = statements.look(file, Wish.NONE, ReadProgress.NONE);
            FileLook elsewhere = look.called("Savings");
            assertThat(statements.take(look, Wish.NONE, false, "Files", ReadProgress.NONE).counts().added()).isEqualTo(look.fresh()).isPositive();
            assertThat(statements.take(look, Wish.NONE, false, "Files", ReadProgress.NONE).id()).isZero();
            assertThat(statements.take(elsewhere, Wish.NONE, false, "Files", ReadProgress.NONE).id()).as("its number says whose it is").isZero();
        }
    }

    private static Bytes together(Bytes one, Bytes other) {
        String text = new String(one.content(), StandardCharsets.US_ASCII);
        String more = new String(other.content(), StandardCharsets.US_ASCII);
        return new Bytes("two.ofx", text.replace("</BANKMSGSRSV1>", more.substring(more.indexOf("<STMTTRNRS>"), more.indexOf("</BANKMSGSRSV1>"))
                + "</BANKMSGSRSV1>").getBytes(StandardCharsets.US_ASCII));
    }

    private static List<Movement> many(int from, int count) {
        return IntStream.range(from, from + count).mapToObj(n -> new Movement(BEGIN.plusDays(n % DAYS), -100, "N" + n, "CAFE")).toList();
    }

    @ParameterizedTest
    @ValueSource(ints = {40, 20_000})
    void aFileThatTellsTheSameTwiceSinceTheLookIsSaidToBeChanged(int each) throws IOException {
        try (ShopProfile shop = new ShopProfile(home, List.of("PAN"))) {
            OpenProfile profile = shop.open();
            StatementImport statements = profile.statements();
            String number = "3000000000";
            Bytes begin = ofx(many(0, each), true, number);
            FileLook look = statements.look(together(begin, ofx(many(each, each), true, number)), Wish.NONE, ReadProgress.NONE);
            assertThat(look.fresh()).isEqualTo(2 * each);
            FileLook changed = of(look, together(begin, begin));
            assertThatThrownBy(() -> statements.take(changed, Wish.NONE, false, "Files", ReadProgress.NONE))
                    .isInstanceOfSatisfying(ProblemException.class, problem -> assertThat(problem.key()).isEqualTo("import.changed"));
            assertThat(here(profile, number)).isEmpty();
            assertThat(statements.take(look, Wish.NONE, false, "Files", ReadProgress.NONE).counts().added()).isEqualTo(2 * each);
        }
    }

    @Test
    void whatIsCutOffHalfWayOrGivenUpLeavesNothingBehind() throws IOException {
        try (ShopProfile shop = new ShopProfile(home, List.of("PAN"))) {
            OpenProfile profile = shop.open();
            List<String> before = profile.records().products().stream().map(StoredProduct::title).toList();
            Bytes whole = ofx(life(new Random(1)), true, "2000000000");
            StatementImport statements = profile.statements();
            FileLook look = statements.look(whole, Wish.NONE, ReadProgress.NONE);
            Bytes half = new Bytes("a.ofx", Arrays.copyOf(whole.content(), whole.content().length / 2));
            refuses(statements, of(look, half));
            refuses(statements, of(look, ofx(life(new Random(1)), false, "2000000000")));
            refuses(statements, of(look, twice(whole)));
            FileLook two = statements.look(twice(whole), Wish.NONE, ReadProgress.NONE);
            refuses(statements, of(two, whole));
            profile.changes().undo(take(profile, qif(life(new Random(2))), new Wish(new Target.Fresh("Other"), "EUR")).id());
            before = profile.records().products().stream().map(StoredProduct::title).toList();
            refuses(statements, of(look, half));
            assertThatThrownBy(() -> statements.take(look, Wish.NONE, false, "Files", _ -> false)).isInstanceOf(CancellationException.class);
            assertThat(profile.records().products()).extracting(StoredProduct::title).isEqualTo(before);
            assertThat(statements.take(look, Wish.NONE, false, "Files", ReadProgress.NONE).counts().added()).isPositive();
        }
    }
}
