package app.saddlebag.ui.overview;

import app.saddlebag.profile.Findings;
import app.saddlebag.profile.OpenProfile;
import app.saddlebag.ui.kit.Ui;
import app.saddlebag.ui.page.Changes;
import app.saddlebag.ui.recurring.RecurringModel;

/** What the overview shows, each part by itself: the balances need not wait for what takes longer. */
public record OverviewModels(OverviewModel balances, FlowsModel flows, RecurringModel recurring, AttentionModel attention) {

    /** @param changes hears of what is said on the overview */
    public static OverviewModels of(Ui ui, OpenProfile profile, Changes changes) {
        RecurringModel recurring = new RecurringModel(profile.recurring(), ui.background(), ui.messages(), ui.toasts(), changes::tell);
        return new OverviewModels(new OverviewModel(profile.records(), profile.shared(), profile.overviewCurve(), ui.clock(), ui.background(),
                ui.messages()), new FlowsModel(profile.flows(), ui.background(), ui.messages()), recurring,
                new AttentionModel(recurring, () -> Findings.of(profile), ui.background(), ui.messages()));
    }
}
