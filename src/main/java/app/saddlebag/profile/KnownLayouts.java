package app.saddlebag.profile;

import app.saddlebag.exchange.read.DateOrder;
import app.saddlebag.exchange.read.Mapping;
import app.saddlebag.profile.StatementImport.Wish;
import app.saddlebag.store.Settings;
import java.util.Arrays;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How the person had tables of each layout read, so that the next file of the same bank needs no correction. Worker only. */
final class KnownLayouts {

    private static final Logger LOG = LoggerFactory.getLogger(KnownLayouts.class);
    private static final String KEY = "table-layout.";
    private static final String DAYS = "qif-days";

    private final Settings settings;

    KnownLayouts(Settings settings) {
        this.settings = settings;
    }

    /** What was said the last time; empty for a layout that is new, or where a later program said it in another way. */
    Optional<Mapping> mapping(String layout) {
        return settings.get(KEY + layout).flatMap(text -> {
            try {
                return Optional.of(Mapping.of(text));
            } catch (IllegalArgumentException unknown) {
                LOG.info("A table's layout was kept in another way, so it is guessed anew", unknown);
                return Optional.empty();
            }
        });
    }

    void remember(String layout, Mapping mapping) {
        settings.put(KEY + layout, mapping.text());
    }

    /** In which order days are read that QIF leaves open: as is wished, or as was said the last time; null where nobody ever said. */
    DateOrder days(Wish wish) {
        return wish.days() != null ? wish.days() : settings.get(DAYS).flatMap(name ->
                Arrays.stream(DateOrder.values()).filter(order -> order.name().equals(name)).findFirst()).orElse(null);
    }

    void remember(DateOrder days) {
        settings.put(DAYS, days.name());
    }
}
