package app.saddlebag.profile;

import app.saddlebag.profile.KeptBackup.Occasion;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * Which backups have served their time. The newest of each of the last seven days, and of each of the last four weeks, that
 * have any stay; what was made before a change stays four weeks; what the person asked for stays. What bears a date to come
 * stays, as the clock may be what is wrong.
 */
record BackupRetention(Clock clock) {

    private static final int DAYS = 7;
    private static final int WEEKS = 4;
    private static final Duration BEFORE_A_CHANGE = Duration.ofDays(28);

    /** @return those to be removed */
    List<KeptBackup> outlived(List<KeptBackup> all) {
        Instant now = clock.instant();
        List<KeptBackup> past = all.stream().filter(backup -> backup.occasion() != Occasion.ASKED && backup.verified())
                .filter(backup -> !backup.made().isAfter(now)).sorted(Comparator.comparing(KeptBackup::made).reversed()).toList();
        Set<KeptBackup> staying = new HashSet<>(newestOfEach(past, DAYS, this::day));
        staying.addAll(newestOfEach(past, WEEKS, backup -> week(day(backup))));
        List<KeptBackup> outlived = new ArrayList<>();
        for (KeptBackup backup : past) {
            boolean recent = backup.occasion() != Occasion.DAILY && backup.made().plus(BEFORE_A_CHANGE).isAfter(now);
            if (!recent && !staying.contains(backup)) {
                outlived.add(backup);
            }
        }
        return outlived;
    }

    /** Whether nothing was kept yet of the day it is. */
    boolean isDue(List<KeptBackup> all) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        return all.stream().filter(backup -> backup.occasion() != Occasion.ASKED && backup.verified())
                .noneMatch(backup -> day(backup).equals(today));
    }

    private LocalDate day(KeptBackup backup) {
        return LocalDate.ofInstant(backup.made(), clock.getZone());
    }

    private static List<Integer> week(LocalDate day) {
        return List.of(day.get(IsoFields.WEEK_BASED_YEAR), day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }

    private static List<KeptBackup> newestOfEach(List<KeptBackup> newestFirst, int most, Function<KeptBackup, Object> period) {
        Set<Object> seen = new HashSet<>();
        List<KeptBackup> newest = new ArrayList<>();
        for (KeptBackup backup : newestFirst) {
            if (seen.size() < most && seen.add(period.apply(backup))) {
                newest.add(backup);
            }
        }
        return newest;
    }
}
