package app.saddlebag.exchange.read;

import java.util.List;

/**
 * A mapping as a table's own content suggests it, with what a person needs to judge it.
 *
 * @param mapping   the suggestion; {@link Mapping#complete()} says whether it suffices
 * @param header    the row that names the columns; empty where none does
 * @param firstRows the first rows after it, as they will be read
 * @param reasons   why each column means what it does, in the columns' order
 * @param orderOpen whether its days can be read in another order as well
 * @param layout    the same for each file that a bank writes in this layout: by it a corrected mapping is remembered. Of a workbook it
 *                  is that of the sheet which is read where nobody says another
 * @param sheets    names of a workbook's sheets; empty for any other file
 */
public record MappingGuess(Mapping mapping, List<String> header, List<List<String>> firstRows, List<Reason> reasons,
                           boolean orderOpen, String layout, List<String> sheets) {

    public MappingGuess {
        header = List.copyOf(header);
        firstRows = firstRows.stream().map(List::copyOf).toList();
        reasons = List.copyOf(reasons);
        sheets = List.copyOf(sheets);
    }

    MappingGuess ofSheet(int sheet, String byLayout, List<String> names) {
        Mapping there = new Mapping(mapping.charset(), mapping.separator(), mapping.headerRows(), mapping.order(), mapping.decimals(),
                mapping.turned(), mapping.currency(), mapping.columns(), sheet);
        return new MappingGuess(there, header, firstRows, reasons, orderOpen, byLayout, names);
    }

    /**
     * Why a column means something.
     *
     * @param column  from 0
     * @param meaning what it means
     * @param named   whether its heading says so, and not only its content
     * @param shown   the heading, or a cell of it
     */
    public record Reason(int column, Column meaning, boolean named, String shown) {

        /** Key of the sentence: blanks are the column counted from 1 and what is shown. */
        public String key() {
            return named ? "bank-file.guess.named" : "bank-file.guess.content";
        }
    }
}
