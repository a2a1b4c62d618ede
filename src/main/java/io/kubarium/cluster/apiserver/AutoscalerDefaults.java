package io.kubarium.cluster.apiserver;

import static io.kubarium.cluster.apiserver.Defaults.or;

import io.kubarium.api.HPAScalingPolicy;
import io.kubarium.api.HPAScalingRules;
import io.kubarium.api.HorizontalPodAutoscalerBehavior;
import io.kubarium.api.HorizontalPodAutoscalerSpec;
import io.kubarium.api.MetricSpec;
import io.kubarium.api.MetricTarget;
import io.kubarium.api.ResourceMetricSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Defaults of HorizontalPodAutoscaler (API-97, WRK-181). */
final class AutoscalerDefaults {
    private static final HPAScalingPolicy DOUBLE = new HPAScalingPolicy("Percent", 100, 15);
    private static final HPAScalingPolicy FOUR = new HPAScalingPolicy("Pods", 4, 15);
    private static final MetricSpec CPU = new MetricSpec("Resource", null, null, new ResourceMetricSource("cpu", new MetricTarget("Utilization", null, null, 80)), null, null);

    private AutoscalerDefaults() {}

    static HorizontalPodAutoscalerSpec of(HorizontalPodAutoscalerSpec spec) {
        HorizontalPodAutoscalerSpec with = spec.withMinReplicas(or(spec.minReplicas(), 1));
        if (spec.metrics().isEmpty()) with = with.withMetrics(List.of(CPU));
        HorizontalPodAutoscalerBehavior behavior = spec.behavior();
        if (behavior == null) return with;
        return with.withBehavior(new HorizontalPodAutoscalerBehavior(rules(behavior.scaleUp(), 0, List.of(FOUR, DOUBLE)), rules(behavior.scaleDown(), null, List.of(DOUBLE))));
    }

    private static HPAScalingRules rules(@Nullable HPAScalingRules given, @Nullable Integer window, List<HPAScalingPolicy> policies) {
        HPAScalingRules rules = or(given, HPAScalingRules.EMPTY);
        return new HPAScalingRules(rules.stabilizationWindowSeconds() == null ? window : rules.stabilizationWindowSeconds(), or(rules.selectPolicy(), "Max"),
                rules.policies().isEmpty() ? policies : rules.policies(), rules.tolerance());
    }
}
