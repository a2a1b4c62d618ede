package io.kubarium.cluster.scheduler;

import io.kubarium.api.Taint;
import io.kubarium.api.Toleration;
import java.util.List;

/** Keeps pods off cordoned nodes (SCH-68). */
final class NodeUnschedulable implements FilterPlugin {
    private static final Taint CORDON = new Taint("node.kubernetes.io/unschedulable", null, "NoSchedule", null);

    @Override
    public String name() {
        return "NodeUnschedulable";
    }

    @Override
    public Filter prepare(Attempt attempt) {
        List<Toleration> tolerations = attempt.pod().spec().tolerations();
        boolean tolerated = tolerations.stream().anyMatch(t -> t.tolerates(CORDON));
        return node -> node.existing().spec().unschedulable() && !tolerated ? Refusal.unresolvable("node(s) were unschedulable") : null;
    }
}
