package io.kubarium.cluster.node;

import io.kubarium.api.Container;

/** A pod's phase, from the states of its containers (NOD-120). */
final class Phases {
    private Phases() {}

    static String of(PodView view) {
        if (view.ending() != null && view.ending().isFailure()) return "Failed";
        boolean leaves = view.pod().isTerminating() || view.ending() != null;
        String policy = view.pod().spec().restartPolicy() == null ? "Always" : view.pod().spec().restartPolicy();
        if (!view.appHasRun() && !view.ended()) {
            for (Container init : view.pod().spec().initContainers()) {
                if (init.isSidecar() ? view.started(init) : view.cache(init).succeeded()) continue;
                return view.cache(init).exited() && policy.equals("Never") && !init.isSidecar() ? "Failed" : "Pending";
            }
        }
        int running = 0;
        for (Container init : view.pod().spec().initContainers()) if (init.isSidecar() && view.cache(init).running()) running++;
        int neverRan = 0;
        int failed = 0;
        for (Container container : view.pod().spec().containers()) {
            ContainerCache cache = view.cache(container);
            if (cache.running()) running++;
            else if (!cache.exited()) neverRan++;
            else if (!cache.succeeded()) failed++;
        }
        if (neverRan > 0) return view.ended() ? "Failed" : "Pending";
        if (running > 0) return "Running";
        if (failed == 0 && (leaves || !policy.equals("Always"))) return "Succeeded";
        if (leaves || policy.equals("Never")) return "Failed";
        return "Running";
    }

    static boolean isFinal(String phase) {
        return phase.equals("Succeeded") || phase.equals("Failed");
    }
}
