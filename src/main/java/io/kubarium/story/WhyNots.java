package io.kubarium.story;

import io.kubarium.api.ContainerStateWaiting;
import io.kubarium.api.Deployment;
import io.kubarium.api.KubeObject;
import io.kubarium.api.Node;
import io.kubarium.api.NodeCondition;
import io.kubarium.api.ObjectRef;
import io.kubarium.api.Pod;
import io.kubarium.api.PodCondition;
import io.kubarium.api.Service;
import io.kubarium.api.StatefulSet;
import io.kubarium.api.journal.Entry;
import io.kubarium.api.journal.MachineState;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What did not happen, in four short lines (STORIES, section 6). */
final class WhyNots {
    private static final String NOBODY = "Nobody is working on this.";

    private final Scene scene;
    private final long time;

    WhyNots(Scene scene, long time) {
        this.scene = scene;
        this.time = time;
    }

    /** Whether a machine is not heard, whatever the cluster believes of it yet. */
    boolean silent(String node) {
        if (scene.machine(node) != MachineState.RUNNING) return true;
        Node object = scene.store().get(Node.class, "", node);
        NodeCondition ready = object == null ? null : object.condition("Ready");
        return ready != null && "Unknown".equals(ready.status());
    }

    /** What a thing lacks now, if it lacks anything. */
    Optional<Why.Not> of(ObjectRef ref) {
        KubeObject object = scene.store().get(ref);
        return Optional.ofNullable(switch (object) {
            case Pod pod -> pod(pod);
            case Node node -> node(node);
            case Service service -> service(service);
            case Deployment deployment -> deployment(deployment);
            case StatefulSet set -> statefulSet(set);
            case null, default -> null;
        });
    }

    private Why.@Nullable Not pod(Pod pod) {
        String node = pod.spec().nodeName();
        if (pod.isTerminating()) return terminating(pod, node);
        if (node == null) return pending(pod);
        ContainerStateWaiting waiting = ContainerFacts.waiting(pod);
        String reason = waiting == null || waiting.reason() == null ? "" : waiting.reason();
        if (reason.contains("Image")) {
            // NOD-3, NOD-84: the next pull comes after the pause, whatever was repaired meanwhile.
            return new Why.Not("Why does the image not arrive?", "an image of that name in the registry", "the kubelet for its pause", left(pod.ref(), "T-pull", "the next pull"),
                    List.of("correct the image", "delete the pod: its successor pulls at once"));
        }
        String retry = left(pod.ref(), "T-crash", "");
        if (!retry.isEmpty() || reason.equals("CrashLoopBackOff")) {
            // NOD-3, NOD-132: each end doubles the pause; a new pod begins without one.
            return new Why.Not("Why does it not start again at once?", "the end of a pause, longer after each end", "the kubelet for its clock", retry.isEmpty() ? "the next try" : retry,
                    List.of("correct what its process does", "delete the pod: its successor starts at once"));
        }
        if (!"Running".equals(pod.status().phase())) {
            return new Why.Not("Why does it stay ContainerCreating?", "network, volumes or image", "the kubelet on " + node, left(pod.ref(), "T-mount", "as soon as they are there"),
                    List.of("create what is missing"));
        }
        if (pod.ready()) return null;
        if (silent(node)) return new Why.Not("Why is it not replaced?", "an owner that counts it as missing: it still exists", "the owner for " + node, left(pod.ref(), "T-patience", "until it is evicted"),
                List.of("bring " + node + " back", "delete the pod"));
        return new Why.Not("Why does it run but not become ready?", "a passed readiness check", "its Services for the kubelet's verdict", left(pod.ref(), "T-probe", "the next check"),
                List.of("correct the app, path or port"));
    }

    private Why.Not terminating(Pod pod, @Nullable String node) {
        boolean never = node != null && silent(node);
        // NOD-172, NOD-255: only the kubelet's word, or a person's, removes the record.
        return new Why.Not("Why does Terminating not end?", "the kubelet's word that it stopped", "the API server for " + node,
                never ? NOBODY + " No timer runs." : left(pod.ref(), "T-grace", "as soon as it has stopped"),
                never ? List.of("bring " + node + " back", "delete the node", "remove the record: kubectl delete pod " + pod.name() + " --grace-period=0 --force") : List.of("wait"));
    }

    private Why.Not pending(Pod pod) {
        PodCondition placed = pod.condition("PodScheduled");
        if (placed == null || !"Unschedulable".equals(placed.reason())) {
            return new Why.Not("Why is it Pending without any event?", "someone who looks", pod.name() + " for the scheduler", NOBODY, List.of("start the scheduler"));
        }
        return new Why.Not("Why does it stay Pending?", "a node that passes all filters: " + placed.message(), pod.name() + " for a helpful change", "next news, at latest a sweep every 5 minutes",
                List.of("free room", "a label, a toleration or a smaller request", "a new node"));
    }

    private Why.@Nullable Not node(Node node) {
        if (!silent(node.name())) return null;
        // NOD-240: 50 s since the last heartbeat seen.
        if (node.ready()) return new Why.Not("Why is the silent node still Ready?", "50 s without a heartbeat", "the controllers for the clock", left(node.ref(), "T-silence", "never while controllers are stopped"), List.of("wait"));
        return new Why.Not("Why is the node not removed by itself?", "anyone whose job it is: there is no cloud here", "nobody", NOBODY, List.of("kubectl delete node " + node.name(), "bring it back"));
    }

    private Why.@Nullable Not service(Service service) {
        for (Pod pod : scene.store().list(Pod.class, service.namespace())) if (selected(service, pod) && pod.ready() && !pod.isTerminating()) return null;
        return new Why.Not("Why has it no endpoints?", "a pod with matching labels, an address and Ready True", "callers for the list, the list for a pod", NOBODY, List.of("match selector and labels", "make a pod ready"));
    }

    private static boolean selected(Service service, Pod pod) {
        if (service.spec().selector().isEmpty()) return true;
        return service.spec().selector().entrySet().stream().allMatch(e -> e.getValue().equals(pod.metadata().label(e.getKey())));
    }

    private Why.@Nullable Not deployment(Deployment d) {
        if (WorkloadFacts.complete(d)) return null;
        // WRK-36, WRK-40, WRK-65: it waits, and nothing is undone by itself.
        return new Why.Not("Why is it not complete?", "available pods: " + d.status().availableReplicas() + " of " + Rollouts.wanted(d), d.name() + " for its new pods",
                left(d.ref(), "T-progress", "as long as they need") + "; nothing is undone by itself", List.of("fix the template", "kubectl rollout undo deployment/" + d.name()));
    }

    private Why.@Nullable Not statefulSet(StatefulSet set) {
        for (Pod pod : scene.store().controlledBy(Pod.class, set)) {
            String node = pod.spec().nodeName();
            if (pod.isTerminating() && node != null && silent(node)) {
                return new Why.Not("Why is " + pod.name() + " not replaced?", "the old record's end: two " + pod.name() + " must never run", set.name() + " for you or " + node, NOBODY + " No timer runs.",
                        List.of("bring " + node + " back", "delete the node", "remove the record: kubectl delete pod " + pod.name() + " --grace-period=0 --force"));
            }
            if (!pod.ready()) return new Why.Not("Why is the next pod not created?", pod.name() + " Running and Ready", set.name() + " for " + pod.name(), "as long as " + pod.name() + " needs", List.of("fix " + pod.name()));
        }
        return null;
    }

    private String left(ObjectRef about, String purpose, String otherwise) {
        for (Entry.TimerSet timer : scene.timers().values()) {
            if (timer.purpose().equals(purpose) && about.equals(timer.about())) return "in " + Clock.left(timer.due() - time);
        }
        return otherwise;
    }
}
