package io.kubarium.cluster.scheduler;

import java.util.ArrayList;
import java.util.List;

/** Requests must fit beside those of the pods already there (SCH-73..85); roomier nodes are preferred (SCH-141, SCH-142). */
final class NodeResourcesFit implements FilterPlugin, ScorePlugin {
    private static final List<String> SCORED = List.of("cpu", "memory");

    @Override
    public String name() {
        return "NodeResourcesFit";
    }

    @Override
    public int weight() {
        return 1;
    }

    @Override
    public Filter prepare(Attempt attempt) {
        Resources wanted = PodRequests.of(attempt.pod());
        return node -> {
            List<String> reasons = new ArrayList<>();
            boolean resolvable = true;
            if (node.pods().size() + 1 > node.allocatable().get("pods")) reasons.add("Too many pods");
            for (var entry : wanted.amounts()) {
                long amount = entry.value();
                if (amount <= 0) continue;
                long allocatable = node.allocatable().get(entry.key());
                if (amount <= allocatable - node.requested().get(entry.key())) continue;
                reasons.add("Insufficient " + entry.key());
                if (amount > allocatable) resolvable = false;
            }
            return reasons.isEmpty() ? null : new Refusal(reasons, resolvable);
        };
    }

    @Override
    public long[] score(Attempt attempt, List<NodeInfo> feasible) {
        Resources wanted = PodRequests.nonZero(attempt.pod());
        long[] scores = new long[feasible.size()];
        for (int i = 0; i < scores.length; i++) {
            NodeInfo node = feasible.get(i);
            long sum = 0;
            long count = 0;
            for (String resource : SCORED) {
                long allocatable = node.allocatable().get(resource);
                if (allocatable == 0) continue;
                long requested = node.nonZero().get(resource) + wanted.get(resource);
                sum += requested > allocatable ? 0 : (allocatable - requested) * Normalize.MAX / allocatable;
                count++;
            }
            scores[i] = count == 0 ? 0 : sum / count;
        }
        return scores;
    }
}
