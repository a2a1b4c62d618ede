package io.kubarium.app.bench;

import io.kubarium.api.Node;
import io.kubarium.api.Pod;
import io.kubarium.cluster.Cluster;
import io.kubarium.cluster.Fault;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A cluster at the limits that Kubernetes gives itself, 5,000 nodes and 150,000 pods, and what it costs to make it, to keep
 * it, to leave it alone for a day and to lose a node of it. Made once for all figures that are asked for.
 */
final class FullSize {
    private static final int WORKERS = 5_000;
    private static final int PODS = 150_000;
    private static final long SECOND = 1_000_000_000L;
    private static final int DAY = 24 * 3_600;
    private static final int AFTER_THE_KILL = 400;

    private @Nullable LargeCluster large;
    private double seconds;
    private double bytes;
    private double bytesOfPods;
    private int killed;

    /** A figure that is taken from the large cluster. */
    private record Figure(String name, String unit, Measure measured) implements Bench {
        @Override
        public double measure() {
            return measured.take();
        }
    }

    /** Takes a figure. */
    private interface Measure {
        double take();
    }

    /** All figures, in the order in which they must be taken. */
    static List<Bench> benches() {
        FullSize full = new FullSize();
        return List.of(new Figure("scale.full_start_s", "s", full::start),
                new Figure("scale.full_heap_gib", "GiB", () -> full.made().bytes / (1 << 30)),
                new Figure("pod.bytes", "bytes", () -> full.made().bytesOfPods / PODS),
                new Figure("idle.day_ms", "ms", full::idleDay),
                new Figure("scale.node_kill_ms_per_s", "ms", full::killNode));
    }

    private FullSize made() {
        if (large == null) start();
        return this;
    }

    private double start() {
        large = null;
        double before = Heap.used();
        long start = System.nanoTime();
        LargeCluster cluster = LargeCluster.of(WORKERS);
        double madeEmpty = System.nanoTime() - start;
        double empty = Heap.used();
        start = System.nanoTime();
        cluster.ask(PODS).run();
        seconds = (System.nanoTime() - start + madeEmpty) / 1e9;
        large = cluster;
        bytes = Heap.used() - before;
        bytesOfPods = bytes - (empty - before);
        return seconds;
    }

    private double idleDay() {
        Cluster cluster = made().large.cluster();
        cluster.runUntil(cluster.now() + 2L * 3_600 * SECOND); // until even the Events of the start are forgotten
        long start = System.nanoTime();
        cluster.runUntil(cluster.now() + DAY * SECOND);
        return (System.nanoTime() - start) / 1e6;
    }

    /** The dearest of the simulated seconds after a node with pods on it was switched off. */
    private double killNode() {
        Cluster cluster = made().large.cluster();
        long act = cluster.act("bench", "kubarium stop node/…");
        cluster.fault(act, new Fault.SwitchOff(victim(cluster)));
        double dearest = 0;
        for (int i = 0; i < AFTER_THE_KILL; i++) {
            long start = System.nanoTime();
            cluster.runUntil(cluster.now() + SECOND);
            dearest = Math.max(dearest, (System.nanoTime() - start) / 1e6);
        }
        return dearest;
    }

    private String victim(Cluster cluster) {
        Node node = cluster.snapshot().list(Node.class).get(killed++);
        List<Pod> pods = cluster.snapshot().podsOn(node.name());
        if (pods.isEmpty()) throw new IllegalStateException("no pod runs on " + node.name());
        return node.name();
    }
}
