package io.kubarium.api;

/** How an update proceeds. */
public record DeploymentStrategy(String type, RollingUpdateDeployment rollingUpdate) {
    /** Nothing set. */
    public static final DeploymentStrategy EMPTY = new DeploymentStrategy(null, null);
}
