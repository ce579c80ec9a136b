package app.saddlebag.ui.transactions.saved;

import javafx.beans.value.ObservableValue;

/**
 * Kept filters that are listed beside every page, and on the page of transactions while they are not.
 *
 * @param beside whether they are listed there now
 */
public record KeptBeside(SavedModel model, ObservableValue<Boolean> beside) {
}
