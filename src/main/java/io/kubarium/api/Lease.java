package io.kubarium.api;

/** A heartbeat or a leadership. */
public record Lease(ObjectMeta metadata, LeaseSpec spec) implements KubeObject {
    public Lease {
        metadata = metadata == null ? ObjectMeta.EMPTY : metadata;
        spec = spec == null ? LeaseSpec.EMPTY : spec;
    }

    @Override
    public String apiVersion() {
        return "coordination.k8s.io/v1";
    }

    @Override
    public String kind() {
        return "Lease";
    }

    @Override
    public Lease withMetadata(ObjectMeta metadata) {
        return new Lease(metadata, spec);
    }

    public Lease withSpec(LeaseSpec spec) {
        return new Lease(metadata, spec);
    }
}
