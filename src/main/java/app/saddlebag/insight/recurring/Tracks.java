package app.saddlebag.insight.recurring;

import java.util.ArrayList;
import java.util.List;

/**
 * Follows rows through time: each goes on with the track whose next one it is likeliest to be, or begins one. Belongs to one
 * thread.
 */
final class Tracks {

    /** Where so many would fall on any day by chance, falling on the right one says nothing. */
    private static final double MOST_BY_CHANCE = 1.2;
    private static final double MOST_OTHERWISE = Math.log(8);
    private static final double DIFFERS = 2;
    private static final double ELSEWHERE = 5;
    private static final double MISSING = 10;
    private static final double PER_RATIO = 4;

    private final Candidates rows;
    private final int[] lastDays;

    /** @param lastDays by place, the last day on which the merchant has a row there */
    Tracks(Candidates rows, int[] lastDays) {
        this.rows = rows;
        this.lastDays = lastDays;
    }

    /**
     * @param members numbers of rows, the oldest first
     * @return tracks of two and more, whatever they are worth; none where there are too many rows to tell
     */
    List<Track> follow(int[] members, int count, Cadence cadence) {
        if (isChance(members, count, cadence)) {
            return List.of();
        }
        List<Track> open = new ArrayList<>();
        List<Track> done = new ArrayList<>();
        int from = 0;
        double tidied = 0;
        while (from < count) {
            int day = rows.days[members[from]];
            int to = from + 1;
            while (to < count && rows.days[members[to]] == day) {
                to++;
            }
            // What nothing can go on with any more is put away now and then: it costs time, and is asked in vain.
            if (day - tidied > cadence.days) {
                tidied = day;
                double oldest = day - (cadence.mostMissing() + 1) * cadence.days - cadence.tolerance;
                open.removeIf(track -> rows.days[track.last()] < oldest && (track.size == 1 || done.add(track)));
            }
            if (to - from == 1) {
                alone(members[from], open, cadence);
            } else {
                ofOneDay(members, from, to, open, cadence);
            }
            from = to;
        }
        done.addAll(open);
        done.removeIf(track -> track.size < 2);
        return done;
    }

    /** The day's only row. */
    private void alone(int row, List<Track> open, Cadence cadence) {
        Track best = null;
        double lowest = Double.MAX_VALUE;
        for (int i = 0; i < open.size(); i++) {
            double misfit = misfit(open.get(i), row);
            if (misfit < lowest) {
                lowest = misfit;
                best = open.get(i);
            }
        }
        if (best == null) {
            open.add(new Track(rows, cadence, row));
        } else {
            best.add(row, Track.periods(cadence, rows.days[best.last()], rows.days[row]));
        }
    }

    /** Of a day's rows, the one that fits best chooses first. */
    private void ofOneDay(int[] members, int from, int to, List<Track> open, Cadence cadence) {
        List<Track> free = new ArrayList<>(open);
        boolean[] taken = new boolean[to - from];
        while (true) {
            Track best = null;
            int bestRow = -1;
            double lowest = Double.MAX_VALUE;
            for (int i = from; i < to; i++) {
                for (Track track : taken[i - from] ? List.<Track>of() : free) {
                    double misfit = misfit(track, members[i]);
                    if (misfit < lowest) {
                        lowest = misfit;
                        best = track;
                        bestRow = i;
                    }
                }
            }
            if (best == null) {
                break;
            }
            best.add(members[bestRow], Track.periods(cadence, rows.days[best.last()], rows.days[members[bestRow]]));
            free.remove(best);
            taken[bestRow - from] = true;
        }
        for (int i = from; i < to; i++) {
            if (!taken[i - from]) {
                open.add(new Track(rows, cadence, members[i]));
            }
        }
    }

    /** The lower, the likelier; the greatest number where it is out of the question. */
    double misfit(Track track, int row) {
        int last = track.last();
        if (rows.days[row] - rows.days[last] < track.cadence.days - track.cadence.tolerance) {
            return Double.MAX_VALUE; // most are: before anything that takes time
        }
        int periods = Track.periods(track.cadence, rows.days[last], rows.days[row]);
        boolean elsewhere = rows.places[last] != rows.places[row];
        if (periods == 0 || periods > track.cadence.mostMissing() + 1
                || elsewhere && lastDays[rows.places[last]] >= rows.days[row]) {
            return Double.MAX_VALUE;
        }
        double ratio = Math.abs(Math.log(rows.units[row] / (double) rows.units[last]));
        if (ratio > MOST_OTHERWISE) {
            return Double.MAX_VALUE;
        }
        double off = Math.abs(rows.days[row] - rows.days[last] - periods * track.cadence.days);
        return (periods - 1) * MISSING + (ratio == 0 ? 0 : DIFFERS + PER_RATIO * ratio) + off / track.cadence.tolerance
                + (elsewhere ? ELSEWHERE : 0);
    }

    /** Looks at the product with the most rows: those of others are told apart. */
    private boolean isChance(int[] members, int count, Cadence cadence) {
        int[] onPlace = new int[lastDays.length];
        int[] first = new int[lastDays.length];
        int[] last = new int[lastDays.length];
        for (int i = 0; i < count; i++) {
            int place = rows.places[members[i]];
            first[place] = onPlace[place]++ == 0 ? rows.days[members[i]] : first[place];
            last[place] = rows.days[members[i]];
        }
        for (int place = 0; place < onPlace.length; place++) {
            double perDay = onPlace[place] / (last[place] - first[place] + 1.0);
            if (onPlace[place] >= 3 && perDay * (2 * cadence.tolerance + 1) > MOST_BY_CHANCE) {
                return true;
            }
        }
        return false;
    }
}
