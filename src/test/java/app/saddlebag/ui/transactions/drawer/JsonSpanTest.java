package app.saddlebag.ui.transactions.drawer;

import static app.saddlebag.ui.transactions.drawer.JsonSpan.Kind.KEY;
import static app.saddlebag.ui.transactions.drawer.JsonSpan.Kind.NUMBER;
import static app.saddlebag.ui.transactions.drawer.JsonSpan.Kind.STRING;
import static app.saddlebag.ui.transactions.drawer.JsonSpan.Kind.WORD;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class JsonSpanTest {

    private static final String JSON = """
            {
              "description" : [ "a \\"quoted\\": b", "^x\\\\$" ],
              "amount" : [ { "gte" : -12.50, "lte" : 1e3 } ],
              "transfer" : null
            }""";

    @Test
    void piecesTogetherAreTheWholeText() {
        assertThat(JsonSpan.of(JSON).stream().map(JsonSpan::text).collect(Collectors.joining())).isEqualTo(JSON);
    }

    @Test
    void keysTextsNumbersAndWordsAreToldApart() {
        assertThat(JsonSpan.of(JSON)).contains(new JsonSpan("\"description\"", KEY),
                new JsonSpan("\"a \\\"quoted\\\": b\"", STRING), new JsonSpan("\"^x\\\\$\"", STRING),
                new JsonSpan("-12.50", NUMBER), new JsonSpan("1e3", NUMBER), new JsonSpan("\"transfer\"", KEY),
                new JsonSpan("null", WORD));
    }

    @Test
    void textThatIsNotJsonIsStillShownWhole() {
        assertThat(JsonSpan.of("{\"open").stream().map(JsonSpan::text).collect(Collectors.joining()))
                .isEqualTo("{\"open");
    }
}
