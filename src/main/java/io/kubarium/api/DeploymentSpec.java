package io.kubarium.api;

/** What a Deployment shall run. */
public record DeploymentSpec(Integer replicas, LabelSelector selector, PodTemplateSpec template,
        @RetainKeys DeploymentStrategy strategy, int minReadySeconds, Integer revisionHistoryLimit, boolean paused,
        Integer progressDeadlineSeconds) {
    /** Nothing set. */
    public static final DeploymentSpec EMPTY = new DeploymentSpec(null, null, null, null, 0, null, false, null);

    public DeploymentSpec {
        template = template == null ? PodTemplateSpec.EMPTY : template;
        strategy = strategy == null ? DeploymentStrategy.EMPTY : strategy;
    }

    public DeploymentSpec withReplicas(Integer replicas) {
        return new DeploymentSpec(replicas, selector, template, strategy, minReadySeconds, revisionHistoryLimit, paused,
            progressDeadlineSeconds);
    }

    public DeploymentSpec withSelector(LabelSelector selector) {
        return new DeploymentSpec(replicas, selector, template, strategy, minReadySeconds, revisionHistoryLimit, paused,
            progressDeadlineSeconds);
    }

    public DeploymentSpec withTemplate(PodTemplateSpec template) {
        return new DeploymentSpec(replicas, selector, template, strategy, minReadySeconds, revisionHistoryLimit, paused,
            progressDeadlineSeconds);
    }

    public DeploymentSpec withStrategy(DeploymentStrategy strategy) {
        return new DeploymentSpec(replicas, selector, template, strategy, minReadySeconds, revisionHistoryLimit, paused,
            progressDeadlineSeconds);
    }

    public DeploymentSpec withMinReadySeconds(int minReadySeconds) {
        return new DeploymentSpec(replicas, selector, template, strategy, minReadySeconds, revisionHistoryLimit, paused,
            progressDeadlineSeconds);
    }

    public DeploymentSpec withRevisionHistoryLimit(Integer revisionHistoryLimit) {
        return new DeploymentSpec(replicas, selector, template, strategy, minReadySeconds, revisionHistoryLimit, paused,
            progressDeadlineSeconds);
    }

    public DeploymentSpec withPaused(boolean paused) {
        return new DeploymentSpec(replicas, selector, template, strategy, minReadySeconds, revisionHistoryLimit, paused,
            progressDeadlineSeconds);
    }

    public DeploymentSpec withProgressDeadlineSeconds(Integer progressDeadlineSeconds) {
        return new DeploymentSpec(replicas, selector, template, strategy, minReadySeconds, revisionHistoryLimit, paused,
            progressDeadlineSeconds);
    }
}
