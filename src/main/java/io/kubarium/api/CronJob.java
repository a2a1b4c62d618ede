package io.kubarium.api;

/** Makes Jobs on a schedule. */
public record CronJob(ObjectMeta metadata, CronJobSpec spec, CronJobStatus status) implements KubeObject {
    public CronJob {
        metadata = metadata == null ? ObjectMeta.EMPTY : metadata;
        spec = spec == null ? CronJobSpec.EMPTY : spec;
        status = status == null ? CronJobStatus.EMPTY : status;
    }

    @Override
    public String apiVersion() {
        return "batch/v1";
    }

    @Override
    public String kind() {
        return "CronJob";
    }

    @Override
    public CronJob withMetadata(ObjectMeta metadata) {
        return new CronJob(metadata, spec, status);
    }

    public CronJob withSpec(CronJobSpec spec) {
        return new CronJob(metadata, spec, status);
    }

    public CronJob withStatus(CronJobStatus status) {
        return new CronJob(metadata, spec, status);
    }
}
