package io.kubarium.api;

import java.util.List;

/** How far a Deployment is. */
public record DeploymentStatus(long observedGeneration, int replicas, int updatedReplicas, int readyReplicas,
        int availableReplicas, int unavailableReplicas, Integer terminatingReplicas,
        @MergeKey("type") List<DeploymentCondition> conditions, Integer collisionCount) {
    /** Nothing set. */
    public static final DeploymentStatus EMPTY = new DeploymentStatus(0, 0, 0, 0, 0, 0, null, null, null);

    public DeploymentStatus {
        conditions = conditions == null ? List.of() : List.copyOf(conditions);
    }

    /** The condition of that type, or null. */
    public DeploymentCondition condition(String type) {
        for (DeploymentCondition condition : conditions) {
            if (condition.type().equals(type)) {
                return condition;
            }
        }
        return null;
    }

    public DeploymentStatus withObservedGeneration(long observedGeneration) {
        return new DeploymentStatus(observedGeneration, replicas, updatedReplicas, readyReplicas, availableReplicas,
            unavailableReplicas, terminatingReplicas, conditions, collisionCount);
    }

    public DeploymentStatus withReplicas(int replicas) {
        return new DeploymentStatus(observedGeneration, replicas, updatedReplicas, readyReplicas, availableReplicas,
            unavailableReplicas, terminatingReplicas, conditions, collisionCount);
    }

    public DeploymentStatus withUpdatedReplicas(int updatedReplicas) {
        return new DeploymentStatus(observedGeneration, replicas, updatedReplicas, readyReplicas, availableReplicas,
            unavailableReplicas, terminatingReplicas, conditions, collisionCount);
    }

    public DeploymentStatus withReadyReplicas(int readyReplicas) {
        return new DeploymentStatus(observedGeneration, replicas, updatedReplicas, readyReplicas, availableReplicas,
            unavailableReplicas, terminatingReplicas, conditions, collisionCount);
    }

    public DeploymentStatus withAvailableReplicas(int availableReplicas) {
        return new DeploymentStatus(observedGeneration, replicas, updatedReplicas, readyReplicas, availableReplicas,
            unavailableReplicas, terminatingReplicas, conditions, collisionCount);
    }

    public DeploymentStatus withUnavailableReplicas(int unavailableReplicas) {
        return new DeploymentStatus(observedGeneration, replicas, updatedReplicas, readyReplicas, availableReplicas,
            unavailableReplicas, terminatingReplicas, conditions, collisionCount);
    }

    public DeploymentStatus withTerminatingReplicas(Integer terminatingReplicas) {
        return new DeploymentStatus(observedGeneration, replicas, updatedReplicas, readyReplicas, availableReplicas,
            unavailableReplicas, terminatingReplicas, conditions, collisionCount);
    }

    public DeploymentStatus withConditions(List<DeploymentCondition> conditions) {
        return new DeploymentStatus(observedGeneration, replicas, updatedReplicas, readyReplicas, availableReplicas,
            unavailableReplicas, terminatingReplicas, conditions, collisionCount);
    }

    public DeploymentStatus withCollisionCount(Integer collisionCount) {
        return new DeploymentStatus(observedGeneration, replicas, updatedReplicas, readyReplicas, availableReplicas,
            unavailableReplicas, terminatingReplicas, conditions, collisionCount);
    }
}
