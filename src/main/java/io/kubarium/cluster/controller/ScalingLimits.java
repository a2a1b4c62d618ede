package io.kubarium.cluster.controller;

import io.kubarium.api.HPAScalingPolicy;
import io.kubarium.api.HPAScalingRules;
import io.kubarium.api.HorizontalPodAutoscaler;
import io.kubarium.api.HorizontalPodAutoscalerBehavior;
import java.util.function.IntBinaryOperator;
import org.jspecify.annotations.Nullable;

/** What is left of a wish: stabilised, then limited in its speed, then kept between the bounds (WRK-180 to WRK-185). */
final class ScalingLimits {
    private static final long SECOND = 1_000_000_000L;
    private static final int DEFAULT_WINDOW = 300;

    private final HorizontalPodAutoscaler scaler;
    private final AutoscalerMemory memory;
    private final long now;
    private final int current;

    /** A size, and the reason and message that go with it. */
    record Limited(int replicas, String reason, String message) {}

    ScalingLimits(HorizontalPodAutoscaler scaler, AutoscalerMemory memory, int current, long now) {
        this.scaler = scaler;
        this.memory = memory;
        this.current = current;
        this.now = now;
    }

    /** The wish, moved by recent ones: down to the highest of them, up to the lowest. */
    Limited stabilized(int wish) {
        HorizontalPodAutoscalerBehavior behavior = scaler.spec().behavior();
        int lowest = behavior == null ? wish : recent(wish, window(behavior.scaleUp(), 0), Math::min);
        int highest = recent(wish, behavior == null ? DEFAULT_WINDOW : window(behavior.scaleDown(), DEFAULT_WINDOW), Math::max);
        int result = behavior == null ? highest : Math.min(Math.max(current, lowest), highest);
        if (result == wish) return new Limited(result, "ReadyForNewScale", "recommended size matches current size");
        if (behavior != null && wish >= current) {
            return new Limited(result, "ScaleUpStabilized", "recent recommendations were lower than current one, applying the lowest recent recommendation");
        }
        return new Limited(result, "ScaleDownStabilized", "recent recommendations were higher than current one, applying the highest recent recommendation");
    }

    private static int window(@Nullable HPAScalingRules rules, int otherwise) {
        return rules == null || rules.stabilizationWindowSeconds() == null ? otherwise : rules.stabilizationWindowSeconds();
    }

    private int recent(int wish, int window, IntBinaryOperator which) {
        int found = wish;
        for (AutoscalerMemory.Moment moment : memory.wishes()) if (moment.time() > now - window * SECOND) found = which.applyAsInt(found, moment.number());
        return found;
    }

    /** The size that may be set now. */
    Limited bounded(int wanted) {
        return scaler.spec().behavior() == null ? withoutBehavior(wanted) : withBehavior(wanted, scaler.spec().behavior());
    }

    private Limited withoutBehavior(int wanted) {
        int max = scaler.spec().maxReplicas();
        int most = Math.max(2 * current, 4);
        if (wanted < scaler.spec().minReplicas()) return tooFew();
        if (wanted > Math.min(max, most)) return max > most ? tooFast(most, true) : tooMany();
        return within(wanted);
    }

    private Limited withBehavior(int wanted, HorizontalPodAutoscalerBehavior behavior) {
        if (wanted > current) {
            int most = Math.max(current, up(behavior.scaleUp()));
            if (wanted > Math.min(scaler.spec().maxReplicas(), most)) return scaler.spec().maxReplicas() > most ? tooFast(most, true) : tooMany();
        } else if (wanted < current) {
            int least = Math.min(current, down(behavior.scaleDown()));
            if (wanted < Math.max(scaler.spec().minReplicas(), least)) return scaler.spec().minReplicas() < least ? tooFast(least, false) : tooFew();
        }
        return within(wanted);
    }

    private int up(HPAScalingRules rules) {
        if ("Disabled".equals(rules.selectPolicy())) return current;
        boolean least = "Min".equals(rules.selectPolicy());
        int result = least ? Integer.MAX_VALUE : Integer.MIN_VALUE;
        for (HPAScalingPolicy policy : rules.policies()) {
            int base = current - changed(policy, true) + changed(policy, false);
            int proposed = "Pods".equals(policy.type()) ? base + policy.value() : (int) StrictMath.ceil(base * (1 + policy.value() / 100.0));
            result = least ? Math.min(result, proposed) : Math.max(result, proposed);
        }
        return result;
    }

    private int down(HPAScalingRules rules) {
        if ("Disabled".equals(rules.selectPolicy())) return current;
        boolean least = "Min".equals(rules.selectPolicy());
        int result = least ? Integer.MIN_VALUE : Integer.MAX_VALUE;
        for (HPAScalingPolicy policy : rules.policies()) {
            int base = current - changed(policy, true) + changed(policy, false);
            int proposed = "Pods".equals(policy.type()) ? base - policy.value() : (int) (base * (1 - policy.value() / 100.0));
            result = least ? Math.max(result, proposed) : Math.min(result, proposed);
        }
        return result;
    }

    /** How many pods were added or removed in the period of a policy (WRK-183). */
    private int changed(HPAScalingPolicy policy, boolean added) {
        int sum = 0;
        for (AutoscalerMemory.Moment moment : memory.changes()) {
            if (moment.time() > now - policy.periodSeconds() * SECOND && moment.number() > 0 == added) sum += Math.abs(moment.number());
        }
        return sum;
    }

    private Limited tooFew() {
        return new Limited(scaler.spec().minReplicas(), "TooFewReplicas", "the desired replica count is less than the minimum replica count");
    }

    private Limited tooMany() {
        return new Limited(scaler.spec().maxReplicas(), "TooManyReplicas", "the desired replica count is more than the maximum replica count");
    }

    private static Limited tooFast(int replicas, boolean up) {
        return up ? new Limited(replicas, "ScaleUpLimit", "the desired replica count is increasing faster than the maximum scale rate")
                : new Limited(replicas, "ScaleDownLimit", "the desired replica count is decreasing faster than the maximum scale rate");
    }

    private static Limited within(int replicas) {
        return new Limited(replicas, "DesiredWithinRange", "the desired count is within the acceptable range");
    }
}
