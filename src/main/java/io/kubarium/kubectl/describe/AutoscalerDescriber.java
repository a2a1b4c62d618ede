package io.kubarium.kubectl.describe;

import io.kubarium.api.HPAScalingPolicy;
import io.kubarium.api.HPAScalingRules;
import io.kubarium.api.HorizontalPodAutoscaler;
import io.kubarium.api.HorizontalPodAutoscalerCondition;
import io.kubarium.api.HorizontalPodAutoscalerSpec;
import io.kubarium.api.MetricSpec;
import io.kubarium.api.MetricStatus;
import io.kubarium.api.MetricTarget;
import io.kubarium.api.MetricValueStatus;
import io.kubarium.api.Tree;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code describe} of autoscalers (CTL-122). */
final class AutoscalerDescriber implements Describer<HorizontalPodAutoscaler> {
    private static final String UNKNOWN = "<unknown>";

    @Override
    public void describe(HorizontalPodAutoscaler scaler, Surroundings around, Page page) {
        HorizontalPodAutoscalerSpec spec = scaler.spec();
        page.head(scaler.metadata()).field("CreationTimestamp", Page.time(scaler.metadata().creationTimestamp()));
        page.field("Reference", spec.scaleTargetRef().kind() + "/" + spec.scaleTargetRef().name());
        if (!spec.metrics().isEmpty()) {
            page.line(0, "Metrics:\t( current / target )");
            List<MetricStatus> seen = scaler.status().currentMetrics();
            for (int i = 0; i < spec.metrics().size(); i++) metric(spec.metrics().get(i), i < seen.size() ? seen.get(i) : MetricStatus.EMPTY, page);
        }
        page.field("Min replicas", spec.minReplicas() == null ? "<unset>" : spec.minReplicas()).field("Max replicas", spec.maxReplicas());
        if (spec.behavior() != null) {
            page.line(0, "Behavior:");
            rules("Scale Up", spec.behavior().scaleUp(), page);
            rules("Scale Down", spec.behavior().scaleDown(), page);
        }
        page.field(spec.scaleTargetRef().kind() + " pods", scaler.status().currentReplicas() + " current / " + scaler.status().desiredReplicas() + " desired");
        conditions(scaler, page);
        around.events(scaler, page);
    }

    private static void metric(MetricSpec metric, MetricStatus seen, Page page) {
        if (metric.resource() != null) {
            MetricValueStatus current = seen.resource() == null ? null : seen.resource().current();
            page.line(1, resource("resource " + metric.resource().name() + " on pods", metric.resource().target(), current));
        } else if (metric.containerResource() != null) {
            MetricValueStatus current = seen.containerResource() == null ? null : seen.containerResource().current();
            String what = "resource " + metric.containerResource().name() + " of container \"" + metric.containerResource().container() + "\" on pods";
            page.line(1, resource(what, metric.containerResource().target(), current));
        } else {
            Tree.Obj source = metric.pods() != null ? metric.pods() : metric.object() != null ? metric.object() : metric.external() != null ? metric.external() : Tree.Obj.EMPTY;
            Tree.Obj target = source.obj("target");
            String wanted = target.has("averageValue") ? target.text("averageValue") : target.text("value");
            page.line(1, "\"" + source.obj("metric").text("name") + "\" " + (metric.pods() != null ? "on pods" : metric.external() != null ? "(target value)" : "on object")
                    + ":\t" + UNKNOWN + " / " + wanted);
        }
    }

    private static String resource(String what, MetricTarget target, @Nullable MetricValueStatus current) {
        if (target.averageValue() != null) {
            return what + ":\t" + (current == null || current.averageValue() == null ? UNKNOWN : current.averageValue()) + " / " + target.averageValue();
        }
        String now = current == null || current.averageUtilization() == null ? UNKNOWN : current.averageUtilization() + "% (" + current.averageValue() + ")";
        return what + "  (as a percentage of request):\t" + now + " / " + (target.averageUtilization() == null ? "<auto>" : target.averageUtilization() + "%");
    }

    private static void rules(String title, @Nullable HPAScalingRules rules, Page page) {
        if (rules == null) return;
        page.line(1, title + ":");
        if (rules.stabilizationWindowSeconds() != null) page.line(2, "Stabilization Window: " + rules.stabilizationWindowSeconds() + " seconds");
        if (rules.policies().isEmpty()) return;
        page.line(2, "Select Policy: " + (rules.selectPolicy() == null ? "Max" : rules.selectPolicy()));
        page.line(2, "Policies:");
        for (HPAScalingPolicy policy : rules.policies()) {
            page.line(3, "- Type: " + policy.type() + "\tValue: " + policy.value() + "\tPeriod: " + policy.periodSeconds() + " seconds");
        }
    }

    private static void conditions(HorizontalPodAutoscaler scaler, Page page) {
        if (scaler.status().conditions().isEmpty()) return;
        page.line(0, "Conditions:").line(1, "Type\tStatus\tReason\tMessage").line(1, "----\t------\t------\t-------");
        for (HorizontalPodAutoscalerCondition condition : scaler.status().conditions()) {
            page.line(1, condition.type() + "\t" + condition.status() + "\t" + condition.reason() + "\t" + condition.message());
        }
    }
}
