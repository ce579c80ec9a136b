package app.saddlebag.cli;

import app.saddlebag.profile.OpenProfile;
import app.saddlebag.profile.Profiles;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists every product's balance per entity, with subtotals per currency. */
@Command(name = "balances")
final class BalancesCommand implements Callable<Integer> {

    private final Profiles profiles;
    private final Terminal terminal;

    @Mixin ProfileOptions options = new ProfileOptions();

    @Option(names = "--format", defaultValue = "table", descriptionKey = "cli.option.format")
    Format format;

    BalancesCommand(Profiles profiles, Terminal terminal) {
        this.profiles = profiles;
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        try (OpenProfile profile = options.open(profiles, terminal)) {
            new BalanceListing(terminal).print(profile.records(), format);
            return 0;
        }
    }
}
