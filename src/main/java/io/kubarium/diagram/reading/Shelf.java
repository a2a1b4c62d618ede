package io.kubarium.diagram.reading;

import io.kubarium.api.ConfigMap;
import io.kubarium.api.CronJob;
import io.kubarium.api.DaemonSet;
import io.kubarium.api.Deployment;
import io.kubarium.api.Job;
import io.kubarium.api.KubeObject;
import io.kubarium.api.ObjectRef;
import io.kubarium.api.OwnerReference;
import io.kubarium.api.Pod;
import io.kubarium.api.ReplicaSet;
import io.kubarium.api.Secret;
import io.kubarium.api.StatefulSet;
import io.kubarium.api.store.Snapshot;
import io.kubarium.diagram.Cast;
import io.kubarium.diagram.Hues;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What is wanted and what is configured: workloads in the order of their creation, each with its hue. */
final class Shelf {

    private static final String ROOT_CERTIFICATE = "kube-root-ca.crt";

    private final Snapshot store;
    private final Batch batch;
    private final Policies policies;
    private Set<String> guarded = new TreeSet<>();
    private final List<KubeObject> workloads = new ArrayList<>();
    private final Map<String, Integer> hues = new TreeMap<>();

    Shelf(Snapshot store, Waits waits) {
        this.store = store;
        this.batch = new Batch(waits);
        this.policies = new Policies(store);
        workloads.addAll(store.list(Deployment.class));
        workloads.addAll(store.list(StatefulSet.class));
        workloads.addAll(store.list(DaemonSet.class));
        for (ReplicaSet set : store.list(ReplicaSet.class)) {
            if (set.metadata().controllerRef() == null) {
                workloads.add(set);
            }
        }
        workloads.addAll(store.list(CronJob.class));
        for (Job job : store.list(Job.class)) {
            if (job.metadata().controllerRef() == null) {
                workloads.add(job);
            }
        }
        workloads.removeIf(w -> Ids.isSystem(w.namespace()));
        workloads.sort(Comparator.comparing((KubeObject w) -> born(w)).thenComparing(Ids::of));
        for (KubeObject workload : workloads) {
            hues.put(Ids.of(workload), 1 + hues.size());
        }
    }

    static Instant born(KubeObject object) {
        Instant created = object.metadata().creationTimestamp();
        return created == null ? Instant.EPOCH : created;
    }

    /** The hue of a workload's pods; what nobody owns takes the last one. */
    int hue(String owner) {
        return hues.getOrDefault(owner, Hues.COLOURS);
    }

    /** The workload at the top of an object's owners: the Deployment of a pod of its ReplicaSet; the object itself if bare. */
    KubeObject top(KubeObject object) {
        KubeObject at = object;
        for (OwnerReference owner = at.metadata().controllerRef(); owner != null; owner = at.metadata().controllerRef()) {
            KubeObject next = find(owner, object.namespace());
            if (next == null) {
                return at;
            }
            at = next;
        }
        return at;
    }

    private KubeObject find(OwnerReference owner, String namespace) {
        return switch (owner.kind()) {
            case "ReplicaSet" -> store.get(ReplicaSet.class, namespace, owner.name());
            case "Deployment" -> store.get(Deployment.class, namespace, owner.name());
            case "StatefulSet" -> store.get(StatefulSet.class, namespace, owner.name());
            case "DaemonSet" -> store.get(DaemonSet.class, namespace, owner.name());
            default -> {
                var kind = io.kubarium.api.Kinds.byWord(owner.kind());
                yield kind == null ? null : store.get(new ObjectRef(kind.key(), namespace, owner.name()));
            }
        };
    }

    List<Cast.Blueprint> blueprints() {
        guarded = guarded();
        return workloads.stream().map(this::blueprint).toList();
    }

    private Cast.Blueprint blueprint(KubeObject w) {
        if (w instanceof Job job) {
            return batch.job(job, hue(Ids.of(w)));
        }
        if (w instanceof CronJob cron) {
            return batch.cron(cron, hue(Ids.of(w)));
        }
        return running(w).marked(policies.signs(w, guarded.contains(Ids.of(w))));
    }

    /** The workloads whose pods some disruption budget covers. */
    private Set<String> guarded() {
        Set<String> guarded = new TreeSet<>();
        for (Pod pod : policies.guard() ? store.list(Pod.class) : List.<Pod>of()) {
            if (policies.guards(pod)) {
                guarded.add(Ids.of(top(pod)));
            }
        }
        return guarded;
    }

    /** Ids of the policies that apply to a pod. */
    List<String> policies(Pod pod, KubeObject top) {
        return policies.of(pod, top);
    }

    private Cast.Blueprint running(KubeObject w) {
        int wanted = 0;
        int ready = 0;
        switch (w) {
            case Deployment d -> {
                wanted = wanted(d.spec().replicas());
                ready = d.status().readyReplicas();
            }
            case StatefulSet s -> {
                wanted = wanted(s.spec().replicas());
                ready = s.status().readyReplicas();
            }
            case ReplicaSet r -> {
                wanted = wanted(r.spec().replicas());
                ready = r.status().readyReplicas();
            }
            case DaemonSet d -> {
                wanted = d.status().desiredNumberScheduled();
                ready = d.status().numberReady();
            }
            default -> throw new IllegalStateException("no workload: " + w.kind());
        }
        return new Cast.Blueprint(Ids.of(w), w.kind(), Ids.shown(w), hue(Ids.of(w)), ready, wanted, stuck(w, wanted));
    }

    /** The silent node that holds a pod of a StatefulSet: there is never a second one of the same name (WRK-89). */
    private String stuck(KubeObject w, int wanted) {
        if (!(w instanceof StatefulSet)) {
            return "";
        }
        for (int ordinal = 0; ordinal < wanted; ordinal++) {
            Pod pod = store.get(Pod.class, w.namespace(), w.name() + "-" + ordinal);
            if (pod != null && pod.isTerminating() && PodState.isLost(store, pod.spec().nodeName())) {
                return pod.spec().nodeName();
            }
        }
        return "";
    }

    private static int wanted(Integer replicas) {
        return replicas == null ? 1 : replicas;
    }

    List<Cast.Config> configs() {
        List<Cast.Config> configs = new ArrayList<>();
        for (ConfigMap map : store.list(ConfigMap.class)) {
            if (!Ids.isSystem(map.namespace()) && !map.name().equals(ROOT_CERTIFICATE)) {
                configs.add(new Cast.Config(Ids.of(map), "ConfigMap", Ids.shown(map), "cm"));
            }
        }
        for (Secret secret : store.list(Secret.class)) {
            if (!Ids.isSystem(secret.namespace())) {
                configs.add(new Cast.Config(Ids.of(secret), "Secret", Ids.shown(secret), "sec"));
            }
        }
        configs.addAll(policies.cards());
        return configs;
    }
}
