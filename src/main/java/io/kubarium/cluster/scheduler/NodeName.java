package io.kubarium.cluster.scheduler;

import org.jspecify.annotations.Nullable;

/** Holds a pod to the node it names (SCH-69). */
final class NodeName implements FilterPlugin {
    @Override
    public String name() {
        return "NodeName";
    }

    @Override
    public @Nullable Filter prepare(Attempt attempt) {
        String wanted = attempt.pod().spec().nodeName();
        if (wanted == null) return null;
        return node -> node.name().equals(wanted) ? null : Refusal.unresolvable("node(s) didn't match the requested node name");
    }
}
