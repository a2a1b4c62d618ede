package io.kubarium.cluster.scheduler;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Prefers some nodes over others. */
interface ScorePlugin extends Plugin {
    /** How much its scores count (SCH-48). */
    int weight();

    /** The scores of the feasible nodes, 0 to 100, in their order; null to be skipped (SCH-52). */
    long @Nullable [] score(Attempt attempt, List<NodeInfo> feasible);
}
