package io.kubarium.cluster.node;

/**
 * Why a kubelet ends a pod by itself: what its status says once everything has ended.
 *
 * @param graceSeconds how long its processes have; negative for what the pod asks for
 * @param disrupted whether a condition tells that the kubelet did it (NOD-126)
 */
record Ending(String reason, String message, long graceSeconds, boolean disrupted) {
    /** NOD-114. */
    static final Ending DEADLINE = new Ending("DeadlineExceeded", "Pod was active on the node longer than the specified deadline", -1, false);
}
