package app.saddlebag.measure;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A benchmark in a process of its own, with the options that packages start the program with; what it says is shown and kept. */
final class Child implements AutoCloseable {

    private final Process process;
    private final BufferedReader out;
    private final List<String> said = new ArrayList<>();

    private Child(Process process) {
        this.process = process;
        this.out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    static Child start(List<String> options, Class<?> main, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "@" + Path.of("packaging", "jvm.options"), "-Dorg.sqlite.lib.path=" + Path.of("target", "native").toAbsolutePath()));
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        command.addAll(List.of(arguments));
        return of(command);
    }

    static Child of(List<String> command) throws IOException {
        return new Child(new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start());
    }

    long pid() {
        return process.pid();
    }

    List<String> said() {
        return List.copyOf(said);
    }

    /** Waits until it says something that holds this. */
    void awaitLine(String part) throws IOException {
        for (String line = next(); line != null; line = next()) {
            if (line.contains(part)) {
                return;
            }
        }
        throw new IOException("it ended without a word of " + part);
    }

    /** Waits until it ends. */
    Child end() throws IOException, InterruptedException {
        while (next() != null) {
            // it is kept
        }
        if (process.waitFor() != 0) {
            throw new IOException("it ended with " + process.exitValue());
        }
        return this;
    }

    private String next() throws IOException {
        String line = out.readLine();
        if (line != null) {
            said.add(line);
            System.err.println("  " + line);
        }
        return line;
    }

    /** The number that the expression's first group finds in the last line that begins so. */
    double figure(String beginning, String expression) {
        Pattern pattern = Pattern.compile(expression);
        return said.reversed().stream().filter(line -> line.startsWith(beginning)).map(pattern::matcher).filter(Matcher::find)
                .map(found -> Double.parseDouble(found.group(1).replace(",", ""))).findFirst()
                .orElseThrow(() -> new IllegalStateException("no line “" + beginning + "” with " + expression));
    }

    @Override
    public void close() throws IOException {
        process.destroyForcibly();
        out.close();
    }
}
