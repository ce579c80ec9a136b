package app.saddlebag.model;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * What ties things that are one: told twice, or two sides of one event. Kept apart from what it ties, so that no sync writes
 * it and revoking it leaves everything as it was told.
 *
 * @param id       local number; 0 for one that is not kept yet
 * @param kind     what it ties, and so what {@code members} are the numbers of
 * @param standing whether it holds
 * @param likeness what the members have in common and a later one would too, so that an answer outlives its members; null where
 *                 nothing but the members themselves says it
 * @param members  local numbers, which are never used twice: one that is not there any more ties nothing
 * @param since    when it came to stand so
 */
public record Link(long id, Kind kind, Standing standing, String likeness, List<Long> members, Instant since) {

    /** What is one. */
    public enum Kind {
        /** One product, seen through several log-ins. Members are products. */
        SHARED_PRODUCT,
        /** A purchase, withdrawal or refund that a card and the account behind it both tell. Members are rows, the account's first. */
        PURCHASE,
        /** Money that went from one product of the person's to another. Members are rows, the one it left first. */
        TRANSFER,
        /** What a credit card came to, paid by an account. Members are rows, the account's first. */
        SETTLEMENT,
        /** What was paid for a loan, and what of it the loan shows. Members are rows, the account's first. */
        INSTALMENT,
        /** Something bought or sold for a portfolio, told by its cash account and by the position. Members are rows, the account's first. */
        TRADE,
        /** What a position paid or cost, told by both as well. Members are rows, the account's first. */
        YIELD;

        /** Whether its members are rows, and not products. */
        public boolean tiesRows() {
            return this != SHARED_PRODUCT;
        }
    }

    /** How sure it is, and what the person says of it. */
    public enum Standing {
        /** Its evidence names the counterpart. It holds until it is rejected. */
        CERTAIN,
        /** It waits for a yes or a no, and does not hold meanwhile. */
        PROPOSED,
        ACCEPTED,
        /** Remembered, so that it is not proposed again. */
        REJECTED;

        public boolean holds() {
            return this == CERTAIN || this == ACCEPTED;
        }
    }

    public Link {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(standing, "standing");
        Objects.requireNonNull(since, "since");
        members = List.copyOf(members);
    }
}
