package app.saddlebag.cli;

import app.saddlebag.ledger.Basis;
import app.saddlebag.ledger.Sums;
import app.saddlebag.ledger.Totals;
import java.util.List;

/** Says what rows come to per currency, how many are left out of it and which filter finds those. */
final class SumLines {

    private final Terminal terminal;

    SumLines(Terminal terminal) {
        this.terminal = terminal;
    }

    void say(Sums sums, Basis basis) {
        sums.on(basis).forEach(sum -> terminal.say("cli.transactions.totals",
                sum.currency() == null ? "?" : sum.currency(), sum.count(), sum.in().toPlainString(),
                sum.out().toPlainString(), sum.net().toPlainString()));
        if (basis == Basis.COUNTED) {
            leftOut("cli.transactions.vanished", sums.vanished());
            leftOut("cli.transactions.transfer", sums.internal());
            leftOut("cli.transactions.repeated", sums.repeated());
        } else if (sums.leavesOut()) {
            terminal.say("cli.transactions.asTold");
        }
    }

    private void leftOut(String key, List<Totals> totals) {
        if (!totals.isEmpty()) {
            terminal.say(key, Sums.rows(totals));
        }
    }
}
