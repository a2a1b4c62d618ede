package io.kubarium.cluster.node;

import io.kubarium.api.Container;
import io.kubarium.api.Pod;
import io.kubarium.api.PodStatus;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All that a pod's status is computed from.
 *
 * @param caches what is known of its containers, by name
 * @param ip the address of its sandbox, null without one
 * @param probed what the probes have found, by container
 * @param before the status reported last
 * @param ending why this kubelet ends it, null if it does not
 * @param ended whether everything of it has ended for good, so that its final phase may be told
 */
record PodView(Pod pod, Map<String, ContainerCache> caches, @Nullable String ip, String hostIP, Instant startTime, Map<String, Probed> probed,
        PodStatus before, @Nullable Ending ending, boolean ended, Instant now) {
    /** What the probes of a container say: it has started up, it is ready. */
    record Probed(boolean started, boolean ready) {
        static final Probed NO_PROBES = new Probed(true, true);
    }

    ContainerCache cache(Container container) {
        return caches.getOrDefault(container.name(), ContainerCache.NONE);
    }

    /** Whether it runs and has passed its startup probe. */
    boolean started(Container container) {
        return cache(container).running() && probed.getOrDefault(container.name(), Probed.NO_PROBES).started();
    }

    boolean ready(Container container) {
        return started(container) && probed.getOrDefault(container.name(), Probed.NO_PROBES).ready();
    }

    /** Whether any of the app containers has ever begun to run. */
    boolean appHasRun() {
        return pod.spec().containers().stream().anyMatch(container -> cache(container).current() != null);
    }
}
