package io.kubarium.api;

/** What a metric should be. */
public record MetricTarget(@Shown String type, Quantity value, Quantity averageValue, Integer averageUtilization) {
    /** Nothing set. */
    public static final MetricTarget EMPTY = new MetricTarget(null, null, null, null);
}
