package app.saddlebag.profile;

import app.saddlebag.model.ProblemException;
import app.saddlebag.vault.Disk;
import app.saddlebag.vault.WrongPassphraseException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes guessing at the keyboard slow: after five wrong passphrases or recovery codes in a row each further try has to wait,
 * five seconds first and twice as long each time, up to five minutes. Kept beside the profile, so that starting the program
 * anew does not help. Someone who can write the file, or take the profile away, is kept off by the cost of the key's derivation
 * and not by this.
 */
final class WrongTries {

    private static final Logger LOG = LoggerFactory.getLogger(WrongTries.class);
    private static final int FREE = 5;
    private static final Duration FIRST_WAIT = Duration.ofSeconds(5);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(5);
    private static final Pattern FORM = Pattern.compile("(\\d{1,9}) (\\d{1,12})\\n");

    /** @param last second of the epoch of the last of them */
    private record Tries(int count, long last) {

        Duration leftAt(Instant now) {
            if (count < FREE) {
                return Duration.ZERO;
            }
            Duration whole = FIRST_WAIT.multipliedBy(1L << Math.min(count - FREE, 10));
            Duration wait = whole.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : whole;
            Duration left = Duration.between(now, Instant.ofEpochSecond(last).plus(wait));
            return left.isNegative() ? Duration.ZERO : left;
        }
    }

    private final Path file;
    private final Clock clock;
    private final Disk disk = new Disk();

    WrongTries(Path file, Clock clock) {
        this.file = file;
        this.clock = clock;
    }

    /** One try, which has to wait where too many before it failed, and counts if it fails. */
    <T> T guard(Supplier<T> attempt) {
        requirePatience();
        try {
            T opened = attempt.get();
            right();
            return opened;
        } catch (ProblemException failed) {
            if (failed instanceof WrongPassphraseException || failed.key().equals("slot.wrong")) {
                wrong();
            }
            throw failed;
        }
    }

    /** @throws ProblemException {@code passphrase.wait} with the seconds left */
    void requirePatience() {
        Instant now = clock.instant();
        Tries tries = read();
        if (tries.last > now.getEpochSecond()) { // the clock was set back: the wait begins now, and does not last until then
            tries = new Tries(tries.count, now.getEpochSecond());
            write(tries);
        }
        Duration left = tries.leftAt(now);
        if (!left.isZero()) {
            throw new ProblemException("passphrase.wait", null, tries.count, left.plusMillis(999).toSeconds());
        }
    }

    void wrong() {
        write(new Tries(read().count + 1, clock.instant().getEpochSecond()));
    }

    void right() {
        try {
            disk.delete(file);
        } catch (IOException e) {
            LOG.warn("The count of wrong tries could not be removed: {}", e.toString());
        }
    }

    /** What cannot be read counts as none: a damaged file must not shut out its owner. */
    private Tries read() {
        try {
            Matcher form = FORM.matcher(disk.exists(file) ? new String(disk.read(file, 64), StandardCharsets.US_ASCII) : "");
            return form.matches() ? new Tries(Integer.parseInt(form.group(1)), Long.parseLong(form.group(2))) : new Tries(0, 0);
        } catch (IOException e) {
            LOG.warn("The count of wrong tries could not be read: {}", e.toString());
            return new Tries(0, 0);
        }
    }

    private void write(Tries tries) {
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        try {
            disk.delete(fresh);
            disk.write(fresh, (tries.count + " " + tries.last + "\n").getBytes(StandardCharsets.US_ASCII));
            disk.replace(file, fresh);
        } catch (IOException e) {
            LOG.warn("The count of wrong tries could not be kept: {}", e.toString());
        }
    }
}
