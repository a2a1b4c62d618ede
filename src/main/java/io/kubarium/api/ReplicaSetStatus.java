package io.kubarium.api;

import java.util.List;

/** How many pods there are. */
public record ReplicaSetStatus(@Shown int replicas, int fullyLabeledReplicas, int readyReplicas, int availableReplicas,
        Integer terminatingReplicas, long observedGeneration, @MergeKey("type") List<ReplicaSetCondition> conditions) {
    /** Nothing set. */
    public static final ReplicaSetStatus EMPTY = new ReplicaSetStatus(0, 0, 0, 0, null, 0, null);

    public ReplicaSetStatus {
        conditions = conditions == null ? List.of() : List.copyOf(conditions);
    }

    public ReplicaSetStatus withReplicas(int replicas) {
        return new ReplicaSetStatus(replicas, fullyLabeledReplicas, readyReplicas, availableReplicas, terminatingReplicas,
            observedGeneration, conditions);
    }

    public ReplicaSetStatus withFullyLabeledReplicas(int fullyLabeledReplicas) {
        return new ReplicaSetStatus(replicas, fullyLabeledReplicas, readyReplicas, availableReplicas, terminatingReplicas,
            observedGeneration, conditions);
    }

    public ReplicaSetStatus withReadyReplicas(int readyReplicas) {
        return new ReplicaSetStatus(replicas, fullyLabeledReplicas, readyReplicas, availableReplicas, terminatingReplicas,
            observedGeneration, conditions);
    }

    public ReplicaSetStatus withAvailableReplicas(int availableReplicas) {
        return new ReplicaSetStatus(replicas, fullyLabeledReplicas, readyReplicas, availableReplicas, terminatingReplicas,
            observedGeneration, conditions);
    }

    public ReplicaSetStatus withTerminatingReplicas(Integer terminatingReplicas) {
        return new ReplicaSetStatus(replicas, fullyLabeledReplicas, readyReplicas, availableReplicas, terminatingReplicas,
            observedGeneration, conditions);
    }

    public ReplicaSetStatus withObservedGeneration(long observedGeneration) {
        return new ReplicaSetStatus(replicas, fullyLabeledReplicas, readyReplicas, availableReplicas, terminatingReplicas,
            observedGeneration, conditions);
    }

    public ReplicaSetStatus withConditions(List<ReplicaSetCondition> conditions) {
        return new ReplicaSetStatus(replicas, fullyLabeledReplicas, readyReplicas, availableReplicas, terminatingReplicas,
            observedGeneration, conditions);
    }
}
