package io.kubarium.scenario;

import io.kubarium.api.timing.Timing;

/** The profiles of durations by name. */
public final class Timings {
    private Timings() {}

    /** {@code recorded} or {@code class}. */
    public static Timing named(String name) {
        return switch (name) {
            case "recorded" -> Timing.recorded();
            case "class" -> Timing.classroom();
            default -> throw new IllegalArgumentException("no timing is called \"" + name + "\"; there are recorded and class");
        };
    }
}
