package io.kubarium.cluster.scheduler;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says on which nodes a pod cannot run. */
interface FilterPlugin extends Plugin {
    /** Looks at the pod once (PreFilter): a refusal of the whole attempt, a filter to ask per node, or null to be skipped (SCH-52). */
    @Nullable Prepared prepare(Attempt attempt);

    /** What a plugin prepared for an attempt. */
    sealed interface Prepared {}

    /** The pod cannot be placed anywhere; no node is looked at. */
    record RefusedAll(String message) implements Prepared {}

    /** To be asked for each node. */
    non-sealed interface Filter extends Prepared {
        /** Why the pod cannot run on the node, or null. */
        @Nullable Refusal check(NodeInfo node);
    }

    /** Why not here; {@code resolvable} if removing pods might help (preemption). */
    record Refusal(List<String> reasons, boolean resolvable) {
        static Refusal unresolvable(String reason) {
            return new Refusal(List.of(reason), false);
        }

        static Refusal resolvable(String reason) {
            return new Refusal(List.of(reason), true);
        }
    }
}
