package io.kubarium.cluster.node;

import io.kubarium.api.Container;
import io.kubarium.api.ContainerState;
import io.kubarium.api.ContainerStateTerminated;
import io.kubarium.api.ContainerStatus;
import io.kubarium.api.HostIP;
import io.kubarium.api.PodIP;
import io.kubarium.api.PodStatus;
import io.kubarium.api.ResourceRequirements;
import io.kubarium.api.VolumeMountStatus;
import io.kubarium.cluster.node.runtime.ContainerInfo;
import java.util.ArrayList;
import java.util.List;

/** Computes what a kubelet reports of a pod: a function of what it knows. */
final class StatusBuilder {
    private static final ContainerStateTerminated VANISHED = new ContainerStateTerminated(137, 0, "ContainerStatusUnknown",
            "The container could not be located when the pod was terminated", null, null, null);

    private final PodView view;

    private StatusBuilder(PodView view) {
        this.view = view;
    }

    static PodStatus build(PodView view) {
        return new StatusBuilder(view).build();
    }

    private PodStatus build() {
        String phase = Phases.of(view);
        List<ContainerStatus> inits = new ArrayList<>();
        for (Container init : view.pod().spec().initContainers()) inits.add(status(init, true));
        List<ContainerStatus> apps = new ArrayList<>();
        for (Container container : view.pod().spec().containers()) apps.add(status(container, false));
        // The final phase is told only when everything has ended; until then the one before stays (NOD-123).
        String before = view.before().phase() == null ? "Pending" : view.before().phase();
        String told = Phases.isFinal(phase) && !view.ended() ? before : phase;
        boolean ran = view.ip() != null && (view.before().podIP() != null || somethingTried());
        String ip = ran ? view.ip() : view.before().podIP();
        Ending ending = view.ended() && view.ending() != null && view.ending().isFailure() ? view.ending() : null;
        return PodStatus.EMPTY.withReason(ending == null ? null : ending.reason()).withMessage(ending == null ? null : ending.message()).withObservedGeneration(view.pod().metadata().generation()).withPhase(told).withConditions(new Conditions(view, phase).all())
                .withHostIP(view.hostIP()).withHostIPs(List.of(new HostIP(view.hostIP()))).withPodIP(ip).withPodIPs(ip == null ? List.of() : List.of(new PodIP(ip)))
                .withStartTime(ContainerCache.seconds(view.startTime())).withInitContainerStatuses(inits).withContainerStatuses(apps)
                .withResources(somethingCreated() ? ResourceRequirements.EMPTY : null);
    }

    /** The address is told with the first container or the first failure, not with the sandbox (NOD-53, NOD-54). */
    private boolean somethingTried() {
        return view.caches().values().stream().anyMatch(cache -> cache.current() != null || !cache.waiting().isEmpty());
    }

    private boolean somethingCreated() {
        return view.caches().values().stream().anyMatch(cache -> cache.current() != null);
    }

    private ContainerStatus status(Container container, boolean init) {
        ContainerCache cache = view.cache(container);
        ContainerInfo current = cache.current();
        boolean plainInit = init && !container.isSidecar();
        boolean ready = plainInit ? cache.succeeded() : view.ready(container);
        ContainerState state = state(container, cache);
        ContainerStateTerminated last = cache.exited() && !cache.waiting().isEmpty() && current != null ? ContainerCache.terminated(current) : cache.last();
        List<VolumeMountStatus> mounts = container.volumeMounts().stream().map(mount -> new VolumeMountStatus(mount.name(), mount.mountPath(), mount.readOnly(),
                mount.readOnly() ? "Disabled" : null, null)).toList();
        return new ContainerStatus(container.name(), state, ContainerState.terminated(last), ready, cache.restarts(),
                current == null ? container.image() : current.image(), current == null ? "" : current.image(), current == null ? null : "containerd://" + current.id(),
                view.started(container), current == null ? null : container.resources().requests(), current == null ? null : container.resources(),
                current == null ? List.of() : mounts, null);
    }

    private ContainerState state(Container container, ContainerCache cache) {
        ContainerInfo current = cache.current();
        if (current != null && cache.running()) return ContainerState.running(ContainerCache.seconds(current.startedAt()));
        boolean over = view.ended() || view.pod().isTerminating();
        if (current != null && cache.exited() && (cache.waiting().isEmpty() || over)) return ContainerState.terminated(ContainerCache.terminated(current));
        boolean initialized = view.appHasRun() || view.pod().spec().initContainers().isEmpty();
        if (view.ended() && view.pod().isTerminating() && initialized) return ContainerState.terminated(VANISHED);
        if (!cache.waiting().isEmpty() && !over) return ContainerState.waiting(cache.waiting(), cache.message().isEmpty() ? null : cache.message());
        return ContainerState.waiting(view.pod().spec().initContainers().isEmpty() ? "ContainerCreating" : "PodInitializing", null);
    }
}
