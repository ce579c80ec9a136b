package app.saddlebag.profile;

import app.saddlebag.filter.text.FilterParser;
import app.saddlebag.model.ProblemException;
import app.saddlebag.model.Rule;

/** What a rule must be before it is kept. */
final class RuleCheck {

    private RuleCheck() {
    }

    static boolean findsAll(Rule rule) {
        return FilterParser.parse(rule.filter()).filter().isEmpty();
    }

    static boolean canBeRead(Rule rule) {
        return FilterParser.parse(rule.filter()).isValid();
    }

    /**
     * @param everything whether it may find everything
     * @throws ProblemException {@code rule.filter}, {@code rule.empty}
     */
    static void require(Rule rule, boolean everything) {
        if (!canBeRead(rule) || findsAll(rule) && !everything) {
            throw new ProblemException("rule.filter");
        }
        if (rule.sets().nothing()) {
            throw new ProblemException("rule.empty");
        }
    }
}
