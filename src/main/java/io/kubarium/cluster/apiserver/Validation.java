package io.kubarium.cluster.apiserver;

import io.kubarium.api.ConfigMap;
import io.kubarium.api.CronJob;
import io.kubarium.api.DaemonSet;
import io.kubarium.api.Deployment;
import io.kubarium.api.EndpointSlice;
import io.kubarium.api.HorizontalPodAutoscaler;
import io.kubarium.api.Ingress;
import io.kubarium.api.IngressClass;
import io.kubarium.api.Job;
import io.kubarium.api.KindInfo;
import io.kubarium.api.KubeObject;
import io.kubarium.api.LimitRange;
import io.kubarium.api.Node;
import io.kubarium.api.PersistentVolume;
import io.kubarium.api.PersistentVolumeClaim;
import io.kubarium.api.Pod;
import io.kubarium.api.PodDisruptionBudget;
import io.kubarium.api.PriorityClass;
import io.kubarium.api.ReplicaSet;
import io.kubarium.api.ResourceQuota;
import io.kubarium.api.Secret;
import io.kubarium.api.Service;
import io.kubarium.api.StatefulSet;
import io.kubarium.api.StorageClass;
import io.kubarium.api.VolumeAttachment;

/** Refuses what is wrong with an object, all of it at once: metadata first, then the spec top to bottom (API section I). */
final class Validation {
    private Validation() {}

    static void create(KindInfo kind, KubeObject object) {
        Problems problems = new Problems();
        MetaValidation.check(kind, object.metadata(), problems);
        if (object instanceof PriorityClass priority) ConfigValidation.check(priority, problems);
        else whole(object, problems);
        if (object instanceof Ingress ingress) IngressValidation.checkClass(ingress, problems);
        problems.refuse(kind, object.name());
    }

    static void update(KindInfo kind, KubeObject before, KubeObject after) {
        if (before.equals(after)) return;
        Problems problems = new Problems();
        meta(before, after, problems);
        if (before instanceof Secret old && after instanceof Secret now) ConfigValidation.checkUpdate(old, now, problems);
        if (Parts.specDiffers(before, after)) {
            whole(after, problems);
            changes(before, after, problems);
        }
        problems.refuse(kind, after.name());
    }

    static void updateStatus(KindInfo kind, KubeObject before, KubeObject after) {
        if (before.metadata().equals(after.metadata())) return;
        Problems problems = new Problems();
        meta(before, after, problems);
        problems.refuse(kind, after.name());
    }

    private static void meta(KubeObject before, KubeObject after, Problems problems) {
        if (before.metadata().equals(after.metadata())) return;
        MetaValidation.parts(after.metadata(), Path.METADATA, problems);
        MetaValidation.checkUpdate(before.metadata(), after.metadata(), problems);
    }

    private static void whole(KubeObject object, Problems problems) {
        switch (object) {
            case Pod pod -> PodValidation.check(pod.spec(), Path.SPEC, problems);
            case Deployment deployment -> WorkloadValidation.check(deployment, problems);
            case ReplicaSet set -> WorkloadValidation.check(set, problems);
            case StatefulSet set -> WorkloadValidation.check(set, problems);
            case DaemonSet set -> WorkloadValidation.check(set, problems);
            case Job job -> JobValidation.check(job, problems);
            case CronJob cron -> CronJobValidation.check(cron, problems);
            case HorizontalPodAutoscaler scaler -> AutoscalerValidation.check(scaler.spec(), problems);
            case Service service -> ServiceValidation.check(service, problems);
            case Ingress ingress -> IngressValidation.check(ingress, problems);
            case PersistentVolume volume -> StorageValidation.check(volume, problems);
            case PersistentVolumeClaim claim -> StorageValidation.check(claim, problems);
            case StorageClass storage -> StorageValidation.check(storage, problems);
            case VolumeAttachment attachment -> StorageValidation.check(attachment, problems);
            case ConfigMap map -> ConfigValidation.check(map, problems);
            case Secret secret -> ConfigValidation.check(secret, problems);
            case PodDisruptionBudget budget -> PolicyValidation.check(budget, problems);
            case LimitRange range -> PolicyValidation.check(range, problems);
            case ResourceQuota quota -> QuotaValidation.check(quota, problems);
            case Node node -> ClusterValidation.check(node, problems);
            case EndpointSlice slice -> ClusterValidation.check(slice, problems);
            default -> { }
        }
    }

    /** What may not change. */
    private static void changes(KubeObject before, KubeObject after, Problems problems) {
        switch (after) {
            case Pod pod -> PodValidation.checkUpdate((Pod) before, pod, problems);
            case Deployment d -> WorkloadValidation.sameSelector(((Deployment) before).spec().selector(), d.spec().selector(), problems);
            case ReplicaSet r -> WorkloadValidation.sameSelector(((ReplicaSet) before).spec().selector(), r.spec().selector(), problems);
            case DaemonSet d -> WorkloadValidation.sameSelector(((DaemonSet) before).spec().selector(), d.spec().selector(), problems);
            case StatefulSet set -> WorkloadValidation.checkUpdate((StatefulSet) before, set, problems);
            case Job job -> JobValidation.checkUpdate((Job) before, job, problems);
            case Service service -> ServiceValidation.checkUpdate((Service) before, service, problems);
            case PersistentVolume volume -> StorageValidation.checkUpdate((PersistentVolume) before, volume, problems);
            case PersistentVolumeClaim claim -> StorageValidation.checkUpdate((PersistentVolumeClaim) before, claim, problems);
            case StorageClass storage -> StorageValidation.checkUpdate((StorageClass) before, storage, problems);
            case VolumeAttachment attachment -> StorageValidation.checkUpdate((VolumeAttachment) before, attachment, problems);
            case ConfigMap map -> ConfigValidation.checkUpdate((ConfigMap) before, map, problems);
            case PriorityClass priority -> ConfigValidation.checkUpdate((PriorityClass) before, priority, problems);
            case ResourceQuota quota -> QuotaValidation.checkUpdate((ResourceQuota) before, quota, problems);
            case Node node -> ClusterValidation.checkUpdate((Node) before, node, problems);
            case EndpointSlice slice -> ClusterValidation.checkUpdate((EndpointSlice) before, slice, problems);
            case IngressClass given -> ClusterValidation.checkUpdate((IngressClass) before, given, problems);
            default -> { }
        }
    }
}
