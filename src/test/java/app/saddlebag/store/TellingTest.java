package app.saddlebag.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.zip.CRC32;
import java.util.zip.CRC32C;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A digest leaves out when the source last looked, and nothing else. */
class TellingTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "{\"updated_at_timestamp\":1,\"a\":2}  | {\"updated_at_timestamp\":77,\"a\":2}",
        "{\"a\":2,\"updated_at_timestamp\":1}  | {\"a\":2,\"updated_at_timestamp\": 170000}",
        "{\"a\":2,\"updated_at_timestamp\":1,\"b\":\"updated_at\"} | {\"a\":2,\"updated_at_timestamp\":2,\"b\":\"updated_at\"}",
        "{\"updated_at_timestamp\":5,\"t\":{\"updated_at_timestamp\":1}} | {\"updated_at_timestamp\":5,\"t\":{\"updated_at_timestamp\":2}}"})
    void whenItWasLookedAtLastMakesNoDifference(String one, String other) {
        assertThat(Telling.of(one.getBytes(UTF_8))).isEqualTo(Telling.of(other.getBytes(UTF_8)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "{\"updated_at_timestamp\":1,\"a\":2}  | {\"updated_at_timestamp\":1,\"a\":3}",
        "{\"updated_at_timestamp\":1,\"t\":{\"updated_at_timestamp\":1}} | {\"updated_at_timestamp\":2,\"t\":{\"updated_at_timestamp\":1}}",
        "{\"updated_at_timestam\":1} | {\"updated_at_timestam\":2}",
        "{\"pdated_at_timestamp\":1} | {\"pdated_at_timestamp\":2}"})
    void allElseDoes(String one, String other) {
        assertThat(Telling.of(one.getBytes(UTF_8))).isNotEqualTo(Telling.of(other.getBytes(UTF_8)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "{}", "updated_at_timestamp", "\"updated_at_timestamp", "aupdated_at_timestamp\"updated_at_timestam\""})
    void whatSaysNothingOfItIsTakenWhole(String bytes) {
        CRC32 high = new CRC32();
        CRC32C low = new CRC32C();
        high.update(bytes.getBytes(UTF_8));
        low.update(bytes.getBytes(UTF_8));
        long whole = high.getValue() << Integer.SIZE | low.getValue();
        assertThat(Telling.of(bytes.getBytes(UTF_8))).isEqualTo(whole == 0 ? 1 : whole);
    }

    @Test
    void theNameIsFoundWhereverItStands() {
        for (int before = 0; before < 100; before++) {
            for (int after = 0; after < 50; after++) {
                String frame = "u".repeat(before) + "\"updated_at_timestamp\"%s" + ",\"_p".repeat(after);
                assertThat(Telling.of(frame.formatted(":1").getBytes(UTF_8))).isEqualTo(Telling.of(frame.formatted(":2").getBytes(UTF_8)));
            }
        }
    }
}
