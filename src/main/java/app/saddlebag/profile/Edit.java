package app.saddlebag.profile;

import app.saddlebag.model.Overlay;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** One thing a person does with what they add to transactions: the same for one of them as for a million. Immutable. */
public sealed interface Edit {

    /** What is there afterwards. */
    Overlay on(Overlay before);

    /**
     * The note is this.
     *
     * @param text null for none
     */
    record Note(String text) implements Edit {
        @Override
        public Overlay on(Overlay before) {
            return new Overlay(text, before.tags(), before.category(), before.hidden());
        }
    }

    /** What notes there are get one more line, and the others this one. */
    record NoteLine(String text) implements Edit {
        @Override
        public Overlay on(Overlay before) {
            return new Note(before.note() == null ? text : before.note() + '\n' + text).on(before);
        }
    }

    /** Some tags more, and some less; the others stay. */
    record Tags(Set<String> added, Set<String> removed) implements Edit {

        public Tags {
            added = Set.copyOf(added);
            removed = Set.copyOf(removed);
        }

        public static Tags plus(Collection<String> tags) {
            return new Tags(Set.copyOf(tags), Set.of());
        }

        public static Tags minus(Collection<String> tags) {
            return new Tags(Set.of(), Set.copyOf(tags));
        }

        @Override
        public Overlay on(Overlay before) {
            Set<String> tags = new HashSet<>(before.tags());
            tags.removeAll(removed);
            tags.addAll(added);
            return new Overlay(before.note(), tags, before.category(), before.hidden());
        }
    }

    /**
     * The person's own category is this.
     *
     * @param name null for the bank's
     */
    record Category(String name) implements Edit {
        @Override
        public Overlay on(Overlay before) {
            return new Overlay(before.note(), before.tags(), name, before.hidden());
        }
    }

    /** In or out of lists and sums. */
    record Hidden(boolean hidden) implements Edit {
        @Override
        public Overlay on(Overlay before) {
            return new Overlay(before.note(), before.tags(), before.category(), hidden);
        }
    }

    /** One after the other, written as one. */
    record Several(List<Edit> edits) implements Edit {

        public Several {
            edits = List.copyOf(edits);
        }

        @Override
        public Overlay on(Overlay before) {
            Overlay now = before;
            for (Edit edit : edits) {
                now = edit.on(now);
            }
            return now;
        }
    }
}
