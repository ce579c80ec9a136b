package app.saddlebag.profile;

import app.saddlebag.model.ProblemException;
import com.nulabinc.zxcvbn.Feedback;
import com.nulabinc.zxcvbn.Strength;
import com.nulabinc.zxcvbn.WipeableString;
import com.nulabinc.zxcvbn.Zxcvbn;
import java.nio.CharBuffer;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.stream.Stream;

/**
 * Decides, for window and command line alike, whether a new passphrase will do. The judgement is zxcvbn's: it looks for
 * words, names, dates, repeats and rows of keys, and counts the guesses that someone who knows this would need.
 *
 * <p>The first judgement reads the library's word lists, some 250 ms and 10 MB that go with this object; a later one takes
 * 1 to 40 ms, and half a second at worst. Work for a worker, then. Safe to share between threads.
 */
public final class PassphraseGate {

    /** The library's time grows with the square of the length, and faster where letters are replaced by signs. */
    private static final int MOST_JUDGED = 48;

    /** The library's lists are English: what Spanish speakers try first, and ourselves. The order is the rank. */
    private static final List<String> TRIED_FIRST = List.of("contraseña", "contrasena", "saddlebag", "alforja", "clave",
            "tequiero", "teamo", "hola", "amor", "secreto", "dinero", "banco", "españa", "espana", "madrid", "barcelona",
            "sevilla", "valencia", "realmadrid", "atletico", "betis", "barça", "athletic", "messi", "mucho", "siempre",
            "bonita", "princesa", "corazon", "corazón", "estrella", "mariposa", "verano", "invierno", "primavera", "otoño",
            "enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "octubre", "noviembre",
            "diciembre", "lunes", "martes", "miercoles", "jueves", "viernes", "sabado", "domingo", "familia", "mama", "papa",
            "amigos", "gracias", "bienvenido", "administrador", "usuario", "prueba", "cambiame", "frase", "passphrase");

    /** The library's name for words that a caller adds. */
    private static final String OF_TRIED_FIRST = "user_inputs";

    private static final ResourceBundle KEYS_FOR_TEXTS = new ResourceBundle() {
        @Override
        protected Object handleGetObject(String key) {
            return key;
        }

        @Override
        public Enumeration<String> getKeys() {
            return Collections.emptyEnumeration();
        }
    };

    private Zxcvbn library;

    /**
     * What is thought of one passphrase.
     *
     * @param hint the one thing most worth saying about it; empty where nothing is
     */
    public record Judgement(PassphraseStrength strength, Optional<PassphraseHint> hint) {

        /** Key of the sentence that refuses it, without {@code problem.}; empty when it will do. */
        public Optional<String> refusalKey() {
            return switch (strength) {
                case EMPTY -> Optional.of("passphrase.empty");
                case WEAK, FAIR -> Optional.of("passphrase.weak");
                case GOOD, STRONG -> Optional.empty();
            };
        }
    }

    /**
     * Judges the first {@value #MOST_JUDGED} characters. The array is left as it is and the copy of it wiped; the library
     * looks pieces of it up as strings, which the collector clears away.
     */
    public Judgement judge(char[] passphrase) {
        if (passphrase.length == 0) {
            return new Judgement(PassphraseStrength.EMPTY, Optional.of(PassphraseHint.MORE_WORDS));
        }
        WipeableString judged = new WipeableString(CharBuffer.wrap(passphrase, 0, Math.min(passphrase.length, MOST_JUDGED)));
        try {
            Strength strength = library().measure(judged, TRIED_FIRST);
            PassphraseStrength found = PassphraseStrength.ofScore(strength.getScore());
            Judgement judgement = new Judgement(found, found.compareTo(PassphraseStrength.LEAST) < 0
                    ? Optional.of(hint(strength)) : Optional.empty());
            strength.wipe();
            return judgement;
        } finally {
            judged.wipe();
        }
    }

    /** @throws ProblemException {@code passphrase.empty} or {@code passphrase.weak} when it will not do */
    public void require(char[] passphrase) {
        judge(passphrase).refusalKey().ifPresent(key -> {
            throw new ProblemException(key);
        });
    }

    private static PassphraseHint hint(Strength strength) {
        Feedback keys = strength.getFeedback().withResourceBundle(KEYS_FOR_TEXTS);
        boolean ours = strength.getSequence().stream().anyMatch(part -> OF_TRIED_FIRST.equals(part.dictionaryName));
        return Stream.concat(Stream.of(keys.getWarning()), keys.getSuggestions().stream())
                .flatMap(key -> PassphraseHint.of(key).stream())
                .filter(hint -> hint != PassphraseHint.MORE_WORDS).findFirst()
                .orElse(ours ? PassphraseHint.COMMON : PassphraseHint.MORE_WORDS);
    }

    private synchronized Zxcvbn library() {
        if (library == null) {
            library = new Zxcvbn();
        }
        return library;
    }
}
