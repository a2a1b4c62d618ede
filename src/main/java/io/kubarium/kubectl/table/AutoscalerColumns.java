package io.kubarium.kubectl.table;

import io.kubarium.api.ContainerResourceMetricSource;
import io.kubarium.api.HorizontalPodAutoscaler;
import io.kubarium.api.MetricSpec;
import io.kubarium.api.MetricStatus;
import io.kubarium.api.MetricTarget;
import io.kubarium.api.MetricValueStatus;
import io.kubarium.api.Tree;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code get} of autoscalers (CTL-60). */
final class AutoscalerColumns {
    private static final int SHOWN = 2;
    private static final String UNKNOWN = "<unknown>";

    private AutoscalerColumns() {}

    static Table<HorizontalPodAutoscaler> autoscalers() {
        return Table.of(HorizontalPodAutoscaler.class, "NAME, REFERENCE, TARGETS, MINPODS, MAXPODS, REPLICAS, AGE", (scaler, now) -> List.of(
                scaler.name(), scaler.spec().scaleTargetRef().kind() + "/" + scaler.spec().scaleTargetRef().name(), targets(scaler),
                scaler.spec().minReplicas() == null ? "<unset>" : scaler.spec().minReplicas().toString(), Integer.toString(scaler.spec().maxReplicas()),
                Integer.toString(scaler.status().currentReplicas()), Ages.since(scaler.metadata().creationTimestamp(), now)));
    }

    private static String targets(HorizontalPodAutoscaler scaler) {
        List<MetricSpec> metrics = scaler.spec().metrics();
        if (metrics.isEmpty()) return "<none>";
        List<MetricStatus> seen = scaler.status().currentMetrics();
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < Math.min(SHOWN, metrics.size()); i++) texts.add(target(metrics.get(i), i < seen.size() ? seen.get(i) : MetricStatus.EMPTY));
        String text = String.join(", ", texts);
        return metrics.size() > SHOWN ? text + " + " + (metrics.size() - SHOWN) + " more..." : text;
    }

    private static String target(MetricSpec metric, MetricStatus seen) {
        if (metric.resource() != null) {
            return metric.resource().name() + ": " + resource(metric.resource().target(), seen.resource() == null ? null : seen.resource().current());
        }
        if (metric.containerResource() != null) {
            ContainerResourceMetricSource source = metric.containerResource();
            return source.name() + ": " + resource(source.target(), seen.containerResource() == null ? null : seen.containerResource().current());
        }
        if (metric.pods() != null) return UNKNOWN + "/" + text(metric.pods().obj("target"), "averageValue");
        Tree.Obj target = metric.object() != null ? metric.object().obj("target") : metric.external() != null ? metric.external().obj("target") : Tree.Obj.EMPTY;
        return UNKNOWN + "/" + (target.has("averageValue") ? text(target, "averageValue") + " (avg)" : text(target, "value"));
    }

    private static String text(Tree.Obj target, String field) {
        String text = target.text(field);
        return text != null ? text : target.has(field) ? target.get(field).toString() : "";
    }

    private static String resource(MetricTarget target, @Nullable MetricValueStatus current) {
        if (target.averageValue() != null) return (current == null || current.averageValue() == null ? UNKNOWN : current.averageValue()) + "/" + target.averageValue();
        String now = current == null || current.averageUtilization() == null ? UNKNOWN : current.averageUtilization() + "%";
        return now + "/" + (target.averageUtilization() == null ? "<auto>" : target.averageUtilization() + "%");
    }
}
