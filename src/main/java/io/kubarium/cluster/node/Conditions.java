package io.kubarium.cluster.node;

import io.kubarium.api.Container;
import io.kubarium.api.PodCondition;
import io.kubarium.api.PodReadinessGate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The five conditions a kubelet reports, in their order (NOD-51, NOD-122, NOD-123). */
final class Conditions {
    /** The conditions that belong to the kubelet; those of others it leaves alone (NOD-126). */
    static final List<String> OWN = List.of("PodReadyToStartContainers", "Initialized", "Ready", "ContainersReady", "PodScheduled");

    private final PodView view;
    private final String phase;

    Conditions(PodView view, String phase) {
        this.view = view;
        this.phase = phase;
    }

    List<PodCondition> all() {
        PodCondition containersReady = containersReady();
        boolean network = view.ip() != null && !view.ended();
        PodCondition scheduled = view.pod().condition("PodScheduled");
        List<PodCondition> all = new ArrayList<>(List.of(of("PodReadyToStartContainers", network, null, null), initialized(), ready(containersReady), containersReady,
                scheduled == null ? of("PodScheduled", true, null, null) : scheduled.withObservedGeneration(view.pod().metadata().generation())));
        Ending ending = view.ending();
        if (ending != null && !ending.disruption().isEmpty()) all.addFirst(of("DisruptionTarget", true, "TerminationByKubelet", ending.disruption()));
        return all;
    }

    private PodCondition initialized() {
        if (phase.equals("Succeeded")) return of("Initialized", true, "PodCompleted", null);
        if (view.appHasRun()) return of("Initialized", true, null, null);
        List<String> incomplete = new ArrayList<>();
        for (Container init : view.pod().spec().initContainers()) {
            if (init.isSidecar() ? !view.started(init) : !view.cache(init).succeeded()) incomplete.add(init.name());
        }
        if (incomplete.isEmpty()) return of("Initialized", true, null, null);
        return of("Initialized", false, "ContainersNotInitialized", "containers with incomplete status: [" + String.join(" ", incomplete) + "]");
    }

    private PodCondition containersReady() {
        if (phase.equals("Succeeded")) return of("ContainersReady", false, "PodCompleted", null);
        if (phase.equals("Failed")) return of("ContainersReady", false, "PodFailed", null);
        List<String> unready = new ArrayList<>();
        for (Container init : view.pod().spec().initContainers()) if (init.isSidecar() && !view.ready(init)) unready.add(init.name());
        for (Container container : view.pod().spec().containers()) if (!view.ready(container)) unready.add(container.name());
        if (unready.isEmpty()) return of("ContainersReady", true, null, null);
        return of("ContainersReady", false, "ContainersNotReady", "containers with unready status: [" + String.join(" ", unready) + "]");
    }

    private PodCondition ready(PodCondition containersReady) {
        if (!containersReady.status().equals("True")) return of("Ready", false, containersReady.reason(), containersReady.message());
        List<String> missing = new ArrayList<>();
        for (PodReadinessGate gate : view.pod().spec().readinessGates()) {
            PodCondition condition = view.pod().condition(gate.conditionType());
            if (condition == null) {
                missing.add("corresponding condition of pod readiness gate \"" + gate.conditionType() + "\" does not exist.");
            } else if (!"True".equals(condition.status())) {
                missing.add("the status of pod readiness gate \"" + gate.conditionType() + "\" is not \"True\", but " + condition.status());
            }
        }
        return missing.isEmpty() ? of("Ready", true, null, null) : of("Ready", false, "ReadinessGatesNotReady", String.join(", ", missing));
    }

    private PodCondition of(String type, boolean holds, String reason, String message) {
        String status = holds ? "True" : "False";
        PodCondition before = view.before().condition(type);
        Instant since = before != null && status.equals(before.status()) ? before.lastTransitionTime() : ContainerCache.seconds(view.now());
        return new PodCondition(type, view.pod().metadata().generation(), status, null, since, reason, message);
    }
}
