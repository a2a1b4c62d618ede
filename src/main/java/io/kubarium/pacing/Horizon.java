package io.kubarium.pacing;

import io.kubarium.story.Beat;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the time just ahead. The simulation runs a little ahead of the playhead; nothing here needs it to run
 * further than it has.
 */
public interface Horizon {
    /** Virtual time up to which everything is known: a playhead never passes it. */
    long known();

    /** The first moment after a time, or null if none is known yet; several at the same time count as one. */
    @Nullable Beat beatAfter(long time);

    /** When the next shown timer after a time is due, {@link Long#MAX_VALUE} if none runs. */
    long dueAfter(long time);

    /** The time of the first message or change after a time, {@link Long#MAX_VALUE} if none is known yet. */
    long messageAfter(long time);
}
