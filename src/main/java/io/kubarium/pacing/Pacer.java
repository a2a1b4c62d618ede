package io.kubarium.pacing;

import io.kubarium.story.Beat;
import org.jspecify.annotations.Nullable;

/**
 * Moves the playhead: a stretch of wall time in, a virtual time out. By hand it multiplies; smart, a wait takes at most four
 * seconds and a moment stays as long as it takes to read (P1 to P4); guided, it also stops where a phase closes, until the
 * person goes on (P5). It reads no clock, and no further ahead than the simulation has run.
 */
public final class Pacer {
    /** The slowest and the fastest factor that can be chosen. */
    public static final double SLOWEST = 0.001;
    public static final double FASTEST = 1000;

    private static final double SECOND = 1e9;
    private static final double WAIT = 2;
    private static final double LONGEST_WAIT = 4;
    private static final double MESSAGE = 1;
    private static final double HUSH = 0.1;
    private static final double STEP = 0.4;
    /** How far a step looks for its next change: past the longest wait of the usual timers, not into next week. */
    private static final double SEARCH = 600 * SECOND;

    /** How speed is chosen. */
    public enum Mode { MANUAL, SMART, GUIDED }

    /** How far a step goes (P7). */
    public enum Step { MESSAGE, MOMENT, PHASE }

    private Mode mode = Mode.GUIDED;
    private double speed = 1;
    private boolean paused;
    private boolean stopped;
    private @Nullable Step step;
    private double searchFrom;
    private double time;
    private double factor = 1;
    private double sinceBeat;
    private double hold;
    private double beatTime;
    private double plannedTarget = -1;
    private double plannedRate = 1;

    /** A pacer at a virtual time. */
    public Pacer(long time) {
        this.time = time;
        this.beatTime = time;
    }

    /** The playhead. */
    public long time() {
        return (long) time;
    }

    public Mode mode() {
        return mode;
    }

    /** Changes how speed is chosen; what was stopped for reading goes on. */
    public void mode(Mode chosen) {
        mode = chosen;
        stopped = false;
        plannedTarget = -1;
    }

    /** Chooses the factor by hand. */
    public void speed(double chosen) {
        speed = Math.max(SLOWEST, Math.min(FASTEST, chosen));
        mode(Mode.MANUAL);
    }

    /** The factor chosen by hand. */
    public double speed() {
        return speed;
    }

    /** The factor of this instant, 0 while nothing moves: always to be shown. */
    public double factor() {
        return moving() ? factor : 0;
    }

    public boolean isPaused() {
        return paused;
    }

    /** Whether a guided run stands at the end of a phase and waits for {@link #goOn()}. */
    public boolean isStopped() {
        return stopped;
    }

    /** Stops everything, or lets it go on. */
    public void pause(boolean on) {
        paused = on;
        step = null;
        if (!on) goOn();
    }

    /** Leaves a guided stop. */
    public void goOn() {
        stopped = false;
        paused = false;
        step = null;
    }

    /** Goes on to the next message, moment or end of a phase, and pauses there. */
    public void step(Step size) {
        paused = true;
        stopped = false;
        step = size;
        searchFrom = time;
        plannedTarget = -1;
    }

    /** Starts again at another time: after a seek, a branch, or the opening of something else. */
    public void at(long newTime) {
        time = newTime;
        beatTime = newTime;
        hold = 0;
        sinceBeat = 0;
        stopped = false;
        step = null;
        plannedTarget = -1;
    }

    private boolean moving() {
        return step != null || !paused && !stopped;
    }

    /** Lets wall time pass and tells where the playhead is then. */
    public long advance(long wallNanos, Horizon horizon) {
        double wall = wallNanos / SECOND;
        if (step != null) stepOn(step, wall, horizon);
        else if (moving() && mode == Mode.MANUAL) byHand(wall, horizon);
        else if (moving()) smart(wall, horizon);
        return time();
    }

    private void byHand(double wall, Horizon horizon) {
        factor = speed;
        time = Math.min(Math.max(time, horizon.known()), time + wall * SECOND * speed);
    }

    private void stepOn(Step size, double wall, Horizon horizon) {
        double target = target(size, horizon);
        if (target < 0) {
            factor = FASTEST;
            time = Math.min(Math.min(Math.max(time, horizon.known()), searchFrom + SEARCH), time + wall * SECOND * FASTEST);
            if (time >= searchFrom + SEARCH) step = null;
            return;
        }
        if (plannedTarget != target) {
            plannedTarget = target;
            plannedRate = (target - time) / (STEP * SECOND);
        }
        factor = plannedRate;
        time = Math.min(target, time + wall * SECOND * plannedRate);
        if (time >= target) {
            step = null;
            arrive(horizon.beatAfter((long) target - 1));
        }
    }

    private double target(Step size, Horizon horizon) {
        if (size == Step.MESSAGE) {
            long next = horizon.messageAfter(time());
            return next == Long.MAX_VALUE ? -1 : next;
        }
        Beat beat = horizon.beatAfter(time());
        while (size == Step.PHASE && beat != null && beat.closing() == 0) beat = horizon.beatAfter(beat.time());
        return beat == null ? -1 : beat.time();
    }

    private void smart(double wall, Horizon horizon) {
        double left = wall;
        while (left > 0 && !stopped) {
            Beat next = horizon.beatAfter(time());
            double leg = leg(next != null ? next.time() : expected(horizon));
            double reach = Math.min(leg, next != null ? next.time() : horizon.known());
            if (reach <= time) return;
            factor = rate(leg, next != null);
            double needed = (reach - time) / (factor * SECOND);
            if (needed > left) {
                time += left * factor * SECOND;
                sinceBeat += left;
                return;
            }
            time = reach;
            left -= needed;
            sinceBeat += needed;
            if (next != null && reach == next.time()) arrive(next);
        }
    }

    /** Where a stretch of one rate ends: before a long wait the burst that led to it is shown slowly, so that its messages can be seen (P3). */
    private double leg(double target) {
        double hushed = beatTime + HUSH * SECOND;
        return target - beatTime > WAIT * SECOND && time < hushed ? hushed : target;
    }

    private double rate(double leg, boolean known) {
        if (leg == plannedTarget) return plannedRate;
        double gap = (leg - time) / SECOND;
        double natural = gap > WAIT ? Math.min(gap, LONGEST_WAIT) : gap;
        double reading = Math.max(0, hold - sinceBeat);
        double rate = Math.min(FASTEST, gap / (known || leg == beatTime + HUSH * SECOND ? Math.max(natural, reading) : natural));
        // A wait that runs fast does not slow down because its end comes into sight.
        boolean goesOn = reading == 0 && plannedTarget > time && plannedRate > rate;
        plannedTarget = leg;
        plannedRate = goesOn ? plannedRate : rate;
        return plannedRate;
    }

    /** With no moment known: the wait goes on until the next timer is due, else nobody knows. */
    private double expected(Horizon horizon) {
        long due = horizon.dueAfter(time());
        return due == Long.MAX_VALUE ? time + SECOND : due;
    }

    private void arrive(@Nullable Beat beat) {
        plannedTarget = -1;
        sinceBeat = 0;
        beatTime = time;
        if (beat == null) return;
        hold = mode == Mode.GUIDED ? Math.max(MESSAGE, beat.seconds()) : beat.seconds();
        if (mode == Mode.GUIDED && beat.closing() > 0 && step == null && !paused) stopped = true;
    }
}
