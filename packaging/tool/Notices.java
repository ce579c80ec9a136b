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

    Notices(Settings settings) {
        this.settings = settings;
    }

    void writeInto(Path legal) throws IOException {
        Path bill = settings.repository().resolve("target/bom.json");
        if (!Files.exists(bill)) {
            throw new Refusal("target/bom.json is missing: mvn -Prelease package makes it");
        }
        Work.copy(settings.repository().resolve("LICENSE"), legal.resolve("LICENSE"));
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
        Work.put(legal.resolve("THIRD-PARTY.md"), introduction.replace("@TABLE@", String.join("\n", table)));
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
