package io.kubarium.api;

/** One port of an Endpoints object. */
public record EndpointsPort(String name, @Shown int port, String protocol, String appProtocol) {
    /** Nothing set. */
    public static final EndpointsPort EMPTY = new EndpointsPort(null, 0, null, null);
}
