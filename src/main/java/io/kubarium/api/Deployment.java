package io.kubarium.api;

/** Keeps and updates an app by ReplicaSets. */
public record Deployment(ObjectMeta metadata, DeploymentSpec spec, DeploymentStatus status) implements KubeObject {
    public Deployment {
        metadata = metadata == null ? ObjectMeta.EMPTY : metadata;
        spec = spec == null ? DeploymentSpec.EMPTY : spec;
        status = status == null ? DeploymentStatus.EMPTY : status;
    }

    @Override
    public String apiVersion() {
        return "apps/v1";
    }

    @Override
    public String kind() {
        return "Deployment";
    }

    @Override
    public Deployment withMetadata(ObjectMeta metadata) {
        return new Deployment(metadata, spec, status);
    }

    public Deployment withSpec(DeploymentSpec spec) {
        return new Deployment(metadata, spec, status);
    }

    public Deployment withStatus(DeploymentStatus status) {
        return new Deployment(metadata, spec, status);
    }
}
