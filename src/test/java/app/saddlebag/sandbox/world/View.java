package app.saddlebag.sandbox.world;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What a log-in sees, as lists of JSON objects. */
record View(World world, String user, String bank, LocalDate connected, LocalDate today) {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    static final List<String> PEOPLE = List.of("marta", "joan", "familia", "lena", "anybody", "Ùrsula");

    /** A log-in of the first world, connected on the day all tests live in. */
    static View of(String user, String bank) {
        return new View(new World(1, 0), user, bank, TODAY, TODAY);
    }

    View at(LocalDate later) {
        return new View(world, user, bank, connected, later);
    }

    Statement statement() {
        return world.statement(new Login(bank, user, "ct_" + user + bank, "slot " + user + bank, connected, today,
                today.atTime(12, 0).toEpochSecond(ZoneOffset.UTC)));
    }

    List<ObjectNode> rows(DataKind kind) {
        var rows = new ArrayList<ObjectNode>();
        try {
            statement().each(kind, rows::add);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return rows;
    }

    /** The product whose field has a value. */
    JsonNode one(DataKind kind, String field, String value) {
        return rows(kind).stream().filter(row -> row.path(field).asString("").equals(value)).findFirst().orElseThrow();
    }

    /** Movements of a product that is known by a name. */
    List<ObjectNode> of(DataKind movements, DataKind products, String alias) {
        String id = one(products, "alias", alias).path("_id").stringValue();
        return rows(movements).stream().filter(row -> row.path(products.ownId()).asString("").equals(id)).toList();
    }

    static BigDecimal amount(JsonNode row) {
        return row.path("amount").decimalValue();
    }

    static String text(JsonNode row) {
        return row.path("description").asString("");
    }

    static LocalDate day(JsonNode row) {
        return LocalDate.parse(row.path("operationDate").stringValue());
    }
}
