package app.saddlebag.cli;

import app.saddlebag.model.ProblemException;
import app.saddlebag.profile.OpenProfile;
import app.saddlebag.profile.Profiles;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import picocli.CommandLine.Option;

/** Which profile a command works on and how it is unlocked. */
final class ProfileOptions {

    static final String DEFAULT_NAME = "main";

    @Option(names = "--profile", paramLabel = "DIR", descriptionKey = "cli.option.profile")
    Path profile;

    @Option(names = "--passphrase-file", paramLabel = "FILE", descriptionKey = "cli.option.passphraseFile")
    Path passphraseFile;

    /** Whether a profile was named at all, by option or by {@code SADDLEBAG_PROFILE}. */
    boolean named(Terminal terminal) {
        return named(profile, terminal).isPresent();
    }

    /** @param option what {@code --profile} says; null where it was not given */
    static Optional<Path> named(Path option, Terminal terminal) {
        return Optional.ofNullable(option).or(() -> Optional.ofNullable(terminal.environment().get("SADDLEBAG_PROFILE")).map(Path::of));
    }

    /** The folder named; else the profile last used; else the one that {@code profile create} makes by default. */
    Path folder(Profiles profiles, Terminal terminal) {
        return named(profile, terminal).orElseGet(() -> {
            List<Profiles.Known> known = profiles.known();
            return known.isEmpty() ? profiles.home().resolve(DEFAULT_NAME) : known.getFirst().folder();
        });
    }

    OpenProfile open(Profiles profiles, Terminal terminal) {
        OpenProfile opened = open(profiles, terminal, profiles::open);
        opened.categories().speak(terminal.messages().locale());
        opened.place().fixedKey().ifPresent(terminal::say);
        return opened;
    }

    /**
     * @param <T> what the way makes of folder and passphrase
     */
    <T> T open(Profiles profiles, Terminal terminal, BiFunction<Path, char[], T> way) {
        Path folder = folder(profiles, terminal);
        if (!profiles.exists(folder)) {
            throw new ProblemException("profile.none", null, folder);
        }
        char[] passphrase = new Passphrases(terminal).existing(passphraseFile);
        try {
            return way.apply(folder, passphrase);
        } finally {
            Arrays.fill(passphrase, '\0');
        }
    }
}
