package app.saddlebag.exchange.read;

import app.saddlebag.exchange.statement.Counterparty;
import app.saddlebag.exchange.statement.Entry;
import app.saddlebag.exchange.statement.Entry.Status;
import app.saddlebag.exchange.statement.Original;
import app.saddlebag.exchange.statement.RemarkKind;
import app.saddlebag.model.Money;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A field 61 with the text behind it, from which one entry is made. */
final class SwiftMovement {

    /**
     * Value date, entry date, mark, third letter of the currency, amount, type, the customer's reference, the bank's. Banks put
     * blanks where the standard has none.
     */
    private static final Pattern FIELD = Pattern.compile("(\\d{6})(\\d{4})?\\s?(E?R?[CD])([A-Z])?\\s?(\\d{0,15}[,.]?\\d{0,6})\\s?"
            + "(?:([A-Z][A-Z0-9 ]{3})(.*?))?(?://(.*))?");
    private static final Pattern ORIGINAL = Pattern.compile("/OCMT/([A-Z]{3})([\\d.,]{1,20})");
    private static final Pattern NO_REFERENCE = Pattern.compile("NONREF|[NEK]REF\\+?|N|NOTPROVIDED");
    private static final Pattern RATE = Pattern.compile("/EXCH/([\\d.,]{1,20})");
    /** The bank's reference tells movements apart where it is long enough to be more than a number of the day. */
    private static final int REAL_REFERENCE = 10;

    private final SwiftFields.Field field;
    private final Matcher parts;
    private final LocalDate valued;
    private final BigDecimal amount;
    private final String supplement;
    private SwiftDetails details = SwiftDetails.NONE;
    private String written;

    private SwiftMovement(SwiftFields.Field field, Matcher parts, LocalDate valued, BigDecimal amount, String supplement) {
        this.field = field;
        this.parts = parts;
        this.valued = valued;
        this.amount = amount;
        this.supplement = supplement;
    }

    /** @return null, and a remark, where the field is none */
    static SwiftMovement of(SwiftFields.Field field, StatementDraft draft) {
        String text = field.text().strip();
        int end = text.indexOf('\n');
        Matcher parts = FIELD.matcher(end < 0 ? text : text.substring(0, end).stripTrailing());
        if (!parts.matches()) {
            draft.remark(field.line(), RemarkKind.NO_AMOUNT, text);
            return null;
        }
        LocalDate valued = day(parts.group(1));
        BigDecimal amount = Fields.number(parts.group(5));
        if (valued == null || amount == null) {
            draft.remark(field.line(), valued == null ? RemarkKind.NO_DAY : RemarkKind.NO_AMOUNT, text);
            return null;
        }
        String mark = parts.group(3);
        // The reversal of a credit is a debit.
        boolean out = mark.contains("R") ? mark.endsWith("C") : mark.endsWith("D");
        return new SwiftMovement(field, parts, valued, out ? amount.negate() : amount, end < 0 ? "" : Fields.oneLine(text.substring(end)));
    }

    void details(String text) {
        written = text;
        details = SwiftDetails.of(text);
    }

    /** The fields that German banks tell in {@code :NS:}. */
    void ownFields(String text) {
        written = text;
        details = SwiftDetails.ofOwnFields(text);
    }

    Entry entry(String currency) {
        String customer = said(parts.group(7));
        String bank = said(parts.group(8));
        String type = parts.group(6) == null ? null : parts.group(6).strip();
        Counterparty other = details.counterparty();
        String iban = Fields.iban(supplement);
        Entry.Builder entry = Entry.on(booked(), amount, currency).line(field.line()).valueDate(valued)
                .status(parts.group(3).startsWith("E") ? Status.PENDING : Status.BOOKED)
                .description(details.text().isEmpty() ? supplement : details.text())
                .counterparty(other.iban() == null && iban != null ? new Counterparty(other.name(), iban, other.number(), other.bankId()) : other)
                .id(bank != null && bank.length() >= REAL_REFERENCE ? bank : null)
                .reference(details.reference() == null ? customer : details.reference())
                .kind(details.code() == null ? type : details.code()).original(original()).told("61", field.text());
        return written == null ? entry.build() : entry.told("86", written).build();
    }

    private Original original() {
        Matcher told = ORIGINAL.matcher(supplement);
        BigDecimal before = told.find() ? Fields.number(told.group(2)) : null;
        if (before == null) {
            return null;
        }
        Matcher rate = RATE.matcher(supplement);
        return new Original(new Money(amount.signum() < 0 ? before.negate() : before, told.group(1)),
                rate.find() ? Fields.number(rate.group(1)) : null);
    }

    /** The entry date has no year: the one that brings it next to the value date. */
    private LocalDate booked() {
        String monthAndDay = parts.group(2);
        if (monthAndDay == null) {
            return valued;
        }
        LocalDate best = null;
        for (int year = valued.getYear() - 1; year <= valued.getYear() + 1; year++) {
            LocalDate day = date(year, monthAndDay.substring(0, 2), monthAndDay.substring(2));
            if (day != null && (best == null || distance(day) < distance(best))) {
                best = day;
            }
        }
        return best == null ? valued : best;
    }

    private long distance(LocalDate day) {
        return Math.abs(day.toEpochDay() - valued.toEpochDay());
    }

    private static String said(String reference) {
        String plain = Fields.orNull(reference);
        return plain == null || NO_REFERENCE.matcher(plain).matches() ? null : plain;
    }

    /** Six digits; by the standard, 80 to 99 are of the last century. @return null where they are no day */
    static LocalDate day(String digits) {
        int year = Integer.parseInt(digits.substring(0, 2));
        return date(year < 80 ? 2000 + year : 1900 + year, digits.substring(2, 4), digits.substring(4, 6));
    }

    /** Banks that count thirty days in each month value on the 30th of February. */
    private static LocalDate date(int year, String month, String day) {
        int number = Integer.parseInt(day);
        try {
            return month.equals("02") && number <= 30
                    ? YearMonth.of(year, 2).atDay(Math.min(number, YearMonth.of(year, 2).lengthOfMonth()))
                    : LocalDate.of(year, Integer.parseInt(month), number);
        } catch (DateTimeException none) {
            return null;
        }
    }
}
