package app.saddlebag.ui;

import app.saddlebag.ledger.Totals;
import java.util.List;

/**
 * What the window shows of a search.
 *
 * @param count  rows that match
 * @param first  local number of the first row; −1 without any
 * @param totals what they come to
 */
record Painted(int count, long first, List<Totals> totals) {
}
