package io.kubarium.api;

/** A measured value. */
public record MetricValueStatus(Quantity value, Quantity averageValue, Integer averageUtilization) {
    /** Nothing set. */
    public static final MetricValueStatus EMPTY = new MetricValueStatus(null, null, null);
}
