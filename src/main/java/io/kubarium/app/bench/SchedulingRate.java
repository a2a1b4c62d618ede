package io.kubarium.app.bench;

import io.kubarium.api.Pod;
import io.kubarium.cluster.Cluster;
import io.kubarium.cluster.Fault;
import io.kubarium.cluster.scheduler.Scheduler;

/**
 * How many waiting pods the scheduler gives a node in a second of wall time, with the API server's part of it. The kubelets
 * are stopped, so that nothing else is measured.
 */
final class SchedulingRate implements Bench {
    private static final long MS = 1_000_000L;
    private static final long SECOND = 1_000 * MS;

    private final int workers;
    private final int pods;

    SchedulingRate(int workers, int pods) {
        this.workers = workers;
        this.pods = pods;
    }

    @Override
    public String name() {
        return "scheduler.pods_per_s_" + workers;
    }

    @Override
    public String unit() {
        return "pods/s";
    }

    @Override
    public double measure() {
        Cluster cluster = LargeCluster.of(workers).cluster();
        long act = cluster.act("bench", "kubarium stop process/kube-scheduler process/kubelet");
        cluster.fault(act, new Fault.StopProcess(Scheduler.NAME, null, false));
        for (int i = 1; i <= workers; i++) cluster.fault(act, new Fault.StopProcess("kubelet", "worker-" + i, false));
        new LargeCluster(cluster).ask(pods);
        cluster.runUntil(cluster.now() + 20 * SECOND);
        cluster.fault(act, new Fault.StartProcess(Scheduler.NAME, null));
        while (placed(cluster) == 0) cluster.runUntil(cluster.now() + MS);
        int before = placed(cluster);
        long start = System.nanoTime();
        long wall = start;
        for (int placed = before; placed < pods; placed = placed(cluster)) {
            cluster.runUntil(cluster.now() + 100 * MS);
            wall = System.nanoTime();
        }
        return (pods - before) * 1e9 / (wall - start);
    }

    private static int placed(Cluster cluster) {
        return (int) cluster.snapshot().list(Pod.class).stream().filter(pod -> pod.spec().nodeName() != null).count();
    }
}
