package io.kubarium.story;

import java.util.TreeMap;

/**
 * A narrator that can be asked for any time up to the journal's end: it keeps a copy of itself every so many entries, so
 * that a look back reads a short stretch again instead of everything.
 */
public final class Lookback {
    private static final long EVERY = 2_000;

    private final TreeMap<Long, Narrator> kept = new TreeMap<>();
    private final Narrator ahead;
    private Narrator present;

    /** Begins with a narrator; what lies before it stays out of reach. */
    public Lookback(Narrator first) {
        ahead = first;
        present = first;
        kept.put(first.time(), first.copy());
    }

    /** The narrator at a time; it is not to be moved further by anybody else. */
    public Narrator at(long time) {
        if (time >= ahead.time()) {
            present = ahead;
            for (long next = ahead.timeAfter(EVERY); next < time; next = ahead.timeAfter(EVERY)) {
                ahead.read(next);
                kept.put(next, ahead.copy());
            }
            ahead.read(time);
            return ahead;
        }
        boolean near = present != ahead && present.time() <= time && kept.floorKey(time) <= present.time();
        if (!near) present = kept.floorEntry(time).getValue().copy();
        present.read(time);
        return present;
    }
}
