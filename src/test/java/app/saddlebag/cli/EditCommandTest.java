package app.saddlebag.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.saddlebag.profile.ShopProfile;
import app.saddlebag.text.Formats;
import app.saddlebag.text.Messages;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A category given in the terminal, and what it says of the rest of the merchant. */
class EditCommandTest {

    private static final Clock CLOCK = Clock.systemDefaultZone();

    @TempDir Path home;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private ShopProfile shops;

    @BeforeEach
    void connect() throws IOException {
        shops = new ShopProfile(home, List.of("MERCADONA", "Mercadona", "LIDL", "MERCADONA", "LIDL"));
        shops.close();
    }

    @Test
    void theCommandThatIsOfferedDoesWhatItSays() {
        run("edit", "id:=t0", "--category", "L'hort");
        assertThat(err.toString()).containsPattern("Rows changed: 1. undo \\d+ takes it back.");
        Matcher offered = Pattern.compile("^2 other transactions of Mercadona do not have it\\. This gives it to them: saddlebag (.*)$",
                Pattern.MULTILINE).matcher(err.toString());
        assertThat(offered.find()).as(err.toString()).isTrue();
        run(words(offered.group(1)));
        assertThat(err.toString()).containsPattern("Rows changed: 2. undo \\d+ takes it back.").doesNotContain("saddlebag edit");
        String batch = err.toString().replaceAll("(?s).*undo (\\d+).*", "$1");
        assertThat(found("category:=L'hort")).isEqualTo(3);
        run("undo", batch);
        assertThat(found("category:=L'hort")).isEqualTo(1);
    }

    @Test
    void whatWasGivenByHandIsNeitherCountedNorWrittenOver() {
        run("edit", "id:=t1", "--category", "Mine");
        run("edit", "id:=t0", "--category", "Food");
        assertThat(err.toString()).contains("One other transaction of Mercadona does not have it.");
        run("edit", "id:=t0", "--category", "Food", "--alike");
        assertThat(found("category:=Food")).isEqualTo(2);
        assertThat(found("category:=Mine")).isEqualTo(1);
        run("edit", "category:=Mine", "--no-category");
        assertThat(found("category:=Mine")).isZero();
        assertThat(err.toString()).doesNotContain("saddlebag edit");
    }

    @Test
    void whatCannotBeMeantIsRefused() {
        assertThat(code("edit", "", "--category", "Food")).isEqualTo(2);
        assertThat(err.toString()).contains("would edit every transaction");
        assertThat(code("edit", "shop:lidl")).isEqualTo(2);
        assertThat(code("edit", "shop:lidl", "--category", "Food", "--no-category")).isEqualTo(2);
        assertThat(code("edit", "shop:lidl", "--category", " ")).isEqualTo(2);
        assertThat(code("edit", "shop:lidl", "--no-category", "--alike")).isEqualTo(2);
        run("edit", "shop:nobody", "--category", "Food");
        assertThat(err.toString()).contains("Nothing was left to change.");
    }

    /** As a shell reads them. */
    private static String[] words(String line) {
        List<String> words = new ArrayList<>();
        Matcher word = Pattern.compile("(?:'[^']*'|\\\\'|[^ '])+").matcher(line);
        while (word.find()) {
            words.add(word.group().replace("\\'", "\u0000").replace("'", "").replace('\u0000', '\''));
        }
        return words.toArray(String[]::new);
    }

    private int found(String filter) {
        run("transactions", filter, "--format", "csv");
        return (int) out.toString().lines().count() - 1;
    }

    private void run(String... command) {
        assertThat(code(command)).as(err.toString()).isZero();
    }

    private int code(String... command) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        Messages messages = new Messages(Locale.UK);
        return new CommandLineTwin(shops.profiles(), new Terminal(new PrintWriter(out), new PrintWriter(err), null,
                Map.of("SADDLEBAG_PASSPHRASE", ShopProfile.PASSPHRASE), messages, new Formats(messages, CLOCK)), CLOCK, "test")
                .run(Stream.concat(Stream.of(command), Stream.of("--profile", shops.folder().toString())).toArray(String[]::new));
    }
}
