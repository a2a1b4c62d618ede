package io.kubarium.cluster.apiserver;

import io.kubarium.api.CronJob;
import io.kubarium.api.CronJobStatus;
import io.kubarium.api.DaemonSet;
import io.kubarium.api.DaemonSetStatus;
import io.kubarium.api.Deployment;
import io.kubarium.api.DeploymentStatus;
import io.kubarium.api.HorizontalPodAutoscaler;
import io.kubarium.api.HorizontalPodAutoscalerStatus;
import io.kubarium.api.Ingress;
import io.kubarium.api.IngressStatus;
import io.kubarium.api.Job;
import io.kubarium.api.JobStatus;
import io.kubarium.api.KubeObject;
import io.kubarium.api.Namespace;
import io.kubarium.api.NamespaceStatus;
import io.kubarium.api.PersistentVolume;
import io.kubarium.api.PersistentVolumeClaim;
import io.kubarium.api.PersistentVolumeClaimStatus;
import io.kubarium.api.PersistentVolumeStatus;
import io.kubarium.api.Pod;
import io.kubarium.api.PodCondition;
import io.kubarium.api.PodDisruptionBudget;
import io.kubarium.api.PodDisruptionBudgetStatus;
import io.kubarium.api.PodStatus;
import io.kubarium.api.ReplicaSet;
import io.kubarium.api.ReplicaSetStatus;
import io.kubarium.api.ResourceQuota;
import io.kubarium.api.ResourceQuotaStatus;
import io.kubarium.api.Service;
import io.kubarium.api.ServiceStatus;
import io.kubarium.api.StatefulSet;
import io.kubarium.api.StatefulSetStatus;
import io.kubarium.api.VolumeAttachment;
import io.kubarium.api.VolumeAttachmentStatus;
import java.util.List;

/** The status of a new object: whatever the client sent is replaced by the kind's initial value (API-9). */
final class InitialStatus {
    private InitialStatus() {}

    static KubeObject of(KubeObject object) {
        return switch (object) {
            case Pod pod -> pod.withStatus(PodStatus.EMPTY.withPhase("Pending").withQosClass(QosClass.of(pod.spec())).withConditions(gated(pod)));
            case Namespace namespace -> namespace.withStatus(NamespaceStatus.EMPTY.withPhase("Active"));
            case PersistentVolume volume -> volume.withStatus(PersistentVolumeStatus.EMPTY.withPhase("Pending"));
            case PersistentVolumeClaim claim -> claim.withStatus(PersistentVolumeClaimStatus.EMPTY.withPhase("Pending"));
            case Service service -> service.withStatus(ServiceStatus.EMPTY);
            case Deployment deployment -> deployment.withStatus(DeploymentStatus.EMPTY);
            case ReplicaSet set -> set.withStatus(ReplicaSetStatus.EMPTY);
            case StatefulSet set -> set.withStatus(StatefulSetStatus.EMPTY);
            case DaemonSet set -> set.withStatus(DaemonSetStatus.EMPTY);
            case PodDisruptionBudget budget -> budget.withStatus(PodDisruptionBudgetStatus.EMPTY);
            case ResourceQuota quota -> quota.withStatus(ResourceQuotaStatus.EMPTY);
            case Job job -> job.withStatus(JobStatus.EMPTY);
            case CronJob cron -> cron.withStatus(CronJobStatus.EMPTY);
            case HorizontalPodAutoscaler scaler -> scaler.withStatus(HorizontalPodAutoscalerStatus.EMPTY);
            case Ingress ingress -> ingress.withStatus(IngressStatus.EMPTY);
            case VolumeAttachment attachment -> attachment.withStatus(VolumeAttachmentStatus.EMPTY);
            default -> object; // A Node brings its status with it (NOD-10); other kinds have none.
        };
    }

    /** Nobody but the API server says that a pod is gated (SCH-24). */
    private static List<PodCondition> gated(Pod pod) {
        if (pod.spec().schedulingGates().isEmpty()) return List.of();
        return List.of(new PodCondition("PodScheduled", pod.metadata().generation(), "False", null, pod.metadata().creationTimestamp(), "SchedulingGated",
                "Scheduling is blocked due to non-empty scheduling gates"));
    }

    /** The same for an object of a scenario's start, which may have been given a status. */
    static KubeObject ifNone(KubeObject object) {
        return switch (object) {
            case Pod pod -> pod.status().phase() == null ? of(pod) : pod;
            case Namespace namespace -> namespace.status().phase() == null ? of(namespace) : namespace;
            case PersistentVolume volume -> volume.status().phase() == null ? of(volume) : volume;
            case PersistentVolumeClaim claim -> claim.status().phase() == null ? of(claim) : claim;
            default -> object;
        };
    }
}
