package app.saddlebag.exchange.read;

import app.saddlebag.exchange.statement.Counterparty;
import app.saddlebag.exchange.statement.Entry;
import app.saddlebag.exchange.statement.Original;
import app.saddlebag.exchange.statement.RemarkKind;
import app.saddlebag.model.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Makes entries of OFX's records: movements of an account, and trades by the cash they move. */
final class OfxMovements {

    /** Records of an investment statement; those that move cash tell it as their total. */
    static final Set<String> TRADES = Set.of("BUYSTOCK", "BUYMF", "BUYDEBT", "BUYOPT", "BUYOTHER", "SELLSTOCK", "SELLMF", "SELLDEBT",
            "SELLOPT", "SELLOTHER", "INCOME", "INVEXPENSE", "MARGININTEREST", "RETOFCAP", "REINVEST", "TRANSFER", "SPLIT",
            "JRNLSEC", "JRNLFUND", "CLOSUREOPT");
    /** What they tell as total stays in units of papers, or goes from one part of the account to another. */
    private static final Set<String> WITHOUT_CASH = Set.of("REINVEST", "TRANSFER", "SPLIT", "JRNLSEC", "JRNLFUND", "CLOSUREOPT");

    void tell(String record, Map<String, String> fields, int line, StatementDraft draft) {
        boolean trade = TRADES.contains(record);
        if (trade && (WITHOUT_CASH.contains(record) || !fields.containsKey("TOTAL"))) {
            draft.remark(line, RemarkKind.NOT_A_MOVEMENT, record);
            return;
        }
        String written = fields.getOrDefault(trade ? "DTTRADE" : "DTPOSTED", "");
        LocalDate day = day(written);
        BigDecimal amount = Fields.number(fields.getOrDefault(trade ? "TOTAL" : "TRNAMT", ""));
        if (day == null) {
            draft.remark(line, RemarkKind.NO_DAY, written);
        } else if (amount == null) {
            draft.remark(line, RemarkKind.NO_AMOUNT, fields.getOrDefault(trade ? "TOTAL" : "TRNAMT", ""));
        } else {
            draft.entry(entry(record, day, amount, fields, line, draft));
        }
    }

    private static Entry entry(String record, LocalDate day, BigDecimal amount, Map<String, String> fields, int line,
                               StatementDraft draft) {
        String currency = fields.getOrDefault("CURRENCY.CURSYM", draft.entryCurrency());
        String name = Fields.orNull(fields.getOrDefault("NAME", fields.get("PAYEE.NAME")));
        String account = fields.getOrDefault("BANKACCTTO.ACCTID", fields.get("CCACCTTO.ACCTID"));
        String iban = Fields.iban(account);
        return Entry.on(day, amount, currency).line(line).valueDate(day(fields.getOrDefault("DTSETTLE", fields.get("DTAVAIL"))))
                .description(Fields.joined(name, fields.get("MEMO")))
                .counterparty(new Counterparty(name, iban, iban == null ? account : null, fields.get("BANKACCTTO.BANKID")))
                .id(fields.get("FITID")).reference(fields.getOrDefault("CHECKNUM", fields.get("REFNUM")))
                .kind(fields.getOrDefault("TRNTYPE", record)).original(original(amount, fields))
                .told(new LinkedHashMap<>(fields)).build();
    }

    /** An amount of {@code CURRENCY} is in that currency, one of {@code ORIGCURRENCY} was converted out of it. */
    private static Original original(BigDecimal amount, Map<String, String> fields) {
        String from = fields.get("ORIGCURRENCY.CURSYM");
        BigDecimal rate = Fields.number(fields.getOrDefault("ORIGCURRENCY.CURRATE", fields.getOrDefault("CURRENCY.CURRATE", "")));
        if (rate == null) {
            return null;
        }
        if (from == null || rate.signum() <= 0) {
            return new Original(null, rate);
        }
        // The rate is that of the home currency to the original one.
        return new Original(new Money(amount.divide(rate, Math.max(2, amount.scale()), RoundingMode.HALF_UP), from), rate);
    }

    /**
     * The day as it stands there: the zone behind it belongs to the bank, and so does the day.
     *
     * @return null where it is none
     */
    static LocalDate day(String text) {
        if (text == null) {
            return null;
        }
        LocalDate iso = Fields.isoDay(text);
        return iso != null || text.length() < 8 ? iso
                : Fields.day(Fields.digits(text, 0, 4), Fields.digits(text, 4, 2), Fields.digits(text, 6, 2));
    }
}
