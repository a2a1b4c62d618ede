package io.kubarium.cluster.controller;

import io.kubarium.api.ContainerState;
import io.kubarium.api.ContainerStateTerminated;
import io.kubarium.api.ContainerStatus;
import io.kubarium.api.Job;
import io.kubarium.api.JobCondition;
import io.kubarium.api.JobStatus;
import io.kubarium.api.KubeObject;
import io.kubarium.api.Pod;
import io.kubarium.api.request.Request;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Collectors;

/** The controllers of Jobs and CronJobs; the test plays the kubelets. */
final class BatchHarness {
    final ControllerHarness cluster = new ControllerHarness(new JobController(), new CronJobController(), new TtlAfterFinishedController(), new GarbageCollector());

    /** Creates a Job of one container with these fields of the spec. */
    BatchHarness job(String name, String spec, String restartPolicy) {
        cluster.apply("""
                apiVersion: batch/v1
                kind: Job
                metadata: {name: %s, namespace: default}
                spec:
                  %s
                  template: {spec: {restartPolicy: %s, containers: [{name: work, image: busybox}]}}
                """.formatted(name, spec.replace("; ", "\n  "), restartPolicy));
        return this;
    }

    BatchHarness job(String name, String spec) {
        return job(name, spec, "Never");
    }

    BatchHarness pass(double seconds) {
        cluster.world.pass(seconds);
        return this;
    }

    /** All pods that are not ready yet run; what follows is seen. */
    BatchHarness run() {
        cluster.startPods();
        return pass(1.2);
    }

    /** The container of a pod ends now. */
    void ends(Pod pod, int code) {
        Instant now = cluster.world.clock().truncatedTo(ChronoUnit.SECONDS);
        Pod known = cluster.get(Pod.class, pod.name());
        ContainerStateTerminated end = ContainerStateTerminated.EMPTY.withExitCode(code).withFinishedAt(now);
        ContainerStatus status = ContainerStatus.EMPTY.withName("work").withState(new ContainerState(null, null, end));
        cluster.done(new Request.UpdateStatus(known.withStatus(known.status().withPhase(code == 0 ? "Succeeded" : "Failed").withConditions(List.of())
                .withContainerStatuses(List.of(status)))));
    }

    /** All active pods end with a code, and that is counted. */
    BatchHarness endAll(int code) {
        for (Pod pod : active()) ends(pod, code);
        return pass(1.2);
    }

    /** The container of a pod has been restarted so often. */
    void restarted(Pod pod, int times) {
        Pod known = cluster.get(Pod.class, pod.name());
        cluster.done(new Request.UpdateStatus(known.withStatus(known.status().withPhase("Running")
                .withContainerStatuses(List.of(ContainerStatus.EMPTY.withName("work").withRestartCount(times))))));
        pass(1.2);
    }

    List<Pod> active() {
        return cluster.list(Pod.class).stream().filter(Pod::isActive).toList();
    }

    /** The active pod of an index. */
    Pod index(int index) {
        return active().stream().filter(pod -> Integer.toString(index).equals(pod.metadata().annotation(JobPods.INDEX))).findFirst().orElseThrow();
    }

    Job job(String name) {
        return cluster.get(Job.class, name);
    }

    /** {@code active 1, succeeded 2, failed 0: SuccessCriteriaMet Complete}. */
    String status(String name) {
        JobStatus status = job(name).status();
        String conditions = status.conditions().stream().filter(c -> c.status().equals("True")).map(JobCondition::type).collect(Collectors.joining(" "));
        return "active " + status.active() + ", succeeded " + status.succeeded() + ", failed " + status.failed() + (conditions.isEmpty() ? "" : ": " + conditions);
    }

    /** Reason and message of the condition that ends a Job. */
    String end(String name) {
        JobCondition end = job(name).status().conditions().getLast();
        return end.reason() + ": " + end.message();
    }

    <T extends KubeObject> BatchHarness change(Class<T> type, String name, String yaml) {
        cluster.change(type, name, yaml);
        return this;
    }

    /** The Events of one reason. */
    List<String> events(String reason) {
        return cluster.events().stream().filter(event -> event.contains(" " + reason + ": ")).toList();
    }
}
