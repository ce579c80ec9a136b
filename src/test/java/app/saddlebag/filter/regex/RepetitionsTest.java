package app.saddlebag.filter.regex;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RepetitionsTest {

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"a; 1", "a{3}; 3", "a{2,5}b{4}; 5", "a{7,}; 7", "(a{10}){20}; 200", "(a{10}|(b{30})){20}c{9}; 600",
        "(?:(?:(?:){1000}){1000}){1000}; 1000000000", "[({]{5}; 5", "[a[b{9}]]{2}; 2", "\\(\\{9\\}; 1", "\\Q({9}\\E{3}; 3",
        "(a{100}; 100", "a{999999999}(b{999999999}){999999999}; 999999998000000001", "(((){999999999}){999999999}){999999999}; 9223372036854775807"})
    void countsWithinOneAnotherAreMultiplied(String expression, long deepest) {
        assertThat(Repetitions.deepest(expression)).isEqualTo(deepest);
    }

    @Test
    void anExpressionThatGoesRoundWithoutLookingIsTooCostly() {
        assertThatThrownBy(() -> new RegexSearch("(?:(?:(?:){1000}){1000}){1000}", false))
                .isInstanceOf(TooCostlyException.class);
        assertThat(new RegexSearch("(?:(?:\\d{1,3}\\.){3}){4}", false).finds("1.2.3.".repeat(4))).isTrue();
    }
}
