package app.saddlebag.sandbox.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
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
import tools.jackson.databind.JsonNode;

/** Looks a folder of own files through, once: names, places, shapes, ids that occur twice and pointers that lead nowhere. */
final class Inspection {

    /** Products first, so that what points at them can be checked when it is read. */
    private static final List<DataKind> ORDER = List.of(DataKind.ACCOUNT, DataKind.CARD, DataKind.LIABILITY, DataKind.PORTFOLIO,
            DataKind.INVESTMENT, DataKind.DATA, DataKind.CARD_TRANSACTION, DataKind.LIABILITY_TRANSACTION,
            DataKind.INVESTMENT_TRANSACTION, DataKind.HOLDER, DataKind.IDENTITY);
    private static final Map<DataKind, DataKind> OWNERS = Map.of(DataKind.DATA, DataKind.ACCOUNT, DataKind.CARD_TRANSACTION,
            DataKind.CARD, DataKind.LIABILITY_TRANSACTION, DataKind.LIABILITY, DataKind.INVESTMENT_TRANSACTION, DataKind.INVESTMENT,
            DataKind.INVESTMENT, DataKind.PORTFOLIO);

    private final Path root;
    private final Objections objections = new Objections();
    private final Map<String, OwnFiles> logins = new HashMap<>();

    private Inspection(Path root) {
        this.root = root;
    }

    /**
     * The log-ins of a folder, by {@code user@bank} in lower case.
     *
     * @throws IOException with all that is wrong, a line each
     */
    static Map<String, OwnFiles> of(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            throw new IOException("there is no such folder");
        }
        if (!Files.isDirectory(folder)) {
            throw new NotDirectoryException("it is not a folder");
        }
        var inspection = new Inspection(folder.toRealPath());
        inspection.folder();
        inspection.objections.raise();
        return Map.copyOf(inspection.logins);
    }

    private void folder() throws IOException {
        boolean empty = true;
        for (Path entry : sorted(root)) {
            String name = entry.getFileName().toString();
            if (Files.isDirectory(entry)) {
                empty = false;
                login(entry, name);
            } else if (name.endsWith(".json")) {
                empty = false;
                objections.add(name + ": a file belongs in the folder of a log-in, named user@bank");
            }
        }
        if (empty) {
            objections.add("there is no folder named user@bank in it, such as marta@" + Institutions.TESTBANK);
        }
    }

    private void login(Path folder, String name) throws IOException {
        String login = name.toLowerCase(Locale.ROOT);
        int at = login.lastIndexOf('@');
        if (at < 1 || Institutions.byId(login.substring(at + 1)) == null) {
            objections.add(name + ": name the folder user@bank, where bank is one of "
                    + Institutions.all().stream().map(bank -> bank.id()).collect(Collectors.joining(", ")));
        } else if (leadsOut(folder)) {
            objections.add(name + ": it leads out of the data folder");
        } else if (logins.containsKey(login)) {
            objections.add(name + ": another folder differs from it in capitals only");
        } else {
            logins.put(login, new OwnFiles(files(folder)));
        }
    }

    private Map<DataKind, Path> files(Path folder) throws IOException {
        var files = new EnumMap<DataKind, Path>(DataKind.class);
        for (Path file : sorted(folder)) {
            String name = file.getFileName().toString();
            DataKind kind = Arrays.stream(DataKind.values()).filter(one -> name.equals(one.shortName() + ".json")).findFirst().orElse(null);
            if (kind == null) {
                objections.add(OwnFiles.place(file) + ": no endpoint has this name; there are "
                        + Arrays.stream(DataKind.values()).map(one -> one.shortName() + ".json").collect(Collectors.joining(", ")));
            } else if (leadsOut(file)) {
                objections.add(OwnFiles.place(file) + ": it leads out of the data folder");
            } else if (!Files.isRegularFile(file)) {
                objections.add(OwnFiles.place(file) + ": it is not a file");
            } else {
                files.put(kind, file);
            }
        }
        var products = new EnumMap<DataKind, Set<String>>(DataKind.class);
        for (DataKind kind : ORDER) {
            products.put(kind, new HashSet<>());
            if (files.containsKey(kind)) {
                look(kind, files.get(kind), products);
            }
        }
        return files;
    }

    private void look(DataKind kind, Path file, Map<DataKind, Set<String>> products) {
        Shape shape = Shape.of(kind);
        var seen = new HashSet<String>();
        try (var elements = new ElementReader(kind, file)) {
            for (JsonNode element = elements.next(); element != null; element = elements.next()) {
                String place = OwnFiles.place(file) + ", element " + elements.number() + ": ";
                shape.objections(element).forEach(objection -> objections.add(place + objection));
                String id = element.path("_id").asString("");
                // the service makes a position's id of its ISIN alone, so two portfolios may share one
                String key = kind == DataKind.INVESTMENT ? element.path("portfolio_id").asString("") + "\n" + id : id;
                if (!id.isEmpty() && !seen.add(key)) {
                    objections.add(place + "\"_id\" is another element's too");
                }
                pointsSomewhere(kind, element, products, place);
                if (kind.group().equals("product")) {
                    products.get(kind).add(id);
                }
            }
        } catch (IOException unreadable) {
            objections.add(OwnFiles.place(file) + ": " + unreadable.getMessage());
        }
    }

    private void pointsSomewhere(DataKind kind, JsonNode element, Map<DataKind, Set<String>> products, String place) {
        if (kind == DataKind.HOLDER) {
            JsonNode product = element.path("product_id");
            if (product.isString() && products.values().stream().noneMatch(some -> some.contains(product.stringValue()))) {
                objections.add(place + "\"product_id\" names nothing in the products' files");
            }
        } else if (OWNERS.containsKey(kind)) {
            DataKind owner = OWNERS.get(kind);
            JsonNode pointer = element.path(owner.ownId());
            if (pointer.isString() && !products.get(owner).contains(pointer.stringValue())) {
                objections.add(place + "\"" + owner.ownId() + "\" names nothing in " + owner.shortName() + ".json");
            }
        }
    }

    /** Whether a symbolic link takes a path outside the folder. */
    private boolean leadsOut(Path path) throws IOException {
        return !Files.exists(path) || !path.toRealPath().startsWith(root);
    }

    private static List<Path> sorted(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(entry -> !entry.getFileName().toString().startsWith(".")).sorted().toList();
        }
    }
}
