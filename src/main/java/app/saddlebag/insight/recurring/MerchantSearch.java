package app.saddlebag.insight.recurring;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Finds the series among the rows of one merchant: first among all, then among those of about the same amount, then among those
 * of just the same, each time of what is left. So a price may rise where nothing else is bought, and a fee is found among other
 * purchases. Belongs to one thread.
 */
final class MerchantSearch {

    /** What a series has to explain of the rows it was found among, on the products it lies on. */
    private static final double LEAST_EXPLAINED = 0.7;
    /** One amount ends where the next is greater by more than this. */
    private static final double ABOUT = 1.06;
    private static final double STEP = 1.67;
    private static final int LONGEST_PAUSE = 380;
    /** A greater part of all would have been found among all. */
    private static final double MOST_OF_ALL = 0.8;
    /** Who sells every day is a shop, and what it pays and earns no series. */
    private static final double A_SHOP = 1;

    /** So that an amount and the number of a row sort as one number. Greater amounts sort as one: such a group is none. */
    private static final int ROW_BITS = 27;
    private static final long ROW = (1L << ROW_BITS) - 1;
    private static final long MOST_UNITS = (1L << 63 - ROW_BITS) - 1;

    private final Candidates rows;
    private final int[] lastDays;
    private final Tracks tracks;
    private final List<Track> found = new ArrayList<>();
    private boolean[] taken;

    /** @param lastDays as many as there are places; written to */
    MerchantSearch(Candidates rows, int[] lastDays) {
        this.rows = rows;
        this.lastDays = lastDays;
        tracks = new Tracks(rows, lastDays);
    }

    /** @param span days from the first row to the last, with both */
    static boolean isShop(int rows, int span) {
        return rows > A_SHOP * span;
    }

    List<Track> find() {
        found.clear();
        taken = new boolean[rows.size];
        for (int i = 0; i < rows.size; i++) {
            lastDays[rows.places[i]] = rows.days[i];
        }
        among(left());
        groups(ABOUT);
        groups(1);
        goOn();
        join();
        return found;
    }

    private int[] left() {
        int[] left = new int[rows.size];
        int count = 0;
        for (int row = 0; row < rows.size; row++) {
            left[count] = row;
            count += taken[row] ? 0 : 1;
        }
        return Arrays.copyOf(left, count);
    }

    /** @param ratio that parts one group from the next */
    private void groups(double ratio) {
        int[] left = left();
        if (left.length < 3) {
            return;
        }
        long[] keys = new long[left.length];
        for (int i = 0; i < keys.length; i++) {
            keys[i] = Math.min(rows.units[left[i]], MOST_UNITS) << ROW_BITS | left[i];
        }
        Arrays.sort(keys);
        int[] ordered = new int[keys.length];
        for (int i = 0; i < keys.length; i++) {
            ordered[i] = (int) (keys[i] & ROW);
        }
        int from = 0;
        for (int i = 1; i <= ordered.length; i++) {
            if (i == ordered.length || rows.units[ordered[i]] > rows.units[ordered[i - 1]] * ratio) {
                if (i - from >= 3 && i - from <= MOST_OF_ALL * left.length) {
                    int[] group = Arrays.copyOfRange(ordered, from, i);
                    Arrays.sort(group);
                    among(group);
                }
                from = i;
            }
        }
    }

    private void among(int[] members) {
        int[] left = members;
        for (Cadence cadence : Cadence.values()) {
            if (left.length < 3) {
                return;
            }
            List<Track> series = new ArrayList<>();
            for (Track track : tracks.follow(left, cadence)) {
                if (track.isSeries()) {
                    series.add(track);
                }
            }
            if (!series.isEmpty() && take(series, left)) {
                left = IntStream.of(left).filter(row -> !taken[row]).toArray();
            }
        }
    }

    /** Takes those that explain enough; says whether there are any. */
    private boolean take(List<Track> series, int[] left) {
        int[] all = new int[lastDays.length];
        int[] explained = new int[lastDays.length];
        for (int row : left) {
            all[rows.places[row]]++;
        }
        series.forEach(track -> members(track).forEach(row -> explained[rows.places[row]]++));
        List<Track> kept = series.stream().filter(track -> explains(track, all, explained)).toList();
        for (Track track : kept) {
            found.add(track);
            members(track).forEach(row -> taken[row] = true);
        }
        return !kept.isEmpty();
    }

    private IntStream members(Track track) {
        return Arrays.stream(track.members, 0, track.size);
    }

    private boolean explains(Track track, int[] all, int[] explained) {
        int[] places = members(track).map(row -> rows.places[row]).distinct().toArray();
        return IntStream.of(places).map(place -> explained[place]).sum()
                >= LEAST_EXPLAINED * IntStream.of(places).map(place -> all[place]).sum();
    }

    /** A price that rose last month has been paid once: too seldom to be found by itself. */
    private void goOn() {
        for (Track track : found) {
            boolean more = true;
            while (more) {
                int next = -1;
                double lowest = Double.MAX_VALUE;
                for (int row = track.last() + 1; row < rows.size
                        && rows.days[row] <= rows.days[track.last()] + track.cadence.days + track.cadence.tolerance; row++) {
                    boolean near = rows.units[row] <= rows.units[track.last()] * STEP && rows.units[row] * STEP >= rows.units[track.last()];
                    double misfit = taken[row] || !near ? Double.MAX_VALUE : tracks.misfit(track, row);
                    if (misfit < lowest) {
                        lowest = misfit;
                        next = row;
                    }
                }
                more = next >= 0;
                if (more) {
                    track.add(next, 1);
                    taken[next] = true;
                }
            }
        }
    }

    /** Where one ends and another goes on as it would have gone on, it is one: at another price, elsewhere, or after a pause. */
    private void join() {
        found.sort(Comparator.comparingInt((Track track) -> rows.days[track.first()]));
        for (int i = 0; i < found.size(); i++) {
            Track one = found.get(i);
            Track next = null;
            for (int j = i + 1; j < found.size(); j++) {
                Track other = found.get(j);
                if (goesOn(one, other) && (next == null || rows.days[other.first()] < rows.days[next.first()])) {
                    next = other;
                }
            }
            if (next != null) {
                int periods = (int) Math.max(1, Math.round((rows.days[next.first()] - rows.days[one.last()]) / one.cadence.days));
                one.append(next, periods);
                found.remove(next);
                i--;
            }
        }
    }

    private boolean goesOn(Track one, Track other) {
        int days = rows.days[other.first()] - rows.days[one.last()];
        int periods = Track.periods(one.cadence, rows.days[one.last()], rows.days[other.first()]);
        boolean elsewhere = rows.places[one.last()] != rows.places[other.first()];
        if (one.cadence != other.cadence || periods == 0 || elsewhere && lastDays[rows.places[one.last()]] >= rows.days[other.first()]) {
            return false;
        }
        long before = rows.units[one.last()];
        long after = rows.units[other.first()];
        boolean near = after <= before * STEP && before <= after * STEP;
        boolean soon = periods <= one.cadence.mostMissing() + 1;
        return soon && near || days <= LONGEST_PAUSE && (before == after || one.varies() && other.varies());
    }
}
