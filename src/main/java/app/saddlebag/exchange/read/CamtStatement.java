package app.saddlebag.exchange.read;

import static app.saddlebag.exchange.read.CamtRecord.first;

import app.saddlebag.exchange.statement.RemarkKind;
import app.saddlebag.exchange.statement.StatementAccount;
import app.saddlebag.exchange.statement.StatementBalance.Kind;
import app.saddlebag.exchange.statement.StatementSink;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;

/** Makes one statement of the elements of a {@code Stmt}, {@code Rpt} or {@code Ntfctn}. */
final class CamtStatement {

    private final StatementDraft draft;
    private final CamtEntries entries;
    private final CamtRecord heading;
    private boolean headed;
    private boolean opened;
    private Runnable previous = () -> { };

    CamtStatement(Recognition recognition, int line, StatementSink sink) {
        this.draft = new StatementDraft(recognition.format(), recognition.version(), line, sink);
        this.entries = new CamtEntries(draft);
        this.heading = new CamtRecord(line);
    }

    void put(String path, String value, XmlSource at) {
        heading.put(path, value, at);
    }

    void record(String name, CamtRecord record) {
        head();
        if (name.equals("Bal")) {
            balance(record);
        } else {
            openFromPrevious();
            entries.tell(record);
        }
    }

    void end() {
        head();
        openFromPrevious();
        draft.end();
    }

    /** What stands before the first balance or entry says whose statement it is. */
    private void head() {
        if (headed) {
            return;
        }
        headed = true;
        Map<String, String> told = heading.fields();
        draft.id(told.get("Id"));
        draft.from(CamtEntries.day(first(told, "FrToDt/FrDtTm", "FrToDt/FrDt")));
        draft.to(CamtEntries.day(first(told, "FrToDt/ToDtTm", "FrToDt/ToDt")));
        draft.currency(told.get("Acct/Ccy"));
        String number = first(told, "Acct/Id/Othr/Id", "Acct/Id/PrtryAcct/Id", "Acct/Id/BBAN", "Acct/Id/UPIC");
        String iban = Fields.iban(first(told, "Acct/Id/IBAN"));
        if (iban == null) {
            iban = Fields.iban(number);
        }
        draft.account(new StatementAccount(iban, number == null || Fields.iban(number) != null ? null : number,
                first(told, "Acct/Svcr/FinInstnId/BICFI", "Acct/Svcr/FinInstnId/BIC", "Acct/Svcr/FinInstnId/CmbndId/BIC",
                        "Acct/Svcr/FinInstnId/ClrSysMmbId/MmbId", "Acct/Svcr/FinInstnId/Nm", "Acct/Svcr/FinInstnId/NmAndAdr/Nm"),
                told.get("Acct/Svcr/BrnchId/Id"), first(told, "Acct/Ownr/Nm", "Acct/Ownr/Pty/Nm"),
                first(told, "Acct/Tp/Cd", "Acct/Tp/Prtry"), told.get("Acct/Nm")));
        entries.heading(iban, CamtEntries.day(first(told, "FrToDt/ToDtTm", "CreDtTm")));
    }

    private void balance(CamtRecord record) {
        Map<String, String> told = record.fields();
        String amount = told.getOrDefault("Bal/Amt", "");
        BigDecimal value = Fields.number(amount);
        String code = first(told, "Bal/Tp/CdOrPrtry/Cd", "Bal/Tp/Cd", "Bal/Tp/CdOrPrtry/Prtry", "Bal/Tp/Prtry");
        if (value == null) {
            draft.remark(record.line(), RemarkKind.NO_BALANCE, amount);
            return;
        }
        BigDecimal signed = CamtEntries.signed(value, told.get("Bal/CdtDbtInd"));
        LocalDate day = CamtEntries.day(first(told, "Bal/Dt/Dt", "Bal/Dt/DtTm", "Bal/Dt"));
        String currency = told.get("Bal/Amt@Ccy");
        if (draft.currency() == null) {
            draft.currency(currency);
        }
        switch (code == null ? "" : code) {
            case "OPBD" -> {
                opened = true;
                draft.balance(Kind.OPENING, day, signed, currency);
            }
            case "PRCD" -> previous = () -> draft.balance(Kind.OPENING, day, signed, currency);
            case "CLBD" -> draft.balance(Kind.CLOSING, day, signed, currency);
            case "OPAV", "CLAV", "ITAV" -> draft.balance(Kind.AVAILABLE, day, signed, currency);
            case "FWAV", "XPCD" -> draft.balance(Kind.FORWARD, day, signed, currency);
            default -> draft.balance(Kind.INTERIM, day, signed, currency);
        }
    }

    /** Where no balance opens the statement, the one that closed the statement before does. */
    private void openFromPrevious() {
        if (!opened) {
            previous.run();
        }
        opened = true;
    }
}
