package io.kubarium.api;

/** One address of an Endpoints object. */
public record EndpointAddress(@Shown String ip, String hostname, String nodeName, ObjectReference targetRef) {
    /** Nothing set. */
    public static final EndpointAddress EMPTY = new EndpointAddress(null, null, null, null);
}
