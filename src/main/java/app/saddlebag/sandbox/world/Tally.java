package app.saddlebag.sandbox.world;

import java.time.LocalDate;
import java.util.ArrayList;
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

    List<Movement> movements() {
        return movements;
    }

    void post(LocalDate on, long cents, Wording text) {
        ofDay = on.equals(day) ? ofDay + 1 : 0;
        day = on;
        balance += cents;
        movements.add(new Movement(product + "/" + on + "/" + ofDay, on, cents, balance, text));
    }
}
