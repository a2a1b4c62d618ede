package io.kubarium.api;

/** How much of everything a namespace may use together. */
public record ResourceQuota(ObjectMeta metadata, ResourceQuotaSpec spec, ResourceQuotaStatus status) implements KubeObject {
    public ResourceQuota {
        metadata = metadata == null ? ObjectMeta.EMPTY : metadata;
        spec = spec == null ? ResourceQuotaSpec.EMPTY : spec;
        status = status == null ? ResourceQuotaStatus.EMPTY : status;
    }

    @Override
    public String apiVersion() {
        return "v1";
    }

    @Override
    public String kind() {
        return "ResourceQuota";
    }

    @Override
    public ResourceQuota withMetadata(ObjectMeta metadata) {
        return new ResourceQuota(metadata, spec, status);
    }

    public ResourceQuota withStatus(ResourceQuotaStatus status) {
        return new ResourceQuota(metadata, spec, status);
    }
}
