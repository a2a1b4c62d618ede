package io.kubarium.api;

/** Bounds and defaults for what single containers, pods and claims of a namespace may ask for. */
public record LimitRange(ObjectMeta metadata, LimitRangeSpec spec) implements KubeObject {
    public LimitRange {
        metadata = metadata == null ? ObjectMeta.EMPTY : metadata;
        spec = spec == null ? LimitRangeSpec.EMPTY : spec;
    }

    @Override
    public String apiVersion() {
        return "v1";
    }

    @Override
    public String kind() {
        return "LimitRange";
    }

    @Override
    public LimitRange withMetadata(ObjectMeta metadata) {
        return new LimitRange(metadata, spec);
    }

    public LimitRange withSpec(LimitRangeSpec spec) {
        return new LimitRange(metadata, spec);
    }
}
