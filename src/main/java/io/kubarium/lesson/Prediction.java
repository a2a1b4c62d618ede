package io.kubarium.lesson;

import org.jspecify.annotations.Nullable;

/** What a learner said would happen, first and after thinking again; nothing if they skipped. Never graded. */
public record Prediction(@Nullable String first, @Nullable String changed) {
    /** What they say now; null if they skipped. */
    public @Nullable String said() {
        return changed != null ? changed : first;
    }
}
