package io.kubarium.story;

import io.kubarium.api.DaemonSet;
import io.kubarium.api.Deployment;
import io.kubarium.api.EndpointSlice;
import io.kubarium.api.Event;
import io.kubarium.api.HorizontalPodAutoscaler;
import io.kubarium.api.Job;
import io.kubarium.api.KubeObject;
import io.kubarium.api.Lease;
import io.kubarium.api.Node;
import io.kubarium.api.ObjectRef;
import io.kubarium.api.PersistentVolume;
import io.kubarium.api.PersistentVolumeClaim;
import io.kubarium.api.Pod;
import io.kubarium.api.PodDisruptionBudget;
import io.kubarium.api.ReplicaSet;
import io.kubarium.api.Service;
import io.kubarium.api.StatefulSet;
import io.kubarium.api.VolumeAttachment;
import io.kubarium.api.journal.Entry;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** Which facts an entry makes true. */
final class Facts {
    private static final List<ChangeFact<Pod>> PODS = joined(ContainerFacts.ALL, PodFacts.ALL);

    private Facts() {}

    private static <T> List<T> joined(List<T> first, List<T> second) {
        List<T> all = new ArrayList<>(first);
        all.addAll(second);
        return List.copyOf(all);
    }

    /** The facts of an entry, those of the person's command first; {@code scene} is as it was just before. */
    static List<Happening> in(Entry entry, Scene scene) {
        if (!(entry instanceof Entry.Change change)) return MachineFacts.of(entry, scene);
        List<Happening> found = new ArrayList<>(2);
        Happening command = PeopleFacts.of(change, scene);
        if (command != null) found.add(command);
        KubeObject before = change.before();
        KubeObject after = change.after();
        switch (change.object()) {
            case Pod _ -> collect(PODS, (Pod) before, (Pod) after, change, scene, found);
            case EndpointSlice _ -> collect(NetworkFacts.SLICES, (EndpointSlice) before, (EndpointSlice) after, change, scene, found);
            case ReplicaSet _ -> collect(WorkloadFacts.REPLICA_SETS, (ReplicaSet) before, (ReplicaSet) after, change, scene, found);
            case Deployment _ -> collect(WorkloadFacts.DEPLOYMENTS, (Deployment) before, (Deployment) after, change, scene, found);
            case Node _ -> collect(NodeFacts.ALL, (Node) before, (Node) after, change, scene, found);
            case Service _ -> collect(NetworkFacts.SERVICES, (Service) before, (Service) after, change, scene, found);
            case StatefulSet _ -> collect(WorkloadFacts.STATEFUL_SETS, (StatefulSet) before, (StatefulSet) after, change, scene, found);
            case DaemonSet _ -> collect(WorkloadFacts.DAEMON_SETS, (DaemonSet) before, (DaemonSet) after, change, scene, found);
            case PersistentVolumeClaim _ ->
                    collect(StorageFacts.CLAIMS, (PersistentVolumeClaim) before, (PersistentVolumeClaim) after, change, scene, found);
            case PersistentVolume _ -> collect(StorageFacts.VOLUMES, (PersistentVolume) before, (PersistentVolume) after, change, scene, found);
            case Job _ -> collect(BatchFacts.JOBS, (Job) before, (Job) after, change, scene, found);
            case HorizontalPodAutoscaler _ -> collect(BatchFacts.AUTOSCALERS, (HorizontalPodAutoscaler) before, (HorizontalPodAutoscaler) after, change, scene, found);
            case PodDisruptionBudget _ -> collect(PolicyFacts.BUDGETS, (PodDisruptionBudget) before, (PodDisruptionBudget) after, change, scene, found);
            case VolumeAttachment _ -> collect(AttachFacts.ALL, (VolumeAttachment) before, (VolumeAttachment) after, change, scene, found);
            case Lease _ -> collect(NodeFacts.LEASES, (Lease) before, (Lease) after, change, scene, found);
            case Event _ -> collect(StorageFacts.NOTES, (Event) before, (Event) after, change, scene, found);
            default -> { }
        }
        return found;
    }

    /** All facts by name. */
    static TreeMap<String, Fact> all() {
        TreeMap<String, Fact> all = new TreeMap<>();
        for (List<? extends ChangeFact<?>> family : List.of(PODS, NetworkFacts.SLICES, WorkloadFacts.REPLICA_SETS, WorkloadFacts.DEPLOYMENTS, NodeFacts.ALL,
                NetworkFacts.SERVICES, WorkloadFacts.STATEFUL_SETS, WorkloadFacts.DAEMON_SETS, StorageFacts.CLAIMS, StorageFacts.VOLUMES, StorageFacts.NOTES, PolicyFacts.BUDGETS, AttachFacts.ALL, NodeFacts.LEASES, BatchFacts.JOBS, BatchFacts.AUTOSCALERS)) {
            for (ChangeFact<?> fact : family) all.put(fact.fact().id(), fact.fact());
        }
        for (Fact fact : PeopleFacts.ALL) all.put(fact.id(), fact);
        for (Fact fact : MachineFacts.ALL) all.put(fact.id(), fact);
        for (Fact fact : PolicyFacts.ALL) all.put(fact.id(), fact);
        for (Fact fact : LinkFacts.ALL) all.put(fact.id(), fact);
        for (Fact fact : RuntimeFacts.ALL) all.put(fact.id(), fact);
        return all;
    }

    private static <T extends KubeObject> void collect(List<ChangeFact<T>> facts, T before, T after, Entry.Change change, Scene scene, List<Happening> found) {
        T object = after != null ? after : before;
        for (ChangeFact<T> fact : facts) {
            if (!fact.test().holds(before, after, change, scene)) continue;
            ObjectRef about = object instanceof Event event ? StorageFacts.about(event) : change.ref();
            found.add(new Happening(fact.fact(), change.time(), change, about, twinKey(change, object), fact.say().words(before, object, change, scene)));
        }
    }

    /** Twins have the same writer and the same owner (G2); kubelets count as one writer. */
    private static String twinKey(Entry.Change change, KubeObject object) {
        ObjectRef owner = Things.owner(object);
        String writer = change.writer().startsWith("kubelet/") ? "kubelet" : change.writer();
        return writer + " " + (owner == null ? object.ref().kindKey() : owner.name());
    }
}
