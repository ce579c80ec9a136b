package app.saddlebag.ui.transactions.rules;

import app.saddlebag.model.Rule;
import app.saddlebag.profile.RuleStanding;

/** One rule in its place, and what is known of how it stands. */
record RuleLine(Rule rule, Standing standing) {

    /** What is known of how a rule stands. */
    sealed interface Standing {

        record Looking() implements Standing {
        }

        /** Its filter is none that this program understands. */
        record Unreadable() implements Standing {
        }

        record Known(RuleStanding standing) implements Standing {
        }
    }
}
