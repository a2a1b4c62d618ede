package io.kubarium.ui.session;

import io.kubarium.api.Event;
import io.kubarium.api.Lease;
import io.kubarium.api.journal.Entry;
import io.kubarium.pacing.Ahead;
import io.kubarium.pacing.Pacer;
import io.kubarium.story.Narrator;

/**
 * Keeps the playhead's pace: the simulation runs just so far ahead that the next moment is known, and no further than it. A scout reads ahead
 * for the pacer; what it reads is never shown. Only {@link #stopsAt} is asked on the simulation's thread.
 */
final class Pacing {
    private static final double WALL_AHEAD = 0.15e9;
    private static final long LEAST_AHEAD = 20_000_000L;
    private static final Pacer.Mode[] MODES = Pacer.Mode.values();

    private final Pacer pacer;
    private final Ahead ahead;
    private volatile boolean careful = true;

    /** A pace for a scenario that is opened at a time, with so many entries before it. */
    Pacing(Opened opened, Pacer.Mode mode) {
        long now = opened.cluster().now();
        pacer = new Pacer(now);
        pacer.mode(mode);
        Narrator scout = Narrator.from(opened.cluster().journal(), opened.firstTold());
        ahead = new Ahead(opened.cluster().journal(), scout);
        ahead.extend(now);
    }

    /** Lets wall time pass: where the playhead is then. The session is let run as far as has to be known next. */
    long advance(long wallNanos, Session session) {
        careful = pacer.mode() != Pacer.Mode.MANUAL;
        ahead.extend(session.reached());
        long now = pacer.advance(wallNanos, ahead);
        if (!isAtRest() && ahead.beatAfter(now) == null) session.runTo(now + Math.max(LEAST_AHEAD, Math.round(Math.max(pacer.factor(), pacer.speed()) * WALL_AHEAD)));
        return now;
    }

    /** Whether nothing moves: paused, or at a guided stop. */
    boolean isAtRest() {
        return pacer.factor() == 0;
    }

    /** Whether a run stops at this entry: with all paces but the manual one, at each change that may be worth a look. */
    boolean stopsAt(Entry entry) {
        return careful && (entry instanceof Entry.Change change && !(change.object() instanceof Lease) && !(change.object() instanceof Event)
                || entry instanceof Entry.MachineChange || entry instanceof Entry.ProcessChange || entry instanceof Entry.Act);
    }

    boolean isPaused() {
        return pacer.isPaused();
    }

    /** Whether a guided run waits at the end of a phase. */
    boolean isStopped() {
        return pacer.isStopped();
    }

    /** Runs, pauses, or goes on from a guided stop. */
    void playPause() {
        if (pacer.isStopped()) pacer.goOn();
        else pacer.pause(!pacer.isPaused());
    }

    /** Goes on from a guided stop, since the person did something; a pause stays. */
    void leaveStop() {
        if (pacer.isStopped()) pacer.goOn();
    }

    void step() {
        pacer.step(Pacer.Step.MOMENT);
    }

    void speed(double factor) {
        pacer.speed(factor);
    }

    double speed() {
        return pacer.speed();
    }

    double factor() {
        return pacer.factor();
    }

    Pacer.Mode mode() {
        return pacer.mode();
    }

    void nextMode() {
        pacer.mode(MODES[(pacer.mode().ordinal() + 1) % MODES.length]);
    }

    String word() {
        return switch (pacer.mode()) {
            case MANUAL -> "Manual pace";
            case SMART -> "Smart pacing";
            case GUIDED -> "Guided pace";
        };
    }
}
