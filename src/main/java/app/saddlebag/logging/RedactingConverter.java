package app.saddlebag.logging;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.pattern.CompositeConverter;
import java.util.regex.Pattern;

/**
 * The net under the log: masks whatever looks like a token, a secret, an IBAN or a card number in a line, stack traces
 * included. The plan is that none gets that far; this is for the day when one does.
 */
public final class RedactingConverter extends CompositeConverter<ILoggingEvent> {

    private static final String MASK = "•••";
    private static final Pattern NAMED = Pattern.compile(
            "(?i)((?:credentials_|access_|sca_|reset_|transaction_|link_)?token|client_secret|secret|passphrase|password"
                    + "|authorization|bearer|code|state)(\"?\\s*[=:]\\s*\"?|\\s+)(?=[A-Za-z0-9._~+/-]*[0-9])[A-Za-z0-9._~+/-]{6,}=*");
    private static final Pattern IBAN = Pattern.compile("\\b[A-Z]{2}[0-9]{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,3})?\\b");
    private static final Pattern LONG_NUMBER = Pattern.compile("\\b[0-9](?:[ -]?[0-9]){11,}\\b");

    @Override
    protected String transform(ILoggingEvent event, String line) {
        return redacted(line);
    }

    static String redacted(String line) {
        String named = NAMED.matcher(line).replaceAll("$1$2" + MASK);
        return LONG_NUMBER.matcher(IBAN.matcher(named).replaceAll(MASK)).replaceAll(MASK);
    }
}
