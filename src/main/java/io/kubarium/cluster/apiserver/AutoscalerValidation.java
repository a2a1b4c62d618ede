package io.kubarium.cluster.apiserver;

import io.kubarium.api.CrossVersionObjectReference;
import io.kubarium.api.HPAScalingPolicy;
import io.kubarium.api.HPAScalingRules;
import io.kubarium.api.HorizontalPodAutoscalerSpec;
import io.kubarium.api.MetricSpec;
import io.kubarium.api.MetricTarget;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** HorizontalPodAutoscaler (API-135). */
final class AutoscalerValidation {
    private static final int LONGEST_WINDOW = 3600;
    private static final int LONGEST_PERIOD = 1800;

    private AutoscalerValidation() {}

    static void check(HorizontalPodAutoscalerSpec spec, Problems problems) {
        if (spec.minReplicas() != null && spec.minReplicas() < 1) {
            problems.invalid(Path.SPEC.field("minReplicas"), spec.minReplicas(), "must be greater than or equal to 1");
        }
        if (spec.maxReplicas() < 1) problems.required(Path.SPEC.field("maxReplicas"), "must be set and greater than 0");
        else if (spec.minReplicas() != null && spec.maxReplicas() < spec.minReplicas()) {
            problems.invalid(Path.SPEC.field("maxReplicas"), spec.maxReplicas(), "must be greater than or equal to `minReplicas`");
        }
        target(spec.scaleTargetRef(), Path.SPEC.field("scaleTargetRef"), problems);
        for (int i = 0; i < spec.metrics().size(); i++) metric(spec.metrics().get(i), Path.SPEC.field("metrics").at(i), problems);
        if (spec.behavior() == null) return;
        rules(spec.behavior().scaleUp(), Path.SPEC.field("behavior").field("scaleUp"), problems);
        rules(spec.behavior().scaleDown(), Path.SPEC.field("behavior").field("scaleDown"), problems);
    }

    private static void target(CrossVersionObjectReference target, Path path, Problems problems) {
        if (Checks.none(target.kind())) problems.required(path.field("kind"));
        if (Checks.none(target.name())) problems.required(path.field("name"));
        boolean core = Checks.none(target.apiVersion()) || target.apiVersion().indexOf('/') < 0;
        boolean allowed = "ReplicationController".equals(target.kind()) && "v1".equals(target.apiVersion());
        if (core && !allowed) problems.invalid(path.field("apiVersion"), target.apiVersion() == null ? "" : target.apiVersion(), "apiVersion must specify API group");
    }

    private static void metric(MetricSpec metric, Path path, Problems problems) {
        List<String> types = List.of("ContainerResource", "External", "Object", "Pods", "Resource");
        if (Checks.none(metric.type())) {
            problems.required(path.field("type"), "must specify a metric source type");
            return;
        }
        Checks.oneOf(metric.type(), types, path.field("type"), problems);
        if (metric.type().equals("Resource")) {
            Path at = path.field("resource");
            if (metric.resource() == null) problems.required(at, "must populate information for the given metric source");
            else resource(metric.resource().name(), metric.resource().target(), at, problems);
        } else if (metric.type().equals("ContainerResource")) {
            Path at = path.field("containerResource");
            if (metric.containerResource() == null) problems.required(at, "must populate information for the given metric source");
            else resource(metric.containerResource().name(), metric.containerResource().target(), at, problems);
        }
    }

    private static void resource(@Nullable String name, @Nullable MetricTarget target, Path path, Problems problems) {
        if (Checks.none(name)) problems.required(path.field("name"), "must specify a resource name");
        if (target == null || target.averageUtilization() == null && target.averageValue() == null) {
            problems.required(path.field("target").field("averageUtilization"), "must set either a target raw value or a target utilization");
            return;
        }
        if (target.averageUtilization() != null && target.averageUtilization() < 1) {
            problems.invalid(path.field("target").field("averageUtilization"), target.averageUtilization(), "must be greater than 0");
        }
        if (target.averageUtilization() != null && target.averageValue() != null) {
            problems.forbidden(path.field("target").field("averageValue"), "may not set both a target raw value and a target utilization");
        }
    }

    private static void rules(@Nullable HPAScalingRules rules, Path path, Problems problems) {
        if (rules == null) return;
        Integer window = rules.stabilizationWindowSeconds();
        Checks.notNegative(window, path.field("stabilizationWindowSeconds"), problems);
        if (window != null && window > LONGEST_WINDOW) {
            problems.invalid(path.field("stabilizationWindowSeconds"), window, "must be less than or equal to " + LONGEST_WINDOW);
        }
        Checks.oneOf(rules.selectPolicy(), List.of("Disabled", "Max", "Min"), path.field("selectPolicy"), problems);
        for (int i = 0; i < rules.policies().size(); i++) {
            HPAScalingPolicy policy = rules.policies().get(i);
            Path at = path.field("policies").at(i);
            Checks.oneOf(policy.type(), List.of("Percent", "Pods"), at.field("type"), problems);
            if (policy.value() < 1) problems.invalid(at.field("value"), policy.value(), "must be greater than zero");
            if (policy.periodSeconds() < 1) problems.invalid(at.field("periodSeconds"), policy.periodSeconds(), "must be greater than zero");
            if (policy.periodSeconds() > LONGEST_PERIOD) problems.invalid(at.field("periodSeconds"), policy.periodSeconds(), "must be less than or equal to " + LONGEST_PERIOD);
        }
    }
}
