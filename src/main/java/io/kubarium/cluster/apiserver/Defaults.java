package io.kubarium.cluster.apiserver;

import io.kubarium.api.CSIDriver;
import io.kubarium.api.CronJob;
import io.kubarium.api.DaemonSet;
import io.kubarium.api.Deployment;
import io.kubarium.api.EndpointPort;
import io.kubarium.api.EndpointSlice;
import io.kubarium.api.HorizontalPodAutoscaler;
import io.kubarium.api.Job;
import io.kubarium.api.KubeObject;
import io.kubarium.api.LimitRange;
import io.kubarium.api.Namespace;
import io.kubarium.api.NamespaceSpec;
import io.kubarium.api.PersistentVolume;
import io.kubarium.api.PersistentVolumeClaim;
import io.kubarium.api.Pod;
import io.kubarium.api.PriorityClass;
import io.kubarium.api.ReplicaSet;
import io.kubarium.api.Secret;
import io.kubarium.api.Service;
import io.kubarium.api.StatefulSet;
import io.kubarium.api.StorageClass;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What the server fills in where the client said nothing; stored, not computed on read (API-83). */
final class Defaults {
    private Defaults() {}

    static KubeObject of(KubeObject object) {
        return switch (object) {
            case Pod pod -> pod.withSpec(PodDefaults.ofPod(pod.spec()));
            case Deployment deployment -> deployment.withSpec(WorkloadDefaults.of(deployment.spec()));
            case ReplicaSet set -> set.withSpec(WorkloadDefaults.of(set.spec()));
            case StatefulSet set -> set.withSpec(WorkloadDefaults.of(set.spec()));
            case DaemonSet set -> set.withSpec(WorkloadDefaults.of(set.spec()));
            case Job job -> job.withSpec(BatchDefaults.of(job.spec()));
            case CronJob cron -> cron.withSpec(BatchDefaults.of(cron.spec()));
            case HorizontalPodAutoscaler scaler -> scaler.withSpec(AutoscalerDefaults.of(scaler.spec()));
            case Service service -> service.withSpec(ServiceDefaults.of(service.spec()));
            case EndpointSlice slice -> slice.withPorts(slice.ports().stream().map(Defaults::port).toList());
            case PersistentVolume volume -> StorageDefaults.of(volume);
            case PersistentVolumeClaim claim -> claim.withSpec(StorageDefaults.of(claim.spec()));
            case StorageClass storage -> StorageDefaults.of(storage);
            case CSIDriver driver -> driver.withSpec(StorageDefaults.of(driver.spec()));
            case Namespace namespace -> namespace(namespace);
            case Secret secret -> secret(secret);
            case LimitRange range -> LimitRanger.completed(range);
            case PriorityClass priority -> priority.preemptionPolicy() == null ? priority.withPreemptionPolicy("PreemptLowerPriority") : priority;
            default -> object;
        };
    }

    /** The value, or the default where there is none. */
    static <T> T or(@Nullable T value, T otherwise) {
        return value == null ? otherwise : value;
    }

    /** API-102. */
    private static EndpointPort port(EndpointPort port) {
        return new EndpointPort(or(port.name(), ""), or(port.protocol(), "TCP"), port.port(), port.appProtocol());
    }

    /** API-100: the label is forced back on every write. */
    private static Namespace namespace(Namespace namespace) {
        Namespace labelled = namespace.name() == null ? namespace
                : namespace.withMetadata(namespace.metadata().withLabel("kubernetes.io/metadata.name", namespace.name()));
        boolean fresh = namespace.spec().finalizers().isEmpty() && !namespace.isTerminating();
        return fresh ? labelled.withSpec(new NamespaceSpec(List.of("kubernetes"))) : labelled;
    }

    /** API-100: text becomes data and is not kept. */
    private static Secret secret(Secret secret) {
        Secret typed = secret.type() == null ? secret.withType("Opaque") : secret;
        if (secret.stringData().isEmpty()) return typed;
        Map<String, String> data = new TreeMap<>(secret.data());
        secret.stringData().forEach((key, text) -> data.put(key, Base64.getEncoder().encodeToString(text.getBytes(java.nio.charset.StandardCharsets.UTF_8))));
        return typed.withData(data).withStringData(null);
    }
}
