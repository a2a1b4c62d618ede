package io.kubarium.api;

/** What a metric was at the last look. */
public record MetricStatus(@Shown String type, Tree.Obj object, Tree.Obj pods, ResourceMetricStatus resource,
        ContainerResourceMetricStatus containerResource, Tree.Obj external) {
    /** Nothing set. */
    public static final MetricStatus EMPTY = new MetricStatus(null, null, null, null, null, null);
}
