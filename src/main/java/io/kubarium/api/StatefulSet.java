package io.kubarium.api;

/** Keeps pods with names and volumes of their own. */
public record StatefulSet(ObjectMeta metadata, StatefulSetSpec spec, StatefulSetStatus status) implements KubeObject {
    public StatefulSet {
        metadata = metadata == null ? ObjectMeta.EMPTY : metadata;
        spec = spec == null ? StatefulSetSpec.EMPTY : spec;
        status = status == null ? StatefulSetStatus.EMPTY : status;
    }

    @Override
    public String apiVersion() {
        return "apps/v1";
    }

    @Override
    public String kind() {
        return "StatefulSet";
    }

    @Override
    public StatefulSet withMetadata(ObjectMeta metadata) {
        return new StatefulSet(metadata, spec, status);
    }

    public StatefulSet withSpec(StatefulSetSpec spec) {
        return new StatefulSet(metadata, spec, status);
    }

    public StatefulSet withStatus(StatefulSetStatus status) {
        return new StatefulSet(metadata, spec, status);
    }
}
