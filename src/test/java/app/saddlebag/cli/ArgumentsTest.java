package app.saddlebag.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.saddlebag.profile.Profiles;
import app.saddlebag.text.Formats;
import app.saddlebag.text.Messages;
import app.saddlebag.ui.Desks;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/** Arguments can be read by every program of the computer, so no secret and no filter has to be one. */
class ArgumentsTest {

    private static final Clock CLOCK = Clock.systemDefaultZone();
    private static final String SECRET = "password|passphrase|secret|sca|code";

    @TempDir Path home;
    private final InputStream before = System.in;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private Profiles profiles;

    @AfterEach
    void standardInputAsItWas() {
        System.setIn(before);
    }

    @Test
    void whateverTakesASecretOrAFilterTakesItFromAFileToo() {
        List<String> missing = new ArrayList<>();
        gather(twin(Map.of()).commands(), missing);
        assertThat(missing).isEmpty();
    }

    private static void gather(CommandLine line, List<String> missing) {
        List<String> names = line.getCommandSpec().options().stream().map(OptionSpec::longestName).toList();
        for (String name : names) {
            if (name.matches("--(.*-)?(" + SECRET + ")") && !names.contains(name + "-file")) {
                missing.add(line.getCommandName() + " " + name);
            }
        }
        if (line.getCommandSpec().positionalParameters().stream().anyMatch(parameter -> parameter.paramLabel().equals("FILTER"))
                && !names.contains("--filter-file")) {
            missing.add(line.getCommandName() + " FILTER");
        }
        line.getSubcommands().values().forEach(sub -> gather(sub, missing));
    }

    @Test
    void passphrasePasswordAndFilterComeByStandardInputLineByLine() throws Exception {
        type("correct horse battery\n");
        assertThat(run("profile", "create", "--profile", home.resolve("mine").toString(), "--passphrase-file", "-"))
                .as(err.toString()).isZero();
        type("correct horse battery\ndemo\n");
        Path password = Files.writeString(home.resolve("password"), "demo\n");
        assertThat(run("connect", "--bank", "testbank", "--username", "marta", "--password-file", password.toString(),
                "--passphrase-file", "-")).as(err.toString()).isZero();
        type("amount:>0\ncorrect horse battery\n");
        assertThat(run("transactions", "--format", "csv", "--filter-file", "-", "--passphrase-file", "-")).as(err.toString()).isZero();
        String credits = out.toString();
        type("correct horse battery");
        assertThat(run("transactions", "--format", "csv", "--passphrase-file", "-", "amount:>0")).isZero();
        assertThat(out.toString()).isEqualTo(credits).contains("\n");
    }

    @Test
    void aFilterThatIsNeededAndNotThereIsAWrongUse() {
        assertThat(run("query")).isEqualTo(2);
        assertThat(err.toString()).contains("--filter-file");
        assertThat(run("query", "--filter-file", "-", "shop:x")).isEqualTo(2);
    }

    private static void type(String lines) {
        System.setIn(new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8)));
    }

    private int run(String... arguments) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        return twin(Map.of()).run(arguments);
    }

    private CommandLineTwin twin(Map<String, String> environment) {
        if (profiles == null) {
            profiles = Desks.profiles(home);
        }
        Messages messages = new Messages(Locale.UK);
        return new CommandLineTwin(profiles, new Terminal(new PrintWriter(out), new PrintWriter(err), null, environment, messages,
                new Formats(messages, CLOCK)), CLOCK, "test");
    }
}
