package io.kubarium.lesson.goal;

import org.jspecify.annotations.Nullable;

/**
 * What must be true, and when.
 *
 * @param text as the lesson's file says it
 */
public record Goal(String text, When when, Condition condition) {
    /** The stretch of time in which the condition counts. */
    public sealed interface When {}

    /** Now, for as long as it stays so. */
    record Now() implements When {}

    /** Once, not later than this after a mark. */
    record Within(long duration, Mark from) implements When {}

    /** All the time for this long; after a mark if there is one. */
    record Hold(long duration, @Nullable Mark after) implements When {}

    /** All the time from one mark to another, or only judged at the second; requests are those between them. */
    record Between(Mark from, Mark to, boolean atEnd) implements When {}

    /** At no time. */
    record Never() implements When {}

    /** A moment that has a name, and a distance from it. */
    public record Mark(String name, long plus) {}
}
