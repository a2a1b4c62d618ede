package io.kubarium.engine;

/**
 * One component's own source of chance: SplitMix64, written out so that no JDK update can move a recorded run.
 * Streams are split by name, so that a draw in one component never shifts those of another.
 */
public final class RandomStream {
    private static final long GAMMA = 0x9E3779B97F4A7C15L;
    private long state;

    /** A stream that starts at this seed. */
    public RandomStream(long seed) {
        state = seed;
    }

    /** The stream of this name under a scenario's seed. */
    public static RandomStream named(long seed, String name) {
        long hash = 0xCBF29CE484222325L;
        for (int i = 0; i < name.length(); i++) hash = (hash ^ name.charAt(i)) * 0x100000001B3L;
        return new RandomStream(mix(seed) ^ mix(hash));
    }

    /** A stream at the same point that goes its own way from here. */
    public RandomStream copy() {
        return new RandomStream(state);
    }

    /** 64 evenly distributed bits. */
    public long nextLong() {
        state += GAMMA;
        return mix(state);
    }

    /** An integer from 0 to bound − 1. */
    public int nextInt(int bound) {
        if (bound <= 0) throw new IllegalArgumentException("bound must be positive: " + bound);
        return (int) Long.remainderUnsigned(nextLong(), bound);
    }

    /** A number from low to high, both included. */
    public long between(long low, long high) {
        return high <= low ? low : low + Long.remainderUnsigned(nextLong(), high - low + 1);
    }

    /** Chance without a stream: the same numbers always give the same bits. */
    public static long hash(long a, long b, long c) {
        return mix(mix(mix(a + GAMMA) ^ b + GAMMA) ^ c);
    }

    private static long mix(long z) {
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
