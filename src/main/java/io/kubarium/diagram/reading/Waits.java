package io.kubarium.diagram.reading;

import io.kubarium.api.ObjectRef;
import io.kubarium.api.journal.Entry;
import io.kubarium.diagram.Cast.Countdown;
import io.kubarium.timeline.Moment;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The pending timers of a moment, by what they are about, as countdowns (STORIES section 3). */
final class Waits {

    private static final double SECOND = 1e9;

    private final long now;
    private final Map<ObjectRef, List<Entry.TimerSet>> about = new TreeMap<>();
    private final List<Entry.TimerSet> all = new ArrayList<>();

    Waits(Moment moment) {
        now = moment.time();
        for (var entry : moment.timers()) {
            Entry.TimerSet timer = entry.value();
            all.add(timer);
            if (timer.about() != null) {
                about.computeIfAbsent(timer.about(), k -> new ArrayList<>()).add(timer);
            }
        }
    }

    /** The earliest pending timer of that purpose about an object. */
    Optional<Entry.TimerSet> timer(ObjectRef ref, String purpose) {
        return about.getOrDefault(ref, List.of()).stream().filter(t -> t.purpose().equals(purpose))
                .min((a, b) -> Long.compare(a.due(), b.due()));
    }

    /** What is left of it, or null. */
    Countdown countdown(ObjectRef ref, String purpose) {
        return timer(ref, purpose).map(t -> new Countdown(left(t), fraction(t))).orElse(null);
    }

    /** The earliest timer of one process with that purpose. */
    Optional<Entry.TimerSet> timer(String owner, String purpose) {
        return all.stream().filter(t -> t.owner().equals(owner) && t.purpose().equals(purpose)).min((a, b) -> Long.compare(a.due(), b.due()));
    }

    /** The earliest timer of one process. */
    Optional<Entry.TimerSet> next(String owner) {
        return all.stream().filter(t -> t.owner().equals(owner)).min((a, b) -> Long.compare(a.due(), b.due()));
    }

    long count(String owner) {
        return all.stream().filter(t -> t.owner().equals(owner)).count();
    }

    /** What is left, from 1 to 0. */
    double fraction(Entry.TimerSet timer) {
        long length = timer.due() - timer.time();
        return length <= 0 ? 0 : Math.clamp((timer.due() - now) / (double) length, 0, 1);
    }

    /** {@code 4:52}, {@code 8 s}, {@code 0.4 s}. */
    String left(Entry.TimerSet timer) {
        return words(Math.max(0, timer.due() - now));
    }

    static String words(long nanos) {
        double seconds = nanos / SECOND;
        if (seconds < 1) {
            return String.format(Locale.ROOT, "%.1f s", seconds);
        }
        long whole = (long) Math.ceil(seconds);
        if (whole < 10) {
            return whole + " s";
        }
        return whole < 3600
                ? String.format(Locale.ROOT, "%d:%02d", whole / 60, whole % 60)
                : String.format(Locale.ROOT, "%d:%02d:%02d", whole / 3600, whole / 60 % 60, whole % 60);
    }
}
