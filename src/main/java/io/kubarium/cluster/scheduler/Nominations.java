package io.kubarium.cluster.scheduler;

import io.kubarium.api.ObjectRef;
import io.kubarium.api.Pod;
import io.kubarium.api.store.Snapshot;
import io.kubarium.engine.PersistentMap;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which waiting pods are promised which node, as victims make room for them there (SCH-57, SCH-205). A value. */
public record Nominations(PersistentMap<ObjectRef, Promise> promises) {
    static final Nominations NONE = new Nominations(PersistentMap.empty());

    /** The node a pod is promised, or null. */
    @Nullable String of(Pod pod) {
        Promise promise = promises.get(pod.ref());
        return promise == null || !promise.uid().equals(pod.uid()) ? null : promise.node();
    }

    /** The waiting pods that a node is promised to. */
    List<Pod> to(String node, Snapshot seen) {
        List<Pod> pods = new ArrayList<>();
        if (promises.isEmpty()) return pods;
        for (var entry : promises) {
            if (!entry.value().node().equals(node) || !(seen.get(entry.key()) instanceof Pod pod)) continue;
            if (pod.uid().equals(entry.value().uid()) && pod.spec().nodeName() == null && !pod.isTerminal()) pods.add(pod);
        }
        return pods;
    }

    Nominations with(Pod pod, String node) {
        return new Nominations(promises.put(pod.ref(), new Promise(pod.uid(), node)));
    }

    Nominations without(ObjectRef pod) {
        return promises.get(pod) == null ? this : new Nominations(promises.remove(pod));
    }

    /** Less important pods that were promised the node the pod is promised now: they lose it (SCH-201). */
    List<Pod> losers(Pod winner, String node, Snapshot seen) {
        return to(node, seen).stream().filter(pod -> Priorities.of(pod) < Priorities.of(winner)).toList();
    }

    /** After a decision about a pod: promised a node, or nothing any more. */
    Nominations after(Pod pod, String nominated, Snapshot seen) {
        if (nominated.isEmpty()) return without(pod.ref());
        Nominations after = this;
        for (Pod loser : losers(pod, nominated, seen)) after = after.without(loser.ref());
        return after.with(pod, nominated);
    }
}
