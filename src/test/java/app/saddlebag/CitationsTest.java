package app.saddlebag;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** No document and no comment points to a section, a file, a package or a class that is not there. */
class CitationsTest {

    private static final Citations CITATIONS = new Citations();
    private static final Path PLAN = Path.of("src/site/markdown/a-plan.md");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `([a-z]+)` \\| .* \\| ([^|]*) \\|$");
    private static final Pattern WALL = Pattern.compile("= imports\\(\"([a-z]+)\"([^)]*)\\)");
    private static final Pattern NAME = Pattern.compile("(?<=[`\"])[a-z]+(?=[`\"])");
    private static final Pattern TRIED = Pattern.compile("(?m)^\\| (§1[08]\\.\\d+) \\| [^|]* \\| ([^|]*) \\|$");
    private static final Pattern NUMBERED = Pattern.compile("@DisplayName\\(\"API reference ([^:]+):");
    private static final Path SOURCE = Path.of("src/main/java/app/saddlebag/Main.java");

    @Test
    void everythingADocumentCitesIsThere() {
        assertThat(Citations.documents().stream().flatMap(document -> faults(document).map(fault -> document + ": " + fault))).isEmpty();
    }

    @Test
    void everythingACommentCitesIsThere() {
        assertThat(Citations.sources().stream().flatMap(source -> CITATIONS.faultsOfSource(source, Citations.read(source)).stream()
                .map(fault -> source + ": " + fault))).isEmpty();
    }

    /** In both ways: what the table promises is there, and what is there is in it. */
    @Test
    void eachNumberOfWhatAClientMeetsIsTriedByATestThatBearsIt() {
        String reference = Citations.read(Citations.REFERENCE);
        Map<String, Set<String>> promised = new TreeMap<>();
        TRIED.matcher(reference).results().forEach(row -> promised.put(row.group(1), Pattern.compile("`(\\w+)`").matcher(row.group(2)).results()
                .map(test -> test.group(1)).collect(Collectors.toCollection(TreeSet::new))));
        Map<String, Set<String>> tried = new TreeMap<>();
        Citations.sources().stream().filter(source -> source.toString().endsWith("Test.java")).forEach(source -> NUMBERED
                .matcher(Citations.read(source)).results().flatMap(name -> Pattern.compile("§[\\d.]+\\d").matcher(name.group(1)).results())
                .forEach(number -> tried.computeIfAbsent(number.group(), key -> new TreeSet<>())
                        .add(source.getFileName().toString().replace(".java", ""))));
        assertThat(promised).isEqualTo(tried);
        Stream<String> objects = Pattern.compile("(?m)^### (§10\\.\\d+) ").matcher(reference).results().map(heading -> heading.group(1));
        String bearing = reference.substring(reference.indexOf("\n## §18"), reference.indexOf("\n## §19"));
        Stream<String> numbers = Pattern.compile("(?m)^(\\d+)\\. ").matcher(bearing).results().map(line -> "§18." + line.group(1));
        assertThat(promised.keySet()).containsExactlyInAnyOrderElementsOf(Stream.concat(objects, numbers).toList());
    }

    /** In the table “The house” as in the architecture test, which holds the sources to it. */
    @Test
    void theHouseIsDrawnAsItsWallsStand() {
        Map<String, Set<String>> drawn = new LinkedHashMap<>();
        ROW.matcher(Citations.read(Path.of("src/site/markdown/architecture.md"))).results().forEach(row -> {
            Set<String> names = new TreeSet<>(row.group(2).contains("all above") ? drawn.keySet() : Set.of());
            // “all above but …, and …”: what is named besides is taken away where it was above, else added.
            NAME.matcher(row.group(2)).results().map(MatchResult::group).forEach(name -> {
                if (!names.remove(name)) {
                    names.add(name);
                }
            });
            drawn.put(row.group(1), names);
        });
        Map<String, Set<String>> walls = new TreeMap<>();
        WALL.matcher(Citations.read(Path.of("src/test/java/app/saddlebag/ArchitectureTest.java"))).results().filter(wall -> exists(wall.group(1)))
                .forEach(wall -> walls.put(wall.group(1), NAME.matcher(wall.group(2)).results().map(MatchResult::group)
                        .filter(CitationsTest::exists).collect(Collectors.toCollection(TreeSet::new))));
        assertThat(new TreeMap<>(drawn)).isEqualTo(walls);
    }

    private static boolean exists(String name) {
        return Files.isDirectory(Path.of("src/main/java/app/saddlebag", name));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            `NoSuchThing` keeps it                   | no class NoSuchThing
            `Mainly` starts it                       | no class Mainly
            `Main.vanish()` starts it                | no vanish in Main
            `vault.Main` starts it                   | no class Main in vault.
            `store.nowhere` keeps it                 | no package store.nowhere
            as [the page](nowhere.md) says           | no file src/site/markdown/nowhere.md
            as [it](filters.md#nowhere) says         | filters.md has no heading for #nowhere
            as `packaging/nowhere.sh` does           | no file packaging/nowhere.sh
            as `src/bench/java/**/No*Bench.java` say | no file src/bench/java/**/No*Bench.java
            by API reference §10.14                  | API reference has no §10.14
            """)
    void whatAPlanCitesAndIsNotThereIsTold(String text, String fault) {
        assertThat(CITATIONS.faultsOfPlan(PLAN, text)).singleElement().asString().contains(fault);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /** As told (API reference §20). */                   | API reference has no §20
            /** As told (API reference §§4, 5 to 6.9). */         | API reference has no §6.9
            /** As told (API reference §3.2, §18.3–40). */        | API reference has no §18.40
            /** As told (API reference §9.2, rule 10). */         | API reference §9.2 has no rule 10
            /** As told (§9.2). */                                | a section of what?
            /** As {@link NoSuchThing} does. */                   | no class NoSuchThing
            /** As {@link Main#vanish()} does. */                 | no vanish in Main
            /** As {@code FlanksClient.vanish} does. */           | no vanish in FlanksClient
            // see nowhere.md                                     | no document nowhere.md
            // see filters.md#nowhere                             | no heading filters.md#nowhere
            // packaging/nowhere.sh says why                      | no file packaging/nowhere.sh
            final class Section21Test { }                         | API reference has no §21
            """)
    void whatACommentCitesAndIsNotThereIsTold(String text, String fault) {
        assertThat(CITATIONS.faultsOfSource(SOURCE, text)).singleElement().asString().contains(fault);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/** API reference §§4, 5, 6.4 to 6.6 and 7, field by field. */", "/** RFC 5869 §33.3. */",
            "/** API reference §3.2, §18.3–4, §9.2, rule 9. */", "// src/site/markdown/filters.md#fields", "/** {@link Main#main(String[])} */"})
    void whatIsThereIsNotTold(String text) {
        assertThat(CITATIONS.faultsOfSource(SOURCE, text)).isEmpty();
    }

    /** In these every word of code type is a name of ours; elsewhere it may be a bank's, a person's or another program's. */
    private static Stream<String> faults(Path document) {
        List<String> plans = List.of("architecture.md", "CONTRIBUTING.md");
        boolean plan = plans.contains(document.getFileName().toString()) || document.startsWith("src/site/markdown/decisions");
        String text = Citations.read(document);
        return (plan ? CITATIONS.faultsOfPlan(document, text) : CITATIONS.faultsOfDocument(document, text)).stream();
    }
}
