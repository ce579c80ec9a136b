package app.saddlebag.ui.transactions.saved;

import app.saddlebag.filter.text.FilterParser;
import app.saddlebag.model.ProblemException;
import app.saddlebag.profile.KeptFilters;
import app.saddlebag.ui.transactions.saved.FilterList.Entry;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/** A list of kept filters that came from elsewhere: nothing in it is believed before it was looked at. */
public final class FilterFile {

    private static final int MOST_BYTES = 1 << 20;
    private static final int MOST_FILTERS = 500;

    private FilterFile() {
    }

    /**
     * @return the lines that are filters; at least one
     * @throws ProblemException {@code filters.missing}, or {@code filters.unreadable} for what is no such list
     */
    public static List<Entry> read(Path file) {
        List<Entry> entries;
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw new IOException("too large for a list of filters");
            }
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            entries = entries(text);
        } catch (NoSuchFileException e) {
            throw new ProblemException("filters.missing", e, file);
        } catch (IOException e) {
            throw new ProblemException("filters.unreadable", e, file);
        }
        if (entries.isEmpty()) {
            throw new ProblemException("filters.unreadable", null, file);
        }
        return entries;
    }

    /** The lines of a text that are filters; none of a text too long to be a list of them. */
    static List<Entry> entries(String text) {
        if (text.length() > MOST_BYTES) {
            return List.of();
        }
        List<Entry> entries = FilterList.parse(text).stream().filter(entry -> isFilter(entry.text())).toList();
        return entries.size() > MOST_FILTERS ? List.of() : entries;
    }

    /**
     * Keeps those that are not there yet.
     *
     * @return how many that were
     */
    public static int addTo(KeptFilters kept, List<Entry> entries) {
        List<Entry> known = kept.list().stream().map(filter -> new Entry(filter.name(), filter.text())).toList();
        List<Entry> fresh = entries.stream().distinct().filter(entry -> !known.contains(entry)).toList();
        fresh.forEach(entry -> kept.save(entry.name(), entry.text()));
        return fresh.size();
    }

    private static boolean isFilter(String text) {
        return !text.isBlank() && FilterParser.parse(text).isValid();
    }
}
