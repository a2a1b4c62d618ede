package io.kubarium.api;

/** A wish with a weight. */
public record PreferredSchedulingTerm(@Shown int weight, NodeSelectorTerm preference) {
    /** Nothing set. */
    public static final PreferredSchedulingTerm EMPTY = new PreferredSchedulingTerm(0, null);

    public PreferredSchedulingTerm {
        preference = preference == null ? NodeSelectorTerm.EMPTY : preference;
    }
}
