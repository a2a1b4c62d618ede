package io.kubarium.cluster.controller;

import io.kubarium.api.Node;
import io.kubarium.api.NodeCondition;
import io.kubarium.api.Taint;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The taints by which the control plane keeps pods off a node, and how they are put on and taken off (NOD-247). */
final class NodeTaints {
    static final String NOT_READY = "node.kubernetes.io/not-ready";
    static final String UNREACHABLE = "node.kubernetes.io/unreachable";
    static final String UNSCHEDULABLE = "node.kubernetes.io/unschedulable";
    static final String OUT_OF_SERVICE = "node.kubernetes.io/out-of-service";
    static final String MEMORY = "node.kubernetes.io/memory-pressure";
    static final String DISK = "node.kubernetes.io/disk-pressure";
    static final String PID = "node.kubernetes.io/pid-pressure";
    static final String NETWORK = "node.kubernetes.io/network-unavailable";
    static final String NO_SCHEDULE = "NoSchedule";
    static final String NO_EXECUTE = "NoExecute";

    private NodeTaints() {}

    /** What the node's Ready condition says; null if it was never posted. */
    static @Nullable String ready(Node node) {
        NodeCondition condition = node.condition("Ready");
        return condition == null ? null : condition.status();
    }

    static boolean isReady(Node node) {
        return "True".equals(ready(node));
    }

    static boolean has(Node node, String key, String effect) {
        return node.spec().taints().stream().anyMatch(taint -> taint.key().equals(key) && taint.effect().equals(effect));
    }

    /** Whether the controller has put eviction on this node. */
    static boolean evicts(Node node) {
        return has(node, NOT_READY, NO_EXECUTE) || has(node, UNREACHABLE, NO_EXECUTE);
    }

    static List<Taint> noExecute(Node node) {
        return node.spec().taints().stream().filter(taint -> NO_EXECUTE.equals(taint.effect())).toList();
    }

    static Node with(Node node, List<Taint> more) {
        List<Taint> taints = new ArrayList<>(node.spec().taints());
        taints.addAll(more);
        return node.withSpec(node.spec().withTaints(taints));
    }

    static Node without(Node node, Predicate<Taint> which) {
        return node.withSpec(node.spec().withTaints(node.spec().taints().stream().filter(which.negate()).toList()));
    }

    static Taint taint(String key, String effect, Instant now) {
        return new Taint(key, null, effect, now);
    }
}
