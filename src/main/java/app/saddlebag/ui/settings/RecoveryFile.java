package app.saddlebag.ui.settings;

import app.saddlebag.model.ProblemException;
import app.saddlebag.ui.kit.QrCode;
import app.saddlebag.vault.OwnerOnly;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** A recovery code in a file: as text, or, where the file is named so, as a picture of it with the same for a camera. */
final class RecoveryFile {

    static final String TEXT = ".txt";
    static final String PICTURE = ".svg";

    private static final double QR_SIDE = 70;

    private RecoveryFile() {
    }

    /**
     * Some systems' choosers leave a name as it is when another kind is chosen.
     *
     * @param chosen a name that the person was asked about where there is such a file
     * @return the same where it is a picture's; otherwise one that is free
     */
    static Path pictureNamed(Path chosen) {
        String name = chosen.getFileName().toString();
        if (isPicture(name)) {
            return chosen;
        }
        String stem = name.toLowerCase(Locale.ROOT).endsWith(TEXT) ? name.substring(0, name.length() - TEXT.length()) : name;
        Path free = chosen.resolveSibling(stem + PICTURE);
        for (int number = 2; Files.exists(free); number++) {
            free = chosen.resolveSibling(stem + " " + number + PICTURE);
        }
        return free;
    }

    private static boolean isPicture(String name) {
        return name.toLowerCase(Locale.ROOT).endsWith(PICTURE);
    }

    /**
     * For its owner alone from the moment it exists. A file that is there goes: whoever chose its name was asked.
     *
     * @param title above the code in a picture
     * @throws ProblemException {@code recovery.unwritable}
     */
    static void write(Path file, String title, String code) {
        boolean picture = isPicture(file.getFileName().toString());
        try {
            Files.deleteIfExists(file);
            OwnerOnly.createFile(file);
            Files.writeString(file, picture ? picture(title, code) : code + System.lineSeparator());
        } catch (IOException e) {
            throw new ProblemException("recovery.unwritable", e, file);
        }
    }

    /** In millimetres, to be printed as it is. */
    private static String picture(String title, String code) {
        return String.format(Locale.ROOT, """
                <svg xmlns="http://www.w3.org/2000/svg" width="120mm" height="120mm" viewBox="0 0 120 120">
                <rect width="120" height="120" fill="white"/>
                <g font-family="sans-serif" text-anchor="middle" stroke="none">
                <text x="60" y="16" font-size="6">%s</text>
                <text x="60" y="108" font-size="5">%s</text>
                </g>
                <path transform="translate(25 27) scale(%.4f)" stroke="none" shape-rendering="crispEdges" d="%s"/>
                </svg>
                """, escaped(title), escaped(code), QR_SIDE / QrCode.modules(code), QrCode.outline(code));
    }

    private static String escaped(String text) {
        StringBuilder out = new StringBuilder();
        text.codePoints().filter(each -> !Character.isISOControl(each)).forEach(each -> {
            switch (each) {
                case '<' -> out.append("&lt;");
                case '&' -> out.append("&amp;");
                default -> out.appendCodePoint(each);
            }
        });
        return out.toString();
    }
}
