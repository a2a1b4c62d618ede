package io.kubarium.kubectl;

import io.kubarium.api.DaemonSet;
import io.kubarium.api.Deployment;
import io.kubarium.api.DeploymentCondition;
import io.kubarium.api.DeploymentStatus;
import io.kubarium.api.KubeObject;
import io.kubarium.api.StatefulSet;

/** How far a rollout is, in kubectl's words. */
record RolloutProgress(String line, boolean done) {
    static RolloutProgress of(KubeObject object) {
        return switch (object) {
            case Deployment deployment -> deployment(deployment);
            case StatefulSet set -> statefulSet(set);
            case DaemonSet set -> daemonSet(set);
            default -> throw Failure.error("no status viewer has been implemented for " + object.kind());
        };
    }

    private static RolloutProgress waiting(String line) {
        return new RolloutProgress("Waiting for " + line, false);
    }

    // CTL-141
    private static RolloutProgress deployment(Deployment deployment) {
        DeploymentStatus status = deployment.status();
        if (deployment.metadata().generation() > status.observedGeneration()) return waiting("deployment spec update to be observed...");
        for (DeploymentCondition condition : status.conditions()) {
            if (condition.type().equals("Progressing") && "ProgressDeadlineExceeded".equals(condition.reason())) {
                throw Failure.error("deployment \"" + deployment.name() + "\" exceeded its progress deadline");
            }
        }
        int wanted = deployment.spec().replicas() == null ? 1 : deployment.spec().replicas();
        String rollout = "deployment \"" + deployment.name() + "\" rollout to finish: ";
        if (status.updatedReplicas() < wanted) {
            return waiting(rollout + status.updatedReplicas() + " out of " + wanted + " new replicas have been updated...");
        }
        if (status.replicas() > status.updatedReplicas()) {
            return waiting(rollout + (status.replicas() - status.updatedReplicas()) + " old replicas are pending termination...");
        }
        if (status.availableReplicas() < status.updatedReplicas()) {
            return waiting(rollout + status.availableReplicas() + " of " + status.updatedReplicas() + " updated replicas are available...");
        }
        return new RolloutProgress("deployment \"" + deployment.name() + "\" successfully rolled out", true);
    }

    // CTL-143
    private static RolloutProgress statefulSet(StatefulSet set) {
        var strategy = set.spec().updateStrategy();
        if (strategy != null && !"RollingUpdate".equals(strategy.type())) {
            throw Failure.error("rollout status is only available for RollingUpdate strategy type");
        }
        int wanted = set.spec().replicas() == null ? 1 : set.spec().replicas();
        if (set.status().observedGeneration() == 0 || set.metadata().generation() > set.status().observedGeneration()) {
            return waiting("statefulset spec update to be observed...");
        }
        if (set.status().readyReplicas() < wanted) return waiting((wanted - set.status().readyReplicas()) + " pods to be ready...");
        Integer partition = strategy == null || strategy.rollingUpdate() == null ? null : strategy.rollingUpdate().partition();
        if (partition != null) {
            int updated = set.status().updatedReplicas();
            if (updated < wanted - partition) {
                return waiting("partitioned roll out to finish: " + updated + " out of " + (wanted - partition) + " new pods have been updated...");
            }
            return new RolloutProgress("partitioned roll out complete: " + updated + " new pods have been updated...", true);
        }
        if (!java.util.Objects.equals(set.status().updateRevision(), set.status().currentRevision())) {
            return waiting("statefulset rolling update to complete " + set.status().updatedReplicas() + " pods at revision " + set.status().updateRevision() + "...");
        }
        return new RolloutProgress("statefulset rolling update complete " + set.status().currentReplicas() + " pods at revision "
                + set.status().currentRevision() + "...", true);
    }

    // CTL-144
    private static RolloutProgress daemonSet(DaemonSet set) {
        var strategy = set.spec().updateStrategy();
        if (strategy != null && !"RollingUpdate".equals(strategy.type())) {
            throw Failure.error("rollout status is only available for RollingUpdate strategy type");
        }
        int wanted = set.status().desiredNumberScheduled();
        String rollout = "daemon set \"" + set.name() + "\" rollout to finish: ";
        if (set.metadata().generation() > set.status().observedGeneration()) return waiting("daemon set spec update to be observed...");
        if (set.status().updatedNumberScheduled() < wanted) {
            return waiting(rollout + set.status().updatedNumberScheduled() + " out of " + wanted + " new pods have been updated...");
        }
        if (set.status().numberAvailable() < wanted) {
            return waiting(rollout + set.status().numberAvailable() + " of " + wanted + " updated pods are available...");
        }
        return new RolloutProgress("daemon set \"" + set.name() + "\" successfully rolled out", true);
    }
}
