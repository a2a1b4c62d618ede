package io.kubarium.api;

/** How many pods of an app may be away at once for a reason that can wait, such as a drain. */
public record PodDisruptionBudget(ObjectMeta metadata, PodDisruptionBudgetSpec spec, PodDisruptionBudgetStatus status) implements KubeObject {
    public PodDisruptionBudget {
        metadata = metadata == null ? ObjectMeta.EMPTY : metadata;
        spec = spec == null ? PodDisruptionBudgetSpec.EMPTY : spec;
        status = status == null ? PodDisruptionBudgetStatus.EMPTY : status;
    }

    @Override
    public String apiVersion() {
        return "policy/v1";
    }

    @Override
    public String kind() {
        return "PodDisruptionBudget";
    }

    @Override
    public PodDisruptionBudget withMetadata(ObjectMeta metadata) {
        return new PodDisruptionBudget(metadata, spec, status);
    }

    public PodDisruptionBudget withStatus(PodDisruptionBudgetStatus status) {
        return new PodDisruptionBudget(metadata, spec, status);
    }

    /** Whether a pod of the namespace is one of its pods: an empty selector takes all, none takes none (API-199). */
    public boolean covers(Pod pod) {
        return spec.selector() != null && namespace().equals(pod.namespace()) && spec.selector().matches(pod.metadata().labels());
    }
}
