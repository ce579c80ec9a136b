package app.saddlebag.filter.regex;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** The automaton answers as the virtual machine's own expressions do, only sooner. */
class LinearSearchTest {

    @Provide
    Arbitrary<String> expressions() {
        return RandomExpressions.portable();
    }

    /** Before the end, ours takes any number of line feeds, as that is what all dialects can be made to agree on, and Java one. */
    @Provide
    Arbitrary<List<String>> texts() {
        return RandomExpressions.texts().filter(text -> !text.endsWith("\n\n")).list().ofSize(12);
    }

    @Property(tries = 1_500)
    void itFindsWhatJavaFinds(@ForAll("expressions") String expression, @ForAll("texts") List<String> texts) {
        Pattern java = Pattern.compile(expression, Pattern.UNIX_LINES);
        LinearSearch search = new LinearSearch(expression, false);
        search.on(String.join("", texts));
        int start = 0;
        for (String text : texts) {
            assertThat(search.finds(start, start + text.length())).as("/%s/ in “%s”", expression, text)
                    .isEqualTo(java.matcher(text).find());
            start += text.length();
        }
    }

    @Property(tries = 500)
    void lettersOfBothCasesAreFoundAlike(@ForAll("expressions") String expression, @ForAll("texts") List<String> texts) {
        LinearSearch search = new LinearSearch(expression, true);
        RegexSearch plain = new RegexSearch(expression, true);
        for (String text : texts) {
            search.on(text);
            assertThat(search.finds(0, text.length())).isEqualTo(plain.finds(text));
        }
    }

    @Test
    void aHostileExpressionIsAnsweredWhenTheDialectAllows() {
        String text = "a".repeat(4_000) + "b";
        LinearSearch search = new LinearSearch("(.*a){12}$", false);
        search.on(text);
        assertThat(search.finds(0, text.length())).isFalse();
        assertThat(search.finds(0, text.length() - 1)).isTrue();
    }

    @Test
    void oneThatNeedsVeryManyStatesIsLeftToTheBoundedSearch() {
        LinearSearch search = new LinearSearch("[ab]*a[ab]{14}c", false);
        StringBuilder text = new StringBuilder();
        java.util.Random random = new java.util.Random(3);
        for (int i = 0; i < 20_000; i++) {
            text.append(random.nextBoolean() ? 'a' : 'b');
        }
        search.on(text.toString());
        assertThatExceptionOfType(TooCostlyException.class).isThrownBy(() -> search.finds(0, text.length()));
        search.on("aaaaaaaaaaaaaaac");
        assertThat(search.finds(0, 16)).isTrue();
    }

    @Test
    void aHostileExpressionOutsideTheDialectIsRefusedAndNeverHangs() {
        RegexSearch search = new RegexSearch("(?=a)(.*a){12}$", false);
        assertThatExceptionOfType(TooCostlyException.class).isThrownBy(() -> search.finds("a".repeat(200) + "b"));
    }

    @Test
    void anExpressionThatWouldOverflowTheStackIsRefused() {
        RegexSearch search = new RegexSearch("(a|b)*c", false);
        assertThatExceptionOfType(TooCostlyException.class).isThrownBy(() -> search.finds("ab".repeat(50_000)));
    }
}
