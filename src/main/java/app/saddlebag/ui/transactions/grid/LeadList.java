package app.saddlebag.ui.transactions.grid;

import javafx.collections.ObservableListBase;

/**
 * The one selected thing that stands for all of them, or nothing. Announces a change even when the lead itself stays,
 * so that every visible row looks again whether it is selected.
 */
final class LeadList<T> extends ObservableListBase<T> {

    private T lead;

    void set(T newLead) {
        T old = lead;
        lead = newLead;
        if (old == null && newLead == null) {
            return;
        }
        beginChange();
        if (old == null) {
            nextAdd(0, 1);
        } else if (newLead == null) {
            nextRemove(0, old);
        } else {
            nextSet(0, old);
        }
        endChange();
    }

    @Override
    public T get(int index) {
        if (index != 0 || lead == null) {
            throw new IndexOutOfBoundsException(index);
        }
        return lead;
    }

    @Override
    public int size() {
        return lead == null ? 0 : 1;
    }
}
