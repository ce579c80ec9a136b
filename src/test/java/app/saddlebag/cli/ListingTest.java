package app.saddlebag.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class ListingTest {

    private static String printed(Format format) {
        Listing listing = new Listing(new Listing.Column("text", "Text"), new Listing.Column("amount", "Amount"));
        listing.add("a \"quoted\", text", new BigDecimal("-64.20"));
        listing.add("esc\u001b[31mred", new BigDecimal("1E+3"));
        listing.add(null, null);
        StringWriter out = new StringWriter();
        listing.print(format, new PrintWriter(out));
        return out.toString();
    }

    @Test
    void aTableAlignsFiguresRightAndKeepsControlCharactersFromTheTerminal() {
        assertThat(printed(Format.table)).isEqualToNormalizingNewlines("""
                Text              Amount
                ────────────────  ──────
                a "quoted", text  -64.20
                esc [31mred         1000

                """);
    }

    @Test
    void csvQuotesWhatNeedsQuotes() {
        assertThat(printed(Format.csv)).isEqualTo(
                "text,amount\r\n\"a \"\"quoted\"\", text\",-64.20\r\nesc\u001b[31mred,1000\r\n,\r\n");
    }

    @Test
    void jsonKeepsNumbersAsNumbers() {
        assertThat(printed(Format.json)).contains("\"amount\" : -64.20").contains("\"amount\" : 1000")
                .contains("\"amount\" : null").contains("esc\\u001B[31mred");
    }

    @Test
    void aTableLeavesOutWhatItHasNoRoomFor() {
        Listing listing = new Listing(Listing.Column.detail("id"), new Listing.Column("amount", "Amount"),
                Listing.Column.detail("tags"));
        listing.add("tx1", new BigDecimal("-64.20"), List.of("a", "b"));
        StringWriter out = new StringWriter();
        listing.print(Format.table, new PrintWriter(out));
        assertThat(out.toString()).isEqualToNormalizingNewlines("""
                Amount
                ──────
                -64.20
                """);
        listing.print(Format.csv, new PrintWriter(out));
        assertThat(out.toString()).contains("id,amount,tags\r\ntx1,-64.20,\"a, b\"\r\n");
        listing.print(Format.json, new PrintWriter(out));
        assertThat(out.toString()).contains("\"tags\" : [ \"a\", \"b\" ]");
    }

    @Test
    void anEmptyListingIsAnEmptyArray() {
        StringWriter out = new StringWriter();
        new Listing(new Listing.Column("x", "X")).print(Format.json, new PrintWriter(out));
        assertThat(out.toString().strip()).isEqualTo("[ ]");
    }
}
