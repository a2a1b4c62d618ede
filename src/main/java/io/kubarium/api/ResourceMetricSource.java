package io.kubarium.api;

/** What pods use of cpu or memory, and what they should. */
public record ResourceMetricSource(@Shown String name, @Shown MetricTarget target) {
    /** Nothing set. */
    public static final ResourceMetricSource EMPTY = new ResourceMetricSource(null, null);
}
