package io.kubarium.timeline;

import io.kubarium.api.journal.Entry;
import io.kubarium.engine.PersistentMap;
import java.util.ArrayList;
import java.util.List;

/**
 * The links between machines, each way for itself, and the disks in machines that are not as they should be; what is well
 * is not in it.
 *
 * @param ways  by their two machines, {@code worker-1>master-1}
 * @param disks by machine: how much longer a write takes in nanoseconds, {@link #STOPPED} if it does not answer
 */
public record Cabling(PersistentMap<String, Way> ways, PersistentMap<String, Long> disks) {

    /** A disk that does not answer, a way that nothing gets through. */
    public static final long STOPPED = Long.MAX_VALUE;

    /** Everything is as it should be. */
    public static final Cabling WELL = new Cabling(PersistentMap.empty(), PersistentMap.empty());

    /** A way that is cut or slow, and since when. */
    public record Way(String from, String to, long delay, long since) {

        /** Whether nothing gets through. */
        public boolean isCut() {
            return delay == STOPPED;
        }
    }

    Cabling with(Entry.LinkChange change) {
        String key = key(change.from(), change.to());
        long delay = change.open() ? change.delay() : STOPPED;
        return new Cabling(delay == 0 ? ways.remove(key) : ways.put(key, new Way(change.from(), change.to(), delay, change.time())), disks);
    }

    Cabling with(Entry.DiskChange change) {
        long delay = change.works() ? change.delay() : STOPPED;
        return new Cabling(ways, delay == 0 ? disks.remove(change.machine()) : disks.put(change.machine(), delay));
    }

    private static String key(String from, String to) {
        return from + ">" + to;
    }

    /** How much longer a message takes; 0 if the way is well, {@link #STOPPED} if it is cut. */
    public long delay(String from, String to) {
        Way way = ways.get(key(from, to));
        return way == null ? 0 : way.delay();
    }

    /** Whether a connection between two machines works: both ways are needed. */
    public boolean connects(String a, String b) {
        return delay(a, b) != STOPPED && delay(b, a) != STOPPED;
    }

    /** Since when one of the two ways is cut; -1 if none is. */
    public long cutSince(String a, String b) {
        long since = -1;
        for (String key : List.of(key(a, b), key(b, a))) {
            Way way = ways.get(key);
            if (way != null && way.isCut()) since = since < 0 ? way.since() : Math.min(since, way.since());
        }
        return since;
    }

    /** The ways to and from a machine that are not as they should be. */
    public List<Way> of(String machine) {
        List<Way> found = new ArrayList<>();
        ways.forEach((key, way) -> {
            if (way.from().equals(machine) || way.to().equals(machine)) found.add(way);
        });
        return found;
    }

    /** How much longer a write takes on a machine's disk; 0 if it is well, {@link #STOPPED} if it does not answer. */
    public long disk(String machine) {
        Long delay = disks.get(machine);
        return delay == null ? 0 : delay;
    }
}
