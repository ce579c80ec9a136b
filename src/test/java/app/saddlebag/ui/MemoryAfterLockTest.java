package app.saddlebag.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.saddlebag.AnotherJvm;
import app.saddlebag.profile.AppFolders;
import app.saddlebag.profile.LiveProfile;
import app.saddlebag.profile.OpenProfile;
import app.saddlebag.profile.Preferences;
import app.saddlebag.profile.Profiles;
import app.saddlebag.sandbox.Sandbox;
import app.saddlebag.sandbox.SandboxOptions;
import app.saddlebag.vault.Argon2Cost;
import app.saddlebag.vault.KeyBytes;
import app.saddlebag.vault.Vaults;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.RandomAccessFile;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is left in memory once a profile is locked, in a process that used its recovery code, its passphrase, its keys and its tokens:
 * none of them, neither where the program can reach it nor in what it let go of. Once, or {@code -Dsaddlebag.locks} times; with
 * {@code -Dsaddlebag.memory=true} all the rest of the process is searched, too.
 */
class MemoryAfterLockTest {

    private static final int LOCKS = Integer.getInteger("saddlebag.locks", 1);
    private static final String FORGOTTEN = "canary-Quill-forgotten-37";
    private static final String FRESH = "canary-Morning-typed-62-Ash";

    /** What requests carry. */
    private static final List<String> SENT = List.of("a log-in's token", "an access token", "the client secret");

    @TempDir Path home;

    @Test
    void noKeyTokenSecretPassphraseOrCodeIsLeftInTheHeap() throws Exception {
        for (int lock = 1; lock <= LOCKS; lock++) {
            Path folder = Files.createDirectory(home.resolve("lock " + lock));
            List<String> found = new ArrayList<>();
            Map<String, byte[]> canaries = lockedOnce(folder, found);
            assertThat(canaries).hasSizeGreaterThan(10);
            assertThat(found).as("lock " + lock + ", of " + canaries.keySet()).isEmpty();
        }
    }

    private Map<String, byte[]> lockedOnce(Path folder, List<String> found) throws Exception {
        AppFolders folders = new AppFolders(folder.resolve("data"), folder.resolve("config"), folder.resolve("state"));
        Path kept = folder.resolve("data").resolve("ana");
        Path books = folder.resolve("books");
        Map<String, byte[]> canaries = new LinkedHashMap<>();
        try (Sandbox sandbox = Sandbox.start(SandboxOptions.defaults().withState(books))) {
            Profiles profiles = new Profiles(folders, Preferences.read(folders.settings()), (state, known) -> {
                throw new UnsupportedOperationException("this profile has a bank of its own");
            }, Clock.systemDefaultZone(), new Vaults(() -> Argon2Cost.FLOOR), "Saddlebag/test");
            char[] code;
            try (OpenProfile profile = profiles.create(kept, FORGOTTEN.toCharArray(), LiveProfile.environment(sandbox),
                    LiveProfile.secret(sandbox))) {
                LiveProfile.connect(profile, "testbank", "marta", "demo");
                code = profile.keys().makeRecoveryCode(FORGOTTEN.toCharArray());
                LiveProfile.keys(profile).forEach(token -> text(canaries, "a log-in's token", token.reveal()));
            }
            text(canaries, "the forgotten passphrase", FORGOTTEN);
            text(canaries, "the passphrase", FRESH);
            text(canaries, "the recovery code", new String(code));
            canaries.put("what the recovery code stands for", KeyBytes.ofCode(code));
            text(canaries, "the client secret", sandbox.clientSecret());
            Process child = program(folder);
            try (BufferedReader said = new BufferedReader(new InputStreamReader(child.getInputStream(), StandardCharsets.UTF_8))) {
                child.getOutputStream().write((new String(code) + "\n" + FRESH + "\n" + FRESH + "\n").getBytes(StandardCharsets.UTF_8));
                child.getOutputStream().flush();
                assertThat(said.readLine()).isEqualTo("dumped");
                accessTokens(books).forEach(token -> text(canaries, "an access token", token));
                canaries.putAll(KeyBytes.of(kept.resolve("keys.json"), FRESH.toCharArray()));
                if (Boolean.getBoolean("saddlebag.memory")) {
                    searchProcess(child.pid(), canaries, found);
                }
                child.getOutputStream().write('\n');
                child.getOutputStream().flush();
                child.waitFor();
            } finally {
                child.destroyForcibly();
            }
        }
        for (String dump : new String[] {"everything.hprof", "reachable.hprof"}) {
            search(folder.resolve(dump), canaries, found);
            Files.delete(folder.resolve(dump));
        }
        return canaries;
    }

    private static void text(Map<String, byte[]> canaries, String name, String value) {
        int same = 1;
        while (canaries.containsKey(name + " " + same)) {
            same++;
        }
        canaries.put(name + " " + same, value.getBytes(StandardCharsets.ISO_8859_1));
        canaries.put(name + " " + same + ", as characters", value.getBytes(StandardCharsets.UTF_16BE));
    }

    private static Process program(Path folder) throws IOException {
        return new ProcessBuilder(AnotherJvm.command("-XX:+UseSerialGC", "-Xmx512m", "-XX:NewSize=256m",
                "-XX:MarkSweepAlwaysCompactCount=1", "-Dprism.order=sw", "-cp", System.getProperty("java.class.path"),
                LockedProgram.class.getName(), folder.toString(), "ana")).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    }

    /** As the bank wrote them down. */
    private static List<String> accessTokens(Path books) throws IOException {
        List<String> tokens = new ArrayList<>();
        try (Stream<Path> files = Files.walk(books)) {
            for (Path file : files.filter(Files::isRegularFile).filter(file -> file.toString().endsWith(".json")).toList()) {
                JsonNode read = new JsonMapper().readTree(file.toFile()).path("tokens");
                read.propertyNames().forEach(tokens::add);
            }
        }
        assertThat(tokens).isNotEmpty();
        return tokens;
    }

    private static void search(Path dump, Map<String, byte[]> canaries, List<String> found) throws IOException {
        try (FileChannel file = FileChannel.open(dump)) {
            MappedByteBuffer bytes = file.map(FileChannel.MapMode.READ_ONLY, 0, file.size());
            byte[] all = new byte[(int) file.size()];
            bytes.get(all);
            canaries.forEach((name, value) -> {
                int times = times(all, all.length, value);
                if (times > 0) {
                    found.add(dump.getFileName() + ": " + name + ", " + times + " times");
                }
            });
        }
    }

    private static int times(byte[] all, int length, byte[] value) {
        int times = 0;
        byte first = value[0];
        for (int at = 0; at <= length - value.length; at++) {
            if (all[at] == first && java.util.Arrays.equals(all, at, at + value.length, value, 0, value.length)) {
                times++;
            }
        }
        return times;
    }

    /**
     * In all that the process holds, on Linux, beside what a dump shows: what never leaves the program is nowhere; how often the rest
     * is there, which a system's buffer for what was sent may hold where a bank is asked without TLS, as the made-up one is, is printed.
     */
    private static void searchProcess(long pid, Map<String, byte[]> canaries, List<String> found) throws IOException {
        Map<String, Integer> counts = new LinkedHashMap<>();
        try (RandomAccessFile memory = new RandomAccessFile("/proc/" + pid + "/mem", "r")) {
            for (String line : Files.readAllLines(Path.of("/proc/" + pid + "/maps"))) {
                String[] range = line.split(" ")[0].split("-");
                if (!line.contains(" rw") || line.contains("[v")) {
                    continue;
                }
                long from = Long.parseUnsignedLong(range[0], 16);
                long to = Long.parseUnsignedLong(range[1], 16);
                byte[] block = new byte[(int) Math.min(to - from, 1 << 26)];
                for (long at = from; at < to; at += block.length) {
                    int length;
                    try {
                        memory.seek(at);
                        length = memory.read(block, 0, (int) Math.min(block.length, to - at));
                    } catch (IOException unreadable) {
                        continue;
                    }
                    int read = length;
                    canaries.forEach((name, value) -> counts.merge(name, times(block, read, value), Integer::sum));
                }
            }
        }
        counts.forEach((name, times) -> {
            if (times > 0 && SENT.stream().noneMatch(name::startsWith)) {
                found.add("the process: " + name + ", " + times + " times");
            } else if (times > 0) {
                System.out.println("In the process after locking: " + times + " × " + name);
            }
        });
    }
}
