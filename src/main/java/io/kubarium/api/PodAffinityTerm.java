package io.kubarium.api;

import java.util.List;

/** Pods by selector and namespaces, and the topology in which near is meant. */
public record PodAffinityTerm(LabelSelector labelSelector, List<String> namespaces, @Shown String topologyKey,
        LabelSelector namespaceSelector, List<String> matchLabelKeys, List<String> mismatchLabelKeys) {
    /** Nothing set. */
    public static final PodAffinityTerm EMPTY = new PodAffinityTerm(null, null, null, null, null, null);

    public PodAffinityTerm {
        namespaces = namespaces == null ? List.of() : List.copyOf(namespaces);
        matchLabelKeys = matchLabelKeys == null ? List.of() : List.copyOf(matchLabelKeys);
        mismatchLabelKeys = mismatchLabelKeys == null ? List.of() : List.copyOf(mismatchLabelKeys);
    }
}
