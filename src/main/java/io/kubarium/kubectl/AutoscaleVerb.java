package io.kubarium.kubectl;

import io.kubarium.api.HorizontalPodAutoscaler;
import io.kubarium.api.Kinds;
import io.kubarium.api.KubeObject;
import io.kubarium.api.Quantity;
import io.kubarium.api.Tree;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code kubectl autoscale} (CTL-137, CTL-170). */
final class AutoscaleVerb implements Verb {
    private static final String DEPRECATED = "Flag --cpu-percent has been deprecated, Use --cpu with percentage or resource quantity format (e.g., '70%' for utilization or '500m' for milliCPU).";

    @Override
    public List<String> flags() {
        return FlagSet.joined(List.of("max=", "min=", "cpu=", "memory=", "cpu-percent=", "name="), Manifests.FLAGS, Results.FLAGS);
    }

    @Override
    public void run(Call call) {
        if (call.flags().has("cpu-percent")) call.warn(DEPRECATED);
        long max = call.flags().number("max", 0);
        long min = call.flags().number("min", -1);
        if (max < 1) throw Failure.error("--max=MAXPODS is required and must be at least 1, max: " + max);
        if (max < min) throw Failure.error("--max=MAXPODS must be larger or equal to --min=MINPODS, max: " + max + ", min: " + min);
        if (call.flags().has("cpu") && call.flags().has("cpu-percent")) throw Failure.error("--cpu and --cpu-percent cannot be both specified");
        List<Tree> metrics = metrics(call);
        for (KubeObject object : Finding.toChange(call)) {
            Tree.Obj scaler = scaler(call, object, min, max, metrics);
            call.next(() -> create(call, scaler, metrics.isEmpty()));
        }
    }

    /** A refused v2 object is tried as v1, which cannot do without a metric. */
    private static void create(Call call, Tree.Obj scaler, boolean noMetric) {
        String name = scaler.obj("metadata").text("name");
        boolean taken = call.client().find(Kinds.of(HorizontalPodAutoscaler.class), call.namespace(), name) != null;
        if (taken && noMetric && !Results.isClientDryRun(call)) {
            call.fail("error: failed to create autoscaling/v2 HPA and the configuration is incompatible with autoscaling/v1: empty input");
            return;
        }
        CreateVerb.send(call, scaler, "", "autoscaled");
    }

    private static Tree.Obj scaler(Call call, KubeObject object, long min, long max, List<Tree> metrics) {
        if (!List.of("Deployment", "ReplicaSet", "StatefulSet", "ReplicationController").contains(object.kind())) {
            throw Failure.error("cannot autoscale a " + object.kind() + ": could not find scale subresource");
        }
        Tree.Obj spec = Tree.Obj.of("maxReplicas", max);
        if (!metrics.isEmpty()) spec = spec.with("metrics", new Tree.Arr(metrics));
        if (min > 0) spec = spec.with("minReplicas", Tree.of(min));
        spec = spec.with("scaleTargetRef", Tree.Obj.of("apiVersion", object.apiVersion(), "kind", object.kind(), "name", object.name()));
        return Tree.Obj.of("apiVersion", "autoscaling/v2", "kind", "HorizontalPodAutoscaler", "metadata", Tree.Obj.of("name", call.flags().get("name", object.name())),
                "spec", spec, "status", Tree.Obj.of("currentMetrics", Tree.NULL, "desiredReplicas", 0));
    }

    private static List<Tree> metrics(Call call) {
        List<Tree> metrics = new ArrayList<>();
        String percent = call.flags().get("cpu-percent");
        add(metrics, "cpu", percent == null ? call.flags().get("cpu") : percent + "%");
        add(metrics, "memory", call.flags().get("memory"));
        return metrics;
    }

    private static void add(List<Tree> metrics, String resource, @Nullable String target) {
        if (target == null) return;
        Tree.Obj wanted;
        if (target.matches("\\d{1,6}%")) {
            wanted = Tree.Obj.of("averageUtilization", Long.parseLong(target.substring(0, target.length() - 1)), "type", "Utilization");
        } else {
            try {
                wanted = Tree.Obj.of("averageValue", Quantity.parse(target).toString(), "type", "AverageValue");
            } catch (IllegalArgumentException wrong) {
                throw Failure.error("invalid " + resource + " value: invalid resource " + resource + " value: " + target);
            }
        }
        metrics.add(Tree.Obj.of("resource", Tree.Obj.of("name", resource, "target", wanted), "type", "Resource"));
    }
}
