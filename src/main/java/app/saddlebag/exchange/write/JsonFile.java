package app.saddlebag.exchange.write;

import app.saddlebag.model.BalancePoint;
import app.saddlebag.model.Category;
import app.saddlebag.model.Connection;
import app.saddlebag.model.Link;
import app.saddlebag.model.Product;
import app.saddlebag.model.Rule;
import app.saddlebag.model.SavedFilter;
import app.saddlebag.model.StoredProduct;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.LongFunction;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/**
 * Everything as JSON, in a format of our own that is meant to come back: products and rows with the bank's own objects beside what
 * is made of them here, and what the person added and set up. Members that are nothing are left out.
 */
final class JsonFile implements RowWriter {

    /** Of the format; a reader refuses a later one. */
    static final int VERSION = 1;
    static final String FORMAT = "saddlebag";

    private static final JsonFactory JSON = JsonFactory.builder().enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

    @Override
    public Written write(Content content, OutputStream out, Progress progress) throws IOException {
        Written.Count count = new Written.Count(progress);
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), out)) {
            new Body(content, json, content.setup().rowPayloads()).write(count);
        } catch (JacksonException failed) {
            throw failed.getCause() instanceof IOException cause ? cause : new IOException(failed);
        }
        out.flush();
        return count.done();
    }

    /** Rows, products and connections have numbers of the file, counted from 1: local ones are another profile's nothing. */
    private static final class Body {

        private final Content content;
        private final JsonGenerator json;
        private final LongFunction<byte[]> payloads;
        private final List<Connection> connections;
        private final Map<Long, Long> connectionPlaces = new HashMap<>();
        private final Map<Long, Long> productPlaces = new HashMap<>();
        private final List<Link> ties;
        private final Map<Long, Long> tiedRows = new HashMap<>();

        Body(Content content, JsonGenerator json, LongFunction<byte[]> payloads) {
            this.content = content;
            this.json = json;
            this.payloads = payloads;
            connections = content.setup().connections();
            connections.forEach(connection -> connectionPlaces.put(connection.id(), connectionPlaces.size() + 1L));
            ties = content.whole() ? content.setup().ties() : List.of();
            ties.stream().filter(tie -> tie.kind().tiesRows()).forEach(tie -> tie.members().forEach(row -> tiedRows.put(row, 0L)));
        }

        void write(Written.Count count) {
            json.writeStartObject();
            json.writeStringProperty("format", FORMAT);
            json.writeNumberProperty("version", VERSION);
            json.writeStringProperty("made", content.made().toString());
            json.writeBooleanProperty("everything", content.whole());
            connections();
            if (content.whole()) {
                categories();
                rules();
                filters();
            }
            products();
            list("transactions");
            for (int i = content.rows().size() - 1; i >= 0; i--) {
                transaction(i);
                count.row();
            }
            json.writeEndArray();
            if (content.whole()) {
                ties();
            }
            json.writeEndObject();
            json.writeRaw('\n');
        }

        /** Every element begins a line, so that a person finds it. */
        private void list(String name) {
            json.writeName(name);
            json.writeStartArray();
        }

        private void begin() {
            json.writeRaw('\n');
            json.writeStartObject();
        }

        private void member(String name, Object value) {
            switch (value) {
                case null -> { }
                case BigDecimal number -> json.writeNumberProperty(name, number);
                case Long number -> json.writeNumberProperty(name, number);
                case Boolean truth -> json.writeBooleanProperty(name, truth);
                case Collection<?> texts when texts.isEmpty() -> { }
                case Collection<?> texts -> {
                    json.writeName(name);
                    json.writeStartArray();
                    texts.forEach(text -> json.writeString(PlainText.whole(text.toString())));
                    json.writeEndArray();
                }
                default -> json.writeStringProperty(name, PlainText.whole(value.toString()));
            }
        }

        private void connections() {
            list("connections");
            for (Connection connection : connections) {
                begin();
                member("connection", connectionPlaces.get(connection.id()));
                member("key", Content.key(connection));
                member("entity", connection.entityId());
                member("name", connection.title());
                member("bank", connection.entityName());
                member("label", connection.label());
                json.writeEndObject();
            }
            json.writeEndArray();
        }

        private void categories() {
            list("categories");
            for (Category category : content.setup().categories()) {
                begin();
                member("key", category.key());
                member("parent", category.parent());
                member("icon", category.icon());
                member("colour", category.colour());
                member("english", category.english());
                member("spanish", category.spanish());
                member("own", category.own());
                member("former", category.former());
                member("hints", category.hints());
                member("hidden", category.hidden());
                json.writeEndObject();
            }
            json.writeEndArray();
            String changed = content.setup().categoryChanges();
            if (changed != null) {
                json.writeName("categoryChanges");
                json.writeRawValue(changed);
            }
        }

        private void rules() {
            list("rules");
            for (Rule rule : content.setup().rules()) {
                begin();
                member("name", rule.name());
                member("filter", rule.filter());
                member("category", rule.sets().category());
                member("tags", new TreeSet<>(rule.sets().tags()));
                member("hidden", rule.sets().hidden());
                member("on", rule.on());
                json.writeEndObject();
            }
            json.writeEndArray();
        }

        private void filters() {
            list("filters");
            for (SavedFilter filter : content.setup().filters()) {
                begin();
                member("name", filter.name());
                member("text", filter.text());
                json.writeEndObject();
            }
            json.writeEndArray();
        }

        private void products() {
            Set<Integer> used = new TreeSet<>();
            for (int i = 0; i < content.rows().size() && !content.whole(); i++) {
                used.add(content.rows().account(i));
            }
            list("products");
            for (int a = 0; a < content.accounts().size(); a++) {
                StoredProduct stored = content.accounts().get(a).stored();
                if (stored != null && (content.whole() || used.contains(a))) {
                    product(content.accounts().get(a), stored);
                }
            }
            json.writeEndArray();
        }

        private void product(WrittenAccount account, StoredProduct stored) {
            productPlaces.put(stored.id(), productPlaces.size() + 1L);
            StoredProduct called = content.setup().called(stored);
            begin();
            member("product", productPlaces.get(stored.id()));
            member("connection", connectionPlaces.get(stored.connectionId()));
            member("kind", stored.product().kind().name().toLowerCase(Locale.ROOT));
            member("id", stored.product().id());
            member("externalId", stored.product().externalId());
            member("title", account.title());
            member("ownName", called.ownName());
            member("formerNames", called.formerNames());
            if (stored.product() instanceof Product.Account of) {
                member("entityId", of.entity());
                member("alias", of.alias());
                member("type", of.type());
            }
            member("bank", account.bank());
            member("number", account.number());
            member("currency", account.currency());
            member("balance", stored.product().balance());
            member("asOf", account.asOf());
            member("owners", stored.product().owners());
            member("gone", stored.gone());
            balances(stored);
            told(content.setup().productPayload(stored.id()));
            json.writeEndObject();
        }

        /** Days and what it held at the end of each, as told. */
        private void balances(StoredProduct stored) {
            List<BalancePoint> points = content.whole() ? content.setup().balances(stored.id()) : List.of();
            if (!points.isEmpty()) {
                json.writeName("balances");
                json.writeStartObject();
                points.forEach(point -> member(point.day().toString(), point.balance().amount().toPlainString() + " " + point.balance().currency()));
                json.writeEndObject();
            }
        }

        /** What the person said of rows, or of products, that are one or not. */
        private void ties() {
            list("ties");
            for (Link tie : ties) {
                List<Long> members = tie.members().stream().map(tie.kind().tiesRows() ? tiedRows::get : productPlaces::get)
                        .filter(place -> place != null && place > 0).toList();
                if (members.size() == tie.members().size()) {
                    begin();
                    member("kind", tie.kind().name().toLowerCase(Locale.ROOT));
                    member("standing", tie.standing().name().toLowerCase(Locale.ROOT));
                    member("likeness", tie.likeness());
                    json.writeName("members");
                    json.writeStartArray();
                    members.forEach(json::writeNumber);
                    json.writeEndArray();
                    json.writeEndObject();
                }
            }
            json.writeEndArray();
        }

        private void transaction(int index) {
            WrittenRow row = content.rows().row(index);
            begin();
            member("row", place(index));
            tiedRows.computeIfPresent(row.row().id(), (_, _) -> place(index));
            for (Columns.Column column : Columns.ALL) {
                member(column.name(), column.name().equals("connection") ? connectionPlaces.get(row.row().connectionId()) : column.value().apply(row));
            }
            member("bankEntity", row.fact().entity());
            member("ownCategory", row.own().category());
            Rows.Tie tie = content.rows().tie(index);
            if (tie != null && tie.other() >= 0) {
                json.writeName("event");
                json.writeStartObject();
                member("kind", tie.kind().name().toLowerCase(Locale.ROOT));
                member("row", place(tie.other()));
                json.writeEndObject();
            }
            told(payloads.apply(row.row().id()));
            json.writeEndObject();
        }

        private long place(int index) {
            return content.rows().size() - index;
        }

        /** As received, to the letter, where that is JSON; else as a text. */
        private void told(byte[] payload) {
            String text = new String(payload, StandardCharsets.UTF_8);
            json.writeName("told");
            if (isOneValue(text)) {
                json.writeRawValue(text);
            } else {
                json.writeString(PlainText.whole(text));
            }
        }

        private static boolean isOneValue(String text) {
            try (JsonParser parser = JSON.createParser(tools.jackson.core.ObjectReadContext.empty(), text)) {
                if (parser.nextToken() == null) {
                    return false;
                }
                parser.skipChildren();
                return parser.nextToken() == null;
            } catch (JacksonException none) {
                return false;
            }
        }
    }
}
