package io.kubarium.api;

/** Runs pods until so many of them have succeeded. */
public record Job(ObjectMeta metadata, JobSpec spec, JobStatus status) implements KubeObject {
    public Job {
        metadata = metadata == null ? ObjectMeta.EMPTY : metadata;
        spec = spec == null ? JobSpec.EMPTY : spec;
        status = status == null ? JobStatus.EMPTY : status;
    }

    @Override
    public String apiVersion() {
        return "batch/v1";
    }

    @Override
    public String kind() {
        return "Job";
    }

    @Override
    public Job withMetadata(ObjectMeta metadata) {
        return new Job(metadata, spec, status);
    }

    public Job withSpec(JobSpec spec) {
        return new Job(metadata, spec, status);
    }

    public Job withStatus(JobStatus status) {
        return new Job(metadata, spec, status);
    }
}
