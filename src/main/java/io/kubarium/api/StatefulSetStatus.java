package io.kubarium.api;

import java.util.List;

/** How far a StatefulSet is. */
public record StatefulSetStatus(long observedGeneration, @Shown int replicas, int readyReplicas, int currentReplicas,
        int updatedReplicas, String currentRevision, String updateRevision, Integer collisionCount,
        @MergeKey("type") List<StatefulSetCondition> conditions, @Shown int availableReplicas) {
    /** Nothing set. */
    public static final StatefulSetStatus EMPTY = new StatefulSetStatus(0, 0, 0, 0, 0, null, null, null, null, 0);

    public StatefulSetStatus {
        conditions = conditions == null ? List.of() : List.copyOf(conditions);
    }

    public StatefulSetStatus withObservedGeneration(long observedGeneration) {
        return new StatefulSetStatus(observedGeneration, replicas, readyReplicas, currentReplicas, updatedReplicas,
            currentRevision, updateRevision, collisionCount, conditions, availableReplicas);
    }

    public StatefulSetStatus withReplicas(int replicas) {
        return new StatefulSetStatus(observedGeneration, replicas, readyReplicas, currentReplicas, updatedReplicas,
            currentRevision, updateRevision, collisionCount, conditions, availableReplicas);
    }

    public StatefulSetStatus withReadyReplicas(int readyReplicas) {
        return new StatefulSetStatus(observedGeneration, replicas, readyReplicas, currentReplicas, updatedReplicas,
            currentRevision, updateRevision, collisionCount, conditions, availableReplicas);
    }

    public StatefulSetStatus withCurrentReplicas(int currentReplicas) {
        return new StatefulSetStatus(observedGeneration, replicas, readyReplicas, currentReplicas, updatedReplicas,
            currentRevision, updateRevision, collisionCount, conditions, availableReplicas);
    }

    public StatefulSetStatus withUpdatedReplicas(int updatedReplicas) {
        return new StatefulSetStatus(observedGeneration, replicas, readyReplicas, currentReplicas, updatedReplicas,
            currentRevision, updateRevision, collisionCount, conditions, availableReplicas);
    }

    public StatefulSetStatus withCurrentRevision(String currentRevision) {
        return new StatefulSetStatus(observedGeneration, replicas, readyReplicas, currentReplicas, updatedReplicas,
            currentRevision, updateRevision, collisionCount, conditions, availableReplicas);
    }

    public StatefulSetStatus withUpdateRevision(String updateRevision) {
        return new StatefulSetStatus(observedGeneration, replicas, readyReplicas, currentReplicas, updatedReplicas,
            currentRevision, updateRevision, collisionCount, conditions, availableReplicas);
    }

    public StatefulSetStatus withCollisionCount(Integer collisionCount) {
        return new StatefulSetStatus(observedGeneration, replicas, readyReplicas, currentReplicas, updatedReplicas,
            currentRevision, updateRevision, collisionCount, conditions, availableReplicas);
    }

    public StatefulSetStatus withConditions(List<StatefulSetCondition> conditions) {
        return new StatefulSetStatus(observedGeneration, replicas, readyReplicas, currentReplicas, updatedReplicas,
            currentRevision, updateRevision, collisionCount, conditions, availableReplicas);
    }

    public StatefulSetStatus withAvailableReplicas(int availableReplicas) {
        return new StatefulSetStatus(observedGeneration, replicas, readyReplicas, currentReplicas, updatedReplicas,
            currentRevision, updateRevision, collisionCount, conditions, availableReplicas);
    }
}
