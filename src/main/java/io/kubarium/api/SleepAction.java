package io.kubarium.api;

/** Wait. */
public record SleepAction(@Shown long seconds) {
    /** Nothing set. */
    public static final SleepAction EMPTY = new SleepAction(0);
}
