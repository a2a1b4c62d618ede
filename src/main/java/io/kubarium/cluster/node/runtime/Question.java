package io.kubarium.cluster.node.runtime;

import java.util.List;

/** Something asked of a container. Times are in nanoseconds. */
public sealed interface Question {
    /** How long the asker waits. */
    long timeout();

    /** Runs a command in it. */
    record Command(List<String> words, long timeout) implements Question {}

    /** An HTTP request to a host ({@code ""} for the pod's own address). */
    record Http(String scheme, String host, int port, String path, long timeout) implements Question {}

    /** A connection. */
    record Tcp(String host, int port, long timeout) implements Question {}
}
