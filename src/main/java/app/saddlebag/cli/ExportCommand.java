package app.saddlebag.cli;

import app.saddlebag.exchange.write.Content;
import app.saddlebag.exchange.write.FileFormat;
import app.saddlebag.exchange.write.Progress;
import app.saddlebag.exchange.write.Remark;
import app.saddlebag.exchange.write.Written;
import app.saddlebag.filter.Filter;
import app.saddlebag.ledger.Ledger;
import app.saddlebag.ledger.Matches;
import app.saddlebag.ledger.SearchCancellation;
import app.saddlebag.profile.Export;
import app.saddlebag.profile.OpenProfile;
import app.saddlebag.profile.Profiles;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Writes the transactions that match a filter, or everything, into a file that other programs read. */
@Command(name = "export")
final class ExportCommand implements Callable<Integer> {

    private final Profiles profiles;
    private final Terminal terminal;
    private final Clock clock;

    @Spec CommandSpec spec;

    @Mixin ProfileOptions options = new ProfileOptions();

    @Mixin FilterWords words = new FilterWords();

    @Option(names = "--format", paramLabel = "FORMAT", required = true, descriptionKey = "cli.option.exportFormat")
    String format;

    @Option(names = "--out", paramLabel = "FILE", descriptionKey = "cli.option.exportOut")
    Path out;

    ExportCommand(Profiles profiles, Terminal terminal, Clock clock) {
        this.profiles = profiles;
        this.terminal = terminal;
        this.clock = clock;
    }

    @Override
    public Integer call() {
        FileFormat asked = FileFormat.of(format).orElseThrow(() -> new ParameterException(spec.commandLine(),
                terminal.text("cli.export.format", format, FileFormat.all().map(FileFormat::word).collect(Collectors.joining(", ")))));
        if (out == null && !asked.isText()) {
            throw new ParameterException(spec.commandLine(), terminal.text("cli.export.needsFile", asked.word()));
        }
        Filter filter = words.parse(terminal);
        boolean everything = words.text(terminal).isBlank();
        try (OpenProfile profile = options.open(profiles, terminal)) {
            Export export = profile.export();
            Content content = everything ? export.everything(terminal.messages()) : found(profile, filter);
            Written written = out != null ? Export.write(content, asked, out, Progress.NOBODY)
                    : Export.write(content, asked, new TextStream(terminal.out()), Progress.NOBODY);
            say(written);
            return 0;
        }
    }

    private Content found(OpenProfile profile, Filter filter) {
        Ledger ledger = profile.ledger().snapshot();
        Matches matches = ledger.search(filter, LocalDate.now(clock), new SearchCancellation(), null);
        if (matches.problem().isPresent()) {
            throw matches.problem().get();
        }
        return profile.export().found(ledger, matches, terminal.messages());
    }

    private void say(Written written) {
        if (out == null) {
            terminal.say("cli.export.written", written.rows());
        } else {
            terminal.say("cli.export.writtenTo", written.rows(), out);
        }
        for (Remark remark : Remark.values()) {
            if (written.remarks().containsKey(remark)) {
                terminal.say("export.remark." + remark.name(), written.remarks().get(remark));
            }
        }
    }
}
