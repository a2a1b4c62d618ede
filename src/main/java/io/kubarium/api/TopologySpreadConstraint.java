package io.kubarium.api;

import java.util.List;

/** How evenly pods shall be spread. */
public record TopologySpreadConstraint(@Shown int maxSkew, @Shown String topologyKey, @Shown String whenUnsatisfiable,
        LabelSelector labelSelector, Integer minDomains, String nodeAffinityPolicy, String nodeTaintsPolicy,
        List<String> matchLabelKeys) {
    /** Nothing set. */
    public static final TopologySpreadConstraint EMPTY = new TopologySpreadConstraint(0, null, null, null, null, null, null,
        null);

    public TopologySpreadConstraint {
        matchLabelKeys = matchLabelKeys == null ? List.of() : List.copyOf(matchLabelKeys);
    }

    public TopologySpreadConstraint withLabelSelector(LabelSelector labelSelector) {
        return new TopologySpreadConstraint(maxSkew, topologyKey, whenUnsatisfiable, labelSelector, minDomains, nodeAffinityPolicy, nodeTaintsPolicy, matchLabelKeys);
    }
}
