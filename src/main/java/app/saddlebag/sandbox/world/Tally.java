package app.saddlebag.sandbox.world;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The running account of one product: each movement moves the balance, and nothing else does. */
final class Tally {

    private final String product;
    private final List<Movement> movements = new ArrayList<>();
    private long balance;
    private LocalDate day;
    private int ofDay;

    Tally(String product, long opening) {
        this.product = product;
        this.balance = opening;
    }

    long balance() {
        return balance;
    }

    /** The balance at the end of the day before another. */
    long balanceBefore(LocalDate other) {
        for (int i = movements.size() - 1; i >= 0; i--) {
            if (movements.get(i).day().isBefore(other)) {
                return movements.get(i).balance();
            }
        }
        return movements.isEmpty() ? balance : movements.getFirst().balance() - movements.getFirst().cents();
    }

    /** An event that begins with a movement here. */
    Event event(LocalDate on, Event.What what) {
        return new Event(product + "/" + on + "/" + movements.size(), what);
    }

    /** All there are so far. */
    List<Movement> movements() {
        return Collections.unmodifiableList(movements);
    }

    List<Movement> movements(LocalDate from) {
        return movements.stream().filter(one -> !one.day().isBefore(from)).toList();
    }

    void post(LocalDate on, long cents, Wording text) {
        post(on, cents, text, null);
    }

    void post(LocalDate on, long cents, Wording text, Event event) {
        ofDay = on.equals(day) ? ofDay + 1 : 0;
        day = on;
        balance += cents;
        movements.add(new Movement(product + "/" + on + "/" + ofDay, on, cents, balance, text, event));
    }
}
