package app.saddlebag.profile;

import app.saddlebag.model.Rule;
import java.util.List;

/**
 * How a rule stands among the others, as of one moment.
 *
 * @param rule      itself
 * @param found     rows that its filter finds; 0 where it cannot be answered
 * @param tooCostly whether its expression is too costly to be answered
 * @param overruled where an earlier rule decides the category otherwise
 */
public record RuleStanding(Rule rule, int found, boolean tooCostly, List<Overruled> overruled) {

    public RuleStanding {
        overruled = List.copyOf(overruled);
    }

    /**
     * @param by   the earlier rule, which is on
     * @param rows of those that both find
     */
    public record Overruled(Rule by, int rows) {
    }
}
