package app.saddlebag.exchange.read;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** What banks head their columns with, in several languages. */
final class ColumnWords {

    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final Pattern NO_WORD = Pattern.compile("[^a-z0-9/]+");

    /** The first that fits wins: longer and rarer headings stand before those that stand in others. */
    private static final List<Map.Entry<Column, List<String>>> WORDS = List.of(
            Map.entry(Column.VALUE_DATE, List.of("fecha valor", "f valor", "fecha de valor", "value date", "valuedate", "valutadatum", "wertstellung", "valuta datum",
                    "rentedatum", "date de valeur", "date valeur", "data valuta", "data valor", "fec valor")),
            Map.entry(Column.DIRECTION, List.of("debe/haber", "cargo/abono", "d/h", "d/c", "c/d", "debit/credit", "credit/debit", "credit debit indicator", "af bij",
                    "af/bij", "soll/haben", "s/h", "signo", "sign", "debit credit", "debet/credit", "sens")),
            Map.entry(Column.BOOKING_DATE, List.of("fecha operacion", "fecha de operacion", "f operacion", "fecha contable", "fecha movimiento", "f contable",
                    "fecha operativa", "booking date", "transaction date", "posting date", "posted date", "date posted", "buchungstag", "buchungsdatum", "boekdatum",
                    "transactiedatum", "completed date", "date operation", "date de comptabilisation", "data operazione", "data contabile", "data operacio",
                    "fecha", "date", "datum", "data", "dia", "day")),
            Map.entry(Column.BALANCE, List.of("saldo", "balance", "solde", "running balance", "saldo posterior", "saldo despues", "kontostand")),
            Map.entry(Column.MONEY_OUT, List.of("cargo", "cargos", "debe", "debit", "debit amount", "debits", "paid out", "money out", "withdrawal", "withdrawals",
                    "soll", "salida", "salidas", "gasto", "gastos", "uscite", "addebiti", "adeudo", "adeudos", "belastung")),
            Map.entry(Column.MONEY_IN, List.of("abono", "abonos", "haber", "credit", "credit amount", "credits", "paid in", "money in", "deposit", "deposits",
                    "haben", "entrada", "entradas", "ingreso", "ingresos", "entrate", "accrediti", "gutschrift")),
            Map.entry(Column.AMOUNT, List.of("importe", "amount", "betrag", "umsatz", "bedrag", "montant", "importo", "import", "cantidad", "valor", "value", "suma")),
            Map.entry(Column.CURRENCY, List.of("divisa", "moneda", "currency", "wahrung", "waehrung", "munt", "muntsoort", "devise", "ccy", "valuta")),
            Map.entry(Column.COUNTERPARTY_ACCOUNT, List.of("tegenrekening", "counterparty account", "counterparty iban", "kontonummer/iban", "iban beneficiario",
                    "cuenta destino", "cuenta contraria", "iban zahlungsbeteiligter", "counterpart account", "payee account")),
            Map.entry(Column.COUNTERPARTY, List.of("beneficiario/ordenante", "beneficiario", "ordenante", "payee", "counterparty", "counterparty name", "auftraggeber",
                    "beguenstigter/zahlungspflichtiger", "begunstigter", "empfanger", "name zahlungsbeteiligter", "tegenpartij", "naam tegenpartij", "naam", "name",
                    "merchant", "comercio", "recipient", "partner name", "payer")),
            Map.entry(Column.ACCOUNT, List.of("cuenta", "account", "account number", "rekening", "rekeningnummer", "auftragskonto", "konto", "iban", "iban/bban",
                    "numero de cuenta", "compte", "conto", "account iban")),
            Map.entry(Column.ID, List.of("transaction id", "id", "numero de movimiento", "id movimiento", "movement id", "transactionid", "volgnr", "unique id")),
            Map.entry(Column.REFERENCE, List.of("referencia", "reference", "referencia 1", "ref", "referenz", "kundenreferenz", "kenmerk", "end to end", "payment reference")),
            Map.entry(Column.CATEGORY, List.of("categoria", "category", "kategorie", "subcategoria", "categorie", "subcategory")),
            Map.entry(Column.DESCRIPTION, List.of("concepto", "descripcion", "description", "details", "verwendungszweck", "omschrijving", "memo", "mededelingen",
                    "mededeling", "narrative", "movimiento", "observaciones", "detalle", "libelle", "descrizione", "buchungstext", "notas", "notes", "mas datos",
                    "text", "texto", "transaction description", "omschrijving 1", "omschrijving 2", "causale", "concepte", "naam / omschrijving", "type",
                    "tipo", "title", "remarks", "message", "informacion adicional", "datos adicionales")));

    private ColumnWords() {
    }

    /** @return what the heading says that the column means; NONE where it says nothing that is known */
    static Column meaning(String heading) {
        String plain = plain(heading);
        if (plain.isEmpty()) {
            return Column.NONE;
        }
        for (Map.Entry<Column, List<String>> words : WORDS) {
            if (words.getValue().contains(plain)) {
                return words.getKey();
            }
        }
        for (Map.Entry<Column, List<String>> words : WORDS) {
            for (String word : words.getValue()) {
                if (word.length() > 3 && (plain.startsWith(word + " ") || plain.endsWith(" " + word))) {
                    return words.getKey();
                }
            }
        }
        return Column.NONE;
    }

    /** Small letters without accents and signs. */
    static String plain(String heading) {
        String folded = ACCENTS.matcher(Normalizer.normalize(heading, Normalizer.Form.NFD)).replaceAll("").toLowerCase(Locale.ROOT);
        return NO_WORD.matcher(folded.replace("ß", "ss")).replaceAll(" ").strip();
    }
}
