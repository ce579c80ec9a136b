import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Collects the licences of everything in the package: a table and each licence's text from the software bill of materials,
 * and the licence and notice files that the libraries' own jars carry. The JDK's are in the runtime's {@code legal} folder.
 */
final class Notices {

    private final Settings settings;
    private final Platform platform;

    Notices(Settings settings) {
        this.settings = settings;
        this.platform = settings.platform();
    }

    void writeInto(Path image) throws IOException {
        Path legal = platform.app(image).resolve("legal");
        Path bill = settings.repository().resolve("target/bom.json");
        if (!Files.exists(bill)) {
            throw new Refusal("target/bom.json is missing: mvn -Prelease package makes it");
        }
        Work.copy(settings.repository().resolve("LICENSE"), legal.resolve("LICENSE"));
        Work.copy(settings.repository().resolve("src/main/resources/app/saddlebag/ui/theme/fonts/OFL.txt"), legal.resolve("OFL.txt"));
        Work.copy(bill, legal.resolve("saddlebag.cdx.json"));
        List<String> table = new ArrayList<>(List.of("| library | version | licence |", "| --- | --- | --- |"));
        Map<String, String> texts = new TreeMap<>();
        JsonNode components = JsonMapper.shared().readTree(bill).path("components");
        TreeSet<String> rows = new TreeSet<>();
        for (JsonNode component : components) {
            List<String> names = new ArrayList<>();
            for (JsonNode choice : component.path("licenses")) {
                JsonNode licence = choice.path("license");
                String name = licence.path("id").asString(licence.path("name").asString(choice.path("expression").asString("")));
                names.add(name);
                remember(texts, name, licence.path("text"));
            }
            if (names.isEmpty()) {
                throw new Refusal(component.path("name").asString() + " states no licence");
            }
            rows.add("| " + component.path("group").asString() + ":" + component.path("name").asString() + " | "
                    + component.path("version").asString() + " | " + String.join(" or ", names) + " |");
        }
        table.addAll(rows);
        for (Map.Entry<String, String> text : texts.entrySet()) {
            Work.put(legal.resolve(text.getKey() + ".txt"), text.getValue());
        }
        copyFilesOfJars(legal);
        String introduction = Files.readString(settings.packaging().resolve("third-party.md"));
        refuseLost(introduction, image);
        Work.put(legal.resolve("THIRD-PARTY.md"), introduction.replace("@TABLE@", String.join("\n", table)));
    }

    /** What the introduction says lies in the package must lie there. */
    private void refuseLost(String introduction, Path image) {
        Matcher text = Pattern.compile("\\| `([^`]*)` (here|in the runtime's `legal` folder) \\|").matcher(introduction);
        while (text.find()) {
            Path folder = text.group(2).equals("here") ? platform.app(image).resolve("legal")
                    : platform.runtime(image).resolve("legal");
            if (!Files.exists(folder.resolve(text.group(1)))) {
                throw new Refusal("packaging/third-party.md names a text that is not in the package: " + text.group(1));
            }
        }
    }

    private static void remember(Map<String, String> texts, String name, JsonNode text) {
        String content = text.path("content").asString("");
        if (!content.isEmpty()) {
            String plain = text.path("encoding").asString("").equals("base64")
                    ? new String(Base64.getMimeDecoder().decode(content), StandardCharsets.UTF_8) : content;
            // A link stands where the text of a licence is not known; the JDK's copy of GPL and exception serves there.
            if (plain.length() > 200) {
                texts.put(name, plain);
            }
        }
    }

    private void copyFilesOfJars(Path legal) throws IOException {
        for (Path jar : Libraries.jars(settings.libraries())) {
            try (ZipFile zip = new ZipFile(jar.toFile())) {
                for (ZipEntry entry : Libraries.entries(zip)) {
                    String file = entry.getName().substring(entry.getName().lastIndexOf('/') + 1);
                    if (!entry.isDirectory() && !file.endsWith(".class") && isNotice(file)) {
                        String library = jar.getFileName().toString().replaceFirst("\\.jar$", "");
                        Path target = legal.resolve(library).resolve(file);
                        Files.createDirectories(target.getParent());
                        Files.write(target, zip.getInputStream(entry).readAllBytes());
                    }
                }
            }
        }
    }

    private static boolean isNotice(String file) {
        String name = file.toUpperCase(Locale.ROOT);
        return name.contains("LICENSE") || name.contains("LICENCE") || name.contains("NOTICE") || name.contains("COPYING");
    }
}
