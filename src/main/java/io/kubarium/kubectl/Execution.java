package io.kubarium.kubectl;

import java.util.OptionalLong;

/**
 * A typed line at work. It lives outside the simulation: whoever runs the cluster polls it after steps, until it is
 * finished or abandoned.
 */
public interface Execution {
    /** Does what can be done at the cluster's present time; true when finished. */
    boolean poll();

    /** What a terminal shows of it so far: what it printed, then its errors. */
    String output();

    /** 0 for success, once finished. */
    int exitStatus();

    /** The virtual time at which it wants to be polled even if nothing changes; empty if it waits for changes only. */
    OptionalLong wakeAt();

    /** Ends it, as Ctrl+C does. */
    void interrupt();
}
