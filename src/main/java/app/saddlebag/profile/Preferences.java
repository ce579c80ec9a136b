package app.saddlebag.profile;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;

/**
 * What the program remembers before any profile is open: looks, language, which profiles there are. Nothing personal: what
 * belongs to a person lies sealed in the profile.
 *
 * <p>Safe to share between threads. A file that cannot be read is set aside, never saved over.
 */
public final class Preferences {

    private static final Logger LOG = LoggerFactory.getLogger(Preferences.class);
    private static final int MOST_PROFILES = 20;

    private final Path file;
    private Values values;

    private Preferences(Path file, Values values) {
        this.file = file;
        this.values = values;
    }

    /** Never fails: an unreadable file is kept as {@code preferences.json.unreadable} and the defaults hold. */
    public static Preferences read(Path folder) {
        Path file = folder.resolve("preferences.json");
        try {
            return new Preferences(file, PreferencesFile.read(Files.readAllBytes(file)).sound());
        } catch (NoSuchFileException firstStart) {
            return new Preferences(file, Values.DEFAULT);
        } catch (IOException | JacksonException unreadable) {
            setAside(file, unreadable);
            return new Preferences(file, Values.DEFAULT);
        }
    }

    private static void setAside(Path file, Exception why) {
        Path aside = file.resolveSibling("preferences.json.unreadable");
        LOG.warn("Preferences could not be read ({}); kept as {}", why.getMessage(), aside);
        try {
            Files.move(file, aside, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            LOG.warn("Could not set the unreadable preferences aside: {}", e.toString());
        }
    }

    public synchronized Values values() {
        return values;
    }

    /** Changes and saves; a failure to save is logged and the change holds for this run. */
    public synchronized void save(Values changed) {
        values = changed.sound();
        try {
            Files.createDirectories(file.getParent());
            Path fresh = Files.createTempFile(file.getParent(), "preferences", ".tmp");
            Files.write(fresh, PreferencesFile.write(values));
            try (FileChannel channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            LOG.warn("Preferences could not be saved: {}", e.toString());
        }
    }

    /** Changes what is there now, whoever changed it last, and saves. */
    public synchronized void change(UnaryOperator<Values> change) {
        save(change.apply(values));
    }

    /** Puts a profile first in the list of known ones. */
    public synchronized void remember(Path profile) {
        List<String> known = new ArrayList<>(values.profiles());
        String path = written(profile);
        known.remove(path);
        known.addFirst(path);
        save(values.withProfiles(known.subList(0, Math.min(known.size(), MOST_PROFILES))));
    }

    /** Whether the amounts of a profile are hidden on this computer. */
    public boolean isDiscreet(Path profile) {
        return values().discreet().contains(written(profile));
    }

    /** Keeps whether they are. A demo is forgotten with its folder. */
    public synchronized void discreet(Path profile, boolean on) {
        List<String> folders = new ArrayList<>(values.discreet());
        folders.remove(written(profile));
        if (on) {
            folders.add(written(profile));
        }
        folders.retainAll(values.profiles());
        save(values.withDiscreet(folders));
    }

    private static String written(Path profile) {
        return profile.toAbsolutePath().normalize().toString();
    }

    /**
     * @param language         BCP 47 tag; null follows the system
     * @param lockAfterMinutes idle time after which a profile locks; 0 never
     * @param window           where the main window last stood; null at first
     * @param profiles         folders of profiles, last used first
     * @param schedule         when banks are asked without the person asking
     * @param discreet         folders of profiles whose amounts are hidden
     */
    public record Values(String language, Looks looks, int lockAfterMinutes, WindowPlace window, List<String> profiles,
                         SyncSchedule schedule, List<String> discreet) {

        /** What holds until the person says otherwise. */
        public static final Values DEFAULT = new Values(null, Looks.DEFAULT, 5, null, List.of(), SyncSchedule.NEVER, List.of());

        /** Values that a hand-edited file may have put out of bounds, brought back. */
        Values sound() {
            return new Values(language, looks, Math.max(0, lockAfterMinutes), window,
                    profiles == null ? List.of() : List.copyOf(profiles),
                    schedule == null ? SyncSchedule.NEVER : schedule,
                    discreet == null ? List.of() : List.copyOf(discreet));
        }

        public Values withLanguage(String tag) {
            return new Values(tag, looks, lockAfterMinutes, window, profiles, schedule, discreet);
        }

        /** As they are, but for what the change says. */
        public Values withLooks(UnaryOperator<Looks> change) {
            return new Values(language, change.apply(looks), lockAfterMinutes, window, profiles, schedule, discreet);
        }

        public Values withLockAfterMinutes(int minutes) {
            return new Values(language, looks, minutes, window, profiles, schedule, discreet);
        }

        public Values withWindow(WindowPlace place) {
            return new Values(language, looks, lockAfterMinutes, place, profiles, schedule, discreet);
        }

        public Values withSchedule(SyncSchedule other) {
            return new Values(language, looks, lockAfterMinutes, window, profiles, other, discreet);
        }

        Values withProfiles(List<String> folders) {
            return new Values(language, looks, lockAfterMinutes, window, folders, schedule, discreet);
        }

        Values withDiscreet(List<String> folders) {
            return new Values(language, looks, lockAfterMinutes, window, profiles, schedule, folders);
        }
    }

    public enum Theme { SYSTEM, LIGHT, DARK }

    /** In screen pixels. */
    public record WindowPlace(int x, int y, int width, int height, boolean maximised) {
    }
}
