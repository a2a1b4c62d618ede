package io.kubarium.timeline;

import io.kubarium.api.journal.Entry;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.TreeMap;

/**
 * Messages that have arrived while what they brought about is not yet to be seen (STORIES L2): a request to the API server until those
 * who watch have heard of its change, a list of endpoints until the kube-proxy has written its rules.
 */
final class Effects {
    private static final String API_SERVER = "kube-apiserver";
    private static final String PROXY = "kube-proxy/";
    private static final long LONGEST_WAY = 200_000_000L;

    private final TreeMap<Long, Long> changes = new TreeMap<>();
    private final TreeMap<String, Long> written = new TreeMap<>();
    private final List<Entry.Signal> arrived = new ArrayList<>();

    /** A change that one of the messages on their way has brought about. */
    void changed(Entry.Change change, ArrayDeque<Entry.Signal> inFlight) {
        for (Iterator<Entry.Signal> newest = inFlight.descendingIterator(); newest.hasNext();) {
            Entry.Signal signal = newest.next();
            if (signal.time() < change.time() - LONGEST_WAY) return;
            boolean brought = signal.to().equals(API_SERVER) && signal.arrives() == change.time() && signal.cause() == change.cause();
            if (brought && change.ref().equals(signal.about())) changes.put(signal.seq(), change.seq());
        }
    }

    /** Something happened in a process: a kube-proxy has written its rules. */
    void happened(Entry.Local local) {
        if (local.process().startsWith(PROXY)) written.put(local.process(), local.time());
    }

    /** A message has arrived. */
    void arrived(Entry.Signal signal) {
        if (signal.to().startsWith(PROXY) || changes.containsKey(signal.seq())) arrived.add(signal);
    }

    /** Those whose effect is not yet to be seen, while these are on their way. */
    List<Entry.Signal> at(long time, ArrayDeque<Entry.Signal> inFlight) {
        arrived.removeIf(signal -> time - signal.arrives() > Moment.LINGER || isSeen(signal, inFlight));
        changes.keySet().removeIf(seq -> inFlight.stream().noneMatch(s -> s.seq() == seq) && arrived.stream().noneMatch(s -> s.seq() == seq));
        return List.copyOf(arrived);
    }

    private boolean isSeen(Entry.Signal signal, ArrayDeque<Entry.Signal> inFlight) {
        if (signal.to().equals(API_SERVER)) return !isOnItsWay(changes.get(signal.seq()), inFlight);
        return written.getOrDefault(signal.to(), Long.MIN_VALUE) >= signal.arrives();
    }

    private static boolean isOnItsWay(long change, ArrayDeque<Entry.Signal> inFlight) {
        return inFlight.stream().anyMatch(signal -> signal.cause() == change && signal.from().equals(API_SERVER));
    }
}
