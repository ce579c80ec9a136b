package app.saddlebag.profile;

import app.saddlebag.DemoBanks;
import app.saddlebag.connect.ConnectState;
import app.saddlebag.connect.ConnectState.Done;
import app.saddlebag.flanks.CallCancellation;
import app.saddlebag.model.Batch;
import app.saddlebag.model.Connection;
import app.saddlebag.model.Departure;
import app.saddlebag.profile.ConnectionRemoval.Way;
import app.saddlebag.profile.Edits.Undoing;
import app.saddlebag.sync.SyncListener;
import app.saddlebag.sync.SyncReport;
import app.saddlebag.vault.Cheap;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;

/**
 * A person at the program, who syncs, edits, undoes, renews and removes until it is killed, and says what they are about to do
 * and what was acknowledged.
 */
final class KilledProgram {

    static final char[] PASSPHRASE = "four unlikely words together".toCharArray();
    private static final Clock CLOCK = Clock.fixed(GrowingBank.TODAY.atTime(10, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);

    /** What the person does. */
    enum Doing {
        SYNC, EDIT, UNDO_EDIT, UNDO_SYNC, RENEW, REMOVE, CONNECT
    }

    /** Renewing and removing are rarer in life too, but each has to be met. */
    private static final List<Doing> HABITS = List.of(Doing.SYNC, Doing.SYNC, Doing.EDIT, Doing.EDIT, Doing.UNDO_EDIT,
            Doing.UNDO_SYNC, Doing.RENEW, Doing.RENEW, Doing.REMOVE);

    private final OpenProfile profile;
    private final GrowingBank bank;
    private final Random random = new Random();

    private KilledProgram(OpenProfile profile, GrowingBank bank) {
        this.profile = profile;
        this.bank = bank;
    }

    public static void main(String[] arguments) throws Exception {
        Path home = Path.of(arguments[0]);
        KilledProgram program = new KilledProgram(profiles(home).open(home.resolve("profile"), PASSPHRASE.clone()),
                new GrowingBank(home));
        say("ready");
        while (true) {
            program.next();
        }
    }

    static Profiles profiles(Path home) {
        AppFolders folders = AppFolders.of(Map.of("XDG_DATA_HOME", home + "/data", "XDG_CONFIG_HOME", home + "/config"), home,
                "Linux");
        return new Profiles(folders, Preferences.read(folders.settings()), DemoBanks.instant(), CLOCK, Cheap.vaults(),
                "Saddlebag/test");
    }

    private void next() throws IOException {
        Doing doing = profile.store().connections().list().isEmpty() ? Doing.CONNECT
                : HABITS.get(random.nextInt(HABITS.size()));
        say("begin " + doing);
        List<Batch> written = switch (doing) {
            case SYNC -> sync();
            case EDIT -> List.of(edit());
            case UNDO_EDIT -> profile.edits().undo() instanceof Undoing.Done done ? List.of(done.batch()) : List.of();
            case UNDO_SYNC -> undoAndRedo();
            case RENEW -> renewed();
            case REMOVE -> remove();
            case CONNECT -> connect(profile);
        };
        say("done " + doing + written.stream().map(Batch::id).filter(id -> id != 0).map(id -> " " + id)
                .collect(Collectors.joining()));
    }

    /** The full stop tells that all of a line was said. */
    private static void say(String what) {
        System.out.println(what + ".");
    }

    private List<Batch> sync() throws IOException {
        bank.grow();
        return profile.syncAll(SyncListener.NONE, new CallCancellation()).reports().stream().map(SyncReport::batch).toList();
    }

    private Batch edit() {
        List<Long> rows = new ArrayList<>();
        profile.store().transactions().load(_ -> { }, row -> rows.add(row.id()));
        long[] some = rows.stream().filter(_ -> random.nextInt(3) > 0).mapToLong(Long::longValue).toArray();
        return profile.edits().edit(some, new Edit.NoteLine("edit " + random.nextInt(1000)), Edits.Progress.NOBODY);
    }

    private List<Batch> undoAndRedo() {
        return profile.changes().batches().stream().filter(batch -> batch.kind() == Batch.Kind.SYNC && !batch.undone()
                && batch.id() != 0).findFirst().map(batch -> {
                    Batch undo = profile.changes().undo(batch.id());
                    return List.of(undo, profile.changes().undo(undo.id()));
                }).orElse(List.of());
    }

    private List<Batch> renewed() {
        renew(profile, profile.store().connections().list().getFirst());
        return List.of();
    }

    private List<Batch> remove() {
        Way way = random.nextBoolean() ? Way.EVERYWHERE : Way.HERE;
        ConnectionRemoval.remove(profile, profile.store().connections().list().getFirst().id(), way);
        return List.of();
    }

    /** By the login that is at Flanks, where one is. */
    static List<Batch> connect(OpenProfile profile) {
        List<Departure> strays = profile.waitingLogins().look().strays();
        if (strays.isEmpty()) {
            must(LiveProfile.connect(profile, "testbank", "marta", "secret"));
        } else {
            profile.connector().adoption().adopt(strays.getFirst());
            profile.syncAll(SyncListener.NONE, new CallCancellation());
        }
        return List.of();
    }

    static void renew(OpenProfile profile, Connection connection) {
        must(LiveProfile.renew(profile, connection, "marta", "secret"));
    }

    private static void must(ConnectState state) {
        if (!(state instanceof Done(long _, var problem)) || problem != null) {
            throw new IllegalStateException(state.toString());
        }
    }
}
