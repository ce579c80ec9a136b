package app.saddlebag.sandbox.link;

import java.util.List;
import java.util.stream.Collectors;

/** What can be typed at TestBank (API reference §11), folded away under its forms. */
final class WordsGuide {

    /** Words that do the same, with the last part of the key of what that is. */
    private record Entry(String words, String key) {
    }

    private static final List<Entry> PASSWORDS = List.of(
            new Entry("SCA_SMS SCA_EMAIL SCA_CALL SCA_CODE SCA_APP_CODE SCA_CODE_FROM_APP SCA_CODE_DEVICE SCA_CARD_READER SCA_DIGIPASS "
                    + "SCA_CRYPTOCALCULATOR SCA_GOOGLE_AUTHENTICATOR", "code"),
            new Entry("SCA_COORDINATE SCA_COORDINATE_CARD", "coordinate"),
            new Entry("SCA_APP SCA_EXTERNAL_WAIT", "confirmation"),
            new Entry("SCA_QR_ACCEPT SCA_UPDATABLE_QR", "qr"),
            new Entry("INVALID_CREDENTIALS INTERNAL_ERROR USER_INTERACTION_NEEDED SCA_TYPE_NOT_ALLOWED", "error"),
            new Entry("ALREADY_EXISTS", "exists"),
            new Entry("DATA_ERROR_PRODUCT_ACCOUNT", "data-error"));
    private static final List<Entry> CODES = List.of(
            new Entry("INVALID_SCA INTERNAL_ERROR USER_INTERACTION_NEEDED", "error"),
            new Entry("SCA_EMAIL SCA_COORDINATE_CARD SCA_APP", "chained"));

    private final Page page;

    WordsGuide(Page page) {
        this.page = page;
    }

    String passwords() {
        return guide("words.passwords", PASSWORDS);
    }

    String codes() {
        return guide("words.codes", CODES);
    }

    private String guide(String introduction, List<Entry> entries) {
        return "<details class=\"words\"><summary>%s</summary><p>%s</p><dl>%s</dl></details>".formatted(page.text("words.title"),
                page.text(introduction), entries.stream().map(this::entry).collect(Collectors.joining()));
    }

    private String entry(Entry entry) {
        return "<dt>%s</dt><dd>%s</dd>".formatted(page.text("words." + entry.key()), entry.words());
    }
}
