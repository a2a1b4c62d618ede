package io.kubarium.cluster.scheduler;

import io.kubarium.api.verdict.Placement;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Is asked when no node passed the filters: may make room, or says why it cannot. */
interface PostFilterPlugin extends Plugin {
    /** What it found out about a pod that every node refused. */
    Outcome after(Attempt attempt, List<Placement.NodeVerdict> refusals, Filters filters, long seed);

    /**
     * Room is made, or the text says why not; others are asked as long as nobody makes room.
     *
     * @param preemption how each node would make room, or null if that was not looked at
     */
    record Outcome(String text, Placement.@Nullable Preemption preemption) {}
}
