package io.kubarium.api;

/** One path and where it leads. */
public record HTTPIngressPath(String path, @EmptyMatters String pathType, IngressBackend backend) {
    /** Nothing set. */
    public static final HTTPIngressPath EMPTY = new HTTPIngressPath(null, null, null);

    public HTTPIngressPath {
        backend = backend == null ? IngressBackend.EMPTY : backend;
    }
}
