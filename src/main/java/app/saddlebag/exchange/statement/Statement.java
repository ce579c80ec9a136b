package app.saddlebag.exchange.statement;

import app.saddlebag.exchange.statement.StatementBalance.Kind;
import app.saddlebag.model.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a file says about one account over some time, without its entries: those went to the {@link StatementSink} one by one.
 *
 * @param format   in which it was written
 * @param version  of the format, as told: {@code 102}, {@code camt.053.001.08}. Nullable
 * @param line     where it begins in the file, from 1
 * @param id       the bank's number of the statement. Nullable
 * @param account  whose it is; {@link StatementAccount#UNKNOWN} where the file does not say
 * @param currency of the account, ISO 4217 or the file's own word. Nullable where the file does not say
 * @param from     first day it covers, as told. Nullable
 * @param to       last day it covers, as told. Nullable
 * @param balances in the file's order
 * @param count    number of entries
 * @param booked   sum of the booked entries in the statement's currency
 * @param remarks  what was not understood, in the file's order; bounded
 */
public record Statement(SourceFormat format, String version, int line, String id, StatementAccount account, String currency,
                        LocalDate from, LocalDate to, List<StatementBalance> balances, long count, BigDecimal booked,
                        List<Remark> remarks) {

    public Statement {
        Objects.requireNonNull(format, "format");
        Objects.requireNonNull(account, "account");
        Objects.requireNonNull(booked, "booked");
        balances = List.copyOf(balances);
        remarks = List.copyOf(remarks);
    }

    /** The booked balance before its first entry, where the file tells it. */
    public Optional<StatementBalance> opening() {
        return balances.stream().filter(balance -> balance.kind() == Kind.OPENING).findFirst();
    }

    /** The booked balance after its last entry, where the file tells it. */
    public Optional<StatementBalance> closing() {
        return balances.stream().filter(balance -> balance.kind() == Kind.CLOSING).reduce((first, last) -> last);
    }

    /** Whether its entries lead from one balance to the other. */
    public BalanceCheck check() {
        if (opening().isEmpty() || closing().isEmpty()) {
            return new BalanceCheck.Untold();
        }
        Money before = opening().get().amount();
        Money after = closing().get().amount();
        if (!before.currency().equals(after.currency()) || !before.currency().equals(currency == null ? Entry.UNTOLD : currency)) {
            return new BalanceCheck.Untold();
        }
        BigDecimal missing = after.amount().subtract(before.amount()).subtract(booked);
        return missing.signum() == 0 ? new BalanceCheck.Agrees() : new BalanceCheck.Differs(new Money(missing, before.currency()));
    }
}
