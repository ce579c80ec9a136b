package app.saddlebag.insight.merchant;

import java.util.Set;

/** Words that banks write around a name, folded and without punctuation; in the languages of the banks. */
final class BankWords {

    /** Say how something was paid, where they stand before whom. */
    static final Set<String> AROUND = Set.of("compra", "compras", "tarj", "tarjeta", "tarjetas", "targeta", "tpv", "pago",
            "pagos", "pagament", "recibo", "recibos", "rebut", "adeudo", "adeudos", "abono", "cargo", "card", "carte",
            "cartao", "purchase", "achat", "karte", "kartenzahlung", "kauf", "zahlung", "payment", "pos", "debit", "debito",
            "direto", "direct", "credit", "credito", "visa", "mastercard", "maestro", "transferencia", "transferencies",
            "transf", "transfer", "traspaso", "traspas", "uberweisung", "gutschrift", "lastschrift", "virement", "vir", "prlv",
            "prelevement", "sepa", "core", "b2b", "recu", "recibida", "recibido", "emitida", "enviada", "domiciliacion",
            "domiciliado", "domiciliada", "inmediata", "inst", "instant", "ordinaria", "anulacion", "anullacio", "devolucion",
            "refund", "reembolso", "erstattung", "estorno", "bill", "dd", "so", "bgc", "fpi", "fpo", "standing", "order",
            "faster", "internet", "online", "contactless", "movil", "mobile", "giro", "ec", "girocard", "sofort",
            "beneficiario", "ordenante", "empfanger", "auftraggeber", "bp", "payments");

    /** Lead from such a word to the name. */
    static final Set<String> LEADING_ON = Set.of("en", "a", "de", "del", "al", "at", "from", "to", "by", "per", "von", "an",
            "bei", "chez", "para", "por", "favor", "con", "amb", "with", "of", "on", "da", "em", "num", "no", "nr", "n");

    /** What follows is a reference and not the name. */
    static final Set<String> REFERENCE = Set.of("ref", "referencia", "reference", "mandato", "mandat", "mandate", "fra",
            "factura", "fact", "invoice", "concepto", "concepte", "iban", "bic", "autorizacion", "nrecibo", "kundennummer",
            "rechnung", "mandatsref", "verwendungszweck", "tc");

    /** The same, where a number follows. */
    static final Set<String> REFERENCE_BEFORE_NUMBER = Set.of("nº", "tarj", "tarjeta", "card", "op", "oper", "operacion", "aut", "auth", "id", "term",
            "terminal", "trx", "txn", "num", "numero", "no", "nr", "n", "poliza", "contrato", "rcur", "cod", "codigo", "store",
            "tienda", "filiale");

    static final Set<String> COMPANY = Set.of("sl", "sa", "slu", "sau", "slp", "sll", "ltd", "limited", "gmbh", "inc", "plc",
            "llc", "bv", "nv", "sarl", "sas", "srl", "spa", "ag", "se", "kg", "ohg", "ug", "lda", "scp", "scoop", "coop",
            "sca", "cie", "cia", "oy", "ab", "aps", "unipessoal", "sociedad", "corp");

    static final Set<String> CURRENCIES = Set.of("eur", "euro", "euros", "usd", "gbp", "chf", "sek", "nok", "dkk", "pln",
            "czk", "huf", "jpy", "mxn", "brl", "cad", "aud");

    static final Set<String> MONTHS = Set.of("enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto",
            "septiembre", "setiembre", "octubre", "noviembre", "diciembre", "gener", "febrer", "maig", "juny", "juliol",
            "agost", "setembre", "novembre", "desembre", "january", "february", "march", "april", "june", "july", "august",
            "september", "october", "november", "december", "januar", "februar", "marz", "mai", "juni", "juli", "oktober",
            "dezember", "janvier", "fevrier", "mars", "avril", "juin", "juillet", "aout", "septembre", "octobre", "decembre",
            "janeiro", "fevereiro", "marco", "junho", "julho", "setembro", "outubro", "dezembro", "novembro");

    /** Take money for others, whose name follows a star. */
    static final Set<String> COLLECTORS = Set.of("paypal", "pp", "sumup", "sq", "square", "zettle", "izettle", "zettler",
            "stripe", "klarna", "mollie", "adyen", "tst", "iz", "bt", "sp", "shopify", "ppro", "fs", "dlo", "ebanx", "wpy");

    /** Stay small inside a name. */
    static final Set<String> SMALL = Set.of("de", "del", "la", "las", "los", "el", "els", "les", "y", "i", "e", "o", "of",
            "and", "und", "et", "du", "des", "da", "do", "dos", "das", "der", "die", "von", "the", "para", "a", "en", "per");

    private BankWords() {
    }
}
