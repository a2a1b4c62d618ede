package io.kubarium.ui.inspector;

import io.kubarium.api.HorizontalPodAutoscaler;
import io.kubarium.api.HorizontalPodAutoscalerCondition;
import io.kubarium.api.MetricSpec;
import io.kubarium.api.PodDisruptionBudget;
import io.kubarium.api.Quantity;
import io.kubarium.api.ResourceQuota;
import io.kubarium.ui.inspector.InspectorModel.Status;

/** The sheet of what scales, protects or limits others. */
final class PolicySheet {
    private PolicySheet() {
    }

    static Sheet of(HorizontalPodAutoscaler scaler) {
        var target = scaler.spec().scaleTargetRef();
        Sheet.Rows rows = new Sheet.Rows().link("Scales", target.kind() + " " + target.name(), target.kind() + "/" + scaler.namespace() + "/" + target.name())
                .text("Between", (scaler.spec().minReplicas() == null ? 1 : scaler.spec().minReplicas()) + " and " + scaler.spec().maxReplicas())
                .text("Now", scaler.status().currentReplicas()).text("Wants", scaler.status().desiredReplicas());
        for (int i = 0; i < scaler.spec().metrics().size(); i++) metric(rows, scaler, i);
        rows.mono("Last scaled", scaler.status().lastScaleTime());
        for (HorizontalPodAutoscalerCondition condition : scaler.status().conditions()) rows.text(condition.type() + ": " + condition.status(), condition.message());
        int now = scaler.status().currentReplicas();
        int wants = scaler.status().desiredReplicas();
        return new Sheet("HorizontalPodAutoscaler", now == wants ? new Status(now + " replicas", "good") : new Status(now + " → " + wants, "accent"), rows.list());
    }

    private static void metric(Sheet.Rows rows, HorizontalPodAutoscaler scaler, int number) {
        MetricSpec metric = scaler.spec().metrics().get(number);
        if (metric.resource() == null || metric.resource().target().averageUtilization() == null) return;
        var seen = number < scaler.status().currentMetrics().size() ? scaler.status().currentMetrics().get(number).resource() : null;
        Integer used = seen == null || seen.current() == null ? null : seen.current().averageUtilization();
        rows.text(metric.resource().name(), (used == null ? "unknown" : used + " %") + ", aims at " + metric.resource().target().averageUtilization() + " %");
    }

    static Sheet of(PodDisruptionBudget budget) {
        Sheet.Rows rows = new Sheet.Rows().text("At least", budget.spec().minAvailable()).text("Away at most", budget.spec().maxUnavailable()).text("Healthy", budget.status().currentHealthy())
                .text("Must be healthy", budget.status().desiredHealthy()).text("Pods", budget.status().expectedPods());
        if (budget.spec().selector() != null) budget.spec().selector().matchLabels().forEach((key, value) -> rows.mono("Selects", key + "=" + value));
        int allowed = budget.status().disruptionsAllowed();
        return new Sheet("PodDisruptionBudget", new Status(allowed + " may go", allowed > 0 ? "good" : "bad"), rows.text("Namespace", budget.namespace()).list());
    }

    static Sheet of(ResourceQuota quota) {
        Sheet.Rows rows = new Sheet.Rows();
        boolean full = false;
        for (var hard : quota.status().hard().entrySet()) {
            Quantity used = quota.status().used().getOrDefault(hard.getKey(), Quantity.ZERO);
            full |= used.milliValue() >= hard.getValue().milliValue();
            rows.mono(hard.getKey(), used + " of " + hard.getValue());
        }
        return new Sheet("ResourceQuota", full ? new Status("Full", "bad") : new Status("", "muted"), rows.text("Namespace", quota.namespace()).list());
    }
}
