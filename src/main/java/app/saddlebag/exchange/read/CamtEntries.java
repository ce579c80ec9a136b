package app.saddlebag.exchange.read;

import static app.saddlebag.exchange.read.CamtRecord.first;

import app.saddlebag.exchange.statement.Counterparty;
import app.saddlebag.exchange.statement.Entry;
import app.saddlebag.exchange.statement.Entry.Status;
import app.saddlebag.exchange.statement.Original;
import app.saddlebag.exchange.statement.Part;
import app.saddlebag.exchange.statement.RemarkKind;
import app.saddlebag.model.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/** Makes entries of the {@code Ntry} elements of one statement. */
final class CamtEntries {

    /** Shorter references count the entries of a statement from one on, and begin anew in the next. */
    private static final int REAL_REFERENCE = 10;

    /** Where a version or another says who stands on one side. */
    private enum Role {
        CREDITOR("Cdtr"), DEBTOR("Dbtr");

        private final String iban;
        private final String[] names;
        private final String[] numbers;
        private final String[] banks;

        Role(String element) {
            String party = "RltdPties/" + element;
            String ultimate = "RltdPties/Ultmt" + element;
            String bank = "RltdAgts/" + element + "Agt/FinInstnId/";
            iban = party + "Acct/Id/IBAN";
            names = new String[] {party + "/Pty/Nm", party + "/Nm", ultimate + "/Pty/Nm", ultimate + "/Nm"};
            numbers = new String[] {party + "Acct/Id/Othr/Id", party + "Acct/Id/PrtryAcct/Id", party + "Acct/Id/BBAN"};
            banks = new String[] {bank + "BICFI", bank + "BIC", bank + "ClrSysMmbId/MmbId"};
        }
    }

    /** Where an amount before conversion may stand, in a transaction or, without one, in the entry. */
    private record Before(String amount, String currency, String rate) {

        static Before of(String place) {
            return new Before(place + "/Amt", place + "/Amt@Ccy", place + "/CcyXchg/XchgRate");
        }
    }

    private static final List<Before> IN_TRANSACTION = List.of(Before.of("AmtDtls/InstdAmt"), Before.of("AmtDtls/TxAmt"), Before.of("AmtDtls/CntrValAmt"));
    private static final List<Before> IN_ENTRY = IN_TRANSACTION.stream()
            .map(place -> new Before("Ntry/" + place.amount, "Ntry/" + place.currency, "Ntry/" + place.rate)).toList();

    private final StatementDraft draft;
    /** How a path of the only transaction is called among all that an entry says: made once, for a million entries say it. */
    private final Map<String, String> ofTransaction = new HashMap<>();
    private String ownIban;
    private LocalDate statementDay;

    CamtEntries(StatementDraft draft) {
        this.draft = draft;
    }

    /**
     * What the statement says before its entries.
     *
     * @param iban of the account. Nullable
     * @param day  of which the statement is. Nullable
     */
    void heading(String iban, LocalDate day) {
        ownIban = iban;
        statementDay = day;
    }

    void tell(CamtRecord record) {
        Map<String, String> told = record.fields();
        String written = told.getOrDefault("Ntry/Amt", "");
        BigDecimal amount = Fields.number(written);
        LocalDate valued = day(first(told, "Ntry/ValDt/Dt", "Ntry/ValDt/DtTm"));
        String dayWritten = first(told, "Ntry/BookgDt/Dt", "Ntry/BookgDt/DtTm");
        LocalDate booked = dayWritten == null ? otherDay(record, valued) : day(dayWritten);
        if (amount == null) {
            draft.remark(record.line(), RemarkKind.NO_AMOUNT, written);
        } else if (booked == null) {
            draft.remark(record.line(), RemarkKind.NO_DAY, dayWritten == null ? "" : dayWritten);
        } else {
            if (draft.currency() == null) {
                draft.currency(told.get("Ntry/Amt@Ccy"));
            }
            draft.entry(entry(record, booked, valued, signed(amount, told.get("Ntry/CdtDbtInd"))));
        }
    }

    /** Where no day of booking is told. @return null where no other is */
    private LocalDate otherDay(CamtRecord record, LocalDate valued) {
        LocalDate other = valued;
        if (other == null && !record.transactions().isEmpty()) {
            other = day(first(record.transactions().getFirst(), "RltdDts/IntrBkSttlmDt", "RltdDts/TxDtTm", "RltdDts/AccptncDtTm"));
        }
        if (other == null && statementDay != null) {
            other = statementDay;
            draft.remark(record.line(), RemarkKind.DAY_OF_STATEMENT, other.toString());
        }
        return other;
    }

    private Entry entry(CamtRecord record, LocalDate booked, LocalDate valued, BigDecimal amount) {
        Map<String, String> told = record.fields();
        Map<String, String> one = record.transactions().size() == 1 ? record.transactions().getFirst() : Map.of();
        Money money = new Money(amount, told.getOrDefault("Ntry/Amt@Ccy", draft.entryCurrency()));
        String description = text(one);
        return Entry.on(booked, amount, money.currency()).line(record.line()).valueDate(valued)
                .status(status(first(told, "Ntry/Sts/Cd", "Ntry/Sts/Prtry", "Ntry/Sts")))
                .description(description.isEmpty() ? Fields.oneLine(told.get("Ntry/AddtlNtryInf")) : description)
                .counterparty(counterparty(one, told, amount)).id(id(told, one)).reference(reference(one)).kind(kind(told))
                .category(first(one, "Purp/Cd", "Purp/Prtry")).original(original(told, one, money))
                .parts(parts(record, money)).told(everything(record)).build();
    }

    private static Status status(String code) {
        return switch (code == null ? "BOOK" : code) {
            case "PDNG", "FUTR" -> Status.PENDING;
            case "INFO" -> Status.INFORMATION;
            default -> Status.BOOKED;
        };
    }

    private static String id(Map<String, String> told, Map<String, String> one) {
        String reference = said(first(told, "Ntry/AcctSvcrRef"));
        if (reference == null) {
            reference = said(one.get("Refs/AcctSvcrRef"));
        }
        String counted = told.get("Ntry/NtryRef");
        return reference == null && counted != null && counted.length() >= REAL_REFERENCE ? counted : reference;
    }

    private static String reference(Map<String, String> one) {
        String reference = said(one.get("Refs/EndToEndId"));
        return reference != null ? reference : said(first(one, "RmtInf/Strd/CdtrRefInf/Ref", "RmtInf/Strd/CdtrRefInf/CdtrRef",
                "Refs/ChqNb", "Refs/InstrId", "Refs/TxId"));
    }

    private static String said(String reference) {
        return reference == null || reference.equals("NOTPROVIDED") || reference.equals("NONREF") ? null : reference;
    }

    private static String kind(Map<String, String> told) {
        String domain = told.get("Ntry/BkTxCd/Domn/Cd");
        return domain == null ? told.get("Ntry/BkTxCd/Prtry/Cd") : String.join("-", domain,
                told.getOrDefault("Ntry/BkTxCd/Domn/Fmly/Cd", ""), told.getOrDefault("Ntry/BkTxCd/Domn/Fmly/SubFmlyCd", ""));
    }

    private static String text(Map<String, String> one) {
        String free = one.get("RmtInf/Ustrd");
        if (free == null) {
            free = first(one, "RmtInf/Strd/AddtlRmtInf", "AddtlTxInf");
        }
        return Fields.oneLine(free == null ? first(one, "RmtInf/Strd/CdtrRefInf/Ref", "RmtInf/Strd/CdtrRefInf/CdtrRef") : free);
    }

    /** The other side: who was paid where money went out, who paid where it came in, the other way round where it came back. */
    private Counterparty counterparty(Map<String, String> one, Map<String, String> told, BigDecimal amount) {
        if (one.isEmpty()) {
            return Counterparty.NONE;
        }
        boolean back = Boolean.parseBoolean(told.get("Ntry/RvslInd"));
        boolean paid = amount.signum() < 0 != back;
        Counterparty other = party(one, paid ? Role.CREDITOR : Role.DEBTOR);
        boolean own = other.iban() != null && other.iban().equals(ownIban);
        return own ? party(one, paid ? Role.DEBTOR : Role.CREDITOR) : other;
    }

    private static Counterparty party(Map<String, String> one, Role role) {
        return new Counterparty(first(one, role.names), Fields.iban(one.get(role.iban)), first(one, role.numbers), first(one, role.banks));
    }

    private static Original original(Map<String, String> told, Map<String, String> one, Money money) {
        for (int i = 0; i < IN_TRANSACTION.size(); i++) {
            String currency = told(told, one, i, Before::currency);
            BigDecimal amount = currency == null || currency.equals(money.currency()) ? null : number(told(told, one, i, Before::amount));
            if (amount != null) {
                BigDecimal signed = money.amount().signum() < 0 ? amount.negate() : amount;
                BigDecimal rate = number(told(told, one, i, Before::rate));
                return new Original(new Money(signed, currency), rate == null ? number(told(told, one, 1, Before::rate)) : rate);
            }
        }
        return null;
    }

    private static BigDecimal number(String text) {
        return text == null ? null : Fields.number(text);
    }

    private static String told(Map<String, String> told, Map<String, String> one, int place, Function<Before, String> what) {
        String found = one.get(what.apply(IN_TRANSACTION.get(place)));
        return found == null ? told.get(what.apply(IN_ENTRY.get(place))) : found;
    }

    private List<Part> parts(CamtRecord record, Money whole) {
        if (record.transactions().size() < 2) {
            return List.of();
        }
        List<Part> parts = new ArrayList<>();
        for (Map<String, String> one : record.transactions()) {
            BigDecimal amount = number(first(one, "Amt", "AmtDtls/TxAmt/Amt", "AmtDtls/InstdAmt/Amt"));
            String direction = one.get("CdtDbtInd");
            String currency = first(one, "Amt@Ccy", "AmtDtls/TxAmt/Amt@Ccy", "AmtDtls/InstdAmt/Amt@Ccy");
            BigDecimal signed = amount == null ? null : direction != null ? signed(amount, direction)
                    : whole.amount().signum() < 0 ? amount.negate() : amount;
            Money money = signed == null ? null : new Money(signed, currency == null ? whole.currency() : currency);
            parts.add(new Part(money, text(one), counterparty(one, record.fields(), whole.amount()), reference(one),
                    first(one, "Purp/Cd", "Purp/Prtry")));
        }
        addUp(parts, whole, record.line());
        return parts;
    }

    private void addUp(List<Part> parts, Money whole, int line) {
        if (parts.stream().map(Part::amount).allMatch(part -> part != null && part.currency().equals(whole.currency()))) {
            BigDecimal sum = parts.stream().map(part -> part.amount().amount()).reduce(BigDecimal.ZERO, BigDecimal::add);
            if (sum.compareTo(whole.amount()) != 0) {
                draft.remark(line, RemarkKind.PARTS_DIFFER, sum.toPlainString(), whole.amount().toPlainString());
            }
        }
    }

    private Map<String, String> everything(CamtRecord record) {
        List<Map<String, String>> transactions = record.transactions();
        if (transactions.isEmpty()) {
            return record.fields();
        }
        Map<String, String> all = new LinkedHashMap<>(record.fields());
        if (transactions.size() == 1) {
            transactions.getFirst().forEach((path, text) -> all.put(ofTransaction.computeIfAbsent(path, "TxDtls/"::concat), text));
            return all;
        }
        for (int i = 0; i < transactions.size(); i++) {
            String place = "TxDtls[" + (i + 1) + "]/";
            transactions.get(i).forEach((path, text) -> all.put(place.concat(path), text));
        }
        return all;
    }

    static BigDecimal signed(BigDecimal amount, String direction) {
        return Objects.equals(direction, "DBIT") ? amount.negate() : amount;
    }

    /** The day of a date or moment, as it stands there. @return null where it is none */
    static LocalDate day(String text) {
        return Fields.isoDay(text);
    }
}
