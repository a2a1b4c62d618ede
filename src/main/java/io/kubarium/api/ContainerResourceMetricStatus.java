package io.kubarium.api;

/** What one container of each pod used of a resource. */
public record ContainerResourceMetricStatus(@Shown String name, @Shown MetricValueStatus current,
        @Shown String container) {
    /** Nothing set. */
    public static final ContainerResourceMetricStatus EMPTY = new ContainerResourceMetricStatus(null, null, null);
}
