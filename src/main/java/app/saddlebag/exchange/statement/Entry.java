package app.saddlebag.exchange.statement;

import app.saddlebag.model.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * One movement of a statement, as its file tells it. Made by {@link #on}.
 *
 * @param line         where its record begins in the file, from 1
 * @param status       whether the bank has booked it
 * @param bookingDate  never null: where the file only tells another day, that one
 * @param valueDate    when it counts for interest. Nullable
 * @param amount       signed: negative is money out. Its currency is {@link #UNTOLD} where the file says none
 * @param description  what the bank or the payer wrote, in one line. Never null, may be empty
 * @param counterparty who it was with; {@link Counterparty#NONE} where that is not told
 * @param id           by which the file's maker tells it from all other movements of the account ({@code FITID},
 *                     the servicer reference of CAMT); the same movement has it in the next file too. Nullable
 * @param reference    what payer and payee know it by: end-to-end reference, number of a cheque. Nullable
 * @param category     the file's word for what it was for. Nullable
 * @param kind         the bank's code or word for what kind of movement it is. Nullable
 * @param original     what it was before conversion. Nullable
 * @param parts        of which it consists, where the file says so; empty otherwise
 * @param told         everything its record says, by the format's own names in the file's order, so that nothing is lost
 */
public record Entry(int line, Status status, LocalDate bookingDate, LocalDate valueDate, Money amount,
                    String description, Counterparty counterparty, String id, String reference, String category,
                    String kind, Original original, List<Part> parts, Map<String, String> told) {

    /** Stands for the currency where a file names none: a person has to say it. */
    public static final String UNTOLD = "";

    public Entry {
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(bookingDate, "bookingDate");
        Objects.requireNonNull(amount, "amount");
        Objects.requireNonNull(description, "description");
        Objects.requireNonNull(counterparty, "counterparty");
        parts = List.copyOf(parts);
        told = Collections.unmodifiableMap(told);
    }

    /** Whether it is part of the account's booked balance. */
    public enum Status {
        BOOKED,
        /** Announced, and may never be booked. */
        PENDING,
        /** Told for information; moves nothing. */
        INFORMATION
    }

    /** Begins a booked entry with what each one has. */
    public static Builder on(LocalDate bookingDate, BigDecimal amount, String currency) {
        return new Builder(bookingDate, new Money(amount, currency));
    }

    /** Gathers an entry by name; what is not said stays null or empty. Belongs to one thread. */
    public static final class Builder {

        private final LocalDate bookingDate;
        private final Money amount;
        private int line = 1;
        private Status status = Status.BOOKED;
        private LocalDate valueDate;
        private String description = "";
        private Counterparty counterparty = Counterparty.NONE;
        private String id;
        private String reference;
        private String category;
        private String kind;
        private Original original;
        private List<Part> parts = List.of();
        private Map<String, String> told = Map.of();

        private Builder(LocalDate bookingDate, Money amount) {
            this.bookingDate = bookingDate;
            this.amount = amount;
        }

        public Builder line(int value) {
            this.line = value;
            return this;
        }

        public Builder status(Status value) {
            this.status = value;
            return this;
        }

        public Builder valueDate(LocalDate value) {
            this.valueDate = value;
            return this;
        }

        public Builder description(String value) {
            this.description = value;
            return this;
        }

        public Builder counterparty(Counterparty value) {
            this.counterparty = value;
            return this;
        }

        public Builder id(String value) {
            this.id = value;
            return this;
        }

        public Builder reference(String value) {
            this.reference = value;
            return this;
        }

        public Builder category(String value) {
            this.category = value;
            return this;
        }

        public Builder kind(String value) {
            this.kind = value;
            return this;
        }

        public Builder original(Original value) {
            this.original = value;
            return this;
        }

        /** @param value copied when the entry is built */
        public Builder parts(List<Part> value) {
            this.parts = value;
            return this;
        }

        /** @param value kept, not copied, where it is a map of nobody else */
        public Builder told(Map<String, String> value) {
            this.told = value;
            return this;
        }

        /** Adds one thing that the record says. */
        public Builder told(String name, String value) {
            if (!(told instanceof LinkedHashMap)) {
                told = new LinkedHashMap<>(told);
            }
            told.put(name, value);
            return this;
        }

        public Entry build() {
            return new Entry(line, status, bookingDate, valueDate, amount, description, counterparty, id, reference,
                    category, kind, original, parts, told);
        }
    }
}
