package app.saddlebag.sandbox.world;

import java.util.Locale;

/**
 * How an institution writes: the words around a movement, and what it leaves out.
 *
 * @param purchase   around a shop, {@code %s}
 * @param debit      around a creditor
 * @param sent       around whom money goes to
 * @param received   around whom money comes from
 * @param salary     around the month
 * @param interest   alone
 * @param fee        alone
 * @param settlement around a card's name
 * @param cash       around the amount
 * @param refund     around a shop
 * @param shouts     whether all is in capitals
 * @param enriches   whether it gives category and shop
 * @param values     whether it gives value dates
 */
record Voice(String purchase, String debit, String sent, String received, String salary, String interest, String fee,
             String settlement, String cash, String refund, boolean shouts, boolean enriches, boolean values) {

    private static final Voice SPANISH = new Voice("Compra tarj. %s", "Recibo %s", "Transferencia a %s",
            "Transferencia de %s", "Transferencia nómina %s", "Liquidación intereses", "Comisión mantenimiento",
            "Liquidación tarjeta %s", "Reintegro cajero %s", "Anulación compra %s", true, true, true);
    private static final Voice CATALAN = new Voice("Compra targeta %s", "Rebut %s", "Transferència a %s",
            "Transferència de %s", "Transferència nòmina %s", "Liquidació d'interessos", "Comissió de manteniment",
            "Liquidació targeta %s", "Reintegrament caixer %s", "Anul·lació compra %s", true, true, true);
    private static final Voice TERSE = new Voice("Tarjeta %s", "Adeudo %s", "Transf. %s", "Abono transf. %s",
            "Abono nómina %s", "Intereses", "Comisiones", "Tarjeta %s", "Cajero %s", "Abono %s", true, false, false);
    private static final Voice GERMAN = new Voice("%s", "Lastschrift %s", "Überweisung an %s", "Gutschrift von %s",
            "Lohn/Gehalt %s", "Zinsen", "Kontoführung", "Kreditkarte %s", "Bargeld %s", "Erstattung %s", false, true, true);
    private static final Voice FRENCH = new Voice("CARTE %s", "PRLV SEPA %s", "VIR SEPA %s", "VIR RECU %s",
            "VIR SALAIRE %s", "INTERETS", "COTISATION", "RELEVE CARTE %s", "RETRAIT DAB %s", "CREDIT CARTE %s", true, false, true);
    private static final Voice PORTUGUESE = new Voice("Compra %s", "Débito direto %s", "Transferência para %s",
            "Transferência de %s", "Ordenado %s", "Juros", "Comissão", "Cartão %s", "Levantamento %s", "Estorno %s",
            true, true, false);
    private static final Voice ENGLISH = new Voice("%s", "Direct debit %s", "Payment to %s", "Payment from %s",
            "Salary %s", "Interest", "Account fee", "Card %s", "Cash %s", "Refund %s", false, true, true);

    static Voice of(Institution bank) {
        return switch (bank.id()) {
            case "banca-tramuntana" -> CATALAN;
            case "caja-encina" -> TERSE;
            case "nordlicht" -> GERMAN;
            case "banque-mistral" -> FRENCH;
            case "banco-mondego" -> PORTUGUESE;
            case "banca-engiadina", "velero" -> ENGLISH;
            default -> SPANISH;
        };
    }

    /** The words with what they are about, as this institution writes it. */
    String say(String words, String about) {
        String text = words.replace("%s", about);
        return shouts ? text.toUpperCase(Locale.ROOT) : text;
    }

    /** What this institution lets through of a wording. */
    Wording heard(Wording text) {
        Wording spoken = enriches ? text : text.plain();
        return values ? spoken : spoken.valued(-1);
    }
}
