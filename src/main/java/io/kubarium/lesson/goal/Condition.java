package io.kubarium.lesson.goal;

/** Something that is true of a cluster or not. */
@FunctionalInterface
public interface Condition {
    /** Whether it is true now; requests are counted from that virtual time on. */
    boolean holds(Reading reading, long from);
}
