package io.kubarium.cluster.node;

/**
 * Why a kubelet ends a pod by itself: what its status says once everything has ended.
 *
 * @param reason empty if its phase follows from exit codes and nothing else is said
 * @param graceSeconds how long its processes have; negative for what the pod asks for
 * @param disruption what a condition tells that the kubelet did it (NOD-126); empty if none does
 */
record Ending(String reason, String message, long graceSeconds, String disruption) {
    /** NOD-114. */
    static final Ending DEADLINE = new Ending("DeadlineExceeded", "Pod was active on the node longer than the specified deadline", -1, "");
    /** NOD-281. */
    static final Ending REFUSED = new Ending("", "", -1, "");
    /** NOD-39. */
    static final Ending PREEMPTED = new Ending("", "", 1, "Pod was preempted by Kubelet to accommodate a critical pod.");

    static Ending evicted(String message) {
        return new Ending("Evicted", message, 1, message);
    }

    boolean isFailure() {
        return !reason.isEmpty();
    }
}
