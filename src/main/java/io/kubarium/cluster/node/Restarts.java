package io.kubarium.cluster.node;

import io.kubarium.api.Container;
import io.kubarium.api.Pod;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which container of a pod a sync sees to next (NOD-57, NOD-105 to NOD-108, NOD-131). */
final class Restarts {
    private Restarts() {}

    /** The next container to start or to replace, or null if there is nothing more to do; none is tried twice in a sync. */
    static @Nullable Container next(PodView view, ProbeManager probes, Set<String> tried) {
        boolean appHasRun = view.appHasRun();
        for (Container init : view.pod().spec().initContainers()) {
            ContainerCache cache = view.cache(init);
            if (!init.isSidecar()) {
                if (appHasRun || cache.succeeded()) continue;
                return cache.running() || tried.contains(init.name()) || !restarts(view.pod(), init, cache) ? null : init;
            }
            if (cache.running() && replaces(view, init, probes) == null) {
                if (!appHasRun && !view.started(init)) return null;
            } else if (!tried.contains(init.name())) {
                return init;
            } else if (!appHasRun) {
                return null;
            }
        }
        for (Container container : view.pod().spec().containers()) {
            if (tried.contains(container.name())) continue;
            ContainerCache cache = view.cache(container);
            if (cache.running() ? replaces(view, container, probes) != null : restarts(view.pod(), container, cache)) return container;
        }
        return null;
    }

    /** Why a running container has to be replaced, as the Event says it, or null (NOD-127, NOD-153). */
    static @Nullable String replaces(PodView view, Container container, ProbeManager probes) {
        ContainerCache cache = view.cache(container);
        if (!cache.running()) return null;
        if (!container.image().equals(cache.current().image())) return "Container " + container.name() + " definition changed, will be restarted";
        ProbeWorker.Kind kind = probes.demandsRestart(view.pod(), container);
        if (kind == null) return null;
        if (!container.isSidecar() && "Never".equals(view.pod().spec().restartPolicy())) return "Stopping container " + container.name();
        return "Container " + container.name() + " failed " + kind.word.toLowerCase(java.util.Locale.ROOT) + " probe, will be restarted";
    }

    /** Whether a container that does not run is to be started. */
    static boolean restarts(Pod pod, Container container, ContainerCache cache) {
        if (!cache.exited() || container.isSidecar()) return true;
        boolean init = pod.spec().container(container.name()) == null;
        return switch (pod.spec().restartPolicy() == null ? "Always" : pod.spec().restartPolicy()) {
            case "Never" -> false;
            case "OnFailure" -> !cache.succeeded();
            default -> !init || !cache.succeeded();
        };
    }

    /** Whether all app containers have ended for good, or an init container has. */
    static boolean over(PodView view) {
        if (!view.appHasRun()) {
            return view.pod().spec().initContainers().stream().anyMatch(init -> !init.isSidecar() && view.cache(init).exited() && !view.cache(init).succeeded()
                    && !restarts(view.pod(), init, view.cache(init)));
        }
        return view.pod().spec().containers().stream().allMatch(container -> view.cache(container).exited() && view.cache(container).waiting().isEmpty()
                && !restarts(view.pod(), container, view.cache(container)));
    }
}
