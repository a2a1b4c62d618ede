package io.kubarium.app.bench;

/** What is in the heap. */
final class Heap {
    private static final int LOOKS = 3;

    private Heap() {}

    /** Bytes that are reachable: the least of a few looks, each after a collection. */
    static double used() {
        Runtime runtime = Runtime.getRuntime();
        double least = Double.MAX_VALUE;
        for (int i = 0; i < LOOKS; i++) {
            System.gc();
            least = Math.min(least, runtime.totalMemory() - runtime.freeMemory());
        }
        return least;
    }
}
