package io.kubarium.cluster.node.runtime;

import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Gives addresses of the node's range in ascending order, starting behind the gateway; a freed one returns only after
 * the range has been gone through (NOD-65, NOD-66).
 */
final class Ipam {
    private final TreeMap<Long, String> held;
    private long last;

    Ipam() {
        this(new TreeMap<>(), 0);
    }

    private Ipam(TreeMap<Long, String> held, long last) {
        this.held = held;
        this.last = last;
    }

    Ipam copy() {
        return new Ipam(new TreeMap<>(held), last);
    }

    /** An address for a pod, or null when the range is used up. */
    @Nullable String take(String range, String uid) {
        int slash = range.indexOf('/');
        long base = number(range.substring(0, slash));
        long size = 1L << (32 - Integer.parseInt(range.substring(slash + 1)));
        for (long tries = 2; tries < size - 1; tries++) {
            long next = last < base + 1 || last >= base + size - 2 ? base + 2 : last + 1;
            last = next;
            if (held.putIfAbsent(next, uid) == null) return text(next);
        }
        return null;
    }

    void free(String address) {
        held.remove(number(address));
    }

    /** What a range can give, as the CNI plugin names it when there is nothing left (NOD-68). */
    static String bounds(String range) {
        int slash = range.indexOf('/');
        long base = number(range.substring(0, slash));
        long size = 1L << (32 - Integer.parseInt(range.substring(slash + 1)));
        return text(base + 2) + "-" + text(base + size - 2);
    }

    private static long number(String address) {
        long number = 0;
        for (String part : address.split("\\.")) number = number << 8 | Integer.parseInt(part);
        return number;
    }

    private static String text(long number) {
        return (number >> 24) + "." + (number >> 16 & 255) + "." + (number >> 8 & 255) + "." + (number & 255);
    }
}
