package app.saddlebag.exchange.write;

import java.util.EnumMap;
import java.util.Map;

/**
 * What became of a content.
 *
 * @param rows    how many the file tells
 * @param remarks how often what happened; nothing stands here with zero
 */
public record Written(int rows, Map<Remark, Integer> remarks) {

    public Written {
        remarks = Map.copyOf(remarks);
    }

    /** Counts while a file is written; belongs to one thread. */
    static final class Count {

        private final Progress progress;
        private final Map<Remark, Integer> remarks = new EnumMap<>(Remark.class);
        private int rows;

        Count(Progress progress) {
            this.progress = progress;
        }

        void row() {
            progress.row(++rows);
        }

        void note(Remark remark) {
            remarks.merge(remark, 1, Integer::sum);
        }

        Written done() {
            progress.rows(rows);
            return new Written(rows, remarks);
        }
    }
}
