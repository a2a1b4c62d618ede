package io.kubarium.ui.session;

import io.kubarium.api.Event;
import io.kubarium.api.Lease;
import io.kubarium.api.journal.Entry;
import io.kubarium.timeline.Moment;
import java.util.List;

/** The paces a person can choose from, and single steps. Asked by the simulation's thread whether a run stops, hence the volatiles. */
final class Pacing {
    private final ManualPace manual = new ManualPace();
    private final List<Pace> paces = List.of(manual);
    private volatile Pace pace = manual;
    private volatile boolean once;
    private double chosen = 1;

    long goal(long wallNanos, Moment from) {
        return pace.advance(wallNanos, from);
    }

    void choose(double factor) {
        chosen = factor;
        manual.setFactor(factor);
        pace = manual;
    }

    void nextPace() {
        pace = paces.get((paces.indexOf(pace) + 1) % paces.size());
    }

    void stopAtNext() {
        once = true;
    }

    boolean stopsAt(Entry entry) {
        if (once && isTold(entry)) {
            once = false;
            return true;
        }
        return pace.stopsAt(entry);
    }

    private static boolean isTold(Entry entry) {
        return entry instanceof Entry.Change change && !(change.object() instanceof Lease) && !(change.object() instanceof Event)
                || entry instanceof Entry.MachineChange || entry instanceof Entry.ProcessChange;
    }

    double chosen() {
        return chosen;
    }

    double factor() {
        return pace.factor();
    }

    String word() {
        return pace.word();
    }

    String next() {
        return pace.next();
    }

    void goOn() {
        pace.goOn();
    }
}
