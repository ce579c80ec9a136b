package app.saddlebag.cli;

import app.saddlebag.sandbox.control.Endpoints;
import app.saddlebag.sandbox.control.Switch;
import app.saddlebag.text.Messages;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Help.Column;
import picocli.CommandLine.Help.Column.Overflow;
import picocli.CommandLine.Help.TextTable;

/** What {@code sandbox --help} says below its options: every switch, the endpoints, examples. */
final class SandboxHelp {

    private static final int NAMES = 30;
    private static final int MEANINGS = 50;
    private static final List<String> EXAMPLES = List.of(
            "saddlebag sandbox --port 8765 --client-id demo --client-secret demo-secret",
            "saddlebag sandbox --state DIR --switch latency='*=300,data=2000'",
            "saddlebag sandbox --rows 1000000 --seed 7 --today 2026-03-15");

    private final Messages messages;

    SandboxHelp(Messages messages) {
        this.messages = messages;
    }

    /** Lines that picocli takes for formats, so every per cent sign is doubled. */
    String[] lines() {
        return Stream.of(List.of("", messages.get("cli.sandbox.help.switches")), switches(),
                List.of("", messages.get("cli.sandbox.help.endpoints")), wrapped(String.join(", ", Endpoints.names())),
                List.of("", messages.get("cli.sandbox.help.examples")), EXAMPLES.stream().map(example -> "  " + example).toList())
                .flatMap(List::stream).map(line -> line.replace("%", "%%")).toArray(String[]::new);
    }

    private static List<String> switches() {
        return Arrays.stream(Switch.Group.values()).flatMap(group -> Stream.concat(Stream.of("", " " + group.title() + ":"),
                group.switches().stream().flatMap(SandboxHelp::described))).toList();
    }

    private static Stream<String> described(Switch one) {
        String name = one.key() + "=" + one.kind().syntax();
        String meaning = one.meaning() + (one.normal().isEmpty() ? "." : ". [" + one.normal() + "]");
        boolean fits = name.length() <= NAMES - 4;
        TextTable table = TextTable.forColumns(Help.defaultColorScheme(Ansi.OFF), new Column(NAMES, 2, Overflow.TRUNCATE),
                new Column(MEANINGS, 2, Overflow.WRAP));
        table.addRowValues(fits ? name : "", meaning);
        return Stream.concat(fits ? Stream.empty() : Stream.of("  " + name), table.toString().lines());
    }

    private static List<String> wrapped(String text) {
        TextTable table = TextTable.forColumns(Help.defaultColorScheme(Ansi.OFF), new Column(NAMES + MEANINGS, 2, Overflow.WRAP));
        table.addRowValues(text);
        return table.toString().lines().toList();
    }
}
