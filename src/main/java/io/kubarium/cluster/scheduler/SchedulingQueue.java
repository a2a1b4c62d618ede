package io.kubarium.cluster.scheduler;

import io.kubarium.api.ObjectRef;
import io.kubarium.api.Pod;
import io.kubarium.api.timing.Timing;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The pods that want a node: ready to be tried, serving a pause, or waiting for an event that may help (SCH-10). Order:
 * priority, then time of entry, then sequence (SCH-11, SCH-12).
 */
final class SchedulingQueue {
    /**
     * A waiting pod.
     *
     * @param cause the journal entry that queued it
     * @param attempts how often plugins refused it
     * @param errors how often in a row its attempt failed for no fault of its own
     * @param rejectedBy the plugins that refused it, empty after an error (SCH-31)
     * @param failedAt virtual time (ns) of the last failure
     */
    record Waiting(ObjectRef ref, int priority, long since, long sequence, long cause, int attempts, int errors, List<String> rejectedBy, long failedAt)
            implements Comparable<Waiting> {
        @Override
        public int compareTo(Waiting other) {
            int order = Integer.compare(other.priority, priority);
            if (order == 0) order = Long.compare(since, other.since);
            return order == 0 ? Long.compare(sequence, other.sequence) : order;
        }

        /** When its pause ends: the whole second that must have passed (SCH-16, SCH-17). */
        long pauseEnds() {
            long length = Math.min(10, 1L << Math.min((errors > 0 ? errors : attempts) - 1, 4)) * Timing.SECOND;
            return ((failedAt + length) / Timing.SECOND + 1) * Timing.SECOND;
        }
    }

    /** SCH-18. */
    private static final Comparator<Waiting> BY_PAUSE = Comparator.comparingLong(Waiting::pauseEnds).thenComparing(Comparator.naturalOrder());

    private final TreeSet<Waiting> active;
    private final TreeMap<ObjectRef, Waiting> pausing;
    private final TreeMap<ObjectRef, Waiting> unschedulable;
    private final TreeMap<ObjectRef, Waiting> byRef;
    private long sequence;

    SchedulingQueue() {
        this(new TreeSet<>(), new TreeMap<>(), new TreeMap<>(), new TreeMap<>(), 0);
    }

    private SchedulingQueue(TreeSet<Waiting> active, TreeMap<ObjectRef, Waiting> pausing, TreeMap<ObjectRef, Waiting> unschedulable,
            TreeMap<ObjectRef, Waiting> byRef, long sequence) {
        this.active = active;
        this.pausing = pausing;
        this.unschedulable = unschedulable;
        this.byRef = byRef;
        this.sequence = sequence;
    }

    SchedulingQueue copy() {
        return new SchedulingQueue(new TreeSet<>(active), new TreeMap<>(pausing), new TreeMap<>(unschedulable), new TreeMap<>(byRef), sequence);
    }

    boolean contains(ObjectRef ref) {
        return byRef.containsKey(ref);
    }

    /** How many pods wait, wherever. */
    int size() {
        return byRef.size();
    }

    /** A pod the queue has not seen: ready at once, unless it is gated (SCH-13, SCH-24). */
    void add(Pod pod, long now, long cause) {
        Waiting waiting = new Waiting(pod.ref(), priority(pod), now, sequence++, cause, 0, 0, gated(pod) ? List.of("SchedulingGates") : List.of(), now);
        byRef.put(waiting.ref(), waiting);
        if (gated(pod)) unschedulable.put(waiting.ref(), waiting);
        else active.add(waiting);
    }

    void remove(ObjectRef ref) {
        Waiting waiting = byRef.remove(ref);
        if (waiting == null) return;
        active.remove(waiting);
        pausing.remove(ref);
        unschedulable.remove(ref);
    }

    /** The next pod to try; when none is ready, one whose pause has not ended (SCH-14). It is out of the queue. */
    @Nullable Waiting pop() {
        Waiting waiting = active.pollFirst();
        if (waiting == null && !pausing.isEmpty()) {
            waiting = pausing.values().stream().filter(w -> !w.rejectedBy().isEmpty()).min(BY_PAUSE).orElse(null);
            if (waiting != null) pausing.remove(waiting.ref());
        }
        if (waiting != null) byRef.remove(waiting.ref());
        return waiting;
    }

    /** Whether {@link #pop} would give something. */
    boolean hasNext() {
        return !active.isEmpty() || pausing.values().stream().anyMatch(w -> !w.rejectedBy().isEmpty());
    }

    /** A pod that plugins refused waits for an event that may help. */
    void refused(Waiting tried, List<String> rejectedBy, long now) {
        Waiting waiting = new Waiting(tried.ref(), tried.priority(), now, sequence++, tried.cause(), tried.attempts() + 1, 0, rejectedBy, now);
        byRef.put(waiting.ref(), waiting);
        unschedulable.put(waiting.ref(), waiting);
    }

    /** A pod whose attempt failed for no fault of its own is tried again after a pause; returns when. */
    long failed(Waiting tried, long now) {
        Waiting waiting = new Waiting(tried.ref(), tried.priority(), now, sequence++, tried.cause(), tried.attempts(), tried.errors() + 1, List.of(), now);
        byRef.put(waiting.ref(), waiting);
        pausing.put(waiting.ref(), waiting);
        return waiting.pauseEnds();
    }

    /** The pauses that are over. */
    void flush(long now) {
        for (Waiting waiting : List.copyOf(pausing.values())) {
            if (waiting.pauseEnds() > now) continue;
            pausing.remove(waiting.ref());
            active.add(waiting);
        }
    }

    /** Wakes the pods that an event may help (SCH-19, SCH-30): at once, or after what is left of their pause. */
    boolean wake(Predicate<Waiting> helped, long now, long cause) {
        List<Waiting> woken = new ArrayList<>();
        for (Waiting waiting : unschedulable.values()) if (helped.test(waiting)) woken.add(waiting);
        for (Waiting waiting : woken) {
            unschedulable.remove(waiting.ref());
            Waiting again = new Waiting(waiting.ref(), waiting.priority(), waiting.since(), waiting.sequence(), cause, waiting.attempts(), waiting.errors(), waiting.rejectedBy(), waiting.failedAt());
            byRef.put(again.ref(), again);
            if (waiting.attempts() == 0 || again.pauseEnds() <= now) active.add(again);
            else pausing.put(again.ref(), again);
        }
        return !woken.isEmpty();
    }

    /** The earliest entry into the pool of pods that wait for an event, for the sweep after five minutes (SCH-20). */
    long oldestRefused() {
        return unschedulable.values().stream().filter(w -> !w.rejectedBy().contains("SchedulingGates")).mapToLong(Waiting::since).min().orElse(-1);
    }

    void clear() {
        active.clear();
        pausing.clear();
        unschedulable.clear();
        byRef.clear();
    }

    static boolean gated(Pod pod) {
        return !pod.spec().schedulingGates().isEmpty();
    }

    private static int priority(Pod pod) {
        return pod.spec().priority() == null ? 0 : pod.spec().priority();
    }
}
