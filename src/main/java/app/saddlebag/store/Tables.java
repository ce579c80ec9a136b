package app.saddlebag.store;

import app.saddlebag.vault.CellSealer;
import app.saddlebag.vault.Purpose;
import app.saddlebag.vault.Vault;
import java.util.Arrays;
import java.util.List;

/** Every sealed table of a database, with what it keeps readable and under which key each of its columns is sealed. */
record Tables(SealedTable environment, SealedTable source, SealedTable product, SealedTable transaction,
              SealedTable originals, SealedTable overlay, SealedTable batch, SealedTable change, SealedTable person,
              SealedTable balance, SealedTable link, SealedTable rule, SealedTable rate, SealedTable savedFilter,
              SealedTable linkCode, SealedTable setting) {

    private static final List<String> NOTHING_READABLE = List.of();

    static Tables of(Vault vault, Manifest manifest) {
        return new Tables(
                table(manifest, "environment", NOTHING_READABLE, cell(vault, Purpose.SETTINGS, "environment", "facts"),
                        cell(vault, Purpose.TOKENS, "environment", "secret")),
                table(manifest, "source", List.of("identity"), cell(vault, Purpose.ROWS, "source", "facts"),
                        cell(vault, Purpose.TOKENS, "source", "token")),
                table(manifest, "product", List.of("source_id", "identity"), cell(vault, Purpose.ROWS, "product", "facts"),
                        cell(vault, Purpose.ROWS, "product", "payload")),
                rows(vault, manifest, "transaction", "source_id", "product_id", "month", "identity"),
                rows(vault, manifest, "originals", "source_id"),
                rows(vault, manifest, "overlay"),
                rows(vault, manifest, "batch"),
                rows(vault, manifest, "change", "batch_id", "row_id"),
                table(manifest, "person", List.of("source_id", "role"), cell(vault, Purpose.ROWS, "person", "facts"),
                        cell(vault, Purpose.ROWS, "person", "payload")),
                rows(vault, manifest, "balance", "product_id", "identity"),
                rows(vault, manifest, "link"),
                rows(vault, manifest, "rule"),
                rows(vault, manifest, "rate"),
                table(manifest, "saved_filter", NOTHING_READABLE, cell(vault, Purpose.SETTINGS, "saved_filter", "facts")),
                table(manifest, "link_code", NOTHING_READABLE, cell(vault, Purpose.TOKENS, "link_code", "facts")),
                table(manifest, "setting", List.of("identity"), cell(vault, Purpose.SETTINGS, "setting", "facts")));
    }

    /** A table with one sealed column, under the rows' key. */
    private static SealedTable rows(Vault vault, Manifest manifest, String name, String... readable) {
        return table(manifest, name, Arrays.asList(readable), cell(vault, Purpose.ROWS, name, "facts"));
    }

    private static SealedTable table(Manifest manifest, String name, List<String> readable, CellSealer... cells) {
        return new SealedTable(manifest, name, readable, List.of(cells));
    }

    private static CellSealer cell(Vault vault, Purpose purpose, String table, String column) {
        return vault.sealer(purpose).column(table, column);
    }

    /** Those that grow with every movement. */
    private List<SealedTable> large() {
        return List.of(transaction, originals, change, balance);
    }

    /** Those that stay small, whatever the number of transactions. */
    List<SealedTable> small() {
        return all().stream().filter(table -> !large().contains(table)).toList();
    }

    List<SealedTable> all() {
        return List.of(environment, source, product, transaction, originals, overlay, batch, change, person, balance, link,
                rule, rate, savedFilter, linkCode, setting);
    }
}
