package io.kubarium.api;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What {@code kubectl get pods} makes of a pod: its STATUS, how many of its containers are ready, its restarts (CTL-20 … CTL-29). */
public final class PodSummary {
    private final Pod pod;
    private String reason;
    private int restarts;
    private int ready;
    private boolean initialising;
    private @Nullable Instant lastRestart;

    private PodSummary(Pod pod) {
        this.pod = pod;
        reason = firstReason(pod);
        walkInitContainers();
        if (!initialising || pod.is("Initialized")) walkContainers();
        if (pod.isTerminating() && "NodeLost".equals(pod.status().reason())) reason = "Unknown";
        else if (pod.isTerminating() && !pod.isTerminal()) reason = "Terminating"; // CTL-26
    }

    /** The summary of a pod. */
    public static PodSummary of(Pod pod) {
        return new PodSummary(pod);
    }

    /** The word in the column STATUS. */
    public String status() {
        return reason;
    }

    /** The first figure in the column READY. */
    public int ready() {
        return ready;
    }

    /** The second figure in the column READY. */
    public int containers() {
        return pod.spec().containers().size() + (int) pod.spec().initContainers().stream().filter(Container::isSidecar).count();
    }

    /** The figure in the column RESTARTS. */
    public int restarts() {
        return restarts;
    }

    /** When a container last ended before it was started again (CTL-29). */
    public @Nullable Instant lastRestart() {
        return lastRestart;
    }

    // CTL-22
    private static String firstReason(Pod pod) {
        PodCondition scheduled = pod.condition("PodScheduled");
        if (scheduled != null && "SchedulingGated".equals(scheduled.reason())) return "SchedulingGated";
        String own = pod.status().reason();
        if (!isEmpty(own)) return own;
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
        if (ended != null) return isEmpty(ended.reason()) ? exit(ended) : ended.reason();
        String waiting = status.state().waiting() == null ? null : status.state().waiting().reason();
        return isEmpty(waiting) || "PodInitializing".equals(waiting) ? index + "/" + total : waiting;
    }

    // CTL-24, CTL-25
    private void walkContainers() {
        boolean running = false;
        List<ContainerStatus> statuses = pod.status().containerStatuses();
        for (ContainerStatus status : statuses.reversed()) {
            if (!initialising) count(status);
            String waiting = status.state().waiting() == null ? null : status.state().waiting().reason();
            ContainerStateTerminated ended = status.state().terminated();
            if (!isEmpty(waiting)) reason = waiting;
            else if (ended != null) reason = isEmpty(ended.reason()) ? exit(ended) : ended.reason();
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
            if (ended != null && ended.exitCode() != 0) return isEmpty(ended.reason()) ? exit(ended) : ended.reason();
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

    private static boolean isEmpty(@Nullable String text) {
        return text == null || text.isEmpty();
    }
}
