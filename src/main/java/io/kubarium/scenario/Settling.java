package io.kubarium.scenario;

import io.kubarium.api.DaemonSet;
import io.kubarium.api.Deployment;
import io.kubarium.api.Event;
import io.kubarium.api.KubeObject;
import io.kubarium.api.Lease;
import io.kubarium.api.Pod;
import io.kubarium.api.StatefulSet;
import io.kubarium.api.journal.Entry;
import io.kubarium.api.store.Snapshot;
import io.kubarium.cluster.Cluster;

/**
 * Runs a cluster until it is settled: nothing but leases and traffic changed for two seconds, and no wanted pod is
 * unready; at the latest after ten simulated minutes.
 */
public final class Settling {
    private static final long QUIET = 2_000_000_000L;
    private static final long LATEST = 600_000_000_000L;

    private Settling() {}

    /** Runs from now until settled and returns the virtual time (ns) at which it was. */
    public static long settle(Cluster cluster) {
        long latest = cluster.now() + LATEST;
        long quietSince = cluster.now();
        long read = cluster.journal().size();
        Snapshot looked = cluster.snapshot();
        boolean ready = allReady(looked);
        while (true) {
            if (cluster.snapshot() != looked) {
                looked = cluster.snapshot();
                ready = allReady(looked);
            }
            long next = cluster.nextTime();
            long end = Math.min(latest, ready ? quietSince + QUIET : Long.MAX_VALUE);
            if (next > end || next == Long.MAX_VALUE) {
                long stop = Math.max(cluster.now(), Math.min(end, latest));
                cluster.runUntil(stop);
                return stop;
            }
            cluster.step();
            for (; read < cluster.journal().size(); read++) {
                if (cluster.journal().get(read) instanceof Entry.Change change && counts(change)) quietSince = change.time();
            }
        }
    }

    private static boolean counts(Entry.Change change) {
        return !(change.object() instanceof Lease) && !(change.object() instanceof Event);
    }

    /** Whether every wanted pod is there and ready. */
    static boolean allReady(Snapshot store) {
        for (Pod pod : store.list(Pod.class)) {
            if (pod.isTerminating() || !pod.isTerminal() && !pod.ready()) return false;
        }
        for (Deployment d : store.list(Deployment.class)) if (!ready(d, orOne(d.spec().replicas()), d.status().readyReplicas())) return false;
        for (StatefulSet s : store.list(StatefulSet.class)) if (!ready(s, orOne(s.spec().replicas()), s.status().readyReplicas())) return false;
        for (DaemonSet d : store.list(DaemonSet.class)) if (d.status().numberReady() < d.status().desiredNumberScheduled()) return false;
        return true;
    }

    private static boolean ready(KubeObject object, int wanted, int ready) {
        return object.metadata().isTerminating() || ready >= wanted;
    }

    private static int orOne(Integer replicas) {
        return replicas == null ? 1 : replicas;
    }
}
