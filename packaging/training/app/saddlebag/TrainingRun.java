package app.saddlebag;

import app.saddlebag.logging.LogSetup;
import app.saddlebag.profile.AppFolders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.stage.Window;
import javafx.stage.WindowEvent;

/**
 * Starts as a person makes them, without the person: what the packager runs to teach the ahead-of-time caches which classes a
 * start needs. Three, because a start loads everything that its cache holds: {@code command} makes a profile, connects the demo
 * bank and lists transactions; {@code query} compiles filters and opens nothing; {@code desktop} opens the window on that profile, unlocks it, shows each page, filters, and
 * closes. Any step that does not work ends it with an exception, so a package is never trained on half a start.
 *
 * <p>It works in this system's folders for the program and therefore refuses where a profile already lives: the packager
 * points the environment at empty folders. It is compiled by the packager, into the package's copy of the program's jar; that
 * it stands in the program's package lets it start commands by the parts that the program itself is put together from.
 */
public final class TrainingRun {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final String PASSPHRASE = "training of a start";
    private static final String FILTER = "description:nomina|mercadona amount:>10 date:last-12m";

    private final AppFolders folders = AppFolders.ofThisSystem();

    private TrainingRun() {
    }

    public static void main(String[] arguments) throws Exception {
        TrainingRun run = new TrainingRun();
        LogSetup.writeTo(run.folders.state());
        switch (arguments[0]) {
            case "command" -> run.commandLine();
            case "query" -> run.query();
            case "desktop" -> run.desktop();
            default -> throw new IllegalArgumentException(arguments[0]);
        }
    }

    private void commandLine() throws IOException {
        if (Files.exists(folders.profiles())) {
            throw new IllegalStateException(folders.profiles() + " holds profiles: a training run wants empty folders");
        }
        Path passphrase = Files.writeString(Files.createDirectories(folders.state()).resolve("passphrase"), PASSPHRASE);
        String[] unlocked = {"--passphrase-file", passphrase.toString()};
        command(unlocked, "profile", "create");
        command(unlocked, "connect", "--bank", "testbank", "--username", "marta", "--password", "training");
        command(unlocked, "balances");
        // The last of them begins and ends as the program does, which loads classes of its own; the packager deletes what is left.
        Main.main(new String[] {"transactions", "--limit", "20", FILTER, unlocked[0], unlocked[1]});
    }

    private void query() {
        command(new String[0], "query", "size:>100 -shop:lidl|dia /recibo.*9$/ value-date:2026-03..2026-05 is:transfer");
        Main.main(new String[] {"query", FILTER});
    }

    /** Each command has the parts of a process of its own. */
    private void command(String[] unlocked, String... words) {
        String[] arguments = Stream.of(words, unlocked).flatMap(Stream::of).toArray(String[]::new);
        int code = new Composition(folders).commandLine().run(arguments);
        if (code != 0) {
            throw new IllegalStateException(String.join(" ", words) + " ended with " + code);
        }
    }

    private void desktop() throws Exception {
        FutureTask<Void> person = new FutureTask<>(() -> {
            try {
                press("#unlock-others");
                press("#known-1");
                type("#unlock-passphrase", PASSPHRASE);
                press("#unlock");
                press("#place-transactions");
                type("#filter", FILTER);
                find("#grid", TableView.class, grid -> !((TableView<?>) grid).getItems().isEmpty());
                for (String page : List.of("connections", "wealth", "recurring", "settings", "overview")) {
                    press("#place-" + page);
                    TimeUnit.SECONDS.sleep(1);
                }
                close();
            } finally {
                Platform.exit();
            }
            return null;
        });
        Thread.ofPlatform().name("person").start(person);
        Main.main(new String[0]);
        person.get();
    }

    private static void type(String selector, String text) throws Exception {
        TextInputControl field = find(selector, TextInputControl.class, node -> !node.isDisabled());
        onScreen(() -> {
            field.appendText(text);
            return null;
        });
    }

    private static void press(String selector) throws Exception {
        ButtonBase button = find(selector, ButtonBase.class, node -> !node.isDisabled());
        onScreen(() -> {
            button.fire();
            return null;
        });
    }

    private static void close() throws Exception {
        onScreen(() -> {
            Window window = Window.getWindows().getFirst();
            Event.fireEvent(window, new WindowEvent(window, WindowEvent.WINDOW_CLOSE_REQUEST));
            return null;
        });
    }

    /** Waits until the window shows such a node. */
    private static <T extends Node> T find(String selector, Class<T> type, Predicate<Node> ready) throws Exception {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            Optional<Node> found = onScreen(() -> Window.getWindows().stream()
                    .map(window -> window.getScene().getRoot().lookup(selector))
                    .filter(node -> node != null && ready.test(node)).findFirst().orElse(null));
            if (found.isPresent()) {
                return type.cast(found.get());
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
        throw new IllegalStateException("the window did not show " + selector + " within " + PATIENCE);
    }

    /** Empty while JavaFX has not started yet, which it says by this exception alone. */
    private static <T> Optional<T> onScreen(Callable<T> deed) throws Exception {
        FutureTask<T> task = new FutureTask<>(deed);
        try {
            Platform.runLater(task);
        } catch (IllegalStateException notStarted) {
            return Optional.empty();
        }
        return Optional.ofNullable(task.get());
    }
}
