package app.saddlebag.profile;

import app.saddlebag.exchange.read.BankFile;
import app.saddlebag.exchange.read.DateOrder;
import app.saddlebag.exchange.read.Mapping;
import app.saddlebag.exchange.read.MappingGuess;
import app.saddlebag.exchange.read.Recognition;
import app.saddlebag.exchange.statement.BalanceCheck;
import app.saddlebag.exchange.statement.RemarkKind;
import app.saddlebag.exchange.statement.Statement;
import app.saddlebag.model.Money;
import app.saddlebag.model.ProblemException;
import app.saddlebag.model.StoredProduct;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What taking a bank file in would do. Nothing was written. Immutable.
 *
 * @param file        to be taken in
 * @param recognition what it is; null where it is nothing that is known
 * @param statements  one for each account and time it tells of; empty where it cannot be read
 * @param problem     why it cannot be read; null where it can
 * @param mapping     how it is read, where it is a table; null otherwise
 * @param guess       what its own content suggests, where it is a table, whether it can be read or not; null otherwise
 * @param days        the order in which the days of QIF are read where it leaves that open; null where nobody ever said one
 */
public record FileLook(BankFile file, Recognition recognition, List<Part> statements, ProblemException problem, Mapping mapping,
                       MappingGuess guess, DateOrder days) {

    /** Of a file that is no table. */
    public FileLook(BankFile file, Recognition recognition, List<Part> statements, ProblemException problem) {
        this(file, recognition, statements, problem, null, null, null);
    }

    public FileLook {
        statements = List.copyOf(statements);
    }

    /** Where the rows of a statement go. */
    public sealed interface Target {

        /** To an account that is here: its bank's, or one of files. */
        record Known(StoredProduct account) implements Target {
        }

        /**
         * To an account that will be made.
         *
         * @param name as shown
         */
        record Fresh(String name) implements Target {
        }

        /** To nothing yet: the file does not say whose it is, and the person has to. */
        record Open() implements Target {
        }
    }

    /**
     * One statement of the file.
     *
     * @param target   where its rows go
     * @param currency of its amounts; null where neither file nor account says so
     * @param first    day of its first entry; null where it has none
     * @param last     day of its last entry; null where it has none
     * @param fresh    rows that are not here yet
     * @param known    rows that are
     * @param doubtful rows of which another source tells the like some days off: only taken where the person says so
     * @param unbooked entries that their bank has not booked; never taken
     * @param balances whether its balances agree with its entries
     * @param gap      what lacks between what is known of the account before it and its opening balance; null where there is none, or
     *                 nothing to compare with
     * @param found    which rows those are; taking them in need not search for them again while nothing else was written
     */
    public record Part(Statement statement, Target target, String currency, LocalDate first, LocalDate last, int fresh, int known,
                       int doubtful, int unbooked, BalanceCheck balances, Money gap, FoundRows found) {

        /** Whether it can be taken in as it is. */
        public boolean ready() {
            return !(target instanceof Target.Open) && currency != null;
        }

        private Part into(Target other) {
            return new Part(statement, other, currency, first, last, fresh, known, doubtful, unbooked, balances, gap, found);
        }
    }

    /** The same, with all its rows going to a new account of that name. */
    public FileLook called(String name) {
        return new FileLook(file, recognition, statements.stream().map(part -> part.into(new Target.Fresh(name))).toList(), problem, mapping, guess,
                days);
    }

    /** Of a file whose days can be read in several orders, that in which they were read; empty of any other. */
    public Optional<DateOrder> openDays() {
        return statements.stream().flatMap(part -> part.statement().remarks().stream())
                .filter(remark -> remark.kind() == RemarkKind.DAY_ORDER_GUESSED)
                .flatMap(remark -> Arrays.stream(DateOrder.values()).filter(order -> remark.arguments().contains(order.shown()))).findFirst();
    }

    /** Rows that are not here yet, in all statements. */
    public int fresh() {
        return statements.stream().mapToInt(Part::fresh).sum();
    }

    public int known() {
        return statements.stream().mapToInt(Part::known).sum();
    }

    public int doubtful() {
        return statements.stream().mapToInt(Part::doubtful).sum();
    }

    /** Whether it was read, and each of its statements has a place to go. */
    public boolean ready() {
        return problem == null && statements.stream().allMatch(Part::ready);
    }
}
