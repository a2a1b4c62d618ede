package io.kubarium.api;

/** How important pods are. */
public record PriorityClass(ObjectMeta metadata, @Shown int value, boolean globalDefault, String description,
        String preemptionPolicy) implements KubeObject {
    public PriorityClass {
        metadata = metadata == null ? ObjectMeta.EMPTY : metadata;
    }

    @Override
    public String apiVersion() {
        return "scheduling.k8s.io/v1";
    }

    @Override
    public String kind() {
        return "PriorityClass";
    }

    @Override
    public PriorityClass withMetadata(ObjectMeta metadata) {
        return new PriorityClass(metadata, value, globalDefault, description, preemptionPolicy);
    }

    public PriorityClass withValue(int value) {
        return new PriorityClass(metadata, value, globalDefault, description, preemptionPolicy);
    }

    public PriorityClass withGlobalDefault(boolean globalDefault) {
        return new PriorityClass(metadata, value, globalDefault, description, preemptionPolicy);
    }

    public PriorityClass withDescription(String description) {
        return new PriorityClass(metadata, value, globalDefault, description, preemptionPolicy);
    }

    public PriorityClass withPreemptionPolicy(String preemptionPolicy) {
        return new PriorityClass(metadata, value, globalDefault, description, preemptionPolicy);
    }
}
