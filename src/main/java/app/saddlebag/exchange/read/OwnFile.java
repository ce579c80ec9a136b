package app.saddlebag.exchange.read;

import app.saddlebag.exchange.statement.OwnParts;
import app.saddlebag.exchange.statement.OwnParts.Part;
import app.saddlebag.model.Holder;
import app.saddlebag.model.Overlay;
import app.saddlebag.model.ProductKind;
import app.saddlebag.model.Rate;
import app.saddlebag.model.Transaction;
import app.saddlebag.model.Transaction.Trade;
import app.saddlebag.model.Transaction.Transfer;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads what {@code export --format json} wrote, part by part in the file's order. Holds nothing; safe to share between threads. */
public final class OwnFile {

    /** The latest that is read. */
    private static final int VERSION = 1;
    private static final JsonMapper JSON = JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

    /** Whether a file that begins so is one. */
    static boolean begins(String head) {
        return head.stripLeading().matches("(?s)\\{\\s*\"format\"\\s*:\\s*\"saddlebag\".*");
    }

    /**
     * @param taker gets each part as it comes; products after the connections they came through, rows after their products, ties last
     * @throws UnreadableFileException where it is damaged, cut short or of a later version
     */
    public void read(BankFile file, Consumer<Part> taker, ReadProgress progress) {
        try (WatchedStream in = WatchedStream.open(file, progress)) {
            new JsonElements(in).each((member, text, line) -> {
                try {
                    part(member, text).forEach(taker);
                } catch (JacksonException | IllegalArgumentException | NullPointerException | DateTimeException wrong) {
                    throw UnreadableFileException.at(line, Unreadable.DAMAGED, wrong);
                }
            });
        } catch (CharacterCodingException wrong) {
            throw UnreadableFileException.whole(Unreadable.NOT_TEXT, wrong);
        } catch (IOException e) {
            throw UnreadableFileException.whole(Unreadable.IO, e, file.name());
        }
    }

    private static List<Part> part(String member, String text) {
        JsonNode node = JSON.readTree(text);
        return switch (member) {
            case "version" -> {
                if (node.asInt() > VERSION) {
                    throw UnreadableFileException.whole(Unreadable.NEWER, null);
                }
                yield List.of();
            }
            case "connections" -> List.of(new OwnParts.Source(number(node, "connection"), text(node, "key"), text(node, "entity"), text(node, "bank"),
                    text(node, "label")));
            case "categoryChanges" -> List.of(new OwnParts.CategoryChanges(text));
            case "rules" -> List.of(new OwnParts.OwnRule(text(node, "name"), text(node, "filter"), text(node, "category"), new HashSet<>(texts(node, "tags")),
                    node.path("hidden").asBoolean(), node.path("on").asBoolean()));
            case "filters" -> List.of(new OwnParts.OwnFilter(text(node, "name"), text(node, "text")));
            case "people" -> List.of(people(node, text));
            case "recurring" -> List.of(new OwnParts.Recurring(text));
            case "rates" -> List.of(rates(node));
            case "sumsIn" -> List.of(new OwnParts.SumsIn(node.asString()));
            case "sections" -> List.of(new OwnParts.OwnSection(text(node, "group"), number(node, "connection"), node.path("placed").asBoolean(),
                    node.path("closed").asBoolean()));
            case "products" -> List.of(product(node, text));
            case "transactions" -> List.of(row(node, text));
            case "ties" -> List.of(tie(node));
            default -> List.of(); // of a later program, or for people
        };
    }

    private static OwnParts.OwnProduct product(JsonNode node, String whole) {
        Map<LocalDate, String> balances = new TreeMap<>();
        node.path("balances").properties().forEach(point -> balances.put(LocalDate.parse(point.getKey()), point.getValue().asString()));
        return new OwnParts.OwnProduct(number(node, "product"), number(node, "connection"), kind(node), text(node, "id"), text(node, "externalId"),
                text(node, "entityId"), text(node, "number"), text(node, "alias"), text(node, "type"), text(node, "currency"), decimal(node, "balance"),
                day(node, "asOf"), texts(node, "owners"), text(node, "ownName"), texts(node, "formerNames"), text(node, "title"),
                node.path("gone").asBoolean(), new OwnParts.Placed(node.path("place").asInt(0), text(node, "group"),
                node.path("outOfSight").asBoolean(), text(node, "counts")), balances, told(whole));
    }

    private static OwnParts.People people(JsonNode node, String whole) {
        Map<Holder, byte[]> holders = new LinkedHashMap<>();
        for (JsonNode one : node.path("holders")) {
            JsonNode told = one.path("told");
            holders.put(new Holder(text(one, "id"), text(one, "product"), text(one, "relation"), text(one, "name"), text(one, "document")),
                    (told.isString() ? told.asString() : told.toString()).getBytes(StandardCharsets.UTF_8));
        }
        return new OwnParts.People(number(node, "connection"), node.has("identity") ? member(whole, "identity") : null, holders);
    }

    private static OwnParts.Rates rates(JsonNode node) {
        List<Rate> rates = new ArrayList<>();
        Rate.Origin origin = Rate.Origin.valueOf(text(node, "from").toUpperCase(Locale.ROOT));
        node.path("perEuro").properties().forEach(rate ->
                rates.add(new Rate(text(node, "currency"), LocalDate.parse(rate.getKey()), rate.getValue().decimalValue(), origin)));
        return new OwnParts.Rates(rates);
    }

    private static OwnParts.Row row(JsonNode node, String whole) {
        Transfer transfer = new Transfer(text(node, "payer"), text(node, "payerIban"), text(node, "beneficiary"), text(node, "beneficiaryIban"));
        Trade trade = new Trade(text(node, "isin"), decimal(node, "units"), decimal(node, "price"), decimal(node, "fees"), text(node, "securitiesAccount"));
        Transaction fact = Transaction.of(text(node, "id"), kind(node), decimal(node, "amount")).productId(text(node, "productId"))
                .portfolioId(text(node, "portfolioId")).currency(text(node, "currency")).balance(decimal(node, "balance"))
                .bookingDate(day(node, "bookingDate")).valueDate(day(node, "valueDate")).description(text(node, "description"))
                .productDescription(text(node, "productDescription")).category(text(node, "bankCategory")).shop(text(node, "shop"))
                .cardNumber(text(node, "card")).entity(text(node, "bankEntity"))
                .transfer(transfer.equals(new Transfer(null, null, null, null)) ? null : transfer)
                .trade(trade.equals(new Trade(null, null, null, null, null)) ? null : trade).type(text(node, "type"))
                .flanksCategory(text(node, "flanksCategory")).externalId(text(node, "externalId")).build();
        Overlay overlay = new Overlay(text(node, "note"), new HashSet<>(texts(node, "tags")), text(node, "ownCategory"), node.path("hidden").asBoolean());
        return new OwnParts.Row(number(node, "row"), number(node, "connection"), fact, overlay, node.path("vanished").asBoolean(), told(whole));
    }

    private static OwnParts.Tie tie(JsonNode node) {
        List<Long> members = new ArrayList<>();
        node.path("members").forEach(member -> members.add(member.asLong()));
        return new OwnParts.Tie(text(node, "kind").toUpperCase(Locale.ROOT), text(node, "standing").toUpperCase(Locale.ROOT), text(node, "likeness"), members);
    }

    /** To the letter, as it stands there; a text is what the bank's object was where that is no JSON. */
    private static byte[] told(String whole) {
        return member(whole, "told");
    }

    private static byte[] member(String whole, String name) {
        try (JsonParser parser = JSON.createParser(whole)) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                boolean told = parser.currentName().equals(name);
                JsonToken value = parser.nextToken();
                int from = (int) parser.currentTokenLocation().getCharOffset();
                if (told && value == JsonToken.VALUE_STRING) {
                    return parser.getString().getBytes(StandardCharsets.UTF_8);
                }
                parser.skipChildren();
                if (told) {
                    parser.finishToken();
                    return whole.substring(from, (int) parser.currentLocation().getCharOffset()).getBytes(StandardCharsets.UTF_8);
                }
            }
        }
        return new byte[0];
    }

    private static ProductKind kind(JsonNode node) {
        return ProductKind.valueOf(text(node, "kind").toUpperCase(Locale.ROOT));
    }

    private static long number(JsonNode node, String name) {
        return node.path(name).asLong(0);
    }

    private static String text(JsonNode node, String name) {
        JsonNode value = node.get(name);
        return value == null || value.isNull() ? null : value.asString();
    }

    private static List<String> texts(JsonNode node, String name) {
        List<String> texts = new ArrayList<>();
        node.path(name).forEach(text -> texts.add(text.asString()));
        return texts;
    }

    private static BigDecimal decimal(JsonNode node, String name) {
        JsonNode value = node.get(name);
        return value == null || !value.isNumber() ? null : value.decimalValue();
    }

    private static LocalDate day(JsonNode node, String name) {
        String day = text(node, name);
        return day == null ? null : LocalDate.parse(day);
    }
}
