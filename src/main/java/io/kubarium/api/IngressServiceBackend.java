package io.kubarium.api;

/** A Service and one of its ports. */
public record IngressServiceBackend(@Shown String name, ServiceBackendPort port) {
    /** Nothing set. */
    public static final IngressServiceBackend EMPTY = new IngressServiceBackend(null, null);

    public IngressServiceBackend {
        port = port == null ? ServiceBackendPort.EMPTY : port;
    }
}
