package io.kubarium.ui.inspector;

import io.kubarium.api.Codec;
import io.kubarium.api.CronJob;
import io.kubarium.api.DaemonSet;
import io.kubarium.api.Deployment;
import io.kubarium.api.HorizontalPodAutoscaler;
import io.kubarium.api.Ingress;
import io.kubarium.api.Job;
import io.kubarium.api.KubeObject;
import io.kubarium.api.Node;
import io.kubarium.api.OtherObject;
import io.kubarium.api.PersistentVolume;
import io.kubarium.api.PersistentVolumeClaim;
import io.kubarium.api.Pod;
import io.kubarium.api.PodDisruptionBudget;
import io.kubarium.api.ReplicaSet;
import io.kubarium.api.ResourceQuota;
import io.kubarium.api.Service;
import io.kubarium.api.StatefulSet;
import io.kubarium.api.StorageClass;
import io.kubarium.api.Tree;
import io.kubarium.api.VolumeAttachment;
import io.kubarium.manifest.YamlWriter;
import io.kubarium.timeline.Moment;
import io.kubarium.ui.action.Acts;
import io.kubarium.ui.action.Offer;
import io.kubarium.ui.action.Subject;
import io.kubarium.ui.action.Subjects;
import io.kubarium.ui.action.ThingId;
import io.kubarium.ui.inspector.InspectorModel.Why;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Reads from a moment what the inspector shows of a thing. */
public final class Inspection {
    private final Instant start;
    private final Tellers tellers;

    /** What the inspector cannot read from the store: why, the colour of a workload, the output of containers. */
    public record Tellers(Function<String, Why> why, Function<String, String> hue, Function<Pod, String> logs) {
    }

    /** An inspection of a cluster whose clocks showed that instant at time 0. */
    public Inspection(Instant start, Tellers tellers) {
        this.start = start;
        this.tellers = tellers;
    }

    /** The thing with that id; empty once it is gone. */
    public Optional<InspectorModel> of(Moment moment, String id) {
        Optional<Subject> subject = Subjects.of(moment, id);
        if (subject.isEmpty()) return Optional.empty();
        List<Offer> offers = Acts.offers(subject.get());
        Optional<KubeObject> object = ThingId.of(id).flatMap(ThingId::ref).map(moment.store()::get);
        return Optional.of(object.isPresent() ? object(moment, id, object.get(), offers) : machinery(moment, id, subject.get(), offers));
    }

    private InspectorModel object(Moment moment, String id, KubeObject object, List<Offer> offers) {
        Sheet sheet = sheet(object, moment);
        String logs = object instanceof Pod pod ? tellers.logs().apply(pod) : "";
        return new InspectorModel(id, tellers.hue().apply(id), sheet.overline(), shortened(object), object.name(), sheet.status(), tellers.why().apply(id), sheet.rows(),
                yaml(object), EventRows.about(object, moment.store(), start.plusNanos(moment.time())), logs, offers, object instanceof OtherObject ? "Kubarium keeps this object and gives it back unchanged, but does not simulate what it does." : "");
    }

    private InspectorModel machinery(Moment moment, String id, Subject thing, List<Offer> offers) {
        Sheet sheet = MachinerySheet.of(thing, moment);
        String title = thing.kind().equals("Link") ? thing.namespace() + (thing.name().isEmpty() ? ", all its links" : " – " + thing.name()) : thing.name();
        return new InspectorModel(id, tellers.hue().apply(id), sheet.overline(), title, title, sheet.status(), tellers.why().apply(id), sheet.rows(), "", List.of(), "", offers, "");
    }

    private static Sheet sheet(KubeObject object, Moment moment) {
        return switch (object) {
            case Pod pod -> PodSheet.of(pod, moment);
            case Node node -> NodeSheet.of(node, moment);
            case Deployment d -> WorkloadSheet.of(d);
            case ReplicaSet r -> WorkloadSheet.of(r);
            case StatefulSet s -> WorkloadSheet.of(s);
            case DaemonSet d -> WorkloadSheet.of(d);
            case Service s -> NetworkSheet.of(s, moment);
            case Ingress i -> NetworkSheet.of(i);
            case Job j -> BatchSheet.of(j);
            case CronJob c -> BatchSheet.of(c);
            case HorizontalPodAutoscaler h -> PolicySheet.of(h);
            case PodDisruptionBudget b -> PolicySheet.of(b);
            case ResourceQuota q -> PolicySheet.of(q);
            case PersistentVolumeClaim c -> StorageSheet.of(c, moment);
            case PersistentVolume v -> StorageSheet.of(v, moment);
            case StorageClass c -> StorageSheet.of(c);
            case VolumeAttachment a -> StorageSheet.of(a, moment);
            default -> OtherSheet.of(object);
        };
    }

    private static String yaml(KubeObject object) {
        Tree tree = object instanceof OtherObject other ? other.body() : Codec.toTree((Record) object);
        return YamlWriter.write(tree);
    }

    /** A generated name is cut in the middle: the workload and the last five. */
    static String shortened(KubeObject object) {
        String name = object.name();
        String generated = object.metadata().generateName();
        if (!(object instanceof Pod) || generated == null || name.length() < 14) return name;
        String workload = generated.replaceAll("(-[a-z0-9]{6,10})?-$", "");
        return workload + "-…" + name.substring(name.length() - 5);
    }
}
