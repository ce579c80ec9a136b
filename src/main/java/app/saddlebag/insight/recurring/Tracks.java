package app.saddlebag.insight.recurring;

import java.util.ArrayList;
import java.util.Comparator;
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

    private static final Comparator<Track> IN_ORDER = Comparator.comparingInt(Track::first);

    private final Candidates rows;
    private final int[] lastDays;
    /** By place, of the rows that are followed: how many there are, and the days of the first and the last. */
    private final int[] onPlace;
    private final int[] first;
    private final int[] last;

    /** @param lastDays by place, the last day on which the merchant has a row there */
    Tracks(Candidates rows, int[] lastDays) {
        this.rows = rows;
        this.lastDays = lastDays;
        onPlace = new int[lastDays.length];
        first = new int[lastDays.length];
        last = new int[lastDays.length];
    }

    /**
     * @param members numbers of rows, the oldest first
     * @return tracks of two and more, whatever they are worth; none where there are too many rows to tell, or they lie too near
     */
    List<Track> follow(int[] members, Cadence cadence) {
        int span = rows.days[members[members.length - 1]] - rows.days[members[0]];
        if (span < (Track.fewest(cadence) - 1) * (cadence.days - cadence.tolerance) || isChance(members, cadence)) {
            return List.of();
        }
        return new Following(members, cadence).all();
    }

    /** One walk through some rows. */
    private final class Following {

        private final int[] members;
        private final Cadence cadence;
        /** By place among the members, the track that ends there. */
        private final Track[] ending;
        /** So many periods ago and one more, the first member that may be meant. */
        private final int[] windows;
        private final List<Track> near = new ArrayList<>();
        private final List<Track> done = new ArrayList<>();
        /** Nothing goes on any more with what ends before this member. */
        private int open;

        Following(int[] members, Cadence cadence) {
            this.members = members;
            this.cadence = cadence;
            ending = new Track[members.length];
            windows = new int[cadence.mostMissing() + 1];
        }

        List<Track> all() {
            double tidied = 0;
            int from = 0;
            while (from < members.length) {
                int day = day(from);
                int to = from + 1;
                while (to < members.length && day(to) == day) {
                    to++;
                }
                if (day - tidied > cadence.days) {
                    tidied = day;
                    putAway(day - (cadence.mostMissing() + 1) * cadence.days - cadence.tolerance);
                }
                look(day);
                if (to - from == 1) {
                    alone(from);
                } else {
                    ofOneDay(from, to);
                }
                from = to;
            }
            putAway(Double.MAX_VALUE);
            return done;
        }

        private int day(int at) {
            return rows.days[members[at]];
        }

        /** Those that end before a day, in the order they began. */
        private void putAway(double before) {
            int first = done.size();
            for (; open < members.length && day(open) < before; open++) {
                if (ending[open] != null && ending[open].size > 1) {
                    done.add(ending[open]);
                }
            }
            if (done.size() - first > 1) {
                done.subList(first, done.size()).sort(IN_ORDER);
            }
        }

        /** Fills in what a row of that day may go on with: no other ends some periods before it. */
        private void look(int day) {
            near.clear();
            for (int missing = windows.length - 1; missing >= 0; missing--) {
                double due = day - (missing + 1) * cadence.days;
                while (windows[missing] < members.length && day(windows[missing]) < due - cadence.tolerance) {
                    windows[missing]++;
                }
                for (int at = windows[missing]; at < members.length && day(at) <= due + cadence.tolerance; at++) {
                    if (ending[at] != null) {
                        near.add(ending[at]);
                    }
                }
            }
            if (near.size() > 1) {
                near.sort(IN_ORDER);
            }
        }

        private void goOn(Track track, int at) {
            ending[track.at] = null;
            track.add(members[at], Track.periods(cadence, rows.days[track.last()], day(at)));
            track.at = at;
            ending[at] = track;
        }

        private void begin(int at) {
            ending[at] = new Track(rows, cadence, members[at]);
            ending[at].at = at;
        }

        /** The day's only row. */
        private void alone(int at) {
            Track best = null;
            double lowest = Double.MAX_VALUE;
            for (int i = 0; i < near.size(); i++) {
                double misfit = misfit(near.get(i), members[at]);
                if (misfit < lowest) {
                    lowest = misfit;
                    best = near.get(i);
                }
            }
            if (best == null) {
                begin(at);
            } else {
                goOn(best, at);
            }
        }

        /** Of a day's rows, the one that fits best chooses first. */
        private void ofOneDay(int from, int to) {
            Track best;
            do {
                best = null;
                int bestRow = -1;
                double lowest = Double.MAX_VALUE;
                for (int at = from; at < to; at++) {
                    for (int i = 0; i < near.size() && ending[at] == null; i++) {
                        double misfit = misfit(near.get(i), members[at]);
                        if (misfit < lowest) {
                            lowest = misfit;
                            best = near.get(i);
                            bestRow = at;
                        }
                    }
                }
                if (best != null) {
                    goOn(best, bestRow);
                    near.remove(best);
                }
            } while (best != null);
            for (int at = from; at < to; at++) {
                if (ending[at] == null) {
                    begin(at);
                }
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
    private boolean isChance(int[] members, Cadence cadence) {
        for (int row : members) {
            onPlace[rows.places[row]] = 0;
        }
        for (int row : members) {
            int place = rows.places[row];
            first[place] = onPlace[place]++ == 0 ? rows.days[row] : first[place];
            last[place] = rows.days[row];
        }
        for (int row : members) {
            int place = rows.places[row];
            double perDay = onPlace[place] / (last[place] - first[place] + 1.0);
            if (onPlace[place] >= 3 && perDay * (2 * cadence.tolerance + 1) > MOST_BY_CHANCE) {
                return true;
            }
        }
        return false;
    }
}
