package io.kubarium.cluster.node;

import io.kubarium.api.Pod;
import io.kubarium.api.Quantity;
import io.kubarium.api.Volume;
import io.kubarium.api.timing.Timing;
import io.kubarium.cluster.node.runtime.Cri;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Sends pods away that have written more into an emptyDir than it may hold. The limit is no hard stop: it is looked at every
 * 10 s on figures that are taken once a minute, here only after a container has written something (STO-97, NOD-191).
 */
final class ScratchLimits {
    /** A pod's volumes are to be measured. */
    record Due(String uid) {}

    private static final long FIGURES = 60 * Timing.SECOND;

    private final TreeSet<String> pending;

    ScratchLimits() {
        this(new TreeSet<>());
    }

    private ScratchLimits(TreeSet<String> pending) {
        this.pending = pending;
    }

    ScratchLimits copy() {
        return new ScratchLimits(new TreeSet<>(pending));
    }

    void clear() {
        pending.clear();
    }

    /** A container of the pod has written. */
    void written(Pod pod, Call call) {
        if (pod.spec().volumes().stream().noneMatch(volume -> limit(volume) != null) || !pending.add(pod.uid())) return;
        long figures = call.ticks().statusAt(Math.floorDiv(call.now(), FIGURES) * FIGURES + FIGURES);
        call.later(call.ticks().statusAt(figures) - call.now(), new Due(pod.uid()));
    }

    void due(Due due, Call call) {
        pending.remove(due.uid());
        call.cri(new Cri.Measure(due.uid()));
    }

    /** What is wrong with what a pod holds, or null. */
    static @Nullable String excess(Pod pod, Cri.Measured measured) {
        for (Volume volume : pod.spec().volumes()) {
            Quantity limit = limit(volume);
            long size = measured.sizes().getOrDefault(volume.name(), 0L);
            if (limit != null && limit.signum() > 0 && Quantity.parse(Long.toString(size)).compareTo(limit) > 0) {
                return "Usage of EmptyDir volume \"" + volume.name() + "\" exceeds the limit \"" + limit + "\". ";
            }
        }
        return null;
    }

    private static @Nullable Quantity limit(Volume volume) {
        return volume.emptyDir() == null ? null : volume.emptyDir().sizeLimit();
    }
}
