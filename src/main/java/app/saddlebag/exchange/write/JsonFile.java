package app.saddlebag.exchange.write;

import app.saddlebag.model.Link;
import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.LongFunction;
import tools.jackson.core.JacksonException;

/**
 * Everything as JSON, in a format of our own that is meant to come back: products and rows with the bank's own objects beside what
 * is made of them here, and what the person added and set up. Members that are nothing are left out.
 */
final class JsonFile implements RowWriter {

    /** Of the format; a reader refuses a later one. */
    static final int VERSION = 1;
    static final String FORMAT = "saddlebag";

    @Override
    public Written write(Content content, OutputStream out, Progress progress) throws IOException {
        Written.Count count = new Written.Count(progress);
        try (JsonLines json = new JsonLines(out)) {
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
        private final JsonLines json;
        private final LongFunction<byte[]> payloads;
        private final JsonPlaces places;
        private final List<Link> ties;
        private final Map<Long, Long> tiedRows = new HashMap<>();

        Body(Content content, JsonLines json, LongFunction<byte[]> payloads) {
            this.content = content;
            this.json = json;
            this.payloads = payloads;
            places = new JsonPlaces(content.setup().connections());
            ties = content.whole() ? content.setup().ties() : List.of();
            ties.stream().filter(tie -> tie.kind().tiesRows()).forEach(tie -> tie.members().forEach(row -> tiedRows.put(row, 0L)));
        }

        void write(Written.Count count) {
            json.member("format", FORMAT);
            json.member("version", VERSION);
            json.member("made", content.made().toString());
            json.member("everything", content.whole());
            JsonSetup setup = new JsonSetup(content.setup(), json, places);
            setup.connections();
            if (content.whole()) {
                setup.write();
            }
            new JsonProducts(content, json, places).write();
            if (content.whole()) {
                setup.sections();
            }
            json.list("transactions");
            for (int i = content.rows().size() - 1; i >= 0; i--) {
                transaction(i);
                count.row();
            }
            json.endList();
            if (content.whole()) {
                ties();
            }
            json.done();
        }

        /** What the person said of rows, or of products, that are one or not. */
        private void ties() {
            json.list("ties");
            for (Link tie : ties) {
                List<Long> members = tie.members().stream().map(tie.kind().tiesRows() ? tiedRows::get : places::product)
                        .filter(place -> place != null && place > 0).toList();
                if (members.size() == tie.members().size()) {
                    json.begin();
                    json.member("kind", tie.kind().name().toLowerCase(Locale.ROOT));
                    json.member("standing", tie.standing().name().toLowerCase(Locale.ROOT));
                    json.member("likeness", tie.likeness());
                    json.numbers("members", members);
                    json.end();
                }
            }
            json.endList();
        }

        private void transaction(int index) {
            WrittenRow row = content.rows().row(index);
            json.begin();
            json.member("row", place(index));
            tiedRows.computeIfPresent(row.row().id(), (_, _) -> place(index));
            for (Columns.Column column : Columns.ALL) {
                json.member(column.name(), column.name().equals("connection") ? places.connection(row.row().connectionId()) : column.value().apply(row));
            }
            json.member("bankEntity", row.fact().entity());
            json.member("ownCategory", row.own().category());
            Rows.Tie tie = content.rows().tie(index);
            if (tie != null && tie.other() >= 0) {
                json.begin("event");
                json.member("kind", tie.kind().name().toLowerCase(Locale.ROOT));
                json.member("row", place(tie.other()));
                json.end();
            }
            json.told("told", payloads.apply(row.row().id()));
            json.end();
        }

        private long place(int index) {
            return content.rows().size() - index;
        }
    }
}
