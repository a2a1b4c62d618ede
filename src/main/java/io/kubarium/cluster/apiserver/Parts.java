package io.kubarium.cluster.apiserver;

import io.kubarium.api.CronJob;
import io.kubarium.api.DaemonSet;
import io.kubarium.api.Deployment;
import io.kubarium.api.HorizontalPodAutoscaler;
import io.kubarium.api.Ingress;
import io.kubarium.api.Job;
import io.kubarium.api.KubeObject;
import io.kubarium.api.Namespace;
import io.kubarium.api.Node;
import io.kubarium.api.ObjectMeta;
import io.kubarium.api.OtherObject;
import io.kubarium.api.PersistentVolume;
import io.kubarium.api.PersistentVolumeClaim;
import io.kubarium.api.Pod;
import io.kubarium.api.PodDisruptionBudget;
import io.kubarium.api.ReplicaSet;
import io.kubarium.api.ResourceQuota;
import io.kubarium.api.Service;
import io.kubarium.api.StatefulSet;
import io.kubarium.api.Tree;
import io.kubarium.api.VolumeAttachment;

/** The two parts of an object that are written separately: what shall be, and its status (API-9). */
final class Parts {
    private Parts() {}

    /** The object with the status of another of its kind. */
    static KubeObject withStatusOf(KubeObject object, KubeObject other) {
        return switch (object) {
            case Pod pod -> pod.withStatus(((Pod) other).status());
            case Node node -> node.withStatus(((Node) other).status());
            case Namespace namespace -> namespace.withStatus(((Namespace) other).status());
            case Service service -> service.withStatus(((Service) other).status());
            case PersistentVolume volume -> volume.withStatus(((PersistentVolume) other).status());
            case PersistentVolumeClaim claim -> claim.withStatus(((PersistentVolumeClaim) other).status());
            case Deployment deployment -> deployment.withStatus(((Deployment) other).status());
            case ReplicaSet set -> set.withStatus(((ReplicaSet) other).status());
            case StatefulSet set -> set.withStatus(((StatefulSet) other).status());
            case DaemonSet set -> set.withStatus(((DaemonSet) other).status());
            case Job job -> job.withStatus(((Job) other).status());
            case CronJob cron -> cron.withStatus(((CronJob) other).status());
            case HorizontalPodAutoscaler scaler -> scaler.withStatus(((HorizontalPodAutoscaler) other).status());
            case Ingress ingress -> ingress.withStatus(((Ingress) other).status());
            case VolumeAttachment attachment -> attachment.withStatus(((VolumeAttachment) other).status());
            case PodDisruptionBudget budget -> budget.withStatus(((PodDisruptionBudget) other).status());
            case ResourceQuota quota -> quota.withStatus(((ResourceQuota) other).status());
            case OtherObject any -> withStatusOf(any, (OtherObject) other);
            default -> object;
        };
    }

    private static OtherObject withStatusOf(OtherObject object, OtherObject other) {
        Tree status = other.body().get("status");
        return object.withBody(status == null ? object.body().without("status") : object.body().with("status", status));
    }

    /** Whether anything but metadata differs between two objects with the same status: what a generation counts (API-7). */
    static boolean specDiffers(KubeObject before, KubeObject after) {
        return !after.withMetadata(before.metadata()).equals(before);
    }

    /** New metadata with what no client may change as it was (API-1, API-7, API-140). */
    static ObjectMeta guarded(ObjectMeta before, ObjectMeta after) {
        Tree managed = before.kept().get("managedFields");
        ObjectMeta kept = managed == null || after.kept().has("managedFields") ? after : after.withKept(after.kept().with("managedFields", managed));
        return kept.withUid(before.uid()).withCreationTimestamp(before.creationTimestamp()).withGeneration(before.generation())
                .withGenerateName(before.generateName()).withDeletionTimestamp(before.deletionTimestamp())
                .withDeletionGracePeriodSeconds(before.deletionGracePeriodSeconds()).withResourceVersion(before.resourceVersion());
    }
}
