package io.kubarium.cluster.controller;

import io.kubarium.api.HorizontalPodAutoscaler;
import io.kubarium.api.HorizontalPodAutoscalerStatus;
import io.kubarium.api.KubeObject;
import io.kubarium.api.LabelSelector;
import io.kubarium.api.ObjectRef;
import io.kubarium.api.Pod;
import io.kubarium.api.journal.Entry;
import io.kubarium.api.request.Status;
import io.kubarium.api.store.Snapshot;
import io.kubarium.api.timing.Timing;
import io.kubarium.cluster.client.EventNote;
import io.kubarium.engine.Backoff;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Looks at every HorizontalPodAutoscaler each 15 s and sets the size of its target (WRK-170 to WRK-189): by the metrics
 * ({@link AutoscalerMetrics}, {@link ReplicaCalculator}), then within the limits ({@link ScalingLimits}).
 */
final class HorizontalController implements Controller {
    private static final long PERIOD = 15 * Timing.SECOND;
    private static final int REQUESTS = 5;

    private final TreeMap<ObjectRef, AutoscalerMemory> memories;

    HorizontalController() {
        this(new TreeMap<>());
    }

    private HorizontalController(TreeMap<ObjectRef, AutoscalerMemory> memories) {
        this.memories = memories;
    }

    @Override
    public Controller copy() {
        return new HorizontalController(new TreeMap<>(memories));
    }

    @Override
    public void stopped() {
        memories.clear();
    }

    @Override
    public String name() {
        return "horizontal-pod-autoscaler";
    }

    @Override
    public List<Class<? extends KubeObject>> watches() {
        return List.of(HorizontalPodAutoscaler.class);
    }

    /** A change of the spec does not bring the next look forward. */
    @Override
    public List<ObjectRef> concerned(Entry.Change change, Snapshot seen) {
        return change.created() || change.removed() ? List.of(change.ref()) : List.of();
    }

    @Override
    public List<ObjectRef> atStart(Snapshot seen) {
        return seen.list(HorizontalPodAutoscaler.class).stream().map(HorizontalPodAutoscaler::ref).toList();
    }

    /** WRK-10: always the same pause. */
    @Override
    public Backoff<ObjectRef> pauses() {
        return new Backoff<>(PERIOD, PERIOD);
    }

    @Override
    public Result reconcile(ObjectRef name, View view) {
        if (!(view.cache().get(name) instanceof HorizontalPodAutoscaler scaler)) {
            memories.remove(name);
            return Result.NOTHING;
        }
        AutoscalerMemory memory = memories.get(name);
        Plan plan = new Plan().again(view.now() + PERIOD + asking(view), "T-hpa", true);
        if (memory == null || !memory.uid().equals(scaler.uid())) {
            memories.put(name, AutoscalerMemory.of(scaler.uid()));
            return plan.result();
        }
        AutoscalerSync sync = new AutoscalerSync(scaler, memory, view, plan);
        sync.run(target -> rivals(scaler, target, view));
        memories.put(name, sync.memory());
        return plan.result();
    }

    /** The pause begins when the look is over, some 20 ms later (trace 20): what has the scale, the scale, metrics, size, status. */
    private static long asking(View view) {
        long nanos = 0;
        for (int way = 0; way < 2 * REQUESTS; way++) nanos += view.timing().draw("request", view.random());
        return nanos;
    }

    /** WRK-184: the size could not be set; only the status says so. */
    @Override
    public Result failed(ObjectRef name, Status refusal, View view) {
        if (!(view.cache().get(name) instanceof HorizontalPodAutoscaler scaler) || refusal.is("Conflict") || refusal.is("NotFound")) return Result.NOTHING;
        HorizontalPodAutoscalerStatus status = new AutoscalerConditions(scaler.status(), view.second())
                .set("AbleToScale", false, "FailedUpdateScale", "the HPA controller was unable to update the target scale: " + refusal.message()).status();
        return new Plan().write(new io.kubarium.api.request.Request.UpdateStatus(scaler.withStatus(status))).result();
    }

    /** What to say if another autoscaler has been found to select one of these pods (WRK-187); null if none has. */
    private @Nullable String rivals(HorizontalPodAutoscaler scaler, ScaleTarget target, View view) {
        memories.computeIfPresent(scaler.ref(), (ref, memory) -> memory.selecting(target.selector()));
        List<Pod> pods = view.cache().list(Pod.class, scaler.namespace()).stream().filter(pod -> target.selector().matches(pod.metadata().labels())).toList();
        List<String> names = new ArrayList<>();
        memories.forEach((ref, memory) -> {
            LabelSelector selector = memory.selector();
            if (selector == null || !ref.namespace().equals(scaler.namespace())) return;
            if (pods.stream().anyMatch(pod -> selector.matches(pod.metadata().labels()))) names.add(ref.namespace() + "/" + ref.name());
        });
        return names.size() < 2 ? null : "pods by selector " + target.text() + " are controlled by multiple HPAs: [" + String.join(" ", names) + "]";
    }
}
