package io.kubarium.cluster.apiserver;

import io.kubarium.engine.RandomStream;

/** Identities and random names as the API server makes them, from a seeded stream. */
final class Uids {
    /** No vowels, no 0 1 3 (API-10). */
    private static final String SAFE = "bcdfghjklmnpqrstvwxz2456789";

    private Uids() {}

    /** A random UUID, version 4, lower case (API-1). */
    static String next(RandomStream random) {
        long high = random.nextLong() & ~0xF000L | 0x4000L;
        long low = random.nextLong() & ~(3L << 62) | 1L << 63;
        return new java.util.UUID(high, low).toString();
    }

    /** Five characters that complete a {@code generateName} (API-10). */
    static String suffix(RandomStream random) {
        StringBuilder text = new StringBuilder(5);
        for (int i = 0; i < 5; i++) text.append(SAFE.charAt(random.nextInt(SAFE.length())));
        return text.toString();
    }

    /** A name of a {@code generateName}: at most 63 characters (API-10). */
    static String name(String prefix, RandomStream random) {
        return prefix.substring(0, Math.min(prefix.length(), 58)) + suffix(random);
    }
}
