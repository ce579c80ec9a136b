package app.saddlebag.cli;

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
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The command line in a process of its own, to be killed. */
final class ConnectingProgram {

    private ConnectingProgram() {
    }

    /** @param command as it is typed after the program's name */
    static Process start(Path home, List<String> command) throws IOException {
        List<String> line = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xshare:auto",
                "-Djava.io.tmpdir=" + Files.createDirectories(home.resolve("tmp")), "-cp",
                classPath(), ConnectingProgram.class.getName(), home.toString()));
        line.addAll(command);
        return new ProcessBuilder(line).redirectErrorStream(true).start();
    }

    /** Where tests run in a class loader of their own, it and not the property knows where the classes are. */
    private static String classPath() {
        Stream<String> own = ConnectingProgram.class.getClassLoader() instanceof URLClassLoader loader
                ? Arrays.stream(loader.getURLs()).map(URL::getPath) : Stream.of();
        return Stream.concat(own, Stream.of(System.getProperty("java.class.path")))
                .collect(Collectors.joining(File.pathSeparator));
    }

    public static void main(String[] arguments) {
        Messages messages = new Messages(Locale.UK);
        Terminal terminal = new Terminal(new PrintWriter(System.out, true), new PrintWriter(System.err, true), null,
                Map.of("SADDLEBAG_PASSPHRASE", new String(Desks.passphrase())), messages,
                new Formats(messages, Clock.systemUTC()));
        System.exit(new CommandLineTwin(Desks.profiles(Path.of(arguments[0])), terminal, Clock.systemUTC(), "test")
                .run(Arrays.copyOfRange(arguments, 1, arguments.length)));
    }
}
