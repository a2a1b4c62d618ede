package io.kubarium.api;

/** A group of containers that lives and dies on one node. */
public record Pod(ObjectMeta metadata, PodSpec spec, PodStatus status) implements KubeObject {
    public Pod {
        metadata = metadata == null ? ObjectMeta.EMPTY : metadata;
        spec = spec == null ? PodSpec.EMPTY : spec;
        status = status == null ? PodStatus.EMPTY : status;
    }

    @Override
    public String apiVersion() {
        return "v1";
    }

    @Override
    public String kind() {
        return "Pod";
    }

    public boolean isTerminating() {
        return metadata.isTerminating();
    }

    /** Succeeded or Failed: no container will run again. */
    public boolean isTerminal() {
        return "Succeeded".equals(status.phase()) || "Failed".equals(status.phase());
    }

    /** Neither terminal nor being deleted: what controllers count as active. */
    public boolean isActive() {
        return !isTerminal() && !isTerminating();
    }

    public boolean isScheduled() {
        return spec.nodeName() != null;
    }

    /** The condition of that type, or null. */
    public PodCondition condition(String type) {
        return status.condition(type);
    }

    /** True when the condition of that type is True. */
    public boolean is(String conditionType) {
        PodCondition condition = condition(conditionType);
        return condition != null && "True".equals(condition.status());
    }

    public boolean ready() {
        return is("Ready");
    }

    @Override
    public Pod withMetadata(ObjectMeta metadata) {
        return new Pod(metadata, spec, status);
    }

    public Pod withSpec(PodSpec spec) {
        return new Pod(metadata, spec, status);
    }

    public Pod withStatus(PodStatus status) {
        return new Pod(metadata, spec, status);
    }
}
