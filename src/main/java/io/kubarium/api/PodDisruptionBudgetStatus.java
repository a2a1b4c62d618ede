package io.kubarium.api;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/** How the pods of a budget stand, and how many may be evicted now; `disruptedPods` are evicted but not seen to go yet. */
public record PodDisruptionBudgetStatus(long observedGeneration, Map<String, Instant> disruptedPods, @Shown int disruptionsAllowed, @Shown int currentHealthy,
        @Shown int desiredHealthy, @Shown int expectedPods, @MergeKey("type") List<Condition> conditions) {
    /** Nothing set. */
    public static final PodDisruptionBudgetStatus EMPTY = new PodDisruptionBudgetStatus(0, null, 0, 0, 0, 0, null);

    public PodDisruptionBudgetStatus {
        disruptedPods = FrozenMap.copyOf(disruptedPods);
        conditions = conditions == null ? List.of() : List.copyOf(conditions);
    }

    public PodDisruptionBudgetStatus withDisruptedPods(Map<String, Instant> disruptedPods) {
        return new PodDisruptionBudgetStatus(observedGeneration, disruptedPods, disruptionsAllowed, currentHealthy, desiredHealthy, expectedPods, conditions);
    }

    public PodDisruptionBudgetStatus withDisruptionsAllowed(int disruptionsAllowed) {
        return new PodDisruptionBudgetStatus(observedGeneration, disruptedPods, disruptionsAllowed, currentHealthy, desiredHealthy, expectedPods, conditions);
    }

    public PodDisruptionBudgetStatus withConditions(List<Condition> conditions) {
        return new PodDisruptionBudgetStatus(observedGeneration, disruptedPods, disruptionsAllowed, currentHealthy, desiredHealthy, expectedPods, conditions);
    }

    /** The condition that says whether an eviction is allowed, or null. */
    public Condition allowed() {
        for (Condition condition : conditions) if (condition.type().equals("DisruptionAllowed")) return condition;
        return null;
    }

    /** The same with its condition as the number of allowed disruptions says (WRK-192); the time changes with the word only. */
    public PodDisruptionBudgetStatus judged(Instant now) {
        return with(disruptionsAllowed > 0 ? "True" : "False", disruptionsAllowed > 0 ? "SufficientPods" : "InsufficientPods", "", now);
    }

    /** The same without any disruption allowed, as the pods could not be counted (WRK-192). */
    public PodDisruptionBudgetStatus failed(String why, Instant now) {
        return withDisruptionsAllowed(0).with("False", "SyncFailed", why, now);
    }

    private PodDisruptionBudgetStatus with(String status, String reason, String message, Instant now) {
        Condition before = allowed();
        Instant since = before != null && before.status().equals(status) ? before.lastTransitionTime() : now;
        return withConditions(List.of(new Condition("DisruptionAllowed", status, observedGeneration, since, reason, message)));
    }
}
