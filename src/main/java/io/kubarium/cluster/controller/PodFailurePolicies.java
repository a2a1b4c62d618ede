package io.kubarium.cluster.controller;

import io.kubarium.api.ContainerStateTerminated;
import io.kubarium.api.ContainerStatus;
import io.kubarium.api.Job;
import io.kubarium.api.Pod;
import io.kubarium.api.PodCondition;
import io.kubarium.api.PodFailurePolicyOnExitCodesRequirement;
import io.kubarium.api.PodFailurePolicyOnPodConditionsPattern;
import io.kubarium.api.PodFailurePolicyRule;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a Job's pod failure policy says of a failed pod: the first rule that matches (WRK-137, WRK-138). */
final class PodFailurePolicies {
    /** A rule that matched, with what it matched. */
    private record Match(String action, String message) {}

    private PodFailurePolicies() {}

    /** {@code Ignore}, {@code Count}, {@code FailIndex} or {@code FailJob}; {@code Count} where no rule matches. */
    static String action(Job job, Pod pod) {
        Match match = match(job, pod);
        return match == null ? "Count" : match.action();
    }

    /** Why the Job fails at once, or null. */
    static @Nullable String failsJob(Job job, List<Pod> pods) {
        for (Pod pod : pods) {
            Match match = JobPods.failed(pod, job) ? match(job, pod) : null;
            if (match != null && match.action().equals("FailJob")) return match.message();
        }
        return null;
    }

    private static @Nullable Match match(Job job, Pod pod) {
        if (job.spec().podFailurePolicy() == null) return null;
        List<PodFailurePolicyRule> rules = job.spec().podFailurePolicy().rules();
        for (int i = 0; i < rules.size(); i++) {
            PodFailurePolicyRule rule = rules.get(i);
            String what = rule.onExitCodes() != null ? byExitCode(rule.onExitCodes(), pod) : byCondition(rule.onPodConditions(), pod);
            if (what != null) return new Match(rule.action(), what + " matching " + rule.action() + " rule at index " + i);
        }
        return null;
    }

    private static @Nullable String byExitCode(PodFailurePolicyOnExitCodesRequirement wanted, Pod pod) {
        List<ContainerStatus> all = new ArrayList<>(pod.status().containerStatuses());
        all.addAll(pod.status().initContainerStatuses());
        for (ContainerStatus status : all) {
            ContainerStateTerminated ended = status.state().terminated();
            if (ended == null || ended.exitCode() == 0) continue;
            if (wanted.containerName() != null && !wanted.containerName().equals(status.name())) continue;
            if (wanted.values().contains(ended.exitCode()) != "In".equals(wanted.operator())) continue;
            return "Container " + status.name() + " for pod " + pod.namespace() + "/" + pod.name() + " failed with exit code " + ended.exitCode();
        }
        return null;
    }

    private static @Nullable String byCondition(List<PodFailurePolicyOnPodConditionsPattern> patterns, Pod pod) {
        for (PodFailurePolicyOnPodConditionsPattern pattern : patterns) {
            PodCondition condition = pod.condition(pattern.type());
            String status = pattern.status() == null || pattern.status().isEmpty() ? "True" : pattern.status();
            if (condition != null && status.equals(condition.status())) return "Pod " + pod.namespace() + "/" + pod.name() + " has condition " + pattern.type();
        }
        return null;
    }
}
