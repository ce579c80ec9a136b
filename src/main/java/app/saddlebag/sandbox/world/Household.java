package app.saddlebag.sandbox.world;

import java.time.LocalDate;
import java.util.List;

/**
 * People who share a life, with all they have and the habits by which it moves.
 *
 * @param people  the first is the one who logs in, when there is but one who does
 * @param holdings  what they have
 * @param market  the prices they meet
 * @param routine their habits
 * @param dice    seed of their own
 */
record Household(List<Person> people, Holdings holdings, Market market, Routine routine, Payments payments, Desk desk, long dice) {

    static Household of(long seed, Market market, List<Person> people) {
        return new Household(people, new Holdings(seed), market, new Routine(seed), new Payments(market), new Desk(market), seed);
    }

    /** The person behind a user name. */
    Person person(String username) {
        return people.stream().filter(one -> one.username().equals(username)).findFirst().orElseThrow();
    }

    /** Lives until a day; once. */
    Household lived(LocalDate until) {
        routine.live(until);
        return this;
    }
}
