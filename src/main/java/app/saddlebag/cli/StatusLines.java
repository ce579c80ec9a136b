package app.saddlebag.cli;

import app.saddlebag.model.ProductKind;
import app.saddlebag.profile.ConnectionStatus;
import app.saddlebag.profile.StatusWords;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** How connections stand, as a command says it: a code in data, the window's own words everywhere else. */
final class StatusLines {

    private final Terminal terminal;
    private final StatusWords words;

    StatusLines(Terminal terminal) {
        this.terminal = terminal;
        this.words = new StatusWords(terminal.messages(), terminal.formats());
    }

    StatusWords words() {
        return words;
    }

    /** In a table the words, in JSON and CSV the code. */
    String state(ConnectionStatus status, Format format) {
        return format == Format.table ? words.brief(status.state()) : code(status.state());
    }

    static String code(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    /** How it stands and what to do, with the command that does it. */
    String whole(ConnectionStatus status) {
        boolean archived = status.state() == ConnectionStatus.State.ARCHIVED;
        return words.whole(status) + (archived ? renewing(status) : how(status));
    }

    /** The one next step, with the command that does it. */
    String next(ConnectionStatus status) {
        return words.next(status) + how(status);
    }

    /** How a step that only the person can take is taken; empty for others, which sync or wait alone. */
    private String how(ConnectionStatus status) {
        return switch (status.next()) {
            case LOG_IN, CONFIRM -> renewing(status);
            case ANSWER -> " " + terminal.text("cli.status.answer");
            case NOTHING, SYNC, SYNC_LATER, WAIT_FOR_BANK, WAIT_TILL, CHECK_SETTINGS -> "";
        };
    }

    private String renewing(ConnectionStatus status) {
        return " " + terminal.text("cli.status.renew", String.valueOf(status.connection().id()));
    }

    /** One line for each connection of which there is more to say than that it is up to date. */
    void explain(Collection<ConnectionStatus> statuses) {
        statuses.stream().filter(status -> status.state() != ConnectionStatus.State.FRESH)
                .forEach(status -> say(status, whole(status)));
    }

    /** @param shown kinds of products of which figures or rows were listed, by connection */
    void beside(List<ConnectionStatus> statuses, Map<Long, Set<ProductKind>> shown) {
        for (ConnectionStatus status : statuses) {
            Set<String> lines = new LinkedHashSet<>();
            shown.getOrDefault(status.connection().id(), Set.of()).stream().sorted().map(kind -> words.beside(status, kind))
                    .flatMap(Optional::stream).forEach(lines::add);
            lines.forEach(line -> say(status, line));
        }
    }

    void say(ConnectionStatus status, String sentence) {
        terminal.err().println(status.connection().title() + ": " + sentence);
        terminal.err().flush();
    }
}
