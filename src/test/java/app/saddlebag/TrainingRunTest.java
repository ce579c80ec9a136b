package app.saddlebag;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.core.spi.ContextAwareBase;
import java.io.File;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.beans.Observable;
import javafx.scene.control.Control;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The packager's starts of the program are no part of it, and yet have to go with it. */
class TrainingRunTest {

    private static final Path SOURCES = Path.of("packaging/training");

    @Test
    void thePackagersStartsCompileAgainstTheProgramAsItIs(@TempDir Path classes) throws Exception {
        List<String> compiler = new ArrayList<>(List.of("-proc:none", "-cp", classPath(), "-d", classes.toString()));
        try (Stream<Path> files = Files.walk(SOURCES)) {
            files.map(Path::toString).filter(file -> file.endsWith(".java")).forEach(compiler::add);
        }
        int code = ToolProvider.findFirst("javac").orElseThrow()
                .run(System.out, System.err, compiler.toArray(String[]::new));
        assertThat(code).isZero();
        assertThat(classes.resolve("app/saddlebag/TrainingRun.class")).exists();
    }

    @Test
    void theProgramItselfHoldsNoneOfThem() throws Exception {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            assertThat(files.filter(file -> file.toString().endsWith(".java")).map(SOURCES::relativize)
                    .map(file -> file.toString().replace(".java", ".class").replace('\\', '/')))
                    .isNotEmpty().allSatisfy(type -> assertThat(Main.class.getClassLoader().getResource(type)).isNull());
        }
    }

    /** From where the tests have them, however they were started. */
    private static String classPath() {
        return Stream.of(Main.class, Platform.class, Observable.class, Control.class, CommandLine.class, Configurator.class,
                        ContextAwareBase.class)
                .map(type -> Path.of(URI.create(type.getProtectionDomain().getCodeSource().getLocation().toString())).toString())
                .distinct().collect(Collectors.joining(File.pathSeparator));
    }
}
