package app.saddlebag.profile;

import app.saddlebag.insight.link.Evidence;
import app.saddlebag.model.Link.Kind;
import app.saddlebag.model.Link.Standing;
import app.saddlebag.model.Product;
import app.saddlebag.model.Transaction;
import app.saddlebag.model.Transaction.Transfer;
import app.saddlebag.text.Formats;
import app.saddlebag.text.Messages;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Why two rows are taken for one event, in words: the same in the window and in the terminal. Immutable. */
public final class TieReasons {

    private static final int TELLING_DIGITS = 4;

    private final Messages messages;
    private final Formats formats;

    public TieReasons(Messages messages, Formats formats) {
        this.messages = messages;
        this.formats = formats;
    }

    /** What they would be: “Transfer”, “Card purchase”. */
    public String kind(Kind kind) {
        return messages.get("tie.kind." + kind.name().toLowerCase(Locale.ROOT));
    }

    /** What names the counterpart; how amounts and days agree; for a proposal, that nothing else does. In this order. */
    public List<String> reasons(Tie tie) {
        List<String> reasons = new ArrayList<>();
        reasons.add(evidence(tie));
        reasons.add(tie.link().evidence() == Evidence.PURCHASES ? messages.get("tie.last-purchase") : amounts(tie) + ", " + days(tie));
        if (tie.link().standing() == Standing.PROPOSED) {
            reasons.add(messages.get("tie.alone"));
        }
        return reasons;
    }

    private String evidence(Tie tie) {
        Transaction first = tie.first().row().transaction();
        return switch (tie.link().evidence()) {
            case CARD_NUMBER -> first.cardNumber() == null ? messages.get("tie.evidence.card")
                    : messages.get("tie.evidence.card-number", ending(first.cardNumber()));
            case BOTH_NUMBERS -> messages.get("tie.evidence.both-numbers");
            case ONE_NUMBER -> oneNumber(tie);
            case HOLDERS -> holders(first.transfer());
            case CASH_ACCOUNT -> messages.get("tie.evidence.cash-account", tie.first().place());
            case NAMED -> messages.get("tie.evidence.named", (isOwed(tie.first().product()) ? tie.first() : tie.second()).place());
            case INTEREST -> messages.get("tie.evidence.named", tie.second().place());
            case TEXT -> messages.get(tie.link().kind() == Kind.TRANSFER ? "tie.evidence.moving" : "tie.evidence.text");
            case PURCHASES -> messages.get("tie.evidence.purchases", tie.second().place());
            case ANSWERED -> messages.get(tie.link().standing() == Standing.REJECTED ? "tie.evidence.no" : "tie.evidence.yes");
        };
    }

    private static boolean isOwed(Product product) {
        return product instanceof Product.Liability;
    }

    private String oneNumber(Tie tie) {
        Transfer out = tie.first().row().transaction().transfer();
        Transfer in = tie.second().row().transaction().transfer();
        if (out != null && out.beneficiaryIban() != null) {
            return messages.get("tie.evidence.to-number", ending(out.beneficiaryIban()));
        }
        return in != null && in.payerIban() != null ? messages.get("tie.evidence.from-number", ending(in.payerIban()))
                : messages.get("tie.evidence.one-number");
    }

    private String holders(Transfer transfer) {
        return transfer == null || transfer.payer() == null || transfer.beneficiary() == null ? messages.get("tie.evidence.holders")
                : messages.get("tie.evidence.from-to", transfer.payer(), transfer.beneficiary());
    }

    /** Enough to be recognised by, and no more. */
    private static String ending(String number) {
        String plain = number.strip();
        return plain.substring(Math.max(0, plain.length() - TELLING_DIGITS));
    }

    private String amounts(Tie tie) {
        Transaction first = tie.first().row().transaction();
        Transaction second = tie.second().row().transaction();
        BigDecimal some = first.amount().abs();
        BigDecimal other = second.amount().abs();
        if (first.currency() != null && second.currency() != null && !first.currency().equals(second.currency())) {
            return some.signum() == 0 ? messages.get("tie.exchanged", first.currency(), second.currency())
                    : messages.get("tie.exchanged.at", first.currency(), formats.rate(other.divide(some, new MathContext(5))),
                            second.currency());
        }
        if (some.compareTo(other) == 0) {
            return messages.get("tie.same-amount");
        }
        String rest = formats.money(some.subtract(other).abs(), first.currency());
        if (tie.link().kind() == Kind.TRANSFER) { // proposed or answered, it is no more than likely
            return messages.get(tie.link().standing() == Standing.CERTAIN ? "tie.fee.told" : "tie.fee", rest);
        }
        if (tie.link().kind() != Kind.INSTALMENT) {
            return messages.get("tie.differs", rest);
        }
        return tie.second().product() instanceof Product.Liability debt && debt.interestRate() != null
                ? messages.get("tie.interest.at", rest, formats.rate(debt.interestRate())) : messages.get("tie.interest", rest);
    }

    private String days(Tie tie) {
        return messages.get("tie.days", apart(tie.first().row().transaction(), tie.second().row().transaction()));
    }

    /** By whichever of their dates lie nearest, as rows are compared. */
    private static long apart(Transaction some, Transaction other) {
        return Stream.of(days(some.day(), other.day()), days(some.valueDate(), other.day()), days(some.day(), other.valueDate()))
                .mapToLong(Long::longValue).min().orElseThrow();
    }

    private static long days(LocalDate some, LocalDate other) {
        return some == null || other == null ? Long.MAX_VALUE : Math.abs(ChronoUnit.DAYS.between(some, other));
    }
}
