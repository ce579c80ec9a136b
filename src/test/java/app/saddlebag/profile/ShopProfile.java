package app.saddlebag.profile;

import app.saddlebag.DemoBanks;
import app.saddlebag.filter.text.FilterParser;
import app.saddlebag.ledger.Ledger;
import app.saddlebag.ledger.LedgerRow;
import app.saddlebag.ledger.SearchCancellation;
import app.saddlebag.sandbox.Sandbox;
import app.saddlebag.sandbox.SandboxOptions;
import app.saddlebag.vault.Cheap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A real profile whose one account told of purchases, a row for each shop of a list; the first one the newest. */
public final class ShopProfile implements AutoCloseable {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 28);
    public static final String PASSPHRASE = "correct horse battery";

    private final Path home;
    private final Sandbox sandbox;
    private OpenProfile profile;

    public ShopProfile(Path home, List<String> shops) throws IOException {
        this.home = home;
        writeBank(shops);
        sandbox = Sandbox.start(SandboxOptions.defaults().withToday(TODAY).withData(home.resolve("bank")));
        profile = profiles().create(folder(), PASSPHRASE.toCharArray(), LiveProfile.environment(sandbox), LiveProfile.secret(sandbox));
        LiveProfile.connect(profile, "testbank", "ana", "p");
    }

    public Path folder() {
        return home.resolve("mine");
    }

    public Profiles profiles() {
        AppFolders folders = AppFolders.of(Map.of("XDG_DATA_HOME", home + "/data", "XDG_CONFIG_HOME", home + "/config"), home, "Linux");
        return new Profiles(folders, Preferences.read(folders.settings()), DemoBanks.instant(), Clock.systemDefaultZone(),
                Cheap.vaults(), "Saddlebag/test");
    }

    public OpenProfile open() {
        return profile;
    }

    /** As after the program was closed and opened again. */
    public OpenProfile again() {
        profile.close();
        profile = profiles().open(folder(), PASSPHRASE.toCharArray());
        return profile;
    }

    /** What a row of a place in the list of shops says. */
    public LedgerRow row(int place) {
        Ledger ledger = profile.ledger().snapshot();
        return IntStream.range(0, ledger.size()).mapToObj(ledger::row)
                .filter(row -> row.transaction().id().equals("t" + place)).findFirst().orElseThrow();
    }

    public long id(int place) {
        return row(place).id();
    }

    /** The person's or a rule's; null for none. */
    public String category(int place) {
        return row(place).overlay().category();
    }

    /** Gives a row a category by hand. */
    public void give(int place, String category) {
        edit(new Edit.Category(category), place);
    }

    public void edit(Edit edit, int... places) {
        profile.edits().edit(IntStream.of(places).mapToLong(this::id).toArray(), edit, Edits.Progress.NOBODY);
    }

    /** What is added to each row now, by its local number. */
    public Map<Long, String> categories() {
        Ledger ledger = profile.ledger().snapshot();
        return IntStream.range(0, ledger.size()).mapToObj(ledger::row)
                .collect(Collectors.toMap(LedgerRow::id, row -> String.valueOf(row.overlay().category())));
    }

    public int found(String filter) {
        return profile.ledger().snapshot().search(FilterParser.parse(filter).filter(), TODAY, new SearchCancellation(), null).size();
    }

    @Override
    public void close() throws IOException {
        profile.close();
        sandbox.close();
    }

    private void writeBank(List<String> shops) throws IOException {
        Path files = Files.createDirectories(home.resolve("bank").resolve("ana@testbank"));
        Files.writeString(files.resolve("account.json"), """
                [{"_id": "ac", "iban": "ES5999900418150200051332", "currency": "EUR", "balance": 500.00}]""");
        List<String> told = new ArrayList<>();
        for (int i = 0; i < shops.size(); i++) {
            told.add("""
                    {"_id": "t%d", "account_id": "ac", "amount": -%d.00, "currency": "EUR", "operationDate": "%s",
                     "description": "COMPRA", "shop": "%s"}""".formatted(i, i + 1, TODAY.minusDays(i), shops.get(i)));
        }
        Files.writeString(files.resolve("data.json"), "[" + String.join(",", told) + "]");
    }
}
