package io.kubarium.api;

/** A request or limit of a container. */
public record ResourceFieldSelector(String containerName, @Shown String resource, Quantity divisor) {
    /** Nothing set. */
    public static final ResourceFieldSelector EMPTY = new ResourceFieldSelector(null, null, null);
}
