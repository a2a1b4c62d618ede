package io.kubarium.story;

/**
 * A moment that deserves its time.
 *
 * @param time when it comes, in virtual nanoseconds
 * @param seq number of the entry it comes with
 * @param seconds how long it should stay alone on the stage, in seconds of wall time (P1, P2)
 * @param closing number of the {@link Narration.Closing} that it is, 0 if none
 */
public record Beat(long time, long seq, double seconds, int closing) {}
