package io.kubarium.cluster;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The timers that have neither fired nor been cancelled, by number, and which process each belongs to. */
final class Timers {
    /** Whose it is, and whether the journal shows it. */
    record Timer(int owner, boolean shown) {}

    private final TreeMap<Long, Timer> pending;
    private long next;

    Timers() {
        this(new TreeMap<>(), 0);
    }

    private Timers(TreeMap<Long, Timer> pending, long next) {
        this.pending = pending;
        this.next = next;
    }

    Timers copy() {
        return new Timers(new TreeMap<>(pending), next);
    }

    /** A new timer's number. */
    long add(int owner, boolean shown) {
        pending.put(next, new Timer(owner, shown));
        return next++;
    }

    /** It fires or is cancelled; null if it did before. */
    @Nullable Timer remove(long number) {
        return pending.remove(number);
    }

    /** Removes all of a process; the numbers of those that are shown, in order. */
    List<Long> removeOf(int owner) {
        List<Long> shown = new ArrayList<>();
        pending.forEach((number, timer) -> {
            if (timer.owner() == owner && timer.shown()) shown.add(number);
        });
        pending.values().removeIf(timer -> timer.owner() == owner);
        return shown;
    }
}
