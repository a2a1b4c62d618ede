package io.kubarium.api;

/** Sets the number of replicas of a workload by what its pods use. */
public record HorizontalPodAutoscaler(ObjectMeta metadata, HorizontalPodAutoscalerSpec spec,
        HorizontalPodAutoscalerStatus status) implements KubeObject {
    public HorizontalPodAutoscaler {
        metadata = metadata == null ? ObjectMeta.EMPTY : metadata;
        spec = spec == null ? HorizontalPodAutoscalerSpec.EMPTY : spec;
        status = status == null ? HorizontalPodAutoscalerStatus.EMPTY : status;
    }

    @Override
    public String apiVersion() {
        return "autoscaling/v2";
    }

    @Override
    public String kind() {
        return "HorizontalPodAutoscaler";
    }

    @Override
    public HorizontalPodAutoscaler withMetadata(ObjectMeta metadata) {
        return new HorizontalPodAutoscaler(metadata, spec, status);
    }

    public HorizontalPodAutoscaler withSpec(HorizontalPodAutoscalerSpec spec) {
        return new HorizontalPodAutoscaler(metadata, spec, status);
    }

    public HorizontalPodAutoscaler withStatus(HorizontalPodAutoscalerStatus status) {
        return new HorizontalPodAutoscaler(metadata, spec, status);
    }
}
