package app.saddlebag.ui.looks;

import app.saddlebag.ledger.Ledger;
import app.saddlebag.model.Transaction;
import app.saddlebag.profile.LiveProfile;
import app.saddlebag.profile.OpenProfile;
import app.saddlebag.profile.Preferences;
import app.saddlebag.profile.Profiles;
import app.saddlebag.sandbox.Sandbox;
import app.saddlebag.ui.Desks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** The bank and the profile of a situation, made once; each window opens a copy, so that none finds what another left behind. */
final class Setting implements AutoCloseable {

    private final Situation situation;
    private final Path home = Files.createTempDirectory("saddlebag-looks");
    private final Path made = home.resolve("made");
    private final Sandbox sandbox;
    private final Set<String> told = new HashSet<>();
    private int windows;

    Setting(Situation situation) throws IOException {
        this.situation = situation;
        sandbox = Sandbox.start(situation.options());
        if (situation.hasProfile()) {
            try (OpenProfile profile = Desks.profiles(home.resolve("maker")).create(made, Desks.passphrase(),
                    LiveProfile.environment(sandbox), LiveProfile.secret(sandbox))) {
                situation.fill(profile, sandbox);
            }
            try (OpenProfile profile = Desks.profiles(home.resolve("maker")).open(made, Desks.passphrase())) {
                situation.settle(profile);
                told(profile);
            }
        }
    }

    private void told(OpenProfile profile) {
        Ledger ledger = profile.ledger().snapshot();
        for (int row = 0; row < ledger.size(); row++) {
            Transaction fact = ledger.row(row).transaction();
            Stream.of(fact.description(), fact.shop(), fact.category()).filter(Objects::nonNull).forEach(told::add);
        }
        profile.records().products().forEach(one -> told.add(one.product().title()));
        profile.records().connections().forEach(one -> told.add(one.entityName()));
    }

    /** What banks wrote, which stands in no language of the program's. */
    Set<String> told() {
        return told;
    }

    Situation situation() {
        return situation;
    }

    /**
     * A window in which the situation has come about.
     *
     * @param seen gets a picture of the window if it does not
     */
    OpenWindow open(Frame frame, Path seen) throws IOException {
        Path own = home.resolve("window-" + ++windows);
        Path folder = own.resolve("Household");
        Profiles profiles = Desks.profiles(own.resolve("home"));
        Preferences preferences = profiles.preferences();
        preferences.change(values -> values.withLooks(looks -> frame.theme().of(looks).withScalePercent(frame.scale())));
        if (situation.hasProfile()) {
            copy(made, folder);
            preferences.remember(folder);
        }
        OpenWindow window = new OpenWindow(profiles, frame, situation.file(Files.createDirectories(own)));
        try {
            situation.bringAbout(window, sandbox, folder);
            return window;
        } catch (RuntimeException failure) {
            window.picture(seen);
            window.close();
            throw new IllegalStateException("it was not to be reached; " + seen + " shows the window", failure);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path one : all.toList()) {
                Path copied = to.resolve(from.relativize(one).toString());
                Files.createDirectories(copied.getParent());
                Files.copy(one, copied, StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
    }

    @Override
    public void close() throws IOException {
        sandbox.close();
        List<Path> all;
        try (Stream<Path> found = Files.walk(home)) {
            all = found.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path one : all) {
            Files.delete(one);
        }
    }
}
