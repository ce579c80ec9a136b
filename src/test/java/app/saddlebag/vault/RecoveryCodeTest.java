package app.saddlebag.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.saddlebag.model.ProblemException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecoveryCodeTest {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    @Test
    void sevenGroupsOfFourCharactersThatCannotBeConfused() {
        assertThat(new String(RecoveryCode.fresh())).matches("([0-9A-HJKMNP-TV-Z]{4}-){6}[0-9A-HJKMNP-TV-Z]{4}");
    }

    @Property(tries = 200)
    void whatIsPrintedIsReadBack(@ForAll @Size(16) byte[] secret) {
        assertThat(RecoveryCode.secret(RecoveryCode.print(secret))).isEqualTo(secret);
    }

    @Test
    void aSecretHas128BitsOfChance() {
        Set<String> seen = new HashSet<>();
        int[] ones = new int[RecoveryCode.SECRET_BYTES * 8];
        for (int i = 0; i < 400; i++) {
            char[] code = RecoveryCode.fresh();
            assertThat(seen.add(new String(code))).isTrue();
            byte[] secret = RecoveryCode.secret(code);
            for (int bit = 0; bit < ones.length; bit++) {
                ones[bit] += secret[bit / 8] >> bit % 8 & 1;
            }
        }
        assertThat(Arrays.stream(ones).boxed()).as("how often each bit was set in 400 codes").allMatch(often -> often > 120 && often < 280);
    }

    @ParameterizedTest
    @ValueSource(strings = {"lower", "spaces", "joined", "letters for digits"})
    void howItIsTypedDoesNotMatter(String way) {
        byte[] secret = new byte[16];
        new Random(3).nextBytes(secret);
        secret[0] = 0; // begins with a zero
        secret[1] = 1;
        String code = new String(RecoveryCode.print(secret));
        String typed = switch (way) {
            case "lower" -> code.toLowerCase();
            case "spaces" -> "  " + code.replace('-', ' ') + "\n";
            case "joined" -> code.replace("-", "");
            default -> code.replace('0', 'O').replaceFirst("1", "l").replace('1', 'i');
        };
        assertThat(typed).isNotEqualTo(code);
        assertThat(RecoveryCode.secret(typed.toCharArray())).isEqualTo(secret);
    }

    @Test
    void aCharacterMistypedOrTwoSwappedIsNoticedNearlyAlways() {
        Random random = new Random(20260401);
        int missed = 0;
        int tried = 0;
        for (int i = 0; i < 4000; i++) {
            char[] code = new String(RecoveryCode.fresh()).replace("-", "").toCharArray();
            int at = random.nextInt(code.length - 1);
            char before = code[at];
            if (random.nextBoolean()) {
                code[at] = ALPHABET.charAt(random.nextInt(32));
            } else {
                code[at] = code[at + 1];
                code[at + 1] = before;
            }
            if (code[at] != before) {
                tried++;
                missed += noticed(code) ? 0 : 1;
            }
        }
        assertThat(tried).isGreaterThan(3500);
        assertThat(missed).as("of %s; one in 4,096 is to be expected", tried).isLessThanOrEqualTo(6);
    }

    private static boolean noticed(char[] code) {
        try {
            RecoveryCode.secret(code);
            return false;
        } catch (ProblemException e) {
            return e.key().equals("recovery.mistyped");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", "0", "0000-0000-0000-0000-0000-0000-000", "0000-0000-0000-0000-0000-0000-0000-0"})
    void anotherNumberOfCharactersIsSaid(String typed) {
        assertThatThrownBy(() -> RecoveryCode.secret(typed.toCharArray())).isInstanceOf(ProblemException.class)
                .extracting("key").isEqualTo("recovery.incomplete");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UUUU-0000-0000-0000-0000-0000-0000", "0000-0000-0000-0000-0000-0000-000é", "\u0000"})
    void aCharacterOfNoCodeIsMistyped(String typed) {
        assertThatThrownBy(() -> RecoveryCode.secret(typed.toCharArray())).isInstanceOf(ProblemException.class)
                .extracting("key").isEqualTo("recovery.mistyped");
    }
}
