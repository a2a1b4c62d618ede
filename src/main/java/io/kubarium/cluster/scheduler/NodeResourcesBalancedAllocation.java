package io.kubarium.cluster.scheduler;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Prefers nodes whose cpu and memory use the pod makes more alike (SCH-143, SCH-144). */
final class NodeResourcesBalancedAllocation implements ScorePlugin {
    @Override
    public String name() {
        return "NodeResourcesBalancedAllocation";
    }

    @Override
    public int weight() {
        return 1;
    }

    @Override
    public long @Nullable [] score(Attempt attempt, List<NodeInfo> feasible) {
        Resources wanted = PodRequests.of(attempt.pod());
        if (wanted.get("cpu") == 0 && wanted.get("memory") == 0) return null;
        long[] scores = new long[feasible.size()];
        for (int i = 0; i < scores.length; i++) {
            NodeInfo node = feasible.get(i);
            long before = balance(node, node.requested());
            long after = balance(node, node.requested().plus(wanted));
            scores[i] = (150 + after - before) / 2;
        }
        return scores;
    }

    private static long balance(NodeInfo node, Resources requested) {
        double difference = Math.abs(fraction(node, requested, "cpu") - fraction(node, requested, "memory"));
        return (long) ((1 - difference / 2) * 100);
    }

    private static double fraction(NodeInfo node, Resources requested, String resource) {
        long allocatable = node.allocatable().get(resource);
        return allocatable == 0 ? 0 : Math.min(1, (double) requested.get(resource) / allocatable);
    }
}
