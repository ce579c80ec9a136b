package app.saddlebag.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.saddlebag.DemoBanks;
import app.saddlebag.profile.AppFolders;
import app.saddlebag.profile.Preferences;
import app.saddlebag.profile.Profiles;
import app.saddlebag.text.Formats;
import app.saddlebag.text.Messages;
import app.saddlebag.vault.Cheap;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/** The manual page and the command line tell of the same commands and options. */
class ManualPageTest {

    private static final Path PAGE = Path.of("src/site/man/saddlebag.1");

    @TempDir Path home;
    private final Set<String> commands = new TreeSet<>();
    private final Set<String> options = new TreeSet<>();
    private String page;

    @BeforeEach
    void read() throws IOException {
        page = Files.readString(PAGE).replace("\\-", "-");
        AppFolders folders = AppFolders.of(Map.of(), home, "Linux");
        Clock clock = Clock.systemDefaultZone();
        Messages messages = new Messages(Locale.UK);
        Profiles profiles = new Profiles(folders, Preferences.read(folders.settings()), DemoBanks.instant(), clock,
                Cheap.vaults(), "Saddlebag/test");
        PrintWriter nowhere = new PrintWriter(new StringWriter());
        gather(new CommandLineTwin(profiles, new Terminal(nowhere, nowhere, null, Map.of(), messages,
                new Formats(messages, clock)), clock, "test").commands(), "");
    }

    private void gather(CommandLine line, String path) {
        for (OptionSpec option : line.getCommandSpec().options()) {
            options.add(option.longestName());
        }
        for (Map.Entry<String, CommandLine> sub : line.getSubcommands().entrySet()) {
            String name = (path + " " + sub.getKey()).strip();
            if (sub.getValue().getSubcommands().isEmpty()) {
                commands.add(name);
            }
            gather(sub.getValue(), name);
        }
    }

    @Test
    void everyCommandHasItsParagraphAndNoOtherHas() {
        String section = page.substring(page.indexOf(".SH COMMANDS"), page.indexOf(".SH OPTIONS"));
        Set<String> described = Pattern.compile("\\.TP\n\\.B ([a-z]+(?: [a-z]+){0,2})").matcher(section).results()
                .map(found -> found.group(1)).collect(Collectors.toCollection(TreeSet::new));
        assertThat(described).isEqualTo(commands);
    }

    @Test
    void everyOptionIsNamedAndNoOtherIs() {
        Set<String> named = Pattern.compile("--[a-z][a-z-]*").matcher(page).results().map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(named).isEqualTo(options);
    }
}
