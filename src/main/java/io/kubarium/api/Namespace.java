package io.kubarium.api;

/** A room for names. */
public record Namespace(ObjectMeta metadata, NamespaceSpec spec, NamespaceStatus status) implements KubeObject {
    public Namespace {
        metadata = metadata == null ? ObjectMeta.EMPTY : metadata;
        spec = spec == null ? NamespaceSpec.EMPTY : spec;
        status = status == null ? NamespaceStatus.EMPTY : status;
    }

    @Override
    public String apiVersion() {
        return "v1";
    }

    @Override
    public String kind() {
        return "Namespace";
    }

    public boolean isTerminating() {
        return metadata.isTerminating();
    }

    @Override
    public Namespace withMetadata(ObjectMeta metadata) {
        return new Namespace(metadata, spec, status);
    }

    public Namespace withSpec(NamespaceSpec spec) {
        return new Namespace(metadata, spec, status);
    }

    public Namespace withStatus(NamespaceStatus status) {
        return new Namespace(metadata, spec, status);
    }
}
