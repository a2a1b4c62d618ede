package io.kubarium.api;

/** A metric that an autoscaler goes by. */
public record MetricSpec(@Shown String type, Tree.Obj object, Tree.Obj pods, ResourceMetricSource resource,
        ContainerResourceMetricSource containerResource, Tree.Obj external) {
    /** Nothing set. */
    public static final MetricSpec EMPTY = new MetricSpec(null, null, null, null, null, null);
}
