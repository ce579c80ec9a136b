package app.saddlebag.profile;

import app.saddlebag.model.Category;
import app.saddlebag.text.Messages;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The categories that come with the program, read from {@code categories.txt}, with their names from the messages files. */
final class BuiltInCategories {

    private static final String TABLE = "categories.txt";

    private BuiltInCategories() {
    }

    /** In the order in which they are shown, each after the one it lies in. */
    static List<Category> list() {
        Messages english = new Messages(Messages.LANGUAGES.get(0));
        Messages spanish = new Messages(Messages.LANGUAGES.get(1));
        List<Category> all = new ArrayList<>();
        String top = null;
        for (String line : lines()) {
            String[] cells = line.split("\\|", -1);
            String key = cells[0].strip();
            boolean within = line.startsWith(" ");
            top = within ? top : key;
            String name = "category." + key;
            all.add(new Category(key, within ? top : null, cells[1].strip(), cells[2].strip(), english.get(name),
                    spanish.get(name), null, List.of(), Stream.of(cells[3].split(";")).map(String::strip)
                            .filter(hint -> !hint.isEmpty()).toList(), false));
        }
        return List.copyOf(all);
    }

    private static List<String> lines() {
        try (InputStream in = Objects.requireNonNull(BuiltInCategories.class.getResourceAsStream(TABLE), TABLE)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(TABLE, e);
        }
    }
}
