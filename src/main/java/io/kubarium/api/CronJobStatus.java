package io.kubarium.api;

import java.time.Instant;
import java.util.List;

/** What a CronJob has made. */
public record CronJobStatus(List<ObjectReference> active, Instant lastScheduleTime, Instant lastSuccessfulTime) {
    /** Nothing set. */
    public static final CronJobStatus EMPTY = new CronJobStatus(null, null, null);

    public CronJobStatus {
        active = active == null ? List.of() : List.copyOf(active);
    }

    public CronJobStatus withActive(List<ObjectReference> active) {
        return new CronJobStatus(active, lastScheduleTime, lastSuccessfulTime);
    }

    public CronJobStatus withLastScheduleTime(Instant lastScheduleTime) {
        return new CronJobStatus(active, lastScheduleTime, lastSuccessfulTime);
    }

    public CronJobStatus withLastSuccessfulTime(Instant lastSuccessfulTime) {
        return new CronJobStatus(active, lastScheduleTime, lastSuccessfulTime);
    }
}
