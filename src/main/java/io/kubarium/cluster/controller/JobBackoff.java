package io.kubarium.cluster.controller;

import io.kubarium.api.Pod;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The failures of a Job since its last success, by which the pause before the next pod grows (WRK-128).
 *
 * @param known the pods that are counted here but not yet by the Job, by uid
 */
record JobBackoff(int failures, @Nullable Instant last, List<String> known) {
    static final JobBackoff NONE = new JobBackoff(0, null, List.of());
    private static final long FIRST = 10;
    private static final long LONGEST = 600;

    /** The record after these pods, which have ended and are not yet counted. */
    JobBackoff with(List<Pod> succeeded, List<Pod> failed) {
        int count = failures;
        Instant latest = last;
        Instant success = null;
        List<String> seen = new ArrayList<>();
        for (Pod pod : succeeded) {
            seen.add(pod.uid());
            Instant at = JobPods.finishedAt(pod);
            if (!known.contains(pod.uid()) && (success == null || at.isAfter(success))) success = at;
        }
        if (success != null && (latest == null || !latest.isAfter(success))) count = 0;
        for (Pod pod : failed) {
            seen.add(pod.uid());
            Instant at = JobPods.finishedAt(pod);
            if (known.contains(pod.uid()) || success != null && !at.isAfter(success)) continue;
            count++;
            if (latest == null || at.isAfter(latest)) latest = at;
        }
        return new JobBackoff(count, latest, List.copyOf(seen));
    }

    /** When the next pod may be made; null if it may now. */
    @Nullable Instant due(Instant now) {
        return last == null ? null : due(failures, last, now);
    }

    /** When the pause after so many failures, of which the last was then, is over; null if it is. */
    static @Nullable Instant due(int failures, Instant last, Instant now) {
        if (failures == 0) return null;
        long pause = FIRST;
        for (int i = 1; i < failures && pause < LONGEST; i++) pause *= 2;
        Instant due = last.plusSeconds(Math.min(pause, LONGEST));
        return due.isAfter(now) ? due : null;
    }
}
