package io.kubarium.cluster.scheduler;

import io.kubarium.api.ObjectRef;
import io.kubarium.api.Pod;
import io.kubarium.api.journal.Entry;
import io.kubarium.api.store.Snapshot;
import io.kubarium.api.verdict.Placement;
import io.kubarium.engine.PersistentMap;

/**
 * What the scheduler knows that the store does not say (yet): which pods it has assumed on nodes (SCH-60) and promised
 * nodes. Follows from the journal, entry by entry. A value.
 */
public record SchedulerMemory(PersistentMap<ObjectRef, Promise> assumed, Nominations nominations) {
    /** Nothing is remembered. */
    public static final SchedulerMemory NONE = new SchedulerMemory(PersistentMap.empty(), Nominations.NONE);

    /** The memory of a scheduler that starts: only nominations are told by the pods (SCH-7). */
    static SchedulerMemory fresh(Snapshot listed) {
        Nominations nominations = Nominations.NONE;
        for (Pod pod : listed.list(Pod.class)) {
            if (pod.status().nominatedNodeName() != null && Scheduler.wants(pod)) nominations = nominations.with(pod, pod.status().nominatedNodeName());
        }
        return new SchedulerMemory(PersistentMap.empty(), nominations);
    }

    /** The memory after one more entry of the journal; {@code seen} is the store as it then was. */
    public SchedulerMemory after(Entry entry, Snapshot seen) {
        return switch (entry) {
            case Entry.Decision decision when decision.writer().equals(Scheduler.NAME) -> decided(decision, seen);
            case Entry.ProcessChange process when process.process().equals(Scheduler.NAME) -> fresh(seen);
            default -> this;
        };
    }

    private SchedulerMemory decided(Entry.Decision decision, Snapshot seen) {
        if (!(seen.get(decision.about()) instanceof Pod pod)) return this;
        PersistentMap<ObjectRef, Promise> now = !decision.chosen().isEmpty() ? assumed.put(pod.ref(), new Promise(pod.uid(), decision.chosen()))
                : assumed.get(pod.ref()) == null ? assumed : assumed.remove(pod.ref());
        return new SchedulerMemory(now, nominations.after(pod, decision.nominated(), seen));
    }

    /** What was remembered of others when this pod was decided about. */
    public SchedulerMemory about(ObjectRef pod) {
        return assumed.get(pod) == null ? this : new SchedulerMemory(assumed.remove(pod), nominations);
    }

    /** The node that a pod is promised after a decision about it: preemption decides anew, everything else leaves it (SCH-208). */
    static String nominated(Pod pod, Placement placement, Nominations before) {
        if (!placement.chosen().isEmpty()) return "";
        String kept = before.of(pod);
        return placement.preemption().map(Placement.Preemption::node).orElse(kept == null ? "" : kept);
    }
}
