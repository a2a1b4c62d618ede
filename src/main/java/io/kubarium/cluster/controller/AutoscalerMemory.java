package io.kubarium.cluster.controller;

import io.kubarium.api.LabelSelector;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the controller remembers of an autoscaler between its looks.
 *
 * @param wishes what it would have liked to set, by time (WRK-182)
 * @param changes by how much it changed the size, by time (WRK-183)
 * @param selector the pods it was found to select; null before its first look
 */
record AutoscalerMemory(String uid, List<Moment> wishes, List<Moment> changes, @Nullable LabelSelector selector) {
    private static final long LONGEST_WINDOW = 3600_000_000_000L;

    /** A number at a virtual time. */
    record Moment(long time, int number) {}

    static AutoscalerMemory of(String uid) {
        return new AutoscalerMemory(uid, List.of(), List.of(), null);
    }

    AutoscalerMemory wished(long time, int replicas) {
        return new AutoscalerMemory(uid, with(wishes, time, replicas), changes, selector);
    }

    AutoscalerMemory changed(long time, int by) {
        return new AutoscalerMemory(uid, wishes, with(changes, time, by), selector);
    }

    AutoscalerMemory selecting(LabelSelector pods) {
        return new AutoscalerMemory(uid, wishes, changes, pods);
    }

    private static List<Moment> with(List<Moment> moments, long time, int number) {
        List<Moment> all = new ArrayList<>(moments);
        all.removeIf(moment -> moment.time() < time - LONGEST_WINDOW);
        all.add(new Moment(time, number));
        return List.copyOf(all);
    }
}
