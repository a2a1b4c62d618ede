package io.kubarium.api;

/** Which controller serves an Ingress. */
public record IngressClass(ObjectMeta metadata, IngressClassSpec spec) implements KubeObject {
    public IngressClass {
        metadata = metadata == null ? ObjectMeta.EMPTY : metadata;
        spec = spec == null ? IngressClassSpec.EMPTY : spec;
    }

    @Override
    public String apiVersion() {
        return "networking.k8s.io/v1";
    }

    @Override
    public String kind() {
        return "IngressClass";
    }

    @Override
    public IngressClass withMetadata(ObjectMeta metadata) {
        return new IngressClass(metadata, spec);
    }

    public IngressClass withSpec(IngressClassSpec spec) {
        return new IngressClass(metadata, spec);
    }
}
