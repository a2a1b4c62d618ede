package io.kubarium.ui.session;

import io.kubarium.api.journal.Entry;
import io.kubarium.timeline.Moment;

/** The same factor all the time, chosen by hand. */
final class ManualPace implements Pace {
    private double factor = 1;

    void setFactor(double factor) {
        this.factor = factor;
    }

    @Override
    public long advance(long wallNanos, Moment from) {
        return from.time() + Math.round(wallNanos * factor);
    }

    @Override
    public double factor() {
        return factor;
    }

    @Override
    public String word() {
        return "Manual pace";
    }

    @Override
    public boolean stopsAt(Entry entry) {
        return false;
    }

    @Override
    public String next() {
        return "";
    }

    @Override
    public void goOn() {
    }
}
