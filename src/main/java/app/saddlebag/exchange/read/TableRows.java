package app.saddlebag.exchange.read;

import java.util.List;

/** The rows of a table, one after the other, whether a text or a sheet holds them. */
interface TableRows extends AutoCloseable {

    /**
     * One row.
     *
     * @param line  where it begins, from 1
     * @param cells from the left; an empty cell is the empty text
     */
    record Row(int line, List<String> cells) {

        boolean blank() {
            return cells.stream().allMatch(String::isBlank);
        }

        /** The empty text where the row is shorter. */
        String cell(int index) {
            return index < cells.size() ? cells.get(index) : "";
        }
    }

    /** @return the next row, null after the last */
    Row next();

    @Override
    void close();
}
