package app.saddlebag.cli;

import app.saddlebag.AnotherJvm;
import app.saddlebag.profile.Profiles;
import app.saddlebag.text.Formats;
import app.saddlebag.text.Messages;
import app.saddlebag.ui.Desks;
import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The command line in a process of its own, to be killed. */
final class ConnectingProgram {

    /** Between commands that run at the same time. */
    private static final String AND = "and";

    private ConnectingProgram() {
    }

    /** @param command as it is typed after the program's name */
    static Process start(Path home, List<String> command) throws IOException {
        return builder(home, command).redirectErrorStream(true).start();
    }

    /**
     * Runs several commands at the same time, since most of what a process costs is its start.
     *
     * @param said gets what they say
     */
    static Process startAll(Path home, List<List<String>> commands, Path said) throws IOException {
        List<String> all = new ArrayList<>();
        commands.forEach(command -> {
            all.addAll(command);
            all.add(AND);
        });
        return builder(home, all).redirectErrorStream(true).redirectOutput(said.toFile()).start();
    }

    private static ProcessBuilder builder(Path home, List<String> arguments) throws IOException {
        List<String> line = AnotherJvm.command("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xshare:auto",
                "-Djava.io.tmpdir=" + Files.createDirectories(home.resolve("tmp")), "-cp",
                classPath(), ConnectingProgram.class.getName(), home.toString());
        line.addAll(arguments);
        return new ProcessBuilder(line);
    }

    /** Where tests run in a class loader of their own, it and not the property knows where the classes are. */
    private static String classPath() {
        Stream<String> own = ConnectingProgram.class.getClassLoader() instanceof URLClassLoader loader
                ? Arrays.stream(loader.getURLs()).map(URL::getPath) : Stream.of();
        return Stream.concat(own, Stream.of(System.getProperty("java.class.path")))
                .collect(Collectors.joining(File.pathSeparator));
    }

    public static void main(String[] arguments) throws InterruptedException {
        Profiles profiles = Desks.profiles(Path.of(arguments[0]));
        AtomicInteger worst = new AtomicInteger();
        List<Thread> running = new ArrayList<>();
        for (int from = 1; from < arguments.length; ) {
            int to = from;
            while (to < arguments.length && !arguments[to].equals(AND)) {
                to++;
            }
            String[] command = Arrays.copyOfRange(arguments, from, to);
            running.add(Thread.ofPlatform().start(() -> worst.accumulateAndGet(run(profiles, command), Math::max)));
            from = to + 1;
        }
        for (Thread one : running) {
            one.join();
        }
        System.exit(worst.get());
    }

    private static int run(Profiles profiles, String... command) {
        Messages messages = new Messages(Locale.UK);
        Terminal terminal = new Terminal(new PrintWriter(System.out, true), new PrintWriter(System.err, true), null,
                Map.of("SADDLEBAG_PASSPHRASE", new String(Desks.passphrase())), messages,
                new Formats(messages, Clock.systemUTC()));
        return new CommandLineTwin(profiles, terminal, Clock.systemUTC(), "test").run(command);
    }
}
