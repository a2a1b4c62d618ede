package io.kubarium.ui.objects;

import io.kubarium.api.CronJob;
import io.kubarium.api.DaemonSet;
import io.kubarium.api.Deployment;
import io.kubarium.api.HorizontalPodAutoscaler;
import io.kubarium.api.Job;
import io.kubarium.api.KindInfo;
import io.kubarium.api.Kinds;
import io.kubarium.api.KubeObject;
import io.kubarium.api.Node;
import io.kubarium.api.OtherObject;
import io.kubarium.api.PersistentVolume;
import io.kubarium.api.PersistentVolumeClaim;
import io.kubarium.api.Pod;
import io.kubarium.api.PodDisruptionBudget;
import io.kubarium.api.PodSummary;
import io.kubarium.api.ReplicaSet;
import io.kubarium.api.StatefulSet;
import io.kubarium.api.StorageClass;
import io.kubarium.api.VolumeAttachment;
import io.kubarium.api.store.Snapshot;
import io.kubarium.diagram.Cast.State;
import io.kubarium.diagram.reading.PodState;
import io.kubarium.ui.action.ThingId;
import io.kubarium.ui.objects.ObjectsModel.Branch;
import io.kubarium.ui.objects.ObjectsModel.Leaf;
import java.util.ArrayList;
import java.util.List;

/** Reads the tree of objects from the store: first what people look for, then the rest by kind. */
public final class ObjectsReader {
    private static final List<String> FIRST = List.of("nodes", "deployments.apps", "statefulsets.apps", "daemonsets.apps", "jobs.batch", "cronjobs.batch", "replicasets.apps", "pods", "services",
            "ingresses.networking.k8s.io", "configmaps", "secrets", "persistentvolumeclaims", "persistentvolumes", "volumeattachments.storage.k8s.io", "storageclasses.storage.k8s.io");
    private static final List<String> LEFT_OUT = List.of("events", "leases.coordination.k8s.io", "endpoints");
    private long revision = -1;
    private ObjectsModel model = ObjectsModel.EMPTY;

    /** The tree of a store; the same value as long as nothing was written. */
    public ObjectsModel read(Snapshot store) {
        if (store.revision() == revision) return model;
        revision = store.revision();
        List<Branch> branches = new ArrayList<>();
        for (String kind : FIRST) add(branches, store, kind);
        for (String kind : store.kinds()) if (!FIRST.contains(kind) && !LEFT_OUT.contains(kind)) add(branches, store, kind);
        ObjectsModel next = new ObjectsModel(branches);
        if (!next.equals(model)) model = next;
        return model;
    }

    private static void add(List<Branch> branches, Snapshot store, String kind) {
        List<KubeObject> objects = store.list(kind);
        if (objects.isEmpty()) return;
        KindInfo info = Kinds.of(objects.getFirst());
        String title = info.kind() + (info.kind().endsWith("s") ? "es" : info.kind().endsWith("y") ? "" : "s");
        if (info.kind().endsWith("y")) title = info.kind().substring(0, info.kind().length() - 1) + "ies";
        branches.add(new Branch(title, objects.stream().map(object -> leaf(object, store)).toList()));
    }

    private static Leaf leaf(KubeObject object, Snapshot store) {
        return switch (object) {
            case Node node -> leaf(node, node.ready() ? "Ready" : "NotReady", node.ready() ? "good" : "bad");
            case Pod pod -> pod(pod, store);
            case Deployment d -> counted(d, d.status().readyReplicas(), d.spec().replicas());
            case ReplicaSet r -> counted(r, r.status().readyReplicas(), r.spec().replicas());
            case StatefulSet s -> counted(s, s.status().readyReplicas(), s.spec().replicas());
            case DaemonSet d -> counted(d, d.status().numberReady(), d.status().desiredNumberScheduled());
            case Job j -> leaf(j, j.status().succeeded() + "/" + (j.spec().completions() == null ? 1 : j.spec().completions()), j.status().failed() > 0 ? "warn" : "good");
            case CronJob c -> leaf(c, c.spec().schedule(), "muted");
            case PodDisruptionBudget b -> leaf(b, b.status().disruptionsAllowed() + " may go", b.status().disruptionsAllowed() > 0 ? "good" : "warn");
            case HorizontalPodAutoscaler h -> leaf(h, h.status().currentReplicas() + " replicas", "muted");
            case PersistentVolumeClaim c -> leaf(c, c.status().phase() == null ? "" : c.status().phase(), "Bound".equals(c.status().phase()) ? "good" : "warn");
            case PersistentVolume v -> leaf(v, v.status().phase() == null ? "" : v.status().phase(), "Bound".equals(v.status().phase()) ? "good" : "muted");
            case VolumeAttachment a -> leaf(a, (a.metadata().isTerminating() ? "leaves " : a.status().attached() ? "on " : "to ") + a.spec().nodeName(), a.status().attached() ? "good" : "warn");
            case StorageClass c -> leaf(c, c.provisioner(), "muted");
            case OtherObject other -> leaf(other, "not simulated", "muted");
            default -> leaf(object, object.namespace().equals("default") ? "" : object.namespace(), "muted");
        };
    }

    /** What kubectl prints as STATUS; while it hides that containers are not ready, their number too. */
    private static Leaf pod(Pod pod, Snapshot store) {
        PodSummary summary = PodSummary.of(pod);
        State state = PodState.of(pod, store);
        String note = switch (state) {
            case NOT_READY -> summary.status() + " " + summary.ready() + "/" + summary.containers();
            case UNKNOWN -> summary.status() + ", last heard";
            default -> summary.status();
        };
        return leaf(pod, note, state.tone());
    }

    private static Leaf counted(KubeObject object, int ready, Integer wanted) {
        int all = wanted == null ? 1 : wanted;
        return leaf(object, ready + "/" + all, ready >= all ? "good" : "warn");
    }

    private static Leaf leaf(KubeObject object, String note, String tone) {
        return new Leaf(ThingId.of(object), object.name(), object.namespace(), note, tone);
    }
}
