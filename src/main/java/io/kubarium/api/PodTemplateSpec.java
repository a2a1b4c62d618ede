package io.kubarium.api;

/** The pod that a workload makes. */
public record PodTemplateSpec(ObjectMeta metadata, PodSpec spec) {
    /** Nothing set. */
    public static final PodTemplateSpec EMPTY = new PodTemplateSpec(null, null);

    public PodTemplateSpec {
        metadata = metadata == null ? ObjectMeta.EMPTY : metadata;
        spec = spec == null ? PodSpec.EMPTY : spec;
    }
}
