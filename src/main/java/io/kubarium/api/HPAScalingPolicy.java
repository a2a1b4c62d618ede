package io.kubarium.api;

/** At most so many pods, or such a share of them, in a period. */
public record HPAScalingPolicy(@Shown String type, @Shown int value, @Shown int periodSeconds) {
    /** Nothing set. */
    public static final HPAScalingPolicy EMPTY = new HPAScalingPolicy(null, 0, 0);
}
