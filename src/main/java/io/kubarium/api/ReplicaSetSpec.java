package io.kubarium.api;

/** How many pods of which template. */
public record ReplicaSetSpec(Integer replicas, int minReadySeconds, LabelSelector selector, PodTemplateSpec template) {
    /** Nothing set. */
    public static final ReplicaSetSpec EMPTY = new ReplicaSetSpec(null, 0, null, null);

    public ReplicaSetSpec {
        template = template == null ? PodTemplateSpec.EMPTY : template;
    }

    public ReplicaSetSpec withReplicas(Integer replicas) {
        return new ReplicaSetSpec(replicas, minReadySeconds, selector, template);
    }

    public ReplicaSetSpec withMinReadySeconds(int minReadySeconds) {
        return new ReplicaSetSpec(replicas, minReadySeconds, selector, template);
    }

    public ReplicaSetSpec withSelector(LabelSelector selector) {
        return new ReplicaSetSpec(replicas, minReadySeconds, selector, template);
    }

    public ReplicaSetSpec withTemplate(PodTemplateSpec template) {
        return new ReplicaSetSpec(replicas, minReadySeconds, selector, template);
    }
}
