package app.saddlebag.ui.files;

import app.saddlebag.exchange.statement.BalanceCheck;
import app.saddlebag.model.Money;
import app.saddlebag.profile.FileLook;
import app.saddlebag.profile.FileLook.Part;
import app.saddlebag.profile.FileLook.Target;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * All that a file tells of one account: some files have a statement for every day.
 *
 * @param currency of its amounts; null where nobody says so
 * @param parts    its statements in the file's order; at least one
 */
record AccountSum(Target target, String currency, List<Part> parts) {

    static List<AccountSum> of(FileLook look) {
        Map<List<Object>, List<Part>> byAccount = new LinkedHashMap<>();
        look.statements().forEach(part -> byAccount.computeIfAbsent(Stream.of(part.target(), Objects.requireNonNullElse(part.currency(), ""))
                .map(Object.class::cast).toList(), key -> new ArrayList<>()).add(part));
        return byAccount.values().stream().map(parts -> new AccountSum(parts.getFirst().target(), parts.getFirst().currency(), List.copyOf(parts)))
                .toList();
    }

    /** Null where it has no entries. */
    LocalDate first() {
        return days(Part::first).min(Comparator.naturalOrder()).orElse(null);
    }

    /** Null where it has no entries. */
    LocalDate last() {
        return days(Part::last).max(Comparator.naturalOrder()).orElse(null);
    }

    private Stream<LocalDate> days(Function<Part, LocalDate> day) {
        return parts.stream().map(day).filter(Objects::nonNull);
    }

    int fresh() {
        return parts.stream().mapToInt(Part::fresh).sum();
    }

    int known() {
        return parts.stream().mapToInt(Part::known).sum();
    }

    int doubtful() {
        return parts.stream().mapToInt(Part::doubtful).sum();
    }

    int unbooked() {
        return parts.stream().mapToInt(Part::unbooked).sum();
    }

    /** What the entries of its statements lack, of those whose balances do not agree with them. */
    List<Money> missing() {
        return parts.stream().map(Part::balances).filter(BalanceCheck.Differs.class::isInstance)
                .map(check -> ((BalanceCheck.Differs) check).missing()).toList();
    }

    /** Whether both balances of a statement were told and its entries lead from one to the other. */
    boolean anyAgrees() {
        return parts.stream().map(Part::balances).anyMatch(BalanceCheck.Agrees.class::isInstance);
    }

    /** Between what is known from before the file and its first balance; null where there is none. The later ones follow that one. */
    Money gap() {
        return parts.stream().filter(part -> part.first() != null).min(Comparator.comparing(Part::first)).map(Part::gap).orElse(null);
    }

    /** Whether it is of nobody yet. */
    static boolean anyOpen(Collection<Target> targets) {
        return targets.stream().anyMatch(Target.Open.class::isInstance);
    }
}
