package io.kubarium.cluster.node;

import io.kubarium.api.Node;
import io.kubarium.api.ObjectReference;
import io.kubarium.api.Pod;
import io.kubarium.api.store.Snapshot;
import io.kubarium.cluster.client.Context;
import io.kubarium.cluster.client.EventNote;
import io.kubarium.cluster.client.EventRecorder;
import io.kubarium.cluster.node.runtime.Cri;
import java.time.Instant;
import java.util.List;
import java.util.List;

/** The kubelet's hands for one call: time, messages, Events, and what it believes of the cluster. */
record Call(Context context, EventRecorder events, Node node, Snapshot seen, Ticks ticks) {
    private static final List<String> WARNINGS = List.of("Rebooted", "SystemOOM", "EvictionThresholdMet");

    long now() {
        return context.now();
    }

    Instant clock() {
        return context.clock();
    }

    /** The same call because of another entry. */
    Call because(long cause) {
        return new Call(context.because(cause, List.of()), events, node, seen, ticks);
    }

    /** Asks the runtime. */
    void cri(Cri message) {
        context.tell("containerd/" + node.name(), message, 0);
    }

    /** Tells the kubelet itself something after a delay. */
    void later(long delay, Object message) {
        context.later(delay, message);
    }

    /** The address of the node. */
    String hostIP() {
        String address = node.status().address("InternalIP");
        return address == null ? "" : address;
    }

    void event(Pod pod, String type, String reason, String message) {
        events.record(context, "kubelet", node.name(), new EventNote(ObjectReference.to(pod), type, reason, message));
    }

    /** An Event about one container of a pod (NOD-56). */
    void event(Pod pod, String container, String type, String reason, String message) {
        boolean init = pod.spec().initContainers().stream().anyMatch(c -> c.name().equals(container));
        String path = (init ? "spec.initContainers{" : "spec.containers{") + container + "}";
        events.record(context, "kubelet", node.name(), new EventNote(ObjectReference.to(pod).withFieldPath(path), type, reason, message));
    }

    /** An Event of the kubelet about its own node: the reference carries the node's name as uid (NOD-235). */
    void nodeEvent(String reason, String message) {
        ObjectReference about = new ObjectReference("Node", null, node.name(), node.name(), null, null, null);
        events.record(context, "kubelet", node.name(), new EventNote(about, WARNINGS.contains(reason) ? "Warning" : "Normal", reason, message));
    }

    /** Draws a duration between two numbers of milliseconds. */
    long draw(long fromMs, long toMs) {
        return context.random().between(fromMs * 1_000_000L, toMs * 1_000_000L);
    }

    /** A duration once to one and a half times as long (NOD-2). */
    long jitter(long nanos) {
        return nanos + context.random().between(0, nanos / 2);
    }
}
