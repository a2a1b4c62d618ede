package io.kubarium.cluster.node;

import io.kubarium.api.Container;
import io.kubarium.api.Probe;

/**
 * One probe of one container (NOD-146 to NOD-156): counts results in a row and turns its verdict at the thresholds. Its
 * ticks are reckoned: it sleeps when another try could change nothing.
 */
final class ProbeWorker {
    /** Which of a container's probes. */
    enum Kind {
        STARTUP("Startup"), READINESS("Readiness"), LIVENESS("Liveness");

        final String word;

        Kind(String word) {
            this.word = word;
        }

        Probe of(Container container) {
            return switch (this) {
                case STARTUP -> container.startupProbe();
                case READINESS -> container.readinessProbe();
                case LIVENESS -> container.livenessProbe();
            };
        }
    }

    /** A probe by pod, container and kind. */
    record Key(String uid, String container, Kind kind) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            int order = uid.compareTo(other.uid);
            if (order == 0) order = container.compareTo(other.container);
            return order == 0 ? kind.compareTo(other.kind) : order;
        }
    }

    /** The verdict before the first result counts (NOD-148): a liveness probe holds, the others do not. */
    boolean holds;
    /** The container it was asked of last. */
    String id = "";
    /** Results like the last one, in a row. */
    int inARow;
    boolean lastGood;
    boolean anyResult;
    /** Virtual time its ticks are counted from. */
    long phase;
    /** A question is under way. */
    boolean asking;
    /** Whether it asks only when told that something has changed. */
    boolean sleeps = true;
    /** The timer of the next try; -1 if none. */
    long timer = -1;
    /** No more tries for this container: it is being stopped. */
    boolean onHold;

    ProbeWorker(Kind kind, long phase) {
        this.phase = phase;
        this.holds = kind == Kind.LIVENESS;
    }

    ProbeWorker copy() {
        ProbeWorker copy = new ProbeWorker(Kind.READINESS, phase);
        copy.holds = holds;
        copy.id = id;
        copy.inARow = inARow;
        copy.lastGood = lastGood;
        copy.anyResult = anyResult;
        copy.asking = asking;
        copy.sleeps = sleeps;
        copy.timer = timer;
        copy.onHold = onHold;
        return copy;
    }

    /** Another container of the name has started: counting begins anew, its ticks keep their phase. */
    void reset(Kind kind, String container) {
        id = container;
        holds = kind == Kind.LIVENESS;
        inARow = 0;
        anyResult = false;
        onHold = false;
        sleeps = true;
        asking = false;
    }

    /** Takes a result in; true if the verdict turned. */
    boolean count(boolean good, Probe probe) {
        inARow = anyResult && good == lastGood ? inARow + 1 : 1;
        lastGood = good;
        anyResult = true;
        int threshold = good ? Math.max(1, probe.successThreshold()) : Math.max(1, probe.failureThreshold());
        if (inARow < threshold || holds == good) return false;
        holds = good;
        return true;
    }

    /** The first tick after a moment. */
    long nextTick(long after, Probe probe) {
        long period = Math.max(1, probe.periodSeconds()) * 1_000_000_000L;
        return phase + (Math.floorDiv(after - phase, period) + 1) * period;
    }
}
