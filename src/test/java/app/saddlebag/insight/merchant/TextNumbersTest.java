package app.saddlebag.insight.merchant;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Texts that are recognised where they stand are the ones that would be made of them. */
class TextNumbersTest {

    private static final List<String> PARTS = List.of("a", "OP ", "12", "123", "1234", "99999", "9", "00", " ", "ñ", "7", "-", "€1");

    @Test
    void aTextHasTheNumberOfWhatIsLeftOfItWithoutReferences() {
        Random dice = new Random(3);
        TextNumbers remembered = new TextNumbers();
        Map<String, Integer> numbers = new HashMap<>();
        List<String> asked = new ArrayList<>();
        for (int i = 0; i < 60_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int part = dice.nextInt(6); part >= 0; part--) {
                text.append(PARTS.get(dice.nextInt(PARTS.size())));
            }
            // Digits beside it belong to other texts.
            String all = "12" + text + "3456";
            int number = remembered.of(all, 2, all.length() - 4, left -> {
                asked.add(left);
                return numbers.computeIfAbsent(left, _ -> numbers.size() + 1);
            });
            assertThat(number).as("%s", text).isEqualTo(numbers.get(TextNumbers.withoutReferences(text.toString())));
        }
        assertThat(asked.size()).as("asked seldom").isLessThan(numbers.size() * 3).isLessThan(50_000);
    }

    @Test
    void longNumbersAreOne() {
        assertThat(TextNumbers.withoutReferences("OP 1234 DE 123, 7 99-00001")).isEqualTo("OP 9999 DE 123, 7 99-99999");
        assertThat(TextNumbers.withoutReferences("sin nada 12")).isSameAs("sin nada 12");
    }
}
