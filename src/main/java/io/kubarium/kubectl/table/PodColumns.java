package io.kubarium.kubectl.table;

import io.kubarium.api.Container;
import io.kubarium.api.ContainerStateTerminated;
import io.kubarium.api.ContainerStatus;
import io.kubarium.api.Pod;
import io.kubarium.api.PodCondition;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code get pods} (CTL-20 … CTL-30). */
public final class PodColumns {
    private final Pod pod;
    private String reason;
    private int restarts;
    private int ready;
    private boolean initialising;
    private @Nullable Instant lastRestart;

    private PodColumns(Pod pod) {
        this.pod = pod;
        reason = firstReason(pod);
        walkInitContainers();
        if (!initialising || pod.is("Initialized")) walkContainers();
        if (pod.isTerminating() && "NodeLost".equals(pod.status().reason())) reason = "Unknown";
        else if (pod.isTerminating() && !pod.isTerminal()) reason = "Terminating"; // CTL-26
    }

    static Table<Pod> table() {
        return Table.of(Pod.class, "NAME, READY, STATUS, RESTARTS, AGE, +IP, +NODE, +NOMINATED NODE, +READINESS GATES",
                (pod, now) -> new PodColumns(pod).cells(now));
    }

    /** The STATUS cell. */
    public static String status(Pod pod) {
        return new PodColumns(pod).reason;
    }

    private List<String> cells(Instant now) {
        long sidecars = pod.spec().initContainers().stream().filter(Container::isSidecar).count();
        String restartsCell = restarts == 0 || lastRestart == null ? Integer.toString(restarts)
                : restarts + " (" + Ages.since(lastRestart, now) + " ago)"; // CTL-29
        return List.of(pod.name(), ready + "/" + (pod.spec().containers().size() + sidecars), reason, restartsCell,
                Ages.since(pod.metadata().creationTimestamp(), now), ip(), Cells.orNone(pod.spec().nodeName()),
                Cells.orNone(pod.status().nominatedNodeName()), gates());
    }

    // CTL-22
    private static String firstReason(Pod pod) {
        PodCondition scheduled = pod.condition("PodScheduled");
        if (scheduled != null && "SchedulingGated".equals(scheduled.reason())) return "SchedulingGated";
        String own = pod.status().reason();
        if (own != null && !own.isEmpty()) return own;
        return pod.status().phase() == null ? "" : pod.status().phase();
    }

    // CTL-23
    private void walkInitContainers() {
        int total = pod.spec().initContainers().size();
        int initRestarts = 0;
        for (int i = 0; i < pod.status().initContainerStatuses().size(); i++) {
            ContainerStatus status = pod.status().initContainerStatuses().get(i);
            boolean sidecar = pod.spec().initContainers().stream().anyMatch(c -> c.isSidecar() && c.name().equals(status.name()));
            initRestarts += status.restartCount();
            if (sidecar) count(status);
            ContainerStateTerminated ended = status.state().terminated();
            if (ended != null && ended.exitCode() == 0) continue;
            if (sidecar && Boolean.TRUE.equals(status.started())) {
                if (status.ready()) ready++;
                continue;
            }
            reason = "Init:" + initReason(status, i, total);
            initialising = true;
            break;
        }
        if (initialising) {
            restarts = initRestarts;
            for (ContainerStatus status : pod.status().initContainerStatuses()) noteRestart(status);
        }
    }

    private static String initReason(ContainerStatus status, int index, int total) {
        ContainerStateTerminated ended = status.state().terminated();
        if (ended != null) return Cells.isEmpty(ended.reason()) ? exit(ended) : ended.reason();
        String waiting = status.state().waiting() == null ? null : status.state().waiting().reason();
        return Cells.isEmpty(waiting) || "PodInitializing".equals(waiting) ? index + "/" + total : waiting;
    }

    // CTL-24, CTL-25
    private void walkContainers() {
        boolean running = false;
        List<ContainerStatus> statuses = pod.status().containerStatuses();
        for (ContainerStatus status : statuses.reversed()) {
            if (!initialising) count(status);
            String waiting = status.state().waiting() == null ? null : status.state().waiting().reason();
            ContainerStateTerminated ended = status.state().terminated();
            if (!Cells.isEmpty(waiting)) reason = waiting;
            else if (ended != null) reason = Cells.isEmpty(ended.reason()) ? exit(ended) : ended.reason();
            else if (status.ready() && status.state().running() != null) {
                running = true;
                ready++;
            }
        }
        if (reason.equals("Completed")) reason = completed(running);
    }

    private String completed(boolean running) {
        if (running && pod.ready()) return "Running";
        for (ContainerStatus status : pod.status().containerStatuses()) {
            ContainerStateTerminated ended = status.state().terminated();
            if (ended != null && ended.exitCode() != 0) return Cells.isEmpty(ended.reason()) ? exit(ended) : ended.reason();
        }
        return running ? "NotReady" : "Completed";
    }

    private static String exit(ContainerStateTerminated ended) {
        return ended.signal() != 0 ? "Signal:" + ended.signal() : "ExitCode:" + ended.exitCode();
    }

    private void count(ContainerStatus status) {
        restarts += status.restartCount();
        noteRestart(status);
    }

    private void noteRestart(ContainerStatus status) {
        ContainerStateTerminated last = status.lastState().terminated();
        if (last == null || last.finishedAt() == null) return;
        if (lastRestart == null || last.finishedAt().isAfter(lastRestart)) lastRestart = last.finishedAt();
    }

    private String ip() {
        return pod.status().podIPs().isEmpty() ? Cells.orNone(pod.status().podIP()) : pod.status().podIPs().getFirst().ip();
    }

    private String gates() {
        if (pod.spec().readinessGates().isEmpty()) return "<none>";
        long open = pod.spec().readinessGates().stream().filter(gate -> pod.is(gate.conditionType())).count();
        return open + "/" + pod.spec().readinessGates().size();
    }
}
