package app.saddlebag.exchange.read;

import app.saddlebag.exchange.statement.Counterparty;
import app.saddlebag.exchange.statement.Entry;
import app.saddlebag.exchange.statement.Part;
import app.saddlebag.exchange.statement.RemarkKind;
import app.saddlebag.exchange.statement.StatementBalance;
import app.saddlebag.model.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Makes entries of the records of QIF: movements with their splits, and trades by the cash they move. */
final class QifMovements {

    /** Actions of a securities account that take cash out of it, though their amount has no sign. */
    private static final Set<String> OUT = Set.of("buy", "cvrshrt", "miscexp", "margint", "xout");
    private static final Set<String> IN = Set.of("sell", "shtsell", "div", "intinc", "cglong", "cgshort", "cgmid", "miscinc", "rtrncap", "xin");

    private final DateOrder order;
    private final DecimalSign decimals;

    QifMovements(DateOrder order, DecimalSign decimals) {
        this.order = order;
        this.decimals = decimals;
    }

    void tell(QifRecord record, StatementDraft draft) {
        String kind = draft.account().kind();
        boolean trade = kind != null && Set.of("invst", "port").contains(kind.toLowerCase(Locale.ROOT));
        String action = record.get('N') == null ? "" : record.get('N').toLowerCase(Locale.ROOT);
        if (trade && !action.isEmpty() && !OUT.contains(action) && !IN.contains(action) && !action.equals("cash")) {
            draft.remark(record.line(), RemarkKind.NOT_A_MOVEMENT, record.get('N'));
            return;
        }
        String dayTold = record.get('D') == null ? "" : record.get('D');
        String amountTold = record.get('T') != null ? record.get('T') : record.get('U') == null ? "" : record.get('U');
        LocalDate day = order.day(dayTold);
        BigDecimal amount = decimals.amount(amountTold);
        if (day == null) {
            draft.remark(record.line(), RemarkKind.NO_DAY, dayTold);
        } else if (amount == null) {
            draft.remark(record.line(), RemarkKind.NO_AMOUNT, amountTold);
        } else if (isOpening(record, draft)) {
            draft.balance(StatementBalance.Kind.OPENING, day, amount, draft.currency());
        } else {
            boolean out = trade && OUT.contains(action) && amount.signum() > 0;
            draft.entry(entry(record, day, out ? amount.negate() : amount, trade, draft));
        }
    }

    /** What an account began with is written as a transfer from itself. */
    private static boolean isOpening(QifRecord record, StatementDraft draft) {
        return "Opening Balance".equalsIgnoreCase(record.get('P')) && record.get('L') != null
                && record.get('L').equals("[" + draft.account().shown() + "]");
    }

    private Entry entry(QifRecord record, LocalDate day, BigDecimal amount, boolean trade, StatementDraft draft) {
        String payee = Fields.orNull(record.get('P'));
        String category = Fields.orNull(record.get('L'));
        return Entry.on(day, amount, draft.entryCurrency()).line(record.line()).description(trade
                        ? Fields.joined(record.get('Y'), Fields.joined(payee, record.get('M'))) : Fields.joined(payee, record.get('M')))
                .counterparty(payee == null ? Counterparty.NONE : new Counterparty(Fields.oneLine(payee), null, null, null))
                .reference(trade ? null : Fields.orNull(record.get('N'))).kind(trade ? record.get('N') : null).category(category)
                .parts(parts(record, amount, draft)).told(record.fields()).build();
    }

    private List<Part> parts(QifRecord record, BigDecimal whole, StatementDraft draft) {
        List<Part> parts = new ArrayList<>();
        BigDecimal sum = BigDecimal.ZERO;
        boolean all = true;
        for (QifRecord.Split split : record.splits()) {
            BigDecimal amount = split.amount() == null ? null : decimals.amount(split.amount());
            parts.add(new Part(amount == null ? null : new Money(amount, draft.entryCurrency()), Fields.oneLine(split.memo()),
                    Counterparty.NONE, null, Fields.orNull(split.category())));
            all &= amount != null;
            sum = amount == null ? sum : sum.add(amount);
        }
        if (all && !parts.isEmpty() && sum.compareTo(whole) != 0) {
            draft.remark(record.line(), RemarkKind.PARTS_DIFFER, sum.toPlainString(), whole.toPlainString());
        }
        return parts;
    }
}
