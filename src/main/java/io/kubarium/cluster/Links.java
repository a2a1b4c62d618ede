package io.kubarium.cluster;

import java.util.TreeMap;

/** The cables between machines, each way for itself, and the disks in machines: what is cut, stopped or slowed. */
final class Links {
    /** So slow that nothing ever comes through. */
    static final long CUT = Long.MAX_VALUE;

    private record Way(String from, String to) implements Comparable<Way> {
        @Override
        public int compareTo(Way other) {
            int order = from.compareTo(other.from);
            return order != 0 ? order : to.compareTo(other.to);
        }
    }

    /** How much longer a way takes than it should, and since when; what is well is not in it. */
    private record Trouble(long delay, long since) {}

    private final TreeMap<Way, Trouble> ways;
    private final TreeMap<String, Long> disks;

    Links() {
        this(new TreeMap<>(), new TreeMap<>());
    }

    private Links(TreeMap<Way, Trouble> ways, TreeMap<String, Long> disks) {
        this.ways = ways;
        this.disks = disks;
    }

    Links copy() {
        return new Links(new TreeMap<>(ways), new TreeMap<>(disks));
    }

    /** Sets how much longer messages take from one machine to another: 0 heals, {@link #CUT} cuts. */
    void set(String from, String to, long delay, long now) {
        if (delay == 0) ways.remove(new Way(from, to));
        else ways.put(new Way(from, to), new Trouble(delay, now));
    }

    long delay(String from, String to) {
        Trouble trouble = ways.get(new Way(from, to));
        return trouble == null ? 0 : trouble.delay();
    }

    /** Since when the way has been as it is; 0 if it is well. */
    long since(String from, String to) {
        Trouble trouble = ways.get(new Way(from, to));
        return trouble == null ? 0 : trouble.since();
    }

    /** Whether messages get from one machine to another. */
    boolean open(String from, String to) {
        return ways.isEmpty() || delay(from, to) != CUT;
    }

    /** Whether a connection between two machines works: both ways are needed. */
    boolean connected(String a, String b) {
        return open(a, b) && open(b, a);
    }

    void disk(String machine, long delay) {
        if (delay == 0) disks.remove(machine);
        else disks.put(machine, delay);
    }

    /** How much longer a disk takes for a write; {@link #CUT} if it does not answer at all. */
    long disk(String machine) {
        return disks.getOrDefault(machine, 0L);
    }
}
