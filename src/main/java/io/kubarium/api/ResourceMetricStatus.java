package io.kubarium.api;

/** What pods used of a resource. */
public record ResourceMetricStatus(@Shown String name, @Shown MetricValueStatus current) {
    /** Nothing set. */
    public static final ResourceMetricStatus EMPTY = new ResourceMetricStatus(null, null);
}
