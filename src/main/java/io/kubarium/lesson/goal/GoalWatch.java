package io.kubarium.lesson.goal;

/** Whether a goal is met, from one look at the cluster to the next. */
public final class GoalWatch {
    /** How a goal stands. */
    public enum State {
        /** Not yet. */
        OPEN,
        /** Reached. */
        MET,
        /** Missed: too late, or broken; another try at the mark begins anew. */
        MISSED
    }

    private static final long NEVER = -1;

    private final Goal goal;
    private State state = State.OPEN;
    private long begun = NEVER;
    private long trueSince = NEVER;
    private long opened = NEVER;

    public GoalWatch(Goal goal) {
        this.goal = goal;
    }

    public Goal goal() {
        return goal;
    }

    public State state() {
        return state;
    }

    /** Looks at what is true now. */
    public void look(Reading reading) {
        if (opened == NEVER) opened = reading.time();
        switch (goal.when()) {
            case Goal.Now _ -> state = goal.condition().holds(reading, opened) ? State.MET : State.OPEN;
            case Goal.Never _ -> never(reading);
            case Goal.Within within -> within(within, reading);
            case Goal.Hold hold -> hold(hold, reading);
            case Goal.Between between -> between(between, reading);
        }
    }

    private void never(Reading reading) {
        if (state == State.OPEN) state = State.MET;
        if (goal.condition().holds(reading, opened)) state = State.MISSED;
    }

    /** The time of a mark, and a fresh start when it has moved; {@link #NEVER} if it has not come. */
    private long begin(Goal.Mark mark, Reading reading) {
        Reading.Moment moment = reading.mark(mark.name());
        if (moment == null) return NEVER;
        long at = moment.time() + mark.plus();
        if (at != begun) {
            begun = at;
            trueSince = NEVER;
            state = State.OPEN;
        }
        return reading.time() < at ? NEVER : at;
    }

    private void within(Goal.Within within, Reading reading) {
        long from = begin(within.from(), reading);
        if (from == NEVER || state != State.OPEN) return;
        if (reading.time() > from + within.duration()) state = State.MISSED;
        else if (goal.condition().holds(reading, from)) state = State.MET;
    }

    private void hold(Goal.Hold hold, Reading reading) {
        if (hold.after() != null && begin(hold.after(), reading) == NEVER || state == State.MET) return;
        long from = trueSince == NEVER ? reading.time() : trueSince;
        if (!goal.condition().holds(reading, from)) trueSince = NEVER;
        else {
            trueSince = from;
            if (reading.time() - from >= hold.duration()) state = State.MET;
        }
    }

    private void between(Goal.Between between, Reading reading) {
        long from = begin(between.from(), reading);
        Reading.Moment until = reading.mark(between.to().name());
        if (from == NEVER || state != State.OPEN) return;
        boolean over = until != null && reading.time() >= until.time() + between.to().plus();
        if (!over && between.atEnd()) return;
        boolean holds = goal.condition().holds(reading, from);
        if (!holds) state = State.MISSED;
        else if (over) state = State.MET;
    }
}
