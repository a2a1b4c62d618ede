package io.kubarium.story;

import io.kubarium.api.Node;
import io.kubarium.api.NodeCondition;
import io.kubarium.api.Pod;
import io.kubarium.api.Quantity;
import io.kubarium.api.journal.MachineState;
import java.util.Map;

/** What is known of nodes beside their records: whether anybody hears them, how full they are. */
record Nodes(Scene scene) {
    /** Whether a machine is not heard, whatever the cluster believes of it yet. */
    boolean silent(String node) {
        if (scene.machine(node) != MachineState.RUNNING || !scene.runs("kubelet/" + node) || scene.isCutOff(node)) return true;
        Node object = scene.store().get(Node.class, "", node);
        NodeCondition ready = object == null ? null : object.condition("Ready");
        return ready != null && "Unknown".equals(ready.status());
    }

    /** How many pods it has, of those that have not ended. */
    long pods(String node) {
        return scene.store().podsOn(node).stream().filter(pod -> !pod.isTerminal()).count();
    }

    /** What its pods request of what it has to give, such as {@code 1.2 of 4 CPU, 2 of 8Gi memory}: requests count, not use (SCH-56). */
    String requested(Node node) {
        return requested(node, "cpu") + " CPU, " + requested(node, "memory") + " memory";
    }

    private String requested(Node node, String resource) {
        Quantity sum = Quantity.ZERO;
        for (Pod pod : scene.store().podsOn(node.name())) {
            if (pod.isTerminal()) continue;
            for (var container : pod.spec().containers()) {
                Map<String, Quantity> requests = container.resources() == null ? null : container.resources().requests();
                if (requests != null && requests.get(resource) != null) sum = sum.add(requests.get(resource));
            }
        }
        Quantity room = node.status().allocatable() == null ? null : node.status().allocatable().get(resource);
        return sum + " of " + (room == null ? "?" : room);
    }
}
