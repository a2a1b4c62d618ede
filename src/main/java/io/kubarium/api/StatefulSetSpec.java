package io.kubarium.api;

import java.util.List;

/** Pods with names of their own. */
public record StatefulSetSpec(Integer replicas, LabelSelector selector, PodTemplateSpec template,
        List<PersistentVolumeClaim> volumeClaimTemplates, String serviceName, String podManagementPolicy,
        StatefulSetUpdateStrategy updateStrategy, Integer revisionHistoryLimit, int minReadySeconds,
        StatefulSetPersistentVolumeClaimRetentionPolicy persistentVolumeClaimRetentionPolicy, StatefulSetOrdinals ordinals) {
    /** Nothing set. */
    public static final StatefulSetSpec EMPTY = new StatefulSetSpec(null, null, null, null, null, null, null, null, 0, null,
        null);

    public StatefulSetSpec {
        template = template == null ? PodTemplateSpec.EMPTY : template;
        volumeClaimTemplates = volumeClaimTemplates == null ? List.of() : List.copyOf(volumeClaimTemplates);
        updateStrategy = updateStrategy == null ? StatefulSetUpdateStrategy.EMPTY : updateStrategy;
    }

    public StatefulSetSpec withReplicas(Integer replicas) {
        return new StatefulSetSpec(replicas, selector, template, volumeClaimTemplates, serviceName, podManagementPolicy,
            updateStrategy, revisionHistoryLimit, minReadySeconds, persistentVolumeClaimRetentionPolicy, ordinals);
    }

    public StatefulSetSpec withSelector(LabelSelector selector) {
        return new StatefulSetSpec(replicas, selector, template, volumeClaimTemplates, serviceName, podManagementPolicy,
            updateStrategy, revisionHistoryLimit, minReadySeconds, persistentVolumeClaimRetentionPolicy, ordinals);
    }

    public StatefulSetSpec withTemplate(PodTemplateSpec template) {
        return new StatefulSetSpec(replicas, selector, template, volumeClaimTemplates, serviceName, podManagementPolicy,
            updateStrategy, revisionHistoryLimit, minReadySeconds, persistentVolumeClaimRetentionPolicy, ordinals);
    }

    public StatefulSetSpec withVolumeClaimTemplates(List<PersistentVolumeClaim> volumeClaimTemplates) {
        return new StatefulSetSpec(replicas, selector, template, volumeClaimTemplates, serviceName, podManagementPolicy,
            updateStrategy, revisionHistoryLimit, minReadySeconds, persistentVolumeClaimRetentionPolicy, ordinals);
    }

    public StatefulSetSpec withServiceName(String serviceName) {
        return new StatefulSetSpec(replicas, selector, template, volumeClaimTemplates, serviceName, podManagementPolicy,
            updateStrategy, revisionHistoryLimit, minReadySeconds, persistentVolumeClaimRetentionPolicy, ordinals);
    }

    public StatefulSetSpec withPodManagementPolicy(String podManagementPolicy) {
        return new StatefulSetSpec(replicas, selector, template, volumeClaimTemplates, serviceName, podManagementPolicy,
            updateStrategy, revisionHistoryLimit, minReadySeconds, persistentVolumeClaimRetentionPolicy, ordinals);
    }

    public StatefulSetSpec withUpdateStrategy(StatefulSetUpdateStrategy updateStrategy) {
        return new StatefulSetSpec(replicas, selector, template, volumeClaimTemplates, serviceName, podManagementPolicy,
            updateStrategy, revisionHistoryLimit, minReadySeconds, persistentVolumeClaimRetentionPolicy, ordinals);
    }

    public StatefulSetSpec withRevisionHistoryLimit(Integer revisionHistoryLimit) {
        return new StatefulSetSpec(replicas, selector, template, volumeClaimTemplates, serviceName, podManagementPolicy,
            updateStrategy, revisionHistoryLimit, minReadySeconds, persistentVolumeClaimRetentionPolicy, ordinals);
    }

    public StatefulSetSpec withMinReadySeconds(int minReadySeconds) {
        return new StatefulSetSpec(replicas, selector, template, volumeClaimTemplates, serviceName, podManagementPolicy,
            updateStrategy, revisionHistoryLimit, minReadySeconds, persistentVolumeClaimRetentionPolicy, ordinals);
    }

    public StatefulSetSpec withPersistentVolumeClaimRetentionPolicy(StatefulSetPersistentVolumeClaimRetentionPolicy persistentVolumeClaimRetentionPolicy) {
        return new StatefulSetSpec(replicas, selector, template, volumeClaimTemplates, serviceName, podManagementPolicy,
            updateStrategy, revisionHistoryLimit, minReadySeconds, persistentVolumeClaimRetentionPolicy, ordinals);
    }

    public StatefulSetSpec withOrdinals(StatefulSetOrdinals ordinals) {
        return new StatefulSetSpec(replicas, selector, template, volumeClaimTemplates, serviceName, podManagementPolicy,
            updateStrategy, revisionHistoryLimit, minReadySeconds, persistentVolumeClaimRetentionPolicy, ordinals);
    }
}
