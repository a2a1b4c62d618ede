package io.kubarium.api;

/** HTTP routes into the cluster. */
public record Ingress(ObjectMeta metadata, IngressSpec spec, IngressStatus status) implements KubeObject {
    public Ingress {
        metadata = metadata == null ? ObjectMeta.EMPTY : metadata;
        spec = spec == null ? IngressSpec.EMPTY : spec;
        status = status == null ? IngressStatus.EMPTY : status;
    }

    @Override
    public String apiVersion() {
        return "networking.k8s.io/v1";
    }

    @Override
    public String kind() {
        return "Ingress";
    }

    @Override
    public Ingress withMetadata(ObjectMeta metadata) {
        return new Ingress(metadata, spec, status);
    }

    public Ingress withSpec(IngressSpec spec) {
        return new Ingress(metadata, spec, status);
    }

    public Ingress withStatus(IngressStatus status) {
        return new Ingress(metadata, spec, status);
    }
}
