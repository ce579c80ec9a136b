package app.saddlebag.store;

import app.saddlebag.model.Overlay;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The overlays of {@value #ROWS} transactions that follow each other, as one cell: so what a person sets on a million rows
 * is some hundred cells. Each overlay is written once, then runs of rows that have the same one.
 */
final class OverlayBlock {

    static final int ROWS = 4096;

    private static final int VERSION = 1;

    private final Overlay[] overlays = new Overlay[ROWS];

    static long of(long rowId) {
        return rowId / ROWS;
    }

    static int slot(long rowId) {
        return (int) (rowId % ROWS);
    }

    /** Never null. */
    Overlay get(int slot) {
        return overlays[slot] == null ? Overlay.NONE : overlays[slot];
    }

    void set(int slot, Overlay overlay) {
        overlays[slot] = overlay.equals(Overlay.NONE) ? null : overlay;
    }

    /** @param difference notes the change, if it is one; slots come in ascending order */
    void change(int slot, Overlay now, Difference difference) {
        Overlay before = get(slot);
        if (!now.equals(before)) {
            difference.add(slot, before, now);
            set(slot, now);
        }
    }

    boolean isEmpty() {
        for (Overlay overlay : overlays) {
            if (overlay != null) {
                return false;
            }
        }
        return true;
    }

    byte[] pack() {
        Map<Overlay, Integer> numbers = new LinkedHashMap<>();
        List<int[]> runs = new ArrayList<>();
        for (int slot = 0; slot < ROWS; slot++) {
            if (overlays[slot] == null) {
                continue;
            }
            int number = numbers.computeIfAbsent(overlays[slot], _ -> numbers.size());
            int[] last = runs.isEmpty() ? null : runs.getLast();
            if (last != null && last[2] == number && last[0] + last[1] == slot) {
                last[1]++;
            } else {
                runs.add(new int[] {slot, 1, number});
            }
        }
        Packer out = new Packer(VERSION).number(numbers.size());
        numbers.keySet().forEach(overlay -> pack(out, overlay));
        out.number(runs.size());
        runs.forEach(run -> out.number(run[0]).number(run[1]).number(run[2]));
        return out.bytes();
    }

    static OverlayBlock unpack(byte[] bytes) {
        Unpacker in = new Unpacker(bytes, VERSION);
        Overlay[] distinct = new Overlay[(int) in.number()];
        for (int i = 0; i < distinct.length; i++) {
            distinct[i] = unpack(in);
        }
        OverlayBlock block = new OverlayBlock();
        long runs = in.number();
        for (long i = 0; i < runs; i++) {
            int from = (int) in.number();
            int length = (int) in.number();
            Overlay overlay = distinct[(int) in.number()];
            for (int slot = from; slot < from + length; slot++) {
                block.overlays[slot] = overlay;
            }
        }
        return block;
    }

    static void pack(Packer out, Overlay overlay) {
        out.text(overlay.note()).texts(overlay.tags().stream().sorted().toList()).text(overlay.category())
                .flag(overlay.hidden());
    }

    static Overlay unpack(Unpacker in) {
        return new Overlay(in.text(), new HashSet<>(in.texts()), in.text(), in.flag());
    }

    /** What changed in a block: runs of rows whose overlay was one and became another. */
    static final class Difference {

        /** Rows from slot {@code from} on. */
        record Run(int from, int length, Overlay before, Overlay now) {
        }

        private final List<Run> runs = new ArrayList<>();

        void add(int slot, Overlay before, Overlay now) {
            Run last = runs.isEmpty() ? null : runs.getLast();
            if (last != null && last.from + last.length == slot && last.before.equals(before) && last.now.equals(now)) {
                runs.set(runs.size() - 1, new Run(last.from, last.length + 1, before, now));
            } else {
                runs.add(new Run(slot, 1, before, now));
            }
        }

        List<Run> runs() {
            return runs;
        }

        int rows() {
            return runs.stream().mapToInt(Run::length).sum();
        }

        /** The same, but for some rows. */
        Difference without(BitSet slots) {
            Difference left = new Difference();
            for (Run run : runs) {
                for (int slot = run.from; slot < run.from + run.length; slot++) {
                    if (!slots.get(slot)) {
                        left.add(slot, run.before, run.now);
                    }
                }
            }
            return left;
        }

        void pack(Packer out) {
            Map<Overlay, Integer> numbers = new LinkedHashMap<>();
            runs.forEach(run -> {
                numbers.computeIfAbsent(run.before, _ -> numbers.size());
                numbers.computeIfAbsent(run.now, _ -> numbers.size());
            });
            out.number(numbers.size());
            numbers.keySet().forEach(overlay -> OverlayBlock.pack(out, overlay));
            out.number(runs.size());
            runs.forEach(run -> out.number(run.from).number(run.length).number(numbers.get(run.before))
                    .number(numbers.get(run.now)));
        }

        static Difference unpack(Unpacker in) {
            Map<Integer, Overlay> numbered = new HashMap<>();
            long distinct = in.number();
            for (int i = 0; i < distinct; i++) {
                numbered.put(i, OverlayBlock.unpack(in));
            }
            Difference difference = new Difference();
            long count = in.number();
            for (long i = 0; i < count; i++) {
                difference.runs.add(new Run((int) in.number(), (int) in.number(), numbered.get((int) in.number()),
                        numbered.get((int) in.number())));
            }
            return difference;
        }
    }
}
