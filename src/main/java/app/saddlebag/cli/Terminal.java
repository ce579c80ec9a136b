package app.saddlebag.cli;

import app.saddlebag.text.Formats;
import app.saddlebag.text.Messages;
import java.io.Console;
import java.io.PrintWriter;
import java.util.Map;

/**
 * Where a command reads and writes, and in which language.
 *
 * @param out         data
 * @param err         messages and progress
 * @param console     for prompts; null when standard input is not a terminal
 * @param environment the process's environment variables
 */
public record Terminal(PrintWriter out, PrintWriter err, Console console, Map<String, String> environment, Messages messages,
                Formats formats) {

    void say(String key, Object... arguments) {
        err.println(messages.get(key, arguments));
        err.flush();
    }

    String text(String key, Object... arguments) {
        return messages.get(key, arguments);
    }

    Listing.Column column(String name) {
        return new Listing.Column(name, messages.get("cli.column." + name));
    }
}
