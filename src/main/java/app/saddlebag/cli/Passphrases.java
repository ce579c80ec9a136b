package app.saddlebag.cli;

import app.saddlebag.model.ProblemException;
import app.saddlebag.profile.PassphraseGate;
import java.io.Console;
import java.io.IOException;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Reads secrets a command needs: from a file or standard input, an environment variable or a prompt, in that order, and never from an
 * argument, which any other program could read. Callers wipe what they get.
 */
final class Passphrases {

    private final Terminal terminal;

    Passphrases(Terminal terminal) {
        this.terminal = terminal;
    }

    /** The passphrase of a profile that exists. */
    char[] existing(Path file) {
        return read(file, "SADDLEBAG_PASSPHRASE", "cli.prompt.passphrase", "passphrase.missing");
    }

    /** A passphrase for a new profile; typed twice when it comes from the prompt. The window lets the same ones through. */
    char[] fresh(Path file) {
        return fresh(file, "SADDLEBAG_PASSPHRASE", "cli.prompt.passphrase", "passphrase.missing");
    }

    /** What the passphrase of a profile shall be from now on. */
    char[] successor(Path file) {
        return fresh(file, "SADDLEBAG_NEW_PASSPHRASE", "cli.prompt.newPassphrase", "passphrase.newMissing");
    }

    private char[] fresh(Path file, String variable, String promptKey, String missingKey) {
        boolean prompted = file == null && terminal.environment().get(variable) == null;
        char[] first = read(file, variable, promptKey, missingKey);
        if (prompted) {
            char[] second = prompt("cli.prompt.passphraseAgain", missingKey);
            boolean same = Arrays.equals(first, second);
            Arrays.fill(second, '\0');
            if (!same) {
                Arrays.fill(first, '\0');
                throw new ProblemException("passphrase.differ");
            }
        }
        try {
            new PassphraseGate().require(first);
        } catch (ProblemException refused) {
            Arrays.fill(first, '\0');
            throw refused;
        }
        return first;
    }

    /** The code on paper that opens a profile whose passphrase is forgotten. */
    char[] recoveryCode(Path file) {
        return read(file, "SADDLEBAG_RECOVERY_CODE", "cli.prompt.recoveryCode", "recovery.missing");
    }

    /** The application's client secret. */
    char[] clientSecret(Path file) {
        return read(file, "SADDLEBAG_CLIENT_SECRET", "cli.prompt.clientSecret", "clientSecret.missing");
    }

    /** The password of the API's user, for the older grant. */
    char[] apiPassword(Path file) {
        return read(file, "SADDLEBAG_API_PASSWORD", "cli.prompt.apiPassword", "apiPassword.missing");
    }

    /** The password that is typed for the person into a demo bank's page. */
    char[] bankPassword(Path file) {
        return read(file, "SADDLEBAG_BANK_PASSWORD", "cli.prompt.bankPassword", "bankPassword.missing");
    }

    /** Answers to a demo bank's second factors: those among the arguments, then one of each file. */
    List<String> proofs(List<String> given, List<Path> files) {
        return Stream.concat(given.stream(), files.stream().map(file -> new String(firstLine(file)))).toList();
    }

    private char[] read(Path file, String variable, String promptKey, String missingKey) {
        if (file != null) {
            return firstLine(file);
        }
        String value = terminal.environment().get(variable);
        return value != null ? value.toCharArray() : prompt(promptKey, missingKey);
    }

    private char[] prompt(String promptKey, String missingKey) {
        Console console = terminal.console();
        char[] typed = console == null ? null : console.readPassword("%s ", terminal.text(promptKey));
        if (typed == null) {
            throw new ProblemException(missingKey);
        }
        return typed;
    }

    /** Of a file, or the next one of standard input. */
    static char[] firstLine(Path file) {
        if (StandardInput.is(file)) {
            return StandardInput.line();
        }
        byte[] bytes;
        try {
            bytes = Files.readAllBytes(file);
        } catch (IOException e) {
            throw new ProblemException("passphrase.file", e, file);
        }
        CharBuffer text = StandardCharsets.UTF_8.decode(java.nio.ByteBuffer.wrap(bytes));
        Arrays.fill(bytes, (byte) 0);
        int end = 0;
        while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
            end++;
        }
        char[] line = new char[end];
        text.get(line, 0, end);
        Arrays.fill(text.array(), '\0');
        return line;
    }
}
