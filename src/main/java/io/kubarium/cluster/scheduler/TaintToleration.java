package io.kubarium.cluster.scheduler;

import io.kubarium.api.Node;
import io.kubarium.api.Pod;
import io.kubarium.api.Taint;
import io.kubarium.api.Toleration;
import io.kubarium.api.journal.Entry;
import io.kubarium.api.store.Snapshot;
import java.util.List;

/** Keeps pods off nodes whose taints they do not tolerate (SCH-70), and prefers nodes without soft ones (SCH-139). */
final class TaintToleration implements FilterPlugin, ScorePlugin {
    @Override
    public String name() {
        return "TaintToleration";
    }

    /** A node whose taints the pod bears now and did not before (SCH-36). */
    @Override
    public boolean helps(Entry.Change change, Snapshot seen, Pod waiting) {
        return change.after() instanceof Node after && bears(waiting, after) && !(change.before() instanceof Node before && bears(waiting, before));
    }

    @Override
    public boolean helpsItself(Pod before, Pod after) {
        return after.spec().tolerations().size() > before.spec().tolerations().size();
    }

    private static boolean bears(Pod pod, Node node) {
        for (Taint taint : node.spec().taints()) {
            if (!taint.effect().equals("PreferNoSchedule") && !tolerated(pod.spec().tolerations(), taint)) return false;
        }
        return true;
    }

    @Override
    public int weight() {
        return 3;
    }

    @Override
    public Filter prepare(Attempt attempt) {
        List<Toleration> tolerations = attempt.pod().spec().tolerations();
        return node -> {
            for (Taint taint : node.existing().spec().taints()) {
                if (!taint.effect().equals("PreferNoSchedule") && !tolerated(tolerations, taint)) return Refusal.unresolvable("node(s) had untolerated taint(s)");
            }
            return null;
        };
    }

    @Override
    public long[] score(Attempt attempt, List<NodeInfo> feasible) {
        List<Toleration> tolerations = attempt.pod().spec().tolerations();
        long[] raw = new long[feasible.size()];
        for (int i = 0; i < raw.length; i++) {
            for (Taint taint : feasible.get(i).existing().spec().taints()) {
                if (taint.effect().equals("PreferNoSchedule") && !tolerated(tolerations, taint)) raw[i]++;
            }
        }
        return Normalize.reversed(raw);
    }

    static boolean tolerated(List<Toleration> tolerations, Taint taint) {
        for (Toleration toleration : tolerations) if (toleration.tolerates(taint)) return true;
        return false;
    }
}
