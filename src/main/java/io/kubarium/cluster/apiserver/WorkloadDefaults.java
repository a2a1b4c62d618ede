package io.kubarium.cluster.apiserver;

import static io.kubarium.cluster.apiserver.Defaults.or;

import io.kubarium.api.DaemonSetSpec;
import io.kubarium.api.DaemonSetUpdateStrategy;
import io.kubarium.api.DeploymentSpec;
import io.kubarium.api.DeploymentStrategy;
import io.kubarium.api.IntOrString;
import io.kubarium.api.PersistentVolumeClaim;
import io.kubarium.api.PersistentVolumeClaimStatus;
import io.kubarium.api.ReplicaSetSpec;
import io.kubarium.api.RollingUpdateDaemonSet;
import io.kubarium.api.RollingUpdateDeployment;
import io.kubarium.api.RollingUpdateStatefulSetStrategy;
import io.kubarium.api.StatefulSetPersistentVolumeClaimRetentionPolicy;
import io.kubarium.api.StatefulSetSpec;
import io.kubarium.api.StatefulSetUpdateStrategy;

/** Defaults of Deployment, ReplicaSet, StatefulSet and DaemonSet (API-92..94). */
final class WorkloadDefaults {
    private static final String ROLLING = "RollingUpdate";
    private static final IntOrString QUARTER = IntOrString.of("25%");

    private WorkloadDefaults() {}

    static DeploymentSpec of(DeploymentSpec spec) {
        return spec.withReplicas(or(spec.replicas(), 1)).withTemplate(PodDefaults.ofTemplate(spec.template()))
                .withStrategy(strategy(spec.strategy())).withRevisionHistoryLimit(or(spec.revisionHistoryLimit(), 10))
                .withProgressDeadlineSeconds(or(spec.progressDeadlineSeconds(), 600));
    }

    static ReplicaSetSpec of(ReplicaSetSpec spec) {
        return spec.withReplicas(or(spec.replicas(), 1)).withTemplate(PodDefaults.ofTemplate(spec.template()));
    }

    static StatefulSetSpec of(StatefulSetSpec spec) {
        StatefulSetPersistentVolumeClaimRetentionPolicy retention = or(spec.persistentVolumeClaimRetentionPolicy(), StatefulSetPersistentVolumeClaimRetentionPolicy.EMPTY);
        return spec.withReplicas(or(spec.replicas(), 1)).withTemplate(PodDefaults.ofTemplate(spec.template()))
                .withPodManagementPolicy(or(spec.podManagementPolicy(), "OrderedReady")).withUpdateStrategy(strategy(spec.updateStrategy()))
                .withRevisionHistoryLimit(or(spec.revisionHistoryLimit(), 10))
                .withPersistentVolumeClaimRetentionPolicy(new StatefulSetPersistentVolumeClaimRetentionPolicy(
                        or(retention.whenDeleted(), "Retain"), or(retention.whenScaled(), "Retain")))
                .withVolumeClaimTemplates(spec.volumeClaimTemplates().stream().map(WorkloadDefaults::claim).toList());
    }

    static DaemonSetSpec of(DaemonSetSpec spec) {
        return spec.withTemplate(PodDefaults.ofTemplate(spec.template())).withUpdateStrategy(strategy(spec.updateStrategy()))
                .withRevisionHistoryLimit(or(spec.revisionHistoryLimit(), 10));
    }

    private static DeploymentStrategy strategy(DeploymentStrategy given) {
        String type = or(given.type(), ROLLING);
        if (!type.equals(ROLLING)) return new DeploymentStrategy(type, given.rollingUpdate());
        RollingUpdateDeployment rolling = or(given.rollingUpdate(), RollingUpdateDeployment.EMPTY);
        return new DeploymentStrategy(type, new RollingUpdateDeployment(or(rolling.maxUnavailable(), QUARTER), or(rolling.maxSurge(), QUARTER)));
    }

    private static StatefulSetUpdateStrategy strategy(StatefulSetUpdateStrategy given) {
        String type = or(given.type(), ROLLING);
        if (!type.equals(ROLLING)) return new StatefulSetUpdateStrategy(type, given.rollingUpdate());
        RollingUpdateStatefulSetStrategy rolling = or(given.rollingUpdate(), RollingUpdateStatefulSetStrategy.EMPTY);
        return new StatefulSetUpdateStrategy(type, new RollingUpdateStatefulSetStrategy(or(rolling.partition(), 0), null)); // WRK-85: its gate is closed
    }

    private static DaemonSetUpdateStrategy strategy(DaemonSetUpdateStrategy given) {
        String type = or(given.type(), ROLLING);
        if (!type.equals(ROLLING)) return new DaemonSetUpdateStrategy(type, given.rollingUpdate());
        RollingUpdateDaemonSet rolling = or(given.rollingUpdate(), RollingUpdateDaemonSet.EMPTY);
        return new DaemonSetUpdateStrategy(type, new RollingUpdateDaemonSet(or(rolling.maxUnavailable(), IntOrString.of(1)), or(rolling.maxSurge(), IntOrString.of(0))));
    }

    private static PersistentVolumeClaim claim(PersistentVolumeClaim template) {
        PersistentVolumeClaim full = template.withSpec(StorageDefaults.of(template.spec()));
        return template.status().phase() != null ? full : full.withStatus(PersistentVolumeClaimStatus.EMPTY.withPhase("Pending"));
    }
}
