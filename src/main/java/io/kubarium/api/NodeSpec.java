package io.kubarium.api;

import java.util.List;

/** What a node shall be. */
@Kept({"configSource", "externalID"})
public record NodeSpec(String podCIDR, @MergeKey List<String> podCIDRs, String providerID, boolean unschedulable,
        List<Taint> taints, Tree.Obj kept) {
    /** Nothing set. */
    public static final NodeSpec EMPTY = new NodeSpec(null, null, null, false, null, null);

    public NodeSpec {
        podCIDRs = podCIDRs == null ? List.of() : List.copyOf(podCIDRs);
        taints = taints == null ? List.of() : List.copyOf(taints);
        kept = kept == null ? Tree.Obj.EMPTY : kept;
    }

    public NodeSpec withPodCIDR(String podCIDR) {
        return new NodeSpec(podCIDR, podCIDRs, providerID, unschedulable, taints, kept);
    }

    public NodeSpec withPodCIDRs(List<String> podCIDRs) {
        return new NodeSpec(podCIDR, podCIDRs, providerID, unschedulable, taints, kept);
    }

    public NodeSpec withProviderID(String providerID) {
        return new NodeSpec(podCIDR, podCIDRs, providerID, unschedulable, taints, kept);
    }

    public NodeSpec withUnschedulable(boolean unschedulable) {
        return new NodeSpec(podCIDR, podCIDRs, providerID, unschedulable, taints, kept);
    }

    public NodeSpec withTaints(List<Taint> taints) {
        return new NodeSpec(podCIDR, podCIDRs, providerID, unschedulable, taints, kept);
    }
}
