package io.kubarium.api;

/** Keeps one pod on each node. */
public record DaemonSet(ObjectMeta metadata, DaemonSetSpec spec, DaemonSetStatus status) implements KubeObject {
    public DaemonSet {
        metadata = metadata == null ? ObjectMeta.EMPTY : metadata;
        spec = spec == null ? DaemonSetSpec.EMPTY : spec;
        status = status == null ? DaemonSetStatus.EMPTY : status;
    }

    @Override
    public String apiVersion() {
        return "apps/v1";
    }

    @Override
    public String kind() {
        return "DaemonSet";
    }

    @Override
    public DaemonSet withMetadata(ObjectMeta metadata) {
        return new DaemonSet(metadata, spec, status);
    }

    public DaemonSet withSpec(DaemonSetSpec spec) {
        return new DaemonSet(metadata, spec, status);
    }

    public DaemonSet withStatus(DaemonSetStatus status) {
        return new DaemonSet(metadata, spec, status);
    }
}
