package app.saddlebag.sandbox.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import app.saddlebag.sandbox.world.DataKind;
import app.saddlebag.sandbox.world.Institutions;
import app.saddlebag.sandbox.world.Statement;
import app.saddlebag.sandbox.world.Statements;
import app.saddlebag.sandbox.world.Login;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A folder of the user's own data: one folder per log-in, named {@code user@bank}, with one JSON file per endpoint, named
 * after it ({@code account.json}, {@code data.json}, {@code card-transaction.json}, …). All is looked through when the
 * sandbox starts; log-ins without a folder see the made world.
 */
public final class DataFolder implements Statements {

    private static final int MOST_OBJECTIONS = 20;
    private static final Map<DataKind, String> POINTERS = Map.of(DataKind.DATA, "account_id", DataKind.CARD_TRANSACTION, "card_id",
            DataKind.LIABILITY_TRANSACTION, "liability_id", DataKind.INVESTMENT_TRANSACTION, "investment_id", DataKind.INVESTMENT, "portfolio_id");
    private static final Map<DataKind, DataKind> OWNERS = Map.of(DataKind.DATA, DataKind.ACCOUNT, DataKind.CARD_TRANSACTION, DataKind.CARD,
            DataKind.LIABILITY_TRANSACTION, DataKind.LIABILITY, DataKind.INVESTMENT_TRANSACTION, DataKind.INVESTMENT,
            DataKind.INVESTMENT, DataKind.PORTFOLIO);

    private final Map<String, OwnFiles> logins = new HashMap<>();
    private final Statements others;
    private final List<String> objections = new ArrayList<>();

    /**
     * Looks the folder through.
     *
     * @param others what log-ins without a folder see
     * @throws IOException when it cannot be read, or says, line by line, which field of which element of which file is
     *         not as it should be
     */
    public DataFolder(Path folder, Statements others) throws IOException {
        this.others = others;
        for (Path login : sorted(folder)) {
            if (Files.isDirectory(login)) {
                String name = login.getFileName().toString().toLowerCase(Locale.ROOT);
                int at = name.lastIndexOf('@');
                if (at < 1 || Institutions.byId(name.substring(at + 1)) == null) {
                    complain(login.getFileName() + ": name the folder user@bank, where bank is one of "
                            + Institutions.all().stream().map(bank -> bank.id()).collect(Collectors.joining(", ")));
                } else {
                    logins.put(name, files(login));
                }
            }
        }
        if (!objections.isEmpty()) {
            throw new IOException(String.join(System.lineSeparator(), objections));
        }
    }

    @Override
    public Statement statement(Login login) {
        OwnFiles own = logins.get(login.username() + "@" + login.bank());
        return own == null ? others.statement(login) : own;
    }

    private static List<Path> sorted(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(entry -> !entry.getFileName().toString().startsWith(".")).sorted().toList();
        }
    }

    private OwnFiles files(Path login) throws IOException {
        var own = new OwnFiles();
        for (Path file : sorted(login)) {
            String name = file.getFileName().toString();
            if (name.endsWith(".json")) {
                Arrays.stream(DataKind.values()).filter(kind -> name.equals(kind.shortName() + ".json")).findFirst()
                        .ifPresentOrElse(kind -> own.add(kind, file), () -> complain(place(file) + ": no endpoint has this name; there are "
                                + Arrays.stream(DataKind.values()).map(kind -> kind.shortName() + ".json").collect(Collectors.joining(", "))));
            }
        }
        var ids = new EnumMap<DataKind, Set<String>>(DataKind.class);
        for (DataKind kind : List.of(DataKind.ACCOUNT, DataKind.CARD, DataKind.LIABILITY, DataKind.PORTFOLIO, DataKind.INVESTMENT, DataKind.DATA,
                DataKind.CARD_TRANSACTION, DataKind.LIABILITY_TRANSACTION, DataKind.INVESTMENT_TRANSACTION, DataKind.HOLDER, DataKind.IDENTITY)) {
            ids.put(kind, new HashSet<>());
            if (own.files().containsKey(kind)) {
                look(own, kind, own.files().get(kind), ids);
            }
        }
        return own;
    }

    private void look(OwnFiles own, DataKind kind, Path file, Map<DataKind, Set<String>> ids) throws IOException {
        Shape shape = Shape.of(kind);
        String place = place(file);
        try {
            OwnFiles.read(kind, file, (number, element) -> {
                if (!(element instanceof ObjectNode object)) {
                    complain(place + ", element " + number + ": an object is expected");
                    return;
                }
                shape.objections(object).forEach(objection -> complain(place + ", element " + number + ": " + objection));
                pointsSomewhere(kind, object, ids, place + ", element " + number);
                if (kind.group().equals("product")) {
                    ids.get(kind).add(object.path("_id").asString(""));
                } else if (kind == DataKind.DATA && object.path("operationDate").isString() && shape.objections(object).isEmpty()) {
                    own.moved(LocalDate.parse(object.get("operationDate").stringValue()));
                }
            });
        } catch (JacksonException notJson) {
            complain(place + ", line " + (notJson.getLocation() == null ? "?" : notJson.getLocation().getLineNr()) + ": " + notJson.getOriginalMessage());
        } catch (IOException unreadable) {
            complain(place + ": " + unreadable.getMessage());
        }
    }

    private void pointsSomewhere(DataKind kind, ObjectNode object, Map<DataKind, Set<String>> ids, String place) {
        JsonNode pointer = kind == DataKind.HOLDER ? object.path("product_id") : object.path(POINTERS.getOrDefault(kind, ""));
        if (pointer.isString()) {
            boolean found = kind == DataKind.HOLDER ? ids.values().stream().anyMatch(some -> some.contains(pointer.stringValue()))
                    : ids.get(OWNERS.get(kind)).contains(pointer.stringValue());
            if (!found) {
                String field = kind == DataKind.HOLDER ? "product_id" : POINTERS.get(kind);
                complain(place + ": \"" + field + "\" names nothing in " + (kind == DataKind.HOLDER ? "the products' files"
                        : OWNERS.get(kind).shortName() + ".json"));
            }
        }
    }

    private static String place(Path file) {
        return file.getParent().getFileName() + "/" + file.getFileName();
    }

    private void complain(String objection) {
        if (objections.size() < MOST_OBJECTIONS) {
            objections.add(objection);
        } else if (objections.size() == MOST_OBJECTIONS) {
            objections.add("… and more");
        }
    }
}
