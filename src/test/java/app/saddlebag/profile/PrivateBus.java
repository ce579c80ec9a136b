package app.saddlebag.profile;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A D-Bus of its own, on which a test plays the desktop. */
public final class PrivateBus implements AutoCloseable {

    private final Process daemon;
    private final String address;

    private PrivateBus(Process daemon, String address) {
        this.daemon = daemon;
        this.address = address;
    }

    /** Whether one can be started here: Debian's package dbus. */
    public static boolean isPossible() {
        return Stream.of("dbus-daemon", "dbus-send").allMatch(program -> Stream.of(System.getenv("PATH").split(":"))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program))));
    }

    public static PrivateBus start() throws IOException {
        Process daemon = new ProcessBuilder("dbus-daemon", "--session", "--nofork", "--print-address")
                .redirectError(ProcessBuilder.Redirect.DISCARD).start();
        String address = new BufferedReader(new InputStreamReader(daemon.getInputStream(), StandardCharsets.UTF_8)).readLine();
        return new PrivateBus(daemon, address);
    }

    public String address() {
        return address;
    }

    /** @param arguments as of dbus-send: path, interface and member, and what it says */
    public void signal(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("dbus-send", "--bus=" + address, "--type=signal"));
        command.addAll(List.of(arguments));
        Process sent = new ProcessBuilder(command).inheritIO().start();
        if (sent.waitFor() != 0) {
            throw new IOException("not sent");
        }
    }

    @Override
    public void close() {
        daemon.destroy();
    }
}
