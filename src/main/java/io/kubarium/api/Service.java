package io.kubarium.api;

/** A stable name and address for pods. */
public record Service(ObjectMeta metadata, ServiceSpec spec, ServiceStatus status) implements KubeObject {
    public Service {
        metadata = metadata == null ? ObjectMeta.EMPTY : metadata;
        spec = spec == null ? ServiceSpec.EMPTY : spec;
        status = status == null ? ServiceStatus.EMPTY : status;
    }

    @Override
    public String apiVersion() {
        return "v1";
    }

    @Override
    public String kind() {
        return "Service";
    }

    public boolean isHeadless() {
        return "None".equals(spec.clusterIP());
    }

    @Override
    public Service withMetadata(ObjectMeta metadata) {
        return new Service(metadata, spec, status);
    }

    public Service withSpec(ServiceSpec spec) {
        return new Service(metadata, spec, status);
    }

    public Service withStatus(ServiceStatus status) {
        return new Service(metadata, spec, status);
    }
}
