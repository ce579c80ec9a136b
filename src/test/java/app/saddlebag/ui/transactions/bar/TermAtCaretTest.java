package app.saddlebag.ui.transactions.bar;

import static org.assertj.core.api.Assertions.assertThat;

import app.saddlebag.filter.Field;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TermAtCaretTest {

    /** The caret stands at the bar (¦); what would be replaced is in brackets. */
    @ParameterizedTest
    @CsvSource(delimiter = '~', value = {
        "[¦]                        ~          ~ ''",
        "[merc¦]                    ~          ~ merc",
        "[me¦rc]                    ~          ~ me",
        "amount:>10 [sho¦]          ~          ~ sho",
        "-[sho¦]                    ~          ~ sho",
        "shop:[¦]                   ~ SHOP     ~ ''",
        "-shop:[merc¦]              ~ SHOP     ~ merc",
        "shop:Renfe|[mer¦]          ~ SHOP     ~ mer",
        "shop:Renfe|[mer¦]|Condis   ~ SHOP     ~ mer",
        "shop:[=mer¦]               ~ SHOP     ~ mer",
        "shop:[\"El Cor¦]           ~ SHOP     ~ El Cor",
        "shop:[\"El Co¦rte\"] in    ~ SHOP     ~ El Co",
        "shop:\"El Corte\" [cat¦]   ~          ~ cat",
        "shop:\"a \\\" b\" [cat¦]   ~          ~ cat",
        "description:/a b|c/ [d¦]   ~          ~ d",
        "date:2026-01..|[last¦]     ~ DATE     ~ last",
        "nofield:[x¦]               ~ WHOLE    ~ nofield:x",
    })
    void theWordAtTheCaretIsWhatWouldBeReplaced(String marked, String field, String typed) {
        boolean whole = "WHOLE".equals(field);
        String picture = whole ? "[nofield:x¦]" : marked;
        String text = picture.replaceAll("[\\[\\]¦]", "");
        TermAtCaret term = TermAtCaret.in(text, picture.replaceAll("[\\[\\]]", "").indexOf('¦'));
        assertThat(term).isEqualTo(new TermAtCaret(field == null || whole ? null : Field.valueOf(field),
                picture.indexOf('['), picture.replaceAll("[\\[¦]", "").indexOf(']'), typed));
    }
}
