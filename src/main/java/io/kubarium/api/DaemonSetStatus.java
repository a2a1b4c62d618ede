package io.kubarium.api;

import java.util.List;

/** How far a DaemonSet is. */
public record DaemonSetStatus(@Shown int currentNumberScheduled, @Shown int numberMisscheduled,
        @Shown int desiredNumberScheduled, @Shown int numberReady, long observedGeneration, int updatedNumberScheduled,
        int numberAvailable, int numberUnavailable, Integer collisionCount,
        @MergeKey("type") List<DaemonSetCondition> conditions) {
    /** Nothing set. */
    public static final DaemonSetStatus EMPTY = new DaemonSetStatus(0, 0, 0, 0, 0, 0, 0, 0, null, null);

    public DaemonSetStatus {
        conditions = conditions == null ? List.of() : List.copyOf(conditions);
    }

    public DaemonSetStatus withCurrentNumberScheduled(int currentNumberScheduled) {
        return new DaemonSetStatus(currentNumberScheduled, numberMisscheduled, desiredNumberScheduled, numberReady,
            observedGeneration, updatedNumberScheduled, numberAvailable, numberUnavailable, collisionCount, conditions);
    }

    public DaemonSetStatus withNumberMisscheduled(int numberMisscheduled) {
        return new DaemonSetStatus(currentNumberScheduled, numberMisscheduled, desiredNumberScheduled, numberReady,
            observedGeneration, updatedNumberScheduled, numberAvailable, numberUnavailable, collisionCount, conditions);
    }

    public DaemonSetStatus withDesiredNumberScheduled(int desiredNumberScheduled) {
        return new DaemonSetStatus(currentNumberScheduled, numberMisscheduled, desiredNumberScheduled, numberReady,
            observedGeneration, updatedNumberScheduled, numberAvailable, numberUnavailable, collisionCount, conditions);
    }

    public DaemonSetStatus withNumberReady(int numberReady) {
        return new DaemonSetStatus(currentNumberScheduled, numberMisscheduled, desiredNumberScheduled, numberReady,
            observedGeneration, updatedNumberScheduled, numberAvailable, numberUnavailable, collisionCount, conditions);
    }

    public DaemonSetStatus withObservedGeneration(long observedGeneration) {
        return new DaemonSetStatus(currentNumberScheduled, numberMisscheduled, desiredNumberScheduled, numberReady,
            observedGeneration, updatedNumberScheduled, numberAvailable, numberUnavailable, collisionCount, conditions);
    }

    public DaemonSetStatus withUpdatedNumberScheduled(int updatedNumberScheduled) {
        return new DaemonSetStatus(currentNumberScheduled, numberMisscheduled, desiredNumberScheduled, numberReady,
            observedGeneration, updatedNumberScheduled, numberAvailable, numberUnavailable, collisionCount, conditions);
    }

    public DaemonSetStatus withNumberAvailable(int numberAvailable) {
        return new DaemonSetStatus(currentNumberScheduled, numberMisscheduled, desiredNumberScheduled, numberReady,
            observedGeneration, updatedNumberScheduled, numberAvailable, numberUnavailable, collisionCount, conditions);
    }

    public DaemonSetStatus withNumberUnavailable(int numberUnavailable) {
        return new DaemonSetStatus(currentNumberScheduled, numberMisscheduled, desiredNumberScheduled, numberReady,
            observedGeneration, updatedNumberScheduled, numberAvailable, numberUnavailable, collisionCount, conditions);
    }

    public DaemonSetStatus withCollisionCount(Integer collisionCount) {
        return new DaemonSetStatus(currentNumberScheduled, numberMisscheduled, desiredNumberScheduled, numberReady,
            observedGeneration, updatedNumberScheduled, numberAvailable, numberUnavailable, collisionCount, conditions);
    }

    public DaemonSetStatus withConditions(List<DaemonSetCondition> conditions) {
        return new DaemonSetStatus(currentNumberScheduled, numberMisscheduled, desiredNumberScheduled, numberReady,
            observedGeneration, updatedNumberScheduled, numberAvailable, numberUnavailable, collisionCount, conditions);
    }
}
