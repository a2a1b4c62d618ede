package io.kubarium.ui.session;

import io.kubarium.api.journal.Entry;
import io.kubarium.timeline.Moment;

/** Decides how far virtual time may go in a stretch of wall time. */
public interface Pace {
    /** The virtual time that may be shown after this much more wall time, from a moment on. */
    long advance(long wallNanos, Moment from);

    /** The factor just now. */
    double factor();

    /** The word on the pill. */
    String word();

    /** Whether a run stops at this entry, so that the pace can slow down. */
    boolean stopsAt(Entry entry);

    /** At a stop, the title of what comes next; "" if the run goes on. */
    String next();

    /** Goes on after a stop. */
    void goOn();
}
