package io.kubarium.api;

/** The first ordinal. */
public record StatefulSetOrdinals(@Shown int start) {
    /** Nothing set. */
    public static final StatefulSetOrdinals EMPTY = new StatefulSetOrdinals(0);
}
