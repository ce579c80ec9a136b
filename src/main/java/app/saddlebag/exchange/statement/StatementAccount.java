package app.saddlebag.exchange.statement;

import java.util.stream.Stream;

/**
 * Which account a statement is of, as its file tells it; every component nullable, none checked.
 *
 * @param iban   without spaces, upper case; only where the file says that it is one or it has the form of one
 * @param number the account's number as told, also a card's
 * @param bankId national code of the bank, its BIC or a broker's name
 * @param branch national code of the branch
 * @param holder who it belongs to
 * @param kind   the file's own word: {@code CHECKING} in OFX, {@code CCard} in QIF
 * @param name   what the file calls the account
 */
public record StatementAccount(String iban, String number, String bankId, String branch, String holder, String kind,
                               String name) {

    /** Where a file does not say which account it is of. */
    public static final StatementAccount UNKNOWN = new StatementAccount(null, null, null, null, null, null, null);

    /** Whether the file says anything by which an account can be recognised. */
    public boolean identified() {
        return iban != null || number != null;
    }

    /** IBAN, else number, else name, else the empty text: for lists and logs of tests, never for comparing. */
    public String shown() {
        return Stream.of(iban, number, name).filter(text -> text != null && !text.isBlank()).findFirst().orElse("");
    }
}
