package io.kubarium.cluster.scheduler;

import io.kubarium.api.Node;
import io.kubarium.api.Pod;
import io.kubarium.api.journal.Entry;
import io.kubarium.api.store.Snapshot;
import java.util.ArrayList;
import java.util.List;

/** Requests must fit beside those of the pods already there (SCH-73..85); roomier nodes are preferred (SCH-141, SCH-142). */
final class NodeResourcesFit implements FilterPlugin, ScorePlugin {
    @Override
    public String name() {
        return "NodeResourcesFit";
    }

    /** Room that comes free, whatever kind, or a node that could hold the pod if it were empty and is new or grew (SCH-38). */
    @Override
    public boolean helps(Entry.Change change, Snapshot seen, Pod waiting) {
        if (PodMove.of(change).gone()) return true;
        return change.after() instanceof Node after && fitsEmpty(waiting, after) && !(change.before() instanceof Node before && !grew(before, after));
    }

    @Override
    public boolean helpsItself(Pod before, Pod after) {
        return PodRequests.of(before).names().stream().anyMatch(name -> PodRequests.of(after).get(name) < PodRequests.of(before).get(name));
    }

    private static boolean fitsEmpty(Pod pod, Node node) {
        Resources allocatable = Resources.of(node.status().allocatable());
        Resources wanted = PodRequests.of(pod);
        for (String name : wanted.names()) if (wanted.get(name) > allocatable.get(name)) return false;
        return allocatable.pods() >= 1;
    }

    private static boolean grew(Node before, Node after) {
        Resources old = Resources.of(before.status().allocatable());
        Resources now = Resources.of(after.status().allocatable());
        for (String name : now.names()) if (now.get(name) > old.get(name)) return true;
        return false;
    }

    @Override
    public int weight() {
        return 1;
    }

    @Override
    public Filter prepare(Attempt attempt) {
        Resources wanted = PodRequests.of(attempt.pod());
        List<String> names = wanted.names();
        return node -> {
            boolean full = node.pods().size() + 1 > node.allocatable().pods();
            return full || !fits(wanted, names, node) ? refusal(wanted, names, node, full) : null;
        };
    }

    private static boolean fits(Resources wanted, List<String> names, NodeInfo node) {
        if (wanted.others().isEmpty()) return fits(wanted.cpu(), node.requested().cpu(), node.allocatable().cpu()) && fits(wanted.memory(), node.requested().memory(), node.allocatable().memory());
        for (String name : names) if (!fits(wanted, name, node)) return false;
        return true;
    }

    private static boolean fits(long wanted, long requested, long allocatable) {
        return wanted <= 0 || wanted <= allocatable - requested;
    }

    private static boolean fits(Resources wanted, String name, NodeInfo node) {
        return fits(wanted.get(name), node.requested().get(name), node.allocatable().get(name));
    }

    private static Refusal refusal(Resources wanted, List<String> names, NodeInfo node, boolean full) {
        List<String> reasons = new ArrayList<>();
        boolean resolvable = true;
        if (full) reasons.add("Too many pods");
        for (String name : names) {
            if (fits(wanted, name, node)) continue;
            reasons.add("Insufficient " + name);
            if (wanted.get(name) > node.allocatable().get(name)) resolvable = false;
        }
        return new Refusal(reasons, resolvable);
    }

    @Override
    public long[] score(Attempt attempt, List<NodeInfo> feasible) {
        Resources wanted = PodRequests.nonZero(attempt.pod());
        long[] scores = new long[feasible.size()];
        for (int i = 0; i < scores.length; i++) {
            NodeInfo node = feasible.get(i);
            Resources allocatable = node.allocatable();
            long sum = room(allocatable.cpu(), node.nonZero().cpu() + wanted.cpu()) + room(allocatable.memory(), node.nonZero().memory() + wanted.memory());
            long count = (allocatable.cpu() == 0 ? 0 : 1) + (allocatable.memory() == 0 ? 0 : 1);
            scores[i] = count == 0 ? 0 : sum / count;
        }
        return scores;
    }

    private static long room(long allocatable, long requested) {
        return allocatable == 0 || requested > allocatable ? 0 : (allocatable - requested) * Normalize.MAX / allocatable;
    }
}
