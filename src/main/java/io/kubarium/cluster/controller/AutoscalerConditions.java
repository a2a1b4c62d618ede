package io.kubarium.cluster.controller;

import io.kubarium.api.HorizontalPodAutoscalerCondition;
import io.kubarium.api.HorizontalPodAutoscalerStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The conditions of an autoscaler while they are being found; lives for one sync. */
final class AutoscalerConditions {
    private final HorizontalPodAutoscalerStatus before;
    private final Instant now;
    private final List<HorizontalPodAutoscalerCondition> all;

    AutoscalerConditions(HorizontalPodAutoscalerStatus before, Instant now) {
        this.before = before;
        this.now = now;
        all = new ArrayList<>(before.conditions());
    }

    /** The time of the last transition stays while the condition holds or does not. */
    AutoscalerConditions set(String type, boolean holds, String reason, String message) {
        String status = holds ? "True" : "False";
        for (int i = 0; i < all.size(); i++) {
            HorizontalPodAutoscalerCondition old = all.get(i);
            if (!old.type().equals(type)) continue;
            all.set(i, new HorizontalPodAutoscalerCondition(type, status, old.status().equals(status) ? old.lastTransitionTime() : now, reason, message));
            return this;
        }
        all.add(new HorizontalPodAutoscalerCondition(type, status, now, reason, message));
        return this;
    }

    HorizontalPodAutoscalerStatus status() {
        return before.withConditions(all);
    }
}
