package io.kubarium.api;

/** One pod a node. */
public record DaemonSetSpec(LabelSelector selector, PodTemplateSpec template, DaemonSetUpdateStrategy updateStrategy,
        int minReadySeconds, Integer revisionHistoryLimit) {
    /** Nothing set. */
    public static final DaemonSetSpec EMPTY = new DaemonSetSpec(null, null, null, 0, null);

    public DaemonSetSpec {
        template = template == null ? PodTemplateSpec.EMPTY : template;
        updateStrategy = updateStrategy == null ? DaemonSetUpdateStrategy.EMPTY : updateStrategy;
    }

    public DaemonSetSpec withSelector(LabelSelector selector) {
        return new DaemonSetSpec(selector, template, updateStrategy, minReadySeconds, revisionHistoryLimit);
    }

    public DaemonSetSpec withTemplate(PodTemplateSpec template) {
        return new DaemonSetSpec(selector, template, updateStrategy, minReadySeconds, revisionHistoryLimit);
    }

    public DaemonSetSpec withUpdateStrategy(DaemonSetUpdateStrategy updateStrategy) {
        return new DaemonSetSpec(selector, template, updateStrategy, minReadySeconds, revisionHistoryLimit);
    }

    public DaemonSetSpec withMinReadySeconds(int minReadySeconds) {
        return new DaemonSetSpec(selector, template, updateStrategy, minReadySeconds, revisionHistoryLimit);
    }

    public DaemonSetSpec withRevisionHistoryLimit(Integer revisionHistoryLimit) {
        return new DaemonSetSpec(selector, template, updateStrategy, minReadySeconds, revisionHistoryLimit);
    }
}
