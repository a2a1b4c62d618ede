package io.kubarium.api;

/** A Service or another resource. */
public record IngressBackend(IngressServiceBackend service, TypedLocalObjectReference resource) {
    /** Nothing set. */
    public static final IngressBackend EMPTY = new IngressBackend(null, null);
}
