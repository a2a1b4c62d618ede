package io.kubarium.chaos;

import io.kubarium.api.DaemonSet;
import io.kubarium.api.Deployment;
import io.kubarium.api.Endpoint;
import io.kubarium.api.EndpointSlice;
import io.kubarium.api.Job;
import io.kubarium.api.JobCondition;
import io.kubarium.api.KubeObject;
import io.kubarium.api.Node;
import io.kubarium.api.OwnerReference;
import io.kubarium.api.Pod;
import io.kubarium.api.StatefulSet;
import io.kubarium.api.store.Snapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;

/** What must come true once everything is mended: each workload has what its owner wants, or an end that the rules name. */
public final class Liveness {
    private Liveness() {}

    /** What has not come true yet; nothing if all has. */
    public static List<String> missing(Snapshot store) {
        List<String> missing = new ArrayList<>();
        for (Node node : store.list(Node.class)) if (!node.ready()) missing.add("node " + node.name() + " is not ready");
        for (Deployment deployment : store.list(Deployment.class)) deployment(deployment, missing);
        for (StatefulSet set : store.list(StatefulSet.class)) {
            count(set, wanted(set.spec().replicas()), set.status().readyReplicas(), missing);
            count(set, wanted(set.spec().replicas()), set.status().replicas(), missing);
        }
        for (DaemonSet set : store.list(DaemonSet.class)) count(set, set.status().desiredNumberScheduled(), set.status().numberReady(), missing);
        for (Job job : store.list(Job.class)) job(job, missing);
        for (Pod pod : store.list(Pod.class)) pod(pod, store, missing);
        for (EndpointSlice slice : store.list(EndpointSlice.class)) slice(slice, store, missing);
        owners(store, missing);
        return missing;
    }

    private static void deployment(Deployment deployment, List<String> missing) {
        int wanted = wanted(deployment.spec().replicas());
        count(deployment, wanted, deployment.status().updatedReplicas(), missing);
        count(deployment, wanted, deployment.status().availableReplicas(), missing);
        count(deployment, wanted, deployment.status().replicas(), missing);
    }

    private static void count(KubeObject workload, int wanted, int has, List<String> missing) {
        if (!workload.metadata().isTerminating() && has != wanted) missing.add(workload.ref() + " has " + has + " of " + wanted);
    }

    private static int wanted(Integer replicas) {
        return replicas == null ? 1 : replicas;
    }

    /** A Job that belongs to a CronJob may be at work at any time; any other must have ended, well or not (WRK-128). */
    private static void job(Job job, List<String> missing) {
        if (job.metadata().controllerRef() != null || job.spec().suspend()) return;
        boolean ended = job.status().conditions().stream().anyMatch(Liveness::isEnd);
        if (!ended) missing.add(job.ref() + " has not ended");
    }

    private static boolean isEnd(JobCondition condition) {
        return "True".equals(condition.status()) && (condition.type().equals("Complete") || condition.type().equals("Failed"));
    }

    private static void pod(Pod pod, Snapshot store, List<String> missing) {
        OwnerReference owner = pod.metadata().controllerRef();
        if (owner != null && owner.kind().equals("Job")) return;
        if (pod.isTerminating()) missing.add(pod.ref() + " is still terminating");
        String node = pod.spec().nodeName();
        if (node != null && store.get(Node.class, "", node) == null && !pod.isTerminal()) missing.add(pod.ref() + " is on " + node + ", which is gone");
    }

    private static void slice(EndpointSlice slice, Snapshot store, List<String> missing) {
        for (Endpoint endpoint : slice.endpoints()) {
            if (endpoint.targetRef() == null) continue;
            Pod pod = store.get(Pod.class, slice.namespace(), endpoint.targetRef().name());
            if (pod == null) missing.add(slice.ref() + " names " + endpoint.targetRef().name() + ", which is gone");
            else if (!endpoint.addresses().contains(pod.status().podIP())) missing.add(slice.ref() + " has another address than " + pod.ref());
            else if (!Objects.equals(endpoint.conditions().ready(), pod.ready() && !pod.isTerminating())) missing.add(slice.ref() + " is wrong about " + pod.ref());
        }
    }

    private static void owners(Snapshot store, List<String> missing) {
        TreeSet<String> known = new TreeSet<>();
        for (String kind : store.kinds()) for (KubeObject object : store.list(kind)) if (object.uid() != null) known.add(object.uid());
        for (String kind : store.kinds()) {
            for (KubeObject object : store.list(kind)) {
                for (OwnerReference owner : object.metadata().ownerReferences()) {
                    if (!known.contains(owner.uid()) && !object.metadata().isTerminating()) missing.add(object.ref() + " has lost its owner " + owner.name());
                }
            }
        }
    }
}
