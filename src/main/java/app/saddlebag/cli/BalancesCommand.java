package app.saddlebag.cli;

import app.saddlebag.insight.Bearing;
import app.saddlebag.model.ProblemException;
import app.saddlebag.model.Product;
import app.saddlebag.model.StoredProduct;
import app.saddlebag.profile.OpenProfile;
import app.saddlebag.profile.Profiles;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists every product's balance per entity, with subtotals per currency. */
@Command(name = "balances")
final class BalancesCommand implements Callable<Integer> {

    /** What the person says that a card's or a debt's figure is to them. */
    enum Count { owed, held, nothing, usual }

    private final Profiles profiles;
    private final Terminal terminal;

    @Mixin ProfileOptions options = new ProfileOptions();

    @Option(names = "--format", defaultValue = "table", descriptionKey = "cli.option.format")
    Format format;

    @Option(names = "--count", paramLabel = "PRODUCT=WORD", descriptionKey = "cli.option.count")
    Map<String, Count> counts = Map.of();

    BalancesCommand(Profiles profiles, Terminal terminal) {
        this.profiles = profiles;
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        try (OpenProfile profile = options.open(profiles, terminal)) {
            // All are known before any is kept.
            Map<StoredProduct, Count> said = new LinkedHashMap<>();
            counts.forEach((name, count) -> said.put(product(profile.records().products(), name), count));
            said.forEach((stored, count) -> profile.bearings().say(stored, bearing(count)));
            new BalanceListing(terminal).print(profile.records(), format);
            return 0;
        }
    }

    /** By the bank's id, by its number or by its name; one that fits several is none. */
    private static StoredProduct product(List<StoredProduct> products, String name) {
        List<StoredProduct> found = products.stream().filter(stored -> Bearing.open(stored.product()) && !stored.gone()
                && names(stored).anyMatch(name::equalsIgnoreCase)).toList();
        if (found.size() != 1) {
            throw new ProblemException(found.isEmpty() ? "balances.count.none" : "balances.count.several", null, name);
        }
        return found.getFirst();
    }

    private static Stream<String> names(StoredProduct stored) {
        Product product = stored.product();
        return Stream.of(product.id(), stored.title(), product.title(), product.number() == null ? product.id() : product.number());
    }

    private static Optional<Bearing> bearing(Count count) {
        return switch (count) {
            case owed -> Optional.of(Bearing.OWED);
            case held -> Optional.of(Bearing.HELD);
            case nothing -> Optional.of(Bearing.NOTHING);
            case usual -> Optional.empty();
        };
    }
}
