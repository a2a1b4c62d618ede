package io.kubarium.api;

/** The Job that a CronJob makes. */
public record JobTemplateSpec(ObjectMeta metadata, JobSpec spec) {
    /** Nothing set. */
    public static final JobTemplateSpec EMPTY = new JobTemplateSpec(null, null);

    public JobTemplateSpec {
        metadata = metadata == null ? ObjectMeta.EMPTY : metadata;
        spec = spec == null ? JobSpec.EMPTY : spec;
    }
}
