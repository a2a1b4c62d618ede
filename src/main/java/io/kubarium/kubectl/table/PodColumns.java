package io.kubarium.kubectl.table;

import io.kubarium.api.Pod;
import io.kubarium.api.PodSummary;
import java.time.Instant;
import java.util.List;

/** {@code get pods} (CTL-20 … CTL-30). */
final class PodColumns {
    private PodColumns() {}

    static Table<Pod> table() {
        return Table.of(Pod.class, "NAME, READY, STATUS, RESTARTS, AGE, +IP, +NODE, +NOMINATED NODE, +READINESS GATES", PodColumns::cells);
    }

    private static List<String> cells(Pod pod, Instant now) {
        PodSummary summary = PodSummary.of(pod);
        int restarts = summary.restarts();
        String restartsCell = restarts == 0 || summary.lastRestart() == null ? Integer.toString(restarts)
                : restarts + " (" + Ages.since(summary.lastRestart(), now) + " ago)"; // CTL-29
        return List.of(pod.name(), summary.ready() + "/" + summary.containers(), summary.status(), restartsCell,
                Ages.since(pod.metadata().creationTimestamp(), now), ip(pod), Cells.orNone(pod.spec().nodeName()),
                Cells.orNone(pod.status().nominatedNodeName()), gates(pod));
    }

    private static String ip(Pod pod) {
        return pod.status().podIPs().isEmpty() ? Cells.orNone(pod.status().podIP()) : pod.status().podIPs().getFirst().ip();
    }

    private static String gates(Pod pod) {
        if (pod.spec().readinessGates().isEmpty()) return "<none>";
        long open = pod.spec().readinessGates().stream().filter(gate -> pod.is(gate.conditionType())).count();
        return open + "/" + pod.spec().readinessGates().size();
    }
}
