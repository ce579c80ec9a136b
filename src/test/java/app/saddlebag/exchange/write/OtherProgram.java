package app.saddlebag.exchange.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;

/** A program of others that reads our files; tests are skipped where it is not installed. */
public final class OtherProgram {

    private OtherProgram() {
    }

    /** Its standard output, which comes without a complaint. */
    public static String run(Path folder, String program, String... arguments) throws IOException, InterruptedException {
        Assumptions.assumeTrue(isInstalled(program), program + " is not installed");
        List<String> command = new ArrayList<>(List.of(program));
        command.addAll(List.of(arguments));
        Path complaints = folder.resolve(program + ".err");
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile()).redirectError(complaints.toFile());
        builder.environment().put("LC_ALL", "C.UTF-8");
        Process running = builder.start();
        String out = new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(running.waitFor()).as("%s: %s %s", command, out, Files.readString(complaints)).isZero();
        return out;
    }

    private static boolean isInstalled(String program) {
        for (String folder : System.getenv("PATH").split(":")) {
            if (Files.isExecutable(Path.of(folder, program))) {
                return true;
            }
        }
        return false;
    }
}
