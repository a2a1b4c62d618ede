package io.kubarium.cluster.scheduler;

import io.kubarium.api.Node;
import io.kubarium.api.Pod;
import io.kubarium.api.Taint;
import io.kubarium.api.Toleration;
import io.kubarium.api.journal.Entry;
import io.kubarium.api.store.Snapshot;
import java.util.List;

/** Keeps pods off cordoned nodes (SCH-68). */
final class NodeUnschedulable implements FilterPlugin {
    private static final Taint CORDON = new Taint("node.kubernetes.io/unschedulable", null, "NoSchedule", null);

    @Override
    public String name() {
        return "NodeUnschedulable";
    }

    /** A node that can be used now and could not before (SCH-35). */
    @Override
    public boolean helps(Entry.Change change, Snapshot seen, Pod waiting) {
        return change.after() instanceof Node after && !after.spec().unschedulable() && !(change.before() instanceof Node before && !before.spec().unschedulable());
    }

    @Override
    public boolean helpsItself(Pod before, Pod after) {
        return after.spec().tolerations().size() > before.spec().tolerations().size();
    }

    @Override
    public Filter prepare(Attempt attempt) {
        List<Toleration> tolerations = attempt.pod().spec().tolerations();
        boolean tolerated = tolerations.stream().anyMatch(t -> t.tolerates(CORDON));
        return node -> node.existing().spec().unschedulable() && !tolerated ? Refusal.unresolvable("node(s) were unschedulable") : null;
    }
}
