package io.kubarium.cluster.node.runtime;

import java.util.List;

/**
 * What is known of an image.
 *
 * @param size bytes to pull
 * @param ports ports its own program listens on
 * @param programs commands it has beside the shell's
 * @param kind what its own program does
 */
record Image(String repository, long size, List<Integer> ports, List<String> programs, Kind kind) {
    /** What happens when an image is run without a command. */
    enum Kind {
        /** Serves until it is told to stop. */
        SERVER,
        /** A shell without a terminal: it ends at once. */
        SHELL,
        /** Says something and ends. */
        GREETING,
        /** Nobody knows this image: it is believed to serve, and to have every command. */
        UNKNOWN
    }

    boolean has(String command) {
        return kind == Kind.UNKNOWN || programs.contains(command);
    }
}
