package app.saddlebag.profile;

import app.saddlebag.model.ProblemException;
import app.saddlebag.store.Medium;
import app.saddlebag.store.Settings;
import app.saddlebag.vault.OwnerOnly;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** What is to be said of where a profile lies. Reads and writes the disk: worker only. */
public final class ProfilePlace {

    private static final String TOLD = "place.cloud";

    private final ProfileFolder files;
    private final Settings settings;
    private final Medium medium;

    ProfilePlace(ProfileFolder files, Settings settings, Medium medium) {
        this.medium = medium;
        this.files = files;
        this.settings = settings;
    }

    /** The service that copies the folder to other computers, if one is recognised. */
    public Optional<String> cloud() {
        return CloudFolder.of(files.path(), System.getenv());
    }

    /** The same while the person has not said that they know. */
    public Optional<String> untoldCloud() {
        return cloud().filter(service -> !settings.get(TOLD).equals(Optional.of(service)));
    }

    /** The person knows. */
    public void cloudIsKnown() {
        cloud().ifPresent(service -> settings.put(TOLD, service));
    }

    /** Whether nothing can be written there: what is there can be read, and nothing is kept. */
    public boolean isFixed() {
        return medium != Medium.WRITABLE;
    }

    /** Whether that is so because the disk was full as the profile was opened: it can be opened again with more room. */
    public boolean isFull() {
        return medium == Medium.FULL;
    }

    /** The key of the sentence for that; empty where it can be written. */
    public Optional<String> fixedKey() {
        return switch (medium) {
            case WRITABLE -> Optional.empty();
            case READ_ONLY -> Optional.of("place.fixed");
            case FULL -> Optional.of("place.full");
        };
    }

    /** Whether other accounts of this computer can enter the folder. What is in it is sealed, and they could copy or remove it. */
    public boolean isOpenToOthers() {
        return OwnerOnly.isOpenToOthers(files.path());
    }

    /**
     * Makes the folder and everything in it its owner's alone.
     *
     * @throws ProblemException {@code profile.unmended}
     */
    public void mend() {
        try (Stream<Path> all = Files.walk(files.path())) {
            for (Path file : all.filter(each -> !Files.isSymbolicLink(each)).toList()) {
                OwnerOnly.restrict(file);
            }
        } catch (IOException e) {
            throw new ProblemException("profile.unmended", e, files.path());
        }
    }
}
