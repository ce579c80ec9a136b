package app.saddlebag.ui.transactions;

import app.saddlebag.insight.link.MovementLink;
import app.saddlebag.profile.OpenProfile;
import app.saddlebag.profile.RowDetails.Counterpart;
import app.saddlebag.profile.Tie;
import app.saddlebag.profile.TieAnswers.Answer;
import app.saddlebag.ui.transactions.inspect.DetailSource;
import java.util.List;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/** What lies behind the rows of an open profile. */
final class ProfileDetailSource implements DetailSource {

    /** Figures stay as the bank wrote them. */
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();
    private static final ObjectWriter PRETTY = JSON.writerWithDefaultPrettyPrinter();

    private final OpenProfile profile;

    ProfileDetailSource(OpenProfile profile) {
        this.profile = profile;
    }

    @Override
    public String payload(long rowId) {
        return PRETTY.writeValueAsString(JSON.readTree(profile.rows().payload(rowId)));
    }

    @Override
    public List<Counterpart> counterparts(long rowId) {
        return profile.rows().counterparts(rowId);
    }

    @Override
    public List<Tie> proposals() {
        return profile.ties().list().open();
    }

    @Override
    public void answer(List<MovementLink> ties, Answer answer) {
        profile.ties().answer(ties, answer);
    }
}
