package app.saddlebag.flanks;

import static org.assertj.core.api.Assertions.assertThat;

import app.saddlebag.model.ProductKind;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.assertj.core.api.SoftAssertions;

/** An answer of which some objects are known and left out is read as if none were: rows, their order, and every complaint. */
class KnownObjectsTest {

    private static final List<String> STRANGE = List.of("null", "17", "[]", "[{\"_id\":\"a\"}]", "{}", "\"{\"", "{\"a\":{}}");
    private static final byte[] DAMAGE = ",]}{[\"\\ 0x\0\u00ff".getBytes(StandardCharsets.ISO_8859_1);

    /** What came of a reading. */
    private record Outcome(List<String> rows, List<Long> unreadable, String failure) {
    }

    private static class Listing implements Consumer<Received<Object>> {
        final List<String> rows = new ArrayList<>();

        @Override
        public void accept(Received<Object> row) {
            rows.add(text(row.payload()));
        }
    }

    private static final class Knower extends Listing implements Knowing {
        private final Set<String> known;
        private int left;

        Knower(Set<String> known) {
            this.known = known;
        }

        @Override
        public boolean knowsAny() {
            return true;
        }

        @Override
        public boolean knows(byte[] bytes, int from, int to) {
            String object = new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
            if (known.contains(object)) {
                rows.add(object);
                left++;
                return true;
            }
            return false;
        }
    }

    /** Gives some bytes at a time, and then its end or a broken line. */
    private static final class Line extends InputStream {
        private final ByteArrayInputStream bytes;
        private final Random random;
        private final int most;
        private final boolean breaks;

        Line(byte[] bytes, Random random, boolean breaks) {
            this.bytes = new ByteArrayInputStream(bytes);
            this.random = random;
            this.most = random.nextBoolean() ? 9 : 9_000;
            this.breaks = breaks;
        }

        @Override
        public int read() throws IOException {
            throw new IOException("one by one");
        }

        @Override
        public int read(byte[] target, int from, int count) throws IOException {
            if (bytes.available() == 0 && breaks) {
                throw new IOException("broken");
            }
            return bytes.read(target, from, Math.min(count, 1 + random.nextInt(most)));
        }
    }

    @Property(tries = 20_000)
    void knownObjectsChangeNothingInWhatIsRead(@ForAll Random random) {
        Set<String> known = new HashSet<>();
        byte[] body = damaged(answer(random, known), random);
        boolean breaks = random.nextInt(8) == 0;
        long seed = random.nextLong();
        Outcome expected = outcome(new Line(body, new Random(seed), breaks), new Listing());
        assertThat(outcome(new Line(body, new Random(seed), breaks), new Knower(known)))
                .as(() -> text(body) + " of which is known: " + known).isEqualTo(expected);
    }

    @Example
    void allButTheFirstAreLeftOutHoweverMany() {
        Set<String> known = new HashSet<>();
        StringBuilder answer = new StringBuilder("\n[ ");
        for (int i = 0; i < 20_000; i++) {
            String object = row(i, new Random(i));
            known.add(text(object.getBytes(StandardCharsets.UTF_8)));
            answer.append(i == 0 ? "" : " ,\r\n").append(object);
        }
        Knower knower = new Knower(known);
        Outcome outcome = outcome(new ByteArrayInputStream(answer.append("]\t").toString().getBytes(StandardCharsets.UTF_8)), knower);
        assertThat(outcome.failure).isNull();
        assertThat(outcome.rows).hasSize(20_000);
        assertThat(knower.left).isEqualTo(19_999);
    }

    @Example
    void anObjectTooLongToBeKnownIsReadAllTheSame() {
        String object = "{\"_id\":\"a\",\"amount\":1,\"valueDate\":\"2026-01-01\",\"long\":\"" + "x".repeat(UnknownObjects.BUFFER) + "\"}";
        String small = row(1, new Random(1));
        for (String answer : List.of("[" + object + "," + small + "]", "[" + small + "," + object + "," + small + "]")) {
            byte[] body = answer.getBytes(StandardCharsets.UTF_8);
            assertThat(outcome(new ByteArrayInputStream(body), new Knower(Set.of())))
                    .isEqualTo(outcome(new ByteArrayInputStream(body), new Listing()));
        }
    }

    @Example
    void whatIsNoArrayOfObjectsIsJudgedAsEver() {
        SoftAssertions all = new SoftAssertions();
        for (String body : List.of("", " ", "[", "[]", "[ ]x", "{}", "{\"error\":\"no\"}", "null", "[{}", "[{}]", "[{},]", "[,{}]",
                "[{}{}]", "[{}]]", "[{},,{}]", "[{} , {}", "[{}, {\"a\"]", "[{},{\"a\":[}]", "\ufeff[{},{}]")) {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            all.assertThat(outcome(new ByteArrayInputStream(bytes), new Knower(Set.of("{}")))).as(body)
                    .usingRecursiveComparison().ignoringFields("rows", "unreadable")
                    .isEqualTo(outcome(new ByteArrayInputStream(bytes), new Listing()));
        }
        all.assertAll();
    }

    private static String answer(Random random, Set<String> known) {
        StringBuilder answer = new StringBuilder(blanks(random)).append('[').append(blanks(random));
        int size = random.nextInt(12);
        for (int i = 0; i < size; i++) {
            String element = random.nextInt(20) == 0 ? STRANGE.get(random.nextInt(STRANGE.size())) : row(random.nextInt(12), random);
            if (element.startsWith("{\"_id") && random.nextInt(3) > 0) {
                known.add(text(element.getBytes(StandardCharsets.UTF_8)));
            }
            answer.append(i == 0 ? "" : "," + blanks(random)).append(element).append(blanks(random));
        }
        return answer.append(']').append(blanks(random)).toString();
    }

    private static String row(int number, Random random) {
        String words = List.of("PLAIN", "caf\u00e9 \u2615", "\\\"{\\\\", "}],{", "", "\\\\", "a\\u007db").get(random.nextInt(7));
        return "{\"_id\":\"tx" + number + "\",\"amount\":" + random.nextInt(50) + ",\"valueDate\":\"2026-01-0" + (1 + random.nextInt(9))
                + "\",\"description\":\"" + words + "\"" + (random.nextBoolean() ? "" : ",\"transfer\":{\"payer\":\"}\"},\"more\":[{},[]]") + "}";
    }

    private static String blanks(Random random) {
        return List.of("", "", "", " ", "\n  ", "\t\r").get(random.nextInt(6));
    }

    /** Half of them whole, the others cut, or with some bytes put in, taken out or changed. */
    private static byte[] damaged(String answer, Random random) {
        byte[] whole = answer.getBytes(StandardCharsets.UTF_8);
        if (random.nextBoolean()) {
            return whole;
        }
        ByteArrayOutputStream damaged = new ByteArrayOutputStream();
        int place = random.nextInt(whole.length);
        damaged.write(whole, 0, place);
        int kind = random.nextInt(4);
        if (kind < 2) {
            damaged.write(DAMAGE[random.nextInt(DAMAGE.length)]);
        }
        if (kind < 3) {
            int from = Math.min(whole.length, place + kind);
            damaged.write(whole, from, whole.length - from);
        }
        return damaged.toByteArray();
    }

    private static Outcome outcome(InputStream body, Listing sink) {
        Answer answer = new Answer(Call.readRows("/rows", new byte[0]), 200, null, body);
        try {
            List<Long> unreadable = RowReader.read(answer, fields -> (Object) TransactionReader.read(ProductKind.ACCOUNT, fields),
                    sink, noArray -> new FlanksException.NotJson("no array " + noArray, null));
            return new Outcome(sink.rows, unreadable, null);
        } catch (FlanksException | IOException | tools.jackson.core.JacksonException failed) {
            return new Outcome(sink.rows, null, failed.getClass() + " " + failed.getMessage());
        }
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
