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
        if (wanted.cpu() == 0 && wanted.memory() == 0) return null;
        long[] scores = new long[feasible.size()];
        for (int i = 0; i < scores.length; i++) {
            Resources requested = feasible.get(i).requested();
            Resources allocatable = feasible.get(i).allocatable();
            long before = balance(requested.cpu(), requested.memory(), allocatable);
            long after = balance(requested.cpu() + wanted.cpu(), requested.memory() + wanted.memory(), allocatable);
            scores[i] = (150 + after - before) / 2;
        }
        return scores;
    }

    private static long balance(long cpu, long memory, Resources allocatable) {
        double difference = Math.abs(fraction(cpu, allocatable.cpu()) - fraction(memory, allocatable.memory()));
        return (long) ((1 - difference / 2) * 100);
    }

    private static double fraction(long requested, long allocatable) {
        return allocatable == 0 ? 0 : Math.min(1, (double) requested / allocatable);
    }
}
