package io.kubarium.api.journal;

/** What a machine is doing, whatever the cluster believes of it. */
public enum MachineState {
    RUNNING,
    /** Hangs or is cut off: nothing on it moves or is heard, nothing on it ends. */
    FROZEN,
    OFF
}
