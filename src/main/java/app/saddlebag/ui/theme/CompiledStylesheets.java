package app.saddlebag.ui.theme;

import app.saddlebag.profile.Looks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.css.Stylesheet;

/**
 * Compiles the stylesheets of the normal size into JavaFX's binary form, in which a start reads them several times faster.
 * The packager runs it and lays the files beside this class; without them everything looks the same.
 */
public final class CompiledStylesheets {

    private CompiledStylesheets() {
    }

    static String name(boolean dark) {
        return dark ? "dark.bss" : "light.bss";
    }

    /** @param arguments the folder to write to */
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        for (boolean dark : new boolean[] {false, true}) {
            compile(dark, folder.resolve(name(dark)));
        }
    }

    static void compile(boolean dark, Path target) throws IOException {
        Path css = Files.createTempFile("saddlebag", ".css");
        try {
            Files.writeString(css, Theme.css(new Dress(dark, false, false, Looks.NORMAL)));
            Stylesheet.convertToBinary(css.toFile(), target.toFile());
        } finally {
            Files.delete(css);
        }
    }
}
