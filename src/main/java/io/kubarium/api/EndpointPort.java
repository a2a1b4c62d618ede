package io.kubarium.api;

/** One port of a slice. */
public record EndpointPort(@EmptyMatters String name, String protocol, Integer port, String appProtocol) {
    /** Nothing set. */
    public static final EndpointPort EMPTY = new EndpointPort(null, null, null, null);
}
