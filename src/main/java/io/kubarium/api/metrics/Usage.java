package io.kubarium.api.metrics;

import io.kubarium.api.Kinds;
import io.kubarium.api.KubeObject;
import io.kubarium.api.ObjectRef;
import io.kubarium.api.OwnerReference;
import io.kubarium.api.Pod;
import io.kubarium.api.store.Snapshot;
import io.kubarium.engine.PersistentMap;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What pods use of their machines, as a metrics server says it. Nothing is measured: a person says what each pod of a
 * workload uses, and with the first such word there is a metrics server; all other pods use little and always the same.
 */
public record Usage(PersistentMap<ObjectRef, Load> loads) {
    /** Nobody has said anything: there is no metrics server. */
    public static final Usage NONE = new Usage(PersistentMap.empty());
    /** What the machine itself uses, beside its pods. */
    public static final Load MACHINE = new Load(80, 600L << 20);

    /** The metrics server asks every machine so often; a pod has a sample once it has run for that long (WRK-176). */
    private static final Duration RESOLUTION = Duration.ofSeconds(15);
    private static final Load IDLE = new Load(10, 20L << 20);
    private static final int LONGEST_CHAIN = 4;

    /** CPU in thousandths and memory in bytes. */
    public record Load(long milliCpu, long memory) {
        /** Both together. */
        public Load plus(Load other) {
            return new Load(milliCpu + other.milliCpu, memory + other.memory);
        }
    }

    /** From now on each pod of this workload (or this pod) uses so much. */
    public Usage with(ObjectRef workload, Load load) {
        return new Usage(loads.put(workload, load));
    }

    /** Whether a metrics server answers. */
    public boolean isServed() {
        return !loads.isEmpty();
    }

    /** What the metrics server says of a pod; null while it has no sample of it. */
    public @Nullable Load sample(Pod pod, Snapshot store, Instant now) {
        if (!isServed() || !"Running".equals(pod.status().phase()) || pod.status().startTime() == null) return null;
        return pod.status().startTime().plus(RESOLUTION).isAfter(now) ? null : of(pod, store);
    }

    /** What a pod really uses, whether sampled yet or not. */
    public Load of(Pod pod, Snapshot store) {
        KubeObject object = pod;
        for (int i = 0; i < LONGEST_CHAIN && object != null; i++) {
            Load load = loads.get(object.ref());
            if (load != null) return load;
            OwnerReference owner = object.metadata().controllerRef();
            object = owner == null ? null : store.get(new ObjectRef(Kinds.ofOrGuess(owner.apiVersion(), owner.kind()).key(), object.namespace(), owner.name()));
        }
        return IDLE;
    }
}
