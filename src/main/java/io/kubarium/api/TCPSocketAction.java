package io.kubarium.api;

/** Open a connection. */
public record TCPSocketAction(@Shown IntOrString port, String host) {
    /** Nothing set. */
    public static final TCPSocketAction EMPTY = new TCPSocketAction(null, null);
}
