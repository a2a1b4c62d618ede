package io.kubarium.cluster.controller;

import io.kubarium.api.HorizontalPodAutoscaler;
import io.kubarium.api.HorizontalPodAutoscalerSpec;
import io.kubarium.api.HorizontalPodAutoscalerStatus;
import io.kubarium.api.MetricStatus;
import io.kubarium.api.Tree;
import io.kubarium.api.request.Request;
import io.kubarium.cluster.client.EventNote;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One look at one autoscaler. */
final class AutoscalerSync {
    private static final String ABLE = "AbleToScale";
    private static final String ACTIVE = "ScalingActive";

    private final HorizontalPodAutoscaler scaler;
    private final HorizontalPodAutoscalerSpec spec;
    private final Controller.View view;
    private final Plan plan;
    private final AutoscalerConditions conditions;
    private AutoscalerMemory memory;

    AutoscalerSync(HorizontalPodAutoscaler scaler, AutoscalerMemory memory, Controller.View view, Plan plan) {
        this.scaler = scaler;
        this.spec = scaler.spec();
        this.memory = memory;
        this.view = view;
        this.plan = plan;
        conditions = new AutoscalerConditions(scaler.status(), view.second());
    }

    /** What is remembered after it. */
    AutoscalerMemory memory() {
        return memory;
    }

    /** Writes what follows; {@code rivals} says whether other autoscalers select the same pods. */
    void run(Function<ScaleTarget, @Nullable String> rivals) {
        ScaleTarget target;
        try {
            target = ScaleTarget.of(spec.scaleTargetRef(), scaler.namespace(), view.cache());
        } catch (IllegalArgumentException none) { // WRK-171
            plan.event(EventNote.warning(scaler, "FailedGetScale", none.getMessage()));
            conditions.set(ABLE, false, "FailedGetScale", "the HPA controller was unable to get the target's current scale: " + none.getMessage());
            write(conditions.status());
            return;
        }
        conditions.set(ABLE, true, "SucceededGetScale", "the HPA controller was able to get the target's current scale");
        int current = target.replicas();
        if (memory.wishes().isEmpty()) memory = memory.wished(view.now(), current); // WRK-182
        if (current == 0) { // WRK-172
            conditions.set(ACTIVE, false, "ScalingDisabled", "scaling is disabled since the replica count of the target is zero");
            write(seen(0, 0, List.of()));
        } else if (current > spec.maxReplicas()) { // WRK-173
            rescale(target, spec.maxReplicas(), "Current number of replicas above Spec.MaxReplicas", List.of());
        } else if (current < spec.minReplicas()) {
            rescale(target, spec.minReplicas(), "Current number of replicas below Spec.MinReplicas", List.of());
        } else {
            byMetrics(target, rivals);
        }
    }

    private void byMetrics(ScaleTarget target, Function<ScaleTarget, @Nullable String> rivals) {
        String ambiguous = rivals.apply(target);
        memory = memory.selecting(target.selector());
        if (ambiguous != null) { // WRK-187
            plan.event(EventNote.warning(scaler, "AmbiguousSelector", ambiguous));
            conditions.set(ACTIVE, false, "AmbiguousSelector", ambiguous);
            blind(target, List.of(), ambiguous);
            return;
        }
        AutoscalerMetrics metrics = new AutoscalerMetrics(scaler, target, view);
        metrics.events().forEach(plan::event);
        if (metrics.isBlind()) { // WRK-178
            conditions.set(ACTIVE, false, metrics.firstReason(), metrics.firstMessage());
            blind(target, metrics.statuses(), metrics.error());
            return;
        }
        conditions.set(ACTIVE, true, "ValidMetricFound", "the HPA was able to successfully calculate a replica count from " + metrics.metric());
        int wish = metrics.replicas();
        ScalingLimits limits = new ScalingLimits(scaler, memory, target.replicas(), view.now());
        ScalingLimits.Limited stable = limits.stabilized(wish);
        memory = memory.wished(view.now(), wish);
        conditions.set(ABLE, true, stable.reason(), stable.message());
        ScalingLimits.Limited size = limits.bounded(stable.replicas());
        conditions.set("ScalingLimited", size.replicas() != stable.replicas(), size.reason(), size.message());
        if (size.replicas() == target.replicas()) write(seen(target.replicas(), target.replicas(), metrics.statuses()));
        else rescale(target, size.replicas(), wish > target.replicas() ? metrics.metric() + " above target" : "All metrics below target", metrics.statuses());
    }

    private void blind(ScaleTarget target, List<MetricStatus> statuses, String error) {
        plan.then();
        write(seen(target.replicas(), scaler.status().desiredReplicas(), statuses));
        plan.then().event(EventNote.warning(scaler, "FailedComputeMetricsReplicas", error));
    }

    private void rescale(ScaleTarget target, int replicas, String reason, List<MetricStatus> statuses) { // WRK-186
        String what = "New size: " + replicas + "; reason: " + reason;
        Tree body = Tree.Obj.of("spec", Tree.Obj.of("replicas", replicas));
        plan.write(new Result.Write(new Request.Patch(target.ref(), Request.PatchType.MERGE, body, "scale"),
                List.of(EventNote.normal(scaler, "SuccessfulRescale", what)), EventNote.warning(scaler, "FailedRescale", what + "; error: ")));
        plan.then();
        conditions.set(ABLE, true, "SucceededRescale", "the HPA controller was able to update the target scale to " + replicas);
        if (spec.behavior() != null) memory = memory.changed(view.now(), replicas - target.replicas());
        write(seen(target.replicas(), replicas, statuses).withLastScaleTime(view.second()));
    }

    private HorizontalPodAutoscalerStatus seen(int current, int desired, List<MetricStatus> statuses) {
        return conditions.status().withCurrentReplicas(current).withDesiredReplicas(desired).withCurrentMetrics(statuses);
    }

    /** Only what has changed is written (WRK-230). */
    private void write(HorizontalPodAutoscalerStatus status) {
        if (!status.equals(scaler.status())) plan.write(new Request.UpdateStatus(scaler.withStatus(status)));
    }
}
