package app.saddlebag.ui.looks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import org.testfx.api.FxToolkit;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Takes pictures of the program's pages in every state, theme, language, scale and size, or of those asked for, and puts them
 * side by side, with a list of the words that were cut. A state that cannot be reached ends the run with status 1, after the others.
 */
@Command(name = "looks", mixinStandardHelpOptions = true, sortOptions = false,
        description = "Takes pictures of every page in every state, and puts them side by side in index.html.")
final class Looks implements Callable<Integer> {

    @Option(names = "--state", split = ",", completionCandidates = Situations.class,
            description = "Of: ${COMPLETION-CANDIDATES}", paramLabel = "STATE")
    private List<Situation> situations = Arrays.asList(Situation.values());

    @Option(names = "--page", split = ",", completionCandidates = Sights.class,
            description = "Of: ${COMPLETION-CANDIDATES}", paramLabel = "PAGE")
    private List<Sight> sights = Arrays.asList(Sight.values());

    @Option(names = "--theme", split = ",", description = "light, dark, light-contrast, dark-contrast, light-compact; the first two if it is not said", paramLabel = "THEME")
    private List<Dressing> themes = List.of(Dressing.LIGHT, Dressing.DARK);

    @Option(names = "--language", split = ",", description = "Such as en-GB; ${DEFAULT-VALUE} if it is not said", paramLabel = "TAG")
    private List<String> languages = List.of("en-GB", "es-ES");

    @Option(names = "--scale", split = ",", description = "In per cent; ${DEFAULT-VALUE} if it is not said", paramLabel = "SCALE")
    private List<Integer> scales = List.of(100, 150);

    @Option(names = "--size", split = ",", description = "Of the window; ${DEFAULT-VALUE} if it is not said", paramLabel = "WxH")
    private List<Frame.Size> sizes = List.of(new Frame.Size(1024, 700), new Frame.Size(1440, 900));

    @Option(names = "--out", description = "Folder; ${DEFAULT-VALUE} if it is not said", paramLabel = "FOLDER")
    private Path out = Path.of("target", "looks");

    /** The words for {@code --state}. */
    static final class Situations extends ArrayList<String> {
        Situations() {
            super(Arrays.stream(Situation.values()).map(Situation::word).toList());
        }
    }

    /** The words for {@code --page}. */
    static final class Sights extends ArrayList<String> {
        Sights() {
            super(Arrays.stream(Sight.values()).map(Sight::word).toList());
        }
    }

    private final Map<String, Exception> failures = new LinkedHashMap<>();
    private final CutWords cut = new CutWords();
    private int taken;

    private Looks() {
    }

    public static void main(String[] arguments) {
        // Windows of the toolkit would keep the process.
        System.exit(new CommandLine(new Looks()).setCaseInsensitiveEnumValuesAllowed(true)
                .registerConverter(Situation.class, Situation::parse).registerConverter(Sight.class, Sight::parse).registerConverter(Dressing.class, Dressing::parse)
                .registerConverter(Frame.Size.class, Frame.Size::parse).execute(arguments));
    }

    @Override
    public Integer call() throws IOException, TimeoutException {
        Platform.setImplicitExit(false);
        FxToolkit.registerPrimaryStage();
        for (Situation situation : situations) {
            if (sights.stream().anyMatch(sight -> sight.isIn(situation))) {
                look(situation);
            }
        }
        Path index = ContactSheet.write(out);
        cut.write(out);
        System.out.println(taken + " pictures; side by side in " + index.toUri());
        failures.forEach((what, failure) -> System.err.println(what + " failed: " + failure));
        return failures.isEmpty() ? 0 : 1;
    }

    private void look(Situation situation) {
        try (Setting setting = new Setting(situation)) {
            for (String language : languages) {
                for (Dressing theme : themes) {
                    for (int scale : scales) {
                        look(setting, new Frame(theme, language, scale, sizes.getFirst()));
                    }
                }
            }
        } catch (IOException | RuntimeException failure) {
            failures.put(situation.word(), failure);
        }
    }

    private void look(Setting setting, Frame frame) throws IOException {
        Situation situation = setting.situation();
        try (OpenWindow window = setting.open(frame, out.resolve(situation.word()).resolve("failed").resolve(frame.name() + ".png"))) {
            for (Sight sight : sights) {
                if (sight.isIn(situation)) {
                    look(window, situation, sight, frame);
                }
            }
        }
    }

    private void look(OpenWindow window, Situation situation, Sight sight, Frame frame) {
        try {
            sight.enter(window);
            for (Frame.Size size : sizes) {
                window.resize(size);
                window.untilIdle();
                window.picture(out.resolve(situation.word()).resolve(sight.word()).resolve(frame.withSize(size).name() + ".png"));
                cut.note(situation.word() + "/" + sight.word(), frame.withSize(size).name(), OpenWindow.fx(() -> CutWords.in(window.top())));
                taken++;
            }
            sight.leave(window);
        } catch (RuntimeException failure) {
            window.picture(out.resolve(situation.word()).resolve(sight.word()).resolve("failed").resolve(frame.name() + ".png"));
            failures.put(situation.word() + "/" + sight.word() + "/" + frame.name(), failure);
        }
    }
}
