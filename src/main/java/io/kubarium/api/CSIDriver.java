package io.kubarium.api;

/** A storage driver that is installed in the cluster, and what it asks of the cluster. */
public record CSIDriver(ObjectMeta metadata, CSIDriverSpec spec) implements KubeObject {
    public CSIDriver {
        metadata = metadata == null ? ObjectMeta.EMPTY : metadata;
        spec = spec == null ? CSIDriverSpec.EMPTY : spec;
    }

    @Override
    public String apiVersion() {
        return "storage.k8s.io/v1";
    }

    @Override
    public String kind() {
        return "CSIDriver";
    }

    @Override
    public CSIDriver withMetadata(ObjectMeta metadata) {
        return new CSIDriver(metadata, spec);
    }

    public CSIDriver withSpec(CSIDriverSpec spec) {
        return new CSIDriver(metadata, spec);
    }
}
