package io.kubarium.cluster.controller;

import io.kubarium.api.CronJob;
import io.kubarium.api.CronSchedule;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Which run of a CronJob is due, and when to look again (WRK-153, WRK-155, WRK-156). */
final class CronTimes {
    private static final long MANY = 100;
    private static final Duration PAD = Duration.ofMillis(100);

    private final CronJob cron;
    private final CronSchedule schedule;
    private final Instant now;

    CronTimes(CronJob cron, CronSchedule schedule, Instant now) {
        this.cron = cron;
        this.schedule = schedule;
        this.now = now;
    }

    /**
     * The latest run that is due.
     *
     * @param missed how many there were since the earliest one that counts, roughly
     */
    record Due(Instant earliest, @Nullable Instant latest, long missed) {
        boolean isMany() {
            return missed > MANY;
        }
    }

    /** The latest run since the last one, or, if the deadline counts, since it has passed for earlier ones. */
    Due due(boolean withDeadline) {
        Instant earliest = cron.status().lastScheduleTime() != null ? cron.status().lastScheduleTime() : cron.metadata().creationTimestamp();
        Long deadline = cron.spec().startingDeadlineSeconds();
        if (withDeadline && deadline != null && Duration.between(earliest, now).compareTo(Duration.ofSeconds(deadline)) > 0) earliest = now.minusSeconds(deadline);
        Instant first = schedule.next(earliest);
        if (first == null || now.isBefore(first)) return new Due(earliest, null, 0);
        Instant second = schedule.next(first);
        if (second == null || now.isBefore(second)) return new Due(earliest, first, 0);
        long between = Duration.between(first, second).getSeconds();
        long missed = Duration.between(first, now).getSeconds() / between + 1;
        Instant latest = null;
        Instant from = first.plusSeconds((missed - 2) * between);
        for (Instant run = schedule.next(from); run != null && !run.isAfter(now); run = schedule.next(run)) latest = run;
        return new Due(earliest, latest, missed);
    }

    /** When to look again: a little after the next run; null if there is none. */
    @Nullable Instant next() {
        Due due = due(false);
        Instant from = due.latest() != null ? due.latest() : due.missed() == 0 ? due.earliest() : now;
        Instant next = schedule.next(from);
        return next == null ? null : next.plus(PAD);
    }
}
