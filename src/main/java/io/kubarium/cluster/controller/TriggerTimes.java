package io.kubarium.cluster.controller;

import io.kubarium.api.ObjectMeta;
import io.kubarium.api.ObjectRef;
import io.kubarium.api.Pod;
import io.kubarium.api.Service;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Remembers which change of a Service or its pods was seen last, to tell when the one behind a write happened (NET-48). */
final class TriggerTimes {
    static final String ANNOTATION = "endpoints.kubernetes.io/last-change-trigger-time";

    private record Known(Instant service, TreeMap<String, Instant> pods) {}

    private final TreeMap<ObjectRef, Known> known;

    TriggerTimes() {
        this(new TreeMap<>());
    }

    private TriggerTimes(TreeMap<ObjectRef, Known> known) {
        this.known = known;
    }

    TriggerTimes copy() {
        return new TriggerTimes(new TreeMap<>(known));
    }

    void forget(ObjectRef service) {
        known.remove(service);
    }

    void clear() {
        known.clear();
    }

    /** When the earliest change happened that is new in this sync, or null if it left no time behind. */
    @Nullable Instant next(Service service, List<Pod> pods) {
        Known before = known.get(service.ref());
        Instant created = service.metadata().creationTimestamp();
        TreeMap<String, Instant> ready = new TreeMap<>();
        Instant earliest = null;
        for (Pod pod : pods) {
            if (pod.condition("Ready") == null || pod.condition("Ready").lastTransitionTime() == null) continue;
            Instant at = pod.condition("Ready").lastTransitionTime();
            ready.put(pod.name(), at);
            Instant last = before == null ? null : before.pods().get(pod.name());
            if ((last == null || at.isAfter(last)) && (earliest == null || at.isBefore(earliest))) earliest = at;
        }
        if (before != null && created.isAfter(before.service()) && (earliest == null || created.isBefore(earliest))) earliest = created;
        known.put(service.ref(), new Known(created, ready));
        return before == null ? created : earliest;
    }

    static ObjectMeta note(ObjectMeta meta, @Nullable Instant trigger) {
        return meta.withAnnotation(ANNOTATION, trigger == null ? null : trigger.toString());
    }
}
