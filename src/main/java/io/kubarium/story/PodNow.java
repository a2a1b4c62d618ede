package io.kubarium.story;

import io.kubarium.api.ContainerStateTerminated;
import io.kubarium.api.ContainerStateWaiting;
import io.kubarium.api.ContainerStatus;
import io.kubarium.api.Pod;
import io.kubarium.api.PodCondition;
import io.kubarium.api.journal.Entry;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Why a pod is in the state it is in, and what it lacks (STORIES, sections 5 and 6: 1 to 5, 7, 9, 10). */
final class PodNow {
    private static final String NOBODY = "Nobody is working on this.";
    private final Chronicle chronicle;
    private final Scene scene;
    private final Nodes nodes;
    private final long time;

    /** A question about the present, its answer, the newest fact behind it, and what is missing. */
    record Now(String question, String answer, @Nullable Happening newest, Why.@Nullable Not not) {}

    PodNow(Chronicle chronicle, Scene scene, long time) {
        this.chronicle = chronicle;
        this.scene = scene;
        this.nodes = new Nodes(scene);
        this.time = time;
    }

    Now of(Pod pod) {
        if (pod.isTerminating()) return terminating(pod);
        if (pod.isTerminal()) return over(pod);
        if (pod.spec().nodeName() == null) return pending(pod);
        String reason = waiting(pod);
        if (reason.contains("Image")) return image(pod, reason);
        if (reason.equals("CreateContainerConfigError") || reason.equals("CreateContainerError") || reason.equals("RunContainerError")) return config(pod, reason);
        if (reason.equals("CrashLoopBackOff") || !left(pod, "T-crash").isEmpty()) return crash(pod);
        if (!"Running".equals(pod.status().phase())) return creating(pod);
        return pod.ready() ? ready(pod) : unready(pod);
    }

    private Now terminating(Pod pod) {
        String node = pod.spec().nodeName();
        Happening date = chronicle.last(pod.ref(), "pod.deleting");
        String question = "Why is it Terminating?";
        if (!pod.metadata().finalizers().isEmpty()) {
            String holder = String.join(", ", pod.metadata().finalizers());
            return new Now(question, "It is to go, but finalizer " + holder + " holds its record.", date,
                    new Why.Not("Why does Terminating not end?", "the removal of finalizer " + holder, "the API server for whoever set it", "until it is removed", List.of("let its owner remove it")));
        }
        boolean never = node != null && nodes.silent(node);
        String left = left(pod, "T-grace");
        // NOD-172, NOD-255: only the kubelet's word, or a person's, removes the record.
        String answer = never ? node + " cannot confirm that it stopped." : "It was asked to stop" + (left.isEmpty() ? "" : " and must be gone " + left) + "; the kubelet on " + node + " has to confirm.";
        List<String> ends = List.of("bring " + node + " back", "delete the node", "remove the record: kubectl delete pod " + pod.name() + " --grace-period=0 --force");
        return new Now(question, answer, date, new Why.Not("Why does Terminating not end?", "the kubelet's word that it stopped", "the API server for " + node,
                never ? NOBODY + " No timer runs." : left.isEmpty() ? "as soon as it has stopped" : left, never ? ends : List.of("wait")));
    }

    private Now over(Pod pod) {
        Happening end = chronicle.last(pod.ref(), "pod.evicted", "pod.rejected", "podgc.failed", "pod.ended");
        String reason = pod.status().reason() == null ? "" : pod.status().reason();
        String said = pod.status().message() == null ? "" : " Kubernetes: " + pod.status().message();
        if (reason.equals("Evicted")) return new Now("Why was it evicted?", pod.spec().nodeName() + " ran short, and its kubelet ended this pod." + said, end, null);
        if (end != null && end.is("pod.rejected")) return new Now("Why was it refused?", pod.spec().nodeName() + " itself had no room left for it." + said, end, null);
        if (!reason.isEmpty()) return new Now("Why did it fail?", "It is over: " + reason + "." + said, end, null);
        boolean well = "Succeeded".equals(pod.status().phase());
        String policy = pod.spec().restartPolicy() == null ? "Always" : pod.spec().restartPolicy();
        return new Now(well ? "Why is it Completed?" : "Why did it fail?", (well ? "All its containers ended well" : "A container ended with code " + code(pod))
                + ", and policy " + policy + " runs none again.", end, null);
    }

    private Now pending(Pod pod) {
        Happening created = chronicle.last(pod.ref(), "pod.created", "cmd.apply");
        PodCondition placed = pod.condition("PodScheduled");
        String question = "Why is it Pending?";
        if (!pod.spec().schedulingGates().isEmpty()) {
            String gates = String.join(", ", pod.spec().schedulingGates().stream().map(g -> g.name()).toList());
            return new Now(question, "A gate holds it: " + gates + ". The scheduler does not look before.", created,
                    new Why.Not("Why is it not looked at?", "the removal of gate " + gates, pod.name() + " for whoever set the gate", NOBODY, List.of("remove the gate")));
        }
        String scheduler = pod.spec().schedulerName();
        boolean other = scheduler != null && !scheduler.equals("default-scheduler");
        if (placed == null || !"Unschedulable".equals(placed.reason())) {
            // SCH-2, SCH-7, NOD-303: without anybody who looks there is no condition and no Event either.
            boolean stopped = !other && !scene.runs("kube-scheduler");
            String answer = stopped ? "The scheduler does not run, so nobody looks for a node." : other ? "It asks for scheduler " + scheduler + ", and none of that name is here."
                    : "The scheduler has not looked at it yet.";
            return new Now(question, answer, created, new Why.Not("Why is it Pending without any event?", "someone who looks", pod.name() + " for " + (other ? scheduler : "the scheduler"),
                    stopped || other ? NOBODY : "within milliseconds", List.of(other ? "correct schedulerName" : stopped ? "start the scheduler" : "wait")));
        }
        NodeReasons reasons = new NodeReasons(placed.message());
        Happening unplaced = chronicle.last(pod.ref(), "pod.nominated", "pod.unplaced");
        String kept = pod.status().nominatedNodeName();
        String answer = kept != null && !kept.isEmpty() ? kept + " is kept for it, until the pods it pushes out have stopped." : "No node fits: " + reasons.plain() + ".";
        return new Now(question, answer + " Kubernetes: " + placed.message(), unplaced == null ? created : unplaced, new Why.Not("Why does it stay Pending?", "a node that passes all filters: " + reasons.plain(),
                pod.name() + " for a change that helps; the scheduler for news", "next news, at latest a sweep every 5 minutes", reasons.ends()));
    }

    private Now image(Pod pod, String reason) {
        String left = left(pod, "T-pull");
        String message = message(pod);
        // NOD-3, NOD-84: the next pull comes after the pause, whatever was repaired meanwhile.
        return new Now("Why " + reason + "?", badImage(pod) + " could not be fetched; the kubelet tries again " + (left.isEmpty() ? "after a pause" : left) + "." + said(message),
                chronicle.last(pod.ref(), "pod.pullwait", "pod.pullfail", "pod.taken"), new Why.Not("Why does the image not arrive?", "an image of that name in the registry", "the kubelet for its pause",
                left.isEmpty() ? "the next pull" : left, List.of("correct the image", "delete the pod: its successor pulls at once")));
    }

    private Now config(Pod pod, String reason) {
        String left = left(pod, "T-config");
        // NOD-95: looked at again every 10 to 15 s.
        return new Now("Why " + reason + "?", "Its container cannot be made: something it names is missing." + said(message(pod)), chronicle.last(pod.ref(), "ctr.config", "pod.taken"),
                new Why.Not("Why does it not start?", message(pod).isEmpty() ? "what the container names" : message(pod), "the kubelet for that object", left.isEmpty() ? "looked at again every 10 to 15 s" : left,
                        List.of("create the missing object or key", "correct the name")));
    }

    private Now crash(Pod pod) {
        String left = left(pod, "T-crash");
        long ends = chronicle.about(pod.ref()).stream().filter(h -> h.is("ctr.exit")).count();
        String code = code(pod);
        // NOD-3, NOD-132: each end doubles the pause; a new pod begins without one.
        return new Now("Why does it wait?", "It ended " + (ends <= 1 ? "once" : ends + " times") + (code.isEmpty() ? "" : ", last with code " + code) + "; the kubelet's next try comes " + (left.isEmpty() ? "after a pause" : left) + ".",
                chronicle.last(pod.ref(), "ctr.wait", "ctr.exit"), new Why.Not("Why does it not start again at once?", "the end of a pause, longer after each end", "the kubelet for its clock",
                left.isEmpty() ? "the next try" : left, List.of("correct what its process does", "delete the pod: its successor starts at once")));
    }

    private Now creating(Pod pod) {
        String node = pod.spec().nodeName();
        Happening newest = chronicle.last(pod.ref(), "mount.fail", "pod.pulling", "pod.pulled", "pod.network", "pod.taken", "pod.bound");
        boolean silent = nodes.silent(node);
        // STO-79, STO-80: one node at a time; six minutes once the old record is gone and its node is not ready.
        Happening held = chronicle.last(pod.ref(), "vol.held", "pod.network", "pod.running");
        if (held != null && held.is("vol.held") && !silent) {
            return new Now("Why does it not run yet?", "Another node still holds its volume, and ReadWriteOnce means one node at a time." + said(held.word("msg")), held, new Why.Not("Why does the disk not follow the pod?",
                    "its release from the other node", "the controllers for the old pod's record, then six minutes", "no timer runs while the old record stands", List.of("bring the old node back", "delete that node", "remove the old pod's record by force")));
        }
        boolean volume = newest != null && newest.is("mount.fail");
        String what = silent ? node + " is silent: nobody prepares it." : volume ? "A volume cannot be mounted yet: " + newest.word("msg") + "."
                : newest == null || newest.is("pod.bound") ? "The kubelet on " + node + " has not taken it yet." : newest.is("pod.pulling") ? node + " fetches " + newest.word("image") + "."
                : initialising(pod) ? "Its init containers run one after the other first." : node + " prepares it: volumes, then network, then image.";
        String left = left(pod, "T-mount");
        return new Now("Why does it not run yet?", what, newest, new Why.Not("Why does it stay " + (initialising(pod) ? "Init" : "ContainerCreating") + "?",
                volume ? "its volume: " + newest.word("msg") : initialising(pod) ? "the end of an init container" : "network, volumes or image", "the kubelet on " + node,
                silent ? NOBODY : left.isEmpty() ? "as soon as they are there" : left, List.of(volume ? "create what the volume names" : silent ? "bring " + node + " back" : "wait")));
    }

    private Now ready(Pod pod) {
        Happening ready = chronicle.last(pod.ref(), "pod.ready");
        boolean checked = pod.spec().containers().stream().anyMatch(c -> c.readinessProbe() != null);
        boolean silent = nodes.silent(pod.spec().nodeName());
        String answer = silent ? "Its kubelet was the last to say so; " + pod.spec().nodeName() + " is silent now."
                : checked ? "Its containers run and its readiness checks pass, says the kubelet." : "Its containers run, and without a readiness check that counts as ready.";
        return new Now("Why is it ready?", answer, ready == null ? chronicle.last(pod.ref(), "pod.running", "pod.bound") : ready, null);
    }

    private Now unready(Pod pod) {
        String node = pod.spec().nodeName();
        Happening doubted = chronicle.last(pod.ref(), "pod.doubted", "pod.unready");
        if (nodes.silent(node)) {
            String left = left(pod, "T-patience");
            return new Now("Why is it not ready?", "Nobody hears " + node + "; its pods count as not ready.", doubted, new Why.Not("Why is it not replaced?", "an owner that counts it as missing: it still exists",
                    "the owner for " + node, left.isEmpty() ? "until it is evicted" : left, List.of("bring " + node + " back", "delete the pod")));
        }
        Happening limit = chronicle.last(pod.ref(), "probe.limit", "ctr.exit", "ctr.restart");
        boolean missed = limit != null && limit.is("probe.limit") && limit.word("check").equals("readiness");
        String answer = missed ? limit.word("limit") + " readiness checks in a row failed." : !pod.spec().readinessGates().isEmpty() ? "A readiness gate is not True." : "It runs, but its readiness check has not passed.";
        String left = left(pod, "T-probe");
        PodCondition condition = pod.condition("ContainersReady");
        return new Now("Why is it not ready?", answer + said(condition == null || condition.message() == null ? "" : condition.message()), missed ? limit : doubted == null ? chronicle.last(pod.ref(), "pod.running") : doubted,
                new Why.Not("Why does it run but not become ready?", "a passed readiness check", "its Services for the kubelet's verdict", left.isEmpty() ? "the next check" : left, List.of("correct the app, path or port")));
    }

    private static boolean initialising(Pod pod) {
        return pod.status().initContainerStatuses().stream().anyMatch(s -> s.state().terminated() == null && !Boolean.TRUE.equals(s.started()));
    }

    private static String waiting(Pod pod) {
        ContainerStateWaiting waiting = ContainerFacts.waiting(pod);
        return waiting == null || waiting.reason() == null ? "" : waiting.reason();
    }

    private static String message(Pod pod) {
        ContainerStateWaiting waiting = ContainerFacts.waiting(pod);
        return waiting == null || waiting.message() == null ? "" : waiting.message();
    }

    /** The image of the container that waits, not that of its neighbour. */
    private static String badImage(Pod pod) {
        for (ContainerStatus status : pod.status().containerStatuses()) {
            if (status.state().waiting() == null) continue;
            for (var container : pod.spec().containers()) if (container.name().equals(status.name())) return container.image();
        }
        return pod.spec().containers().getFirst().image();
    }

    private static String said(String kubernetes) {
        return kubernetes.isEmpty() ? "" : " Kubernetes: " + kubernetes;
    }

    private static String code(Pod pod) {
        for (ContainerStatus status : pod.status().containerStatuses()) {
            ContainerStateTerminated end = status.state().terminated() != null ? status.state().terminated() : status.lastState().terminated();
            if (end != null) return end.exitCode() + (end.reason() == null || end.reason().equals("Error") || end.reason().equals("Completed") ? "" : " (" + end.reason() + ")");
        }
        return "";
    }

    private String left(Pod pod, String purpose) {
        for (Entry.TimerSet timer : scene.timers().values()) {
            if (timer.purpose().equals(purpose) && pod.ref().equals(timer.about())) return "in " + (timer.exact() ? "" : "about ") + Clock.left(timer.due() - time);
        }
        return "";
    }
}
