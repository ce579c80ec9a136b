package app.saddlebag.cli;

import app.saddlebag.filter.Filter;
import app.saddlebag.filter.text.FilterParser;
import app.saddlebag.filter.text.Parsed;
import app.saddlebag.filter.text.SyntaxError;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** Reads a filter from a command's arguments; one that does not parse is a wrong use, shown with a caret under it. */
final class FilterArgument {

    private FilterArgument() {
    }

    static Filter parse(List<String> words, CommandSpec spec, Terminal terminal) {
        // Terms may start with a minus, so what looks like an option is taken as a word; no term starts with two.
        for (String word : words) {
            if (word.startsWith("--")) {
                throw new ParameterException(spec.commandLine(), terminal.text("cli.unknownOption", word));
            }
        }
        String text = String.join(" ", words);
        Parsed parsed = FilterParser.parse(text);
        if (parsed.isValid()) {
            return parsed.filter();
        }
        StringBuilder message = new StringBuilder();
        for (SyntaxError error : parsed.errors()) {
            message.append(text).append(System.lineSeparator())
                    .append(" ".repeat(Math.min(error.position(), text.length())))
                    .append("^".repeat(Math.max(1, error.length()))).append(' ')
                    .append(terminal.text(error.key(), error.args())).append(System.lineSeparator());
        }
        throw new ParameterException(spec.commandLine(), message.toString().stripTrailing());
    }
}
