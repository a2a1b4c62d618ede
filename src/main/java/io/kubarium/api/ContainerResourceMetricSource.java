package io.kubarium.api;

/** What one container of each pod uses of cpu or memory, and what it should. */
public record ContainerResourceMetricSource(@Shown String name, @Shown MetricTarget target, @Shown String container) {
    /** Nothing set. */
    public static final ContainerResourceMetricSource EMPTY = new ContainerResourceMetricSource(null, null, null);
}
