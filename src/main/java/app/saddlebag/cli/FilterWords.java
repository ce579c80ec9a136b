package app.saddlebag.cli;

import app.saddlebag.filter.Filter;
import app.saddlebag.model.ProblemException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * A command's filter: its arguments, which other programs of the computer can read and a shell remembers, or a file, or the first
 * line of standard input that nothing else has read.
 */
final class FilterWords {

    @Spec(Spec.Target.MIXEE) CommandSpec spec;

    @Parameters(paramLabel = "FILTER", arity = "0..*", descriptionKey = "cli.parameter.filter")
    List<String> words = List.of();

    @Option(names = "--filter-file", paramLabel = "FILE", descriptionKey = "cli.option.filterFile")
    Path file;

    private String read;

    /** The filter; everything where none was given. */
    Filter parse(Terminal terminal) {
        return FilterArgument.parse(file == null ? words : List.of(text(terminal)), spec, terminal);
    }

    /** As above, where leaving it out is a wrong use. */
    Filter require(Terminal terminal) {
        if (words.isEmpty() && file == null) {
            throw new ParameterException(spec.commandLine(), terminal.text("cli.filter.missing"));
        }
        return parse(terminal);
    }

    /** As it was written; empty where none was. */
    String text(Terminal terminal) {
        if (file == null) {
            return String.join(" ", words);
        }
        if (!words.isEmpty()) {
            throw new ParameterException(spec.commandLine(), terminal.text("cli.export.twoFilters"));
        }
        if (read == null) {
            read = StandardInput.is(file) ? new String(StandardInput.line()) : content();
        }
        return read;
    }

    private String content() {
        try {
            return Files.readString(file, StandardCharsets.UTF_8).strip();
        } catch (IOException unreadable) {
            throw new ProblemException("export.filterFile", unreadable, file);
        }
    }
}
