package app.saddlebag.filter.query;

import static org.assertj.core.api.Assertions.assertThat;

import app.saddlebag.filter.Field;
import app.saddlebag.filter.Filter;
import app.saddlebag.filter.ProductRef;
import app.saddlebag.filter.Scope;
import app.saddlebag.filter.text.FilterParser;
import app.saddlebag.filter.text.FilterPrinter;
import app.saddlebag.filter.text.Parsed;
import app.saddlebag.model.ProductKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The examples of the specification, executed. */
class SpecificationTest {

    private static final Path PAGE = Path.of("src/site/markdown/filters.md");
    private static final Pattern COMPILED = Pattern.compile(
            "(?<!becomes\\n\\n)```filter\\n(.*?)\\n```\\n\\n```json\\n(.*?)\\n```\\n(?:\\nEvaluated here: `(.*?)`\\n)?", Pattern.DOTALL);
    private static final Pattern READ = Pattern.compile(
            "```json\\n([^`]*?)\\n```\\n\\nbecomes\\n\\n```filter\\n(.*?)\\n```", Pattern.DOTALL);
    private static final Pattern PRODUCT = Pattern.compile(
            "\\| (account|card) \\| `(\\w+)` \\| (.+?) \\| (.+?) \\| (.+?) \\(`(\\w+)`\\) \\|");
    private static final Pattern FIELD_ROW = Pattern.compile("(?m)^\\| ((?:`[a-z-]+`(?:, | \\(or none\\))?)+) \\| ");

    private static String page() throws IOException {
        return Files.readString(PAGE);
    }

    private static Scope scope() throws IOException {
        List<ProductRef> products = PRODUCT.matcher(page()).results().map(row -> new ProductRef(row.group(6).length(),
                ProductKind.valueOf(row.group(1).toUpperCase(java.util.Locale.ROOT)), row.group(2), row.group(3),
                row.group(4), row.group(6), row.group(5))).toList();
        assertThat(products).hasSize(4);
        return new Scope(LocalDate.of(2026, 11, 22), products);
    }

    static Stream<MatchResult> compiled() throws IOException {
        return COMPILED.matcher(page()).results();
    }

    static Stream<MatchResult> read() throws IOException {
        return READ.matcher(page()).results();
    }

    @ParameterizedTest
    @MethodSource("compiled")
    void aFilterCompilesToTheQueryBesideIt(MatchResult example) throws IOException {
        Parsed parsed = FilterParser.parse(example.group(1));
        assertThat(parsed.errors()).as(example.group(1)).isEmpty();
        Compiled compiled = FilterCompiler.compile(parsed.filter(), scope());
        assertThat(compiled.query().toPrettyJson()).as(example.group(1)).isEqualTo(example.group(2));
        assertThat(FilterPrinter.print(compiled.remainder())).as(example.group(1))
                .isEqualTo(example.group(3) == null ? "" : example.group(3));
    }

    @ParameterizedTest
    @MethodSource("read")
    void aQueryBecomesTheFilterBelowIt(MatchResult example) throws IOException {
        Filter filter = FlanksQuery.parse(example.group(1)).toFilter(scope());
        assertThat(FilterPrinter.print(filter)).isEqualTo(example.group(2));
    }

    @ParameterizedTest
    @MethodSource("written")
    void whatIsWrittenMeansWhatStandsBesideIt(MatchResult row) {
        Parsed parsed = FilterParser.parse(row.group(1).replace("\\|", "|"));
        assertThat(parsed.errors()).isEmpty();
        assertThat(FilterPrinter.print(parsed.filter())).isEqualTo(row.group(2).replace("\\|", "|"));
    }

    static Stream<MatchResult> written() throws IOException {
        String page = page();
        String table = page.substring(page.indexOf("| written | means |"), page.indexOf("## What Flanks is asked"));
        List<MatchResult> rows = Pattern.compile("(?m)^\\| `(.+?)` \\| `(.+?)` \\|$").matcher(table).results().toList();
        assertThat(rows).hasSizeGreaterThan(8);
        return rows.stream();
    }

    @Test
    void everyExampleIsSeen() throws IOException {
        assertThat(compiled().count() + read().count()).isEqualTo(Pattern.compile("```filter").matcher(page()).results().count())
                .isGreaterThan(25);
    }

    @Test
    void theTableNamesEveryField() throws IOException {
        List<String> named = FIELD_ROW.matcher(page()).results()
                .flatMap(row -> Pattern.compile("`([a-z-]+)`").matcher(row.group(1)).results()).map(word -> word.group(1))
                .toList();
        assertThat(named).containsAll(Stream.of(Field.values()).map(Field::word).toList());
    }
}
