package app.saddlebag;

import static java.util.stream.Collectors.toSet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a document or a comment may point to in this repository: sections of the API reference, headings, files, packages
 * and classes. Answers with sentences about what is not there. Reads the repository once, when made.
 */
final class Citations {

    static final Path REFERENCE = Path.of("src/site/markdown/flanks-api.md");

    private static final String NUMBER = "\\d+(?:\\.\\d+)?";
    private static final Pattern SECTIONS = Pattern.compile("(RFC \\d+ )?§§? ?(" + NUMBER + "(?:(?:, and |, | and | to |–)§?" + NUMBER
            + "(?![\\d.]*\\d|%))*)(?:,? rule (\\d+))?");
    private static final Pattern HEADING = Pattern.compile("(?m)^#{1,4} (.+)$");
    private static final Pattern LINK = Pattern.compile("!?\\[[^\\]]*\\]\\(([^)\\s]+)\\)");
    private static final Pattern CODE = Pattern.compile("`([^`\\n]+)`");
    private static final Pattern JAVADOC_CODE = Pattern.compile("\\{@(code|link|linkplain) ([^}]+)\\}");
    private static final Pattern TYPE = Pattern.compile("((?:[a-z][a-z0-9]*\\.)*)([A-Z][A-Za-z0-9]*[a-z][A-Za-z0-9]*)(?:[.#](\\w+))?(?:[(<\\s].*)?");
    private static final Pattern TWO_HUMPS = Pattern.compile("[A-Z][a-z0-9]+[A-Z][A-Za-z0-9]*");
    private static final Pattern PATH = Pattern.compile("(?<![\\w/.{}@$-])(?:src/(?:main|test|bench|site)|packaging|\\.github|icons)/(?:[\\w.*/-]*[\\w*])?");
    private static final Pattern DOCUMENT = Pattern.compile("(?<![\\w/.@-])\\w[\\w/-]*\\.md\\b(#[\\w-]+)?");
    private static final Pattern PACKAGE = Pattern.compile("[a-z]+(?:\\.[a-z]+)*");

    private final Set<String> sections = new HashSet<>();
    private final Map<String, Integer> rules = new HashMap<>();
    private final Map<String, List<Path>> types = new HashMap<>();
    private final Set<String> imported = new HashSet<>();
    private final Set<String> packages = new HashSet<>();
    private final Set<String> names;

    Citations() {
        readReference();
        for (Path source : javaSources()) {
            types.computeIfAbsent(bare(source), name -> new ArrayList<>()).add(source);
            Pattern.compile("(?m)^import (?:static )?([\\w.]+);").matcher(read(source)).results().map(found -> found.group(1))
                    .filter(name -> !name.startsWith("app.saddlebag"))
                    .flatMap(name -> Stream.of(name.split("\\."))).forEach(imported::add);
            addNested(source);
        }
        types.put("CitationsTest", List.of(Path.of("src/test/java/app/saddlebag/CitationsTest.java")));
        Path ours = Path.of("src/main/java/app/saddlebag");
        try (Stream<Path> folders = Files.walk(ours)) {
            folders.filter(Files::isDirectory).filter(folder -> !folder.equals(ours))
                    .forEach(folder -> packages.add(ours.relativize(folder).toString().replace('/', '.')));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        names = files(List.of("src", "packaging", ".github", "README.md", "SECURITY.md", "CHANGELOG.md", "pom.xml"), "").stream()
                .map(file -> file.getFileName().toString()).collect(toSet());
    }

    /** Documents of the repository. Where only Saddlebag's own words stand in code type, {@link #faultsOfPlan} is stricter. */
    static List<Path> documents() {
        return files(List.of("src/site/markdown", ".github", "README.md", "SECURITY.md", "CHANGELOG.md", "packaging"), ".md");
    }

    /** Java sources and whatever else bears comments. */
    static List<Path> sources() {
        List<Path> sources = new ArrayList<>(javaSources());
        for (String kind : List.of(".sh", ".yml", ".ps1", ".properties", ".options")) {
            sources.addAll(files(List.of("packaging", ".github", "src/main"), kind));
        }
        sources.add(Path.of("pom.xml"));
        return sources;
    }

    /** All but the test of this class, which cites what is not there to see it told. */
    private static List<Path> javaSources() {
        return files(List.of("src", "packaging/tool", "packaging/training"), ".java").stream().filter(source -> !source.endsWith("CitationsTest.java")).toList();
    }

    /** What a document cites and is not there. */
    List<String> faultsOfDocument(Path document, String text) {
        List<String> faults = new ArrayList<>(faultsOfSections(text));
        String prose = withoutBlocks(text);
        LINK.matcher(prose).results().map(found -> found.group(1)).filter(target -> !target.contains(":"))
                .forEach(target -> addLink(faults, document, target));
        PATH.matcher(prose).results().map(MatchResult::group).forEach(path -> addPath(faults, path));
        if (!document.equals(REFERENCE)) {
            CODE.matcher(prose).results().forEach(found -> addType(faults, found.group(1), false));
        }
        return faults;
    }

    /** As {@link #faultsOfDocument}, of a document whose every capitalised word in code type is a class, and dotted word a package. */
    List<String> faultsOfPlan(Path document, String text) {
        List<String> faults = new ArrayList<>(faultsOfDocument(document, text));
        for (MatchResult code : CODE.matcher(withoutBlocks(text)).results().toList()) {
            addType(faults, code.group(1), true);
            String word = code.group(1).replaceFirst("^app\\.saddlebag\\.", "");
            if (PACKAGE.matcher(word).matches() && word.contains(".") && packages.contains(word.substring(0, word.indexOf('.')))
                    && !packages.contains(word) && !Files.exists(Path.of(word)) && !names.contains(word)) {
                faults.add("no package " + word);
            }
        }
        return faults.stream().distinct().toList();
    }

    /** What a source's comments cite and is not there. */
    List<String> faultsOfSource(Path source, String text) {
        String joined = text.replaceAll("\\R\\s*(?:\\*(?!/)|//|#)?\\s*", " ");
        List<String> faults = new ArrayList<>(faultsOfSections(joined));
        Pattern.compile("(?s)/\\*\\*.*?\\*/|//[^\\n]*").matcher(text).results().map(MatchResult::group).forEach(comment -> {
            String line = comment.replaceAll("\\R\\s*\\*\\s*", " ");
            if (line.contains("§") && !line.contains("API reference") && !line.contains("RFC")) {
                faults.add("a section of what? " + line.strip());
            }
            JAVADOC_CODE.matcher(line).results().forEach(found -> addType(faults, found.group(2), !found.group(1).equals("code")));
        });
        boolean java = source.toString().endsWith(".java");
        String comments = java ? comments(text) : joined;
        PATH.matcher(comments).results().map(MatchResult::group).forEach(path -> addPath(faults, path));
        DOCUMENT.matcher(comments).results().map(MatchResult::group).forEach(cited -> addDocument(faults, cited));
        Matcher section = Pattern.compile("class Section(\\d+)(?:(?:To|And)(\\d+))?Test").matcher(text);
        while (section.find()) {
            Stream.of(section.group(1), section.group(2)).filter(number -> number != null && !sections.contains(number))
                    .forEach(number -> faults.add("API reference has no §" + number));
        }
        return faults.stream().distinct().toList();
    }

    private List<String> faultsOfSections(String text) {
        List<String> faults = new ArrayList<>();
        for (MatchResult cited : SECTIONS.matcher(text).results().filter(found -> found.group(1) == null).toList()) {
            String last = "";
            for (String number : cited.group(2).split("[^\\d.]+")) {
                boolean continues = cited.group(2).matches(".*" + Pattern.quote(last) + "–" + number + "(?!\\.\\d).*") && last.contains(".") && !number.contains(".");
                last = continues ? last.substring(0, last.indexOf('.') + 1) + number : number;
                if (!isSection(last)) {
                    faults.add("API reference has no §" + last);
                }
            }
            if (cited.group(3) != null && Integer.parseInt(cited.group(3)) > rules.getOrDefault(last, 0)) {
                faults.add("API reference §" + last + " has no rule " + cited.group(3));
            }
        }
        return faults;
    }

    private boolean isSection(String number) {
        int dot = number.indexOf('.');
        return sections.contains(number) || dot > 0 && !sections.contains(number.substring(0, dot) + ".1")
                && Integer.parseInt(number.substring(dot + 1)) <= rules.getOrDefault(number.substring(0, dot), 0);
    }

    private void addLink(List<String> faults, Path document, String target) {
        int hash = target.indexOf('#');
        Path folder = document.getParent() == null ? Path.of("") : document.getParent();
        Path file = hash == 0 ? document : folder.resolve(hash < 0 ? target : target.substring(0, hash)).normalize();
        if (!Files.exists(file)) {
            faults.add("no file " + file);
        } else if (hash >= 0 && !anchors(file).contains(target.substring(hash + 1))) {
            faults.add(file + " has no heading for #" + target.substring(hash + 1));
        }
    }

    private void addPath(List<String> faults, String path) {
        if (!Files.exists(Path.of(path)) && matching(path).isEmpty()) {
            faults.add("no file " + path);
        }
    }

    private void addDocument(List<String> faults, String cited) {
        String file = cited.replaceFirst("#.*", "");
        List<Path> found = documents().stream().filter(document -> document.endsWith(file)).toList();
        if (found.isEmpty() && !file.equals("THIRD-PARTY.md")) {
            faults.add("no document " + file);
        } else if (cited.contains("#") && found.stream().noneMatch(document -> anchors(document).contains(cited.substring(cited.indexOf('#') + 1)))) {
            faults.add("no heading " + cited);
        }
    }

    /** @param sure that what begins with a capital is a type, be it a plain word */
    private void addType(List<String> faults, String code, boolean sure) {
        Matcher type = TYPE.matcher(code);
        if (!type.matches() || !sure && !TWO_HUMPS.matcher(type.group(2)).matches()) {
            return;
        }
        String name = type.group(2);
        if (!types.containsKey(name)) {
            if (!imported.contains(name) && !loads(type.group(1) + name) && !loads("java.lang." + name)) {
                faults.add("no class " + code);
            }
        } else if (!type.group(1).isEmpty() && types.get(name).stream().noneMatch(path -> path.getParent() != null
                && path.getParent().toString().replace('/', '.').endsWith(type.group(1).substring(0, type.group(1).length() - 1)))) {
            faults.add("no class " + name + " in " + type.group(1));
        } else if (type.group(3) != null && types.get(name).stream().noneMatch(path ->
                Pattern.compile("\\b" + type.group(3) + "\\b").matcher(read(path)).find())) {
            faults.add("no " + type.group(3) + " in " + name);
        }
    }

    private void readReference() {
        String section = "";
        for (String line : read(REFERENCE).split("\\R")) {
            Matcher heading = Pattern.compile("#{2,3} §(" + NUMBER + ") .*").matcher(line);
            Matcher item = Pattern.compile("(\\d+)\\. .*").matcher(line);
            if (heading.matches()) {
                section = heading.group(1);
                sections.add(section);
            } else if (item.matches()) {
                rules.merge(section, Integer.parseInt(item.group(1)), Math::max);
            }
        }
    }

    private void addNested(Path source) {
        Pattern.compile("\\b(?:class|record|interface|enum) ([A-Z]\\w*)").matcher(read(source)).results().map(found -> found.group(1))
                .filter(name -> !name.equals(bare(source)))
                .forEach(name -> types.computeIfAbsent(name, any -> new ArrayList<>()).add(source));
    }

    private static Set<String> anchors(Path document) {
        return HEADING.matcher(withoutBlocks(read(document))).results().map(found -> found.group(1).toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}_ -]", "").replace(' ', '-')).collect(toSet());
    }

    private static String comments(String java) {
        StringBuilder comments = new StringBuilder();
        Pattern.compile("(?s)/\\*.*?\\*/|//[^\\n]*").matcher(java).results()
                .forEach(found -> comments.append(found.group().replaceAll("\\R\\s*\\*\\s*", " ")).append('\n'));
        return comments.toString();
    }

    private static String withoutBlocks(String text) {
        return text.replaceAll("(?s)(?m)^```.*?^```", "");
    }

    private static boolean loads(String name) {
        try {
            Class.forName(name, false, Citations.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }

    private static List<Path> matching(String glob) {
        Path start = Path.of(glob.substring(0, glob.indexOf('/')));
        var matcher = FileSystems.getDefault().getPathMatcher("glob:" + glob);
        return files(List.of(start.toString()), "").stream().filter(matcher::matches).toList();
    }

    private static List<Path> files(List<String> roots, String end) {
        List<Path> found = new ArrayList<>();
        for (String root : roots) {
            try (Stream<Path> walk = Files.walk(Path.of(root))) {
                walk.filter(Files::isRegularFile).filter(file -> file.toString().endsWith(end)).sorted(Comparator.naturalOrder()).forEach(found::add);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return found;
    }

    private static String bare(Path source) {
        return source.getFileName().toString().replace(".java", "");
    }

    static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " could not be read", e);
        }
    }
}
