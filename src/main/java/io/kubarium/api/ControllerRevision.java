package io.kubarium.api;

/** An old template of a StatefulSet or DaemonSet. */
public record ControllerRevision(ObjectMeta metadata, Tree data, @Shown long revision) implements KubeObject {
    public ControllerRevision {
        metadata = metadata == null ? ObjectMeta.EMPTY : metadata;
    }

    @Override
    public String apiVersion() {
        return "apps/v1";
    }

    @Override
    public String kind() {
        return "ControllerRevision";
    }

    @Override
    public ControllerRevision withMetadata(ObjectMeta metadata) {
        return new ControllerRevision(metadata, data, revision);
    }

    public ControllerRevision withData(Tree data) {
        return new ControllerRevision(metadata, data, revision);
    }

    public ControllerRevision withRevision(long revision) {
        return new ControllerRevision(metadata, data, revision);
    }
}
