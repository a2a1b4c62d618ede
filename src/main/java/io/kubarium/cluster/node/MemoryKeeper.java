package io.kubarium.cluster.node;

import io.kubarium.api.Container;
import io.kubarium.api.Pod;
import io.kubarium.api.Quantity;
import io.kubarium.api.metrics.Usage;
import io.kubarium.api.timing.Timing;
import io.kubarium.cluster.node.runtime.Cri;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of a node's memory: the kernel ends a container that is over its limit, or somebody when there is none left
 * (NOD-138, NOD-139); before that the kubelet evicts, one pod a round of ten seconds (NOD-210 to NOD-217). A pod uses what
 * a person says it uses, in its first container; nothing is looked at while nobody says so.
 */
final class MemoryKeeper {
    /** The round of the eviction monitor. */
    record Round() {}

    private static final long PERIOD = 10 * Timing.SECOND;
    private static final long CALM = 300 * Timing.SECOND;
    private static final long THRESHOLD = 100L << 20;
    private static final int CRITICAL = 2_000_000_000;
    private static final long MI = 1L << 20;

    private boolean planned;
    private boolean pressed;
    private long lastLow;

    MemoryKeeper copy() {
        MemoryKeeper copy = new MemoryKeeper();
        copy.planned = planned;
        copy.pressed = pressed;
        copy.lastLow = lastLow;
        return copy;
    }

    void clear() {
        planned = false;
        pressed = false;
    }

    /** A pod and what it uses, in the container that uses it. */
    private record Used(PodWorker worker, Container container, long memory, long request) {
        boolean isOver() {
            return memory > request;
        }

        /** NOD-139. */
        int score(long capacity) {
            Pod pod = worker.pod;
            String qos = pod.status().qosClass() == null ? "BestEffort" : pod.status().qosClass();
            return switch (qos) {
                case "Guaranteed" -> -997;
                case "BestEffort" -> 1000;
                default -> (int) Math.min(Math.max(2, 1000 - 1000 * request / Math.max(1, capacity)), 999);
            };
        }
    }

    /** Something has begun or ended to use memory. */
    void look(Collection<PodWorker> workers, Call call) {
        if (!call.context().usage().isServed()) return;
        List<Used> used = used(workers, call);
        for (Used each : used) if (each.memory() > limit(each.container())) kill(each, call);
        used.removeIf(each -> each.memory() > limit(each.container()));
        long capacity = capacity(call);
        List<Used> byScore = new ArrayList<>(used);
        byScore.sort(Comparator.comparingInt((Used each) -> each.score(capacity)).thenComparingLong(Used::memory).reversed());
        for (Used victim : byScore) {
            if (available(used, call) >= 0) break;
            used.remove(victim);
            kill(victim, call);
            call.nodeEvent("SystemOOM", "System OOM encountered, victim process: " + victim.container().name() + ", pid: " + call.context().random().between(2000, 32000));
        }
        if (pressed || available(used, call) < THRESHOLD) plan(call);
    }

    private static void kill(Used used, Call call) {
        call.cri(new Cri.OutOfMemory(used.worker().caches.get(used.container().name()).current().id()));
    }

    private void plan(Call call) {
        if (planned) return;
        planned = true;
        call.later(PERIOD - call.now() % PERIOD, new Round());
    }

    /** Looks again; who must go if memory is low, and whether that is a change of the node's condition. */
    @Nullable PodWorker round(Collection<PodWorker> workers, NodeReporter reporter, Call call) {
        planned = false;
        List<Used> used = used(workers, call);
        long available = available(used, call);
        if (available >= THRESHOLD) {
            if (!pressed) return null;
            if (call.now() - lastLow < CALM) {
                planned = true;
                call.later(Math.max(PERIOD, lastLow + CALM - call.now()), new Round());
                return null;
            }
            pressed = false;
            reporter.memory(false, call);
            return null;
        }
        lastLow = call.now();
        if (!pressed) reporter.memory(true, call);
        pressed = true;
        plan(call);
        call.nodeEvent("EvictionThresholdMet", "Attempting to reclaim memory");
        Used victim = victim(used);
        if (victim == null) return null;
        Ending ending = Ending.evicted(words(victim, available));
        call.event(victim.worker().pod, "Warning", "Evicted", ending.message());
        victim.worker().mustEnd(ending);
        return victim.worker();
    }

    /** NOD-215: who uses more than asked for, then the less important, then who is most above; critical pods stay (NOD-216). */
    private static @Nullable Used victim(List<Used> used) {
        return used.stream().filter(each -> priority(each) < CRITICAL && !each.worker().isStatic())
                .min(Comparator.comparing((Used each) -> !each.isOver()).thenComparingInt(MemoryKeeper::priority)
                        .thenComparing(each -> each.request() - each.memory())).orElse(null);
    }

    private static int priority(Used used) {
        Integer priority = used.worker().pod.spec().priority();
        return priority == null ? 0 : priority;
    }

    private static String words(Used victim, long available) {
        return "The node was low on resource: memory. Threshold quantity: 100Mi, available: " + text(available) + ". Container " + victim.container().name() + " was using "
                + text(victim.memory()) + ", request is " + text(victim.request()) + ", has larger consumption of memory. ";
    }

    private static String text(long bytes) {
        return bytes <= 0 ? "0" : bytes % MI == 0 ? bytes / MI + "Mi" : bytes / 1024 + "Ki";
    }

    private static List<Used> used(Collection<PodWorker> workers, Call call) {
        List<Used> used = new ArrayList<>();
        for (PodWorker worker : workers) {
            for (Container container : worker.pod.spec().containers()) {
                ContainerCache cache = worker.caches.get(container.name());
                if (cache == null || !cache.running()) continue;
                used.add(new Used(worker, container, call.context().usage().of(worker.pod, call.seen()).memory(), amount(container.resources().requests().get("memory"), 0)));
                break;
            }
        }
        return used;
    }

    private static long available(List<Used> used, Call call) {
        return capacity(call) - Usage.MACHINE.memory() - used.stream().mapToLong(Used::memory).sum();
    }

    private static long capacity(Call call) {
        return amount(call.node().status().capacity().get("memory"), Long.MAX_VALUE / 2);
    }

    private static long limit(Container container) {
        return amount(container.resources().limits().get("memory"), Long.MAX_VALUE);
    }

    private static long amount(@Nullable Quantity quantity, long otherwise) {
        return quantity == null ? otherwise : quantity.value();
    }
}
