package io.kubarium.cluster.apiserver;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kubarium.api.CronJob;
import io.kubarium.api.HorizontalPodAutoscaler;
import io.kubarium.api.Job;
import io.kubarium.api.request.Request.PatchType;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BatchValidationTest {
    private static final String PODS = "template: {spec: {restartPolicy: Never, containers: [{name: c, image: x}]}}";

    private final TestServer server = new TestServer();

    private Job job(String spec) {
        return server.create("{apiVersion: batch/v1, kind: Job, metadata: {name: j}, spec: {" + spec + "}}");
    }

    private List<String> jobProblems(String spec) {
        return server.problems("{apiVersion: batch/v1, kind: Job, metadata: {name: j}, spec: {" + spec + "}}");
    }

    private List<String> cronProblems(String name, String spec) {
        return server.problems("{apiVersion: batch/v1, kind: CronJob, metadata: {name: " + name + "}, spec: {jobTemplate: {spec: {" + PODS + "}}, " + spec + "}}");
    }

    private List<String> scalerProblems(String spec) {
        return server.problems("{apiVersion: autoscaling/v2, kind: HorizontalPodAutoscaler, metadata: {name: h}, spec: {" + spec + "}}");
    }

    @Test
    void a_job_has_defaults_and_a_selector_of_its_own() { // API-95, WRK-120, WRK-121
        Job job = job(PODS);
        var spec = job.spec();
        assertEquals("1 1 6 NonIndexed false false TerminatingOrFailed", spec.completions() + " " + spec.parallelism() + " " + spec.backoffLimit() + " " + spec.completionMode() + " "
                + spec.suspend() + " " + spec.manualSelector() + " " + spec.podReplacementPolicy());
        assertEquals(Map.of("batch.kubernetes.io/controller-uid", job.uid()), spec.selector().matchLabels());
        Map<String, String> labels = Map.of("batch.kubernetes.io/controller-uid", job.uid(), "controller-uid", job.uid(), "batch.kubernetes.io/job-name", "j", "job-name", "j");
        assertEquals(labels, spec.template().metadata().labels());
        assertEquals(labels, job.metadata().labels());
        assertEquals(1, job.metadata().generation());
    }

    @Test
    void only_parallelism_makes_a_work_queue_only_completions_go_one_by_one() { // API-95, WRK-120
        assertNull(job("parallelism: 3, " + PODS).spec().completions());
        Job one = server.create("{apiVersion: batch/v1, kind: Job, metadata: {name: k}, spec: {completions: 5, " + PODS + "}}");
        assertEquals(1, one.spec().parallelism());
        Job policy = server.create("{apiVersion: batch/v1, kind: Job, metadata: {name: l}, spec: {podFailurePolicy: {rules: [{action: Count, onExitCodes: {operator: In, values: [1]}}]}, " + PODS + "}}");
        assertEquals("Failed", policy.spec().podReplacementPolicy());
    }

    @Test
    void what_makes_no_job_is_refused() { // API-121, API-22, WRK-121, CTL-243
        assertEquals(List.of("spec.template.spec.restartPolicy: Required value: valid values: \"OnFailure\", \"Never\""),
                jobProblems("template: {spec: {containers: [{name: c, image: x}]}}"));
        assertEquals(List.of("spec.completions: Required value: when completion mode is Indexed"), jobProblems("completionMode: Indexed, parallelism: 2, " + PODS));
        assertEquals(List.of("spec.parallelism: Invalid value: -1: must be greater than or equal to 0"), jobProblems("parallelism: -1, " + PODS));
        assertTrue(jobProblems("selector: {matchLabels: {a: b}}, " + PODS).getFirst().endsWith("`selector` not auto-generated"));
        assertEquals(List.of("metadata.name: Invalid value: \"j.x\": will not able to create pod with invalid DNS label: j.x-1"),
                server.problems("{apiVersion: batch/v1, kind: Job, metadata: {name: j.x}, spec: {completionMode: Indexed, completions: 2, " + PODS + "}}"));
    }

    @Test
    void policies_need_what_they_rest_on() { // WRK-137, WRK-140, WRK-141
        assertEquals(List.of("spec.podFailurePolicy.rules[0].action: Invalid value: \"FailIndex\": requires the backoffLimitPerIndex to be set"),
                jobProblems("podFailurePolicy: {rules: [{action: FailIndex, onExitCodes: {operator: In, values: [1]}}]}, " + PODS));
        assertEquals(List.of("spec.backoffLimitPerIndex: Invalid value: 1: requires indexed completion mode"), jobProblems("backoffLimitPerIndex: 1, " + PODS));
        assertTrue(jobProblems("successPolicy: {rules: [{succeededCount: 1}]}, " + PODS).getFirst().endsWith("requires indexed completion mode"));
    }

    @Test
    void most_of_a_job_does_not_change() { // WRK-122, API-121, API-116, CTL-203
        Job job = job("completions: 5, " + PODS);
        assertEquals(List.of("spec.completions: Invalid value: 7: field is immutable"), server.problems(server.patch(job, PatchType.STRATEGIC, "{spec: {completions: 7}}")));
        assertEquals(List.of("spec.completionMode: Invalid value: \"Indexed\": field is immutable"), server.problems(server.patch(job, PatchType.STRATEGIC, "{spec: {completionMode: Indexed}}")));
        server.done(server.patch(job, PatchType.STRATEGIC, "{spec: {parallelism: 3, suspend: true, backoffLimit: 1, activeDeadlineSeconds: 9, ttlSecondsAfterFinished: 7}}"));
    }

    @Test
    void a_changed_template_is_refused_in_the_servers_own_form() { // API-39, API-121
        Job job = job(PODS);
        String problem = server.problems(server.patch(job, PatchType.MERGE, "{spec: {template: {spec: {containers: [{name: c, image: z, env: [{name: A, value: b}]}]}}}}")).getFirst();
        assertTrue(problem.startsWith("spec.template: Invalid value: {\"labels\":{\"batch.kubernetes.io/controller-uid\":\"" + job.uid()), problem);
        assertTrue(problem.contains("\"Spec\":{\"Volumes\":null,\"InitContainers\":null,\"Containers\":[{\"Name\":\"c\",\"Image\":\"z\",\"Command\":null"), problem);
        assertTrue(problem.contains("\"Env\":[{\"Name\":\"A\",\"Value\":\"b\",\"ValueFrom\":null}]"), problem);
        assertTrue(problem.endsWith("\"HostnameOverride\":null,\"SchedulingGroup\":null}}: field is immutable"), problem);
    }

    @Test
    void an_indexed_job_changes_its_completions_together_with_its_parallelism() { // WRK-122, API-121
        Job job = job("completionMode: Indexed, completions: 3, parallelism: 3, " + PODS);
        assertEquals(List.of("spec.completions: Invalid value: 4: can only be modified in tandem with spec.parallelism"),
                server.problems(server.patch(job, PatchType.STRATEGIC, "{spec: {completions: 4}}")));
        server.done(server.patch(job, PatchType.STRATEGIC, "{spec: {completions: 4, parallelism: 4}}"));
    }

    @Test
    void a_cronjob_has_defaults() { // API-96, WRK-150
        CronJob cron = server.create("{apiVersion: batch/v1, kind: CronJob, metadata: {name: c}, spec: {schedule: '* * * * *', jobTemplate: {spec: {" + PODS + "}}}}");
        var spec = cron.spec();
        assertEquals("Allow false 3 1 null null", spec.concurrencyPolicy() + " " + spec.suspend() + " " + spec.successfulJobsHistoryLimit() + " " + spec.failedJobsHistoryLimit() + " "
                + spec.startingDeadlineSeconds() + " " + spec.timeZone());
        assertNull(spec.jobTemplate().spec().completions());
    }

    @Test
    void schedules_and_zones_are_checked() { // API-122, WRK-152, WRK-150, API-22
        assertEquals(List.of("spec.schedule: Invalid value: \"every minute\": expected exactly 5 fields, found 2: [every minute]"), cronProblems("c", "schedule: every minute"));
        assertEquals(List.of("spec.schedule: Invalid value: \"61 * * * *\": end of range (61) above maximum (59): 61"), cronProblems("c", "schedule: '61 * * * *'"));
        assertEquals(List.of("spec.schedule: Invalid value: \"TZ=UTC * * * * *\": cannot use TZ or CRON_TZ in schedule, use timeZone field instead"), cronProblems("c", "schedule: 'TZ=UTC * * * * *'"));
        assertEquals(List.of("spec.timeZone: Invalid value: \"Mars/Base\": unknown time zone Mars/Base"), cronProblems("c", "schedule: '* * * * *', timeZone: Mars/Base"));
        assertEquals(List.of("spec.concurrencyPolicy: Unsupported value: \"Never\": supported values: \"Allow\", \"Forbid\", \"Replace\""), cronProblems("c", "schedule: '* * * * *', concurrencyPolicy: Never"));
        String name = "c".repeat(53);
        assertEquals(List.of("metadata.name: Invalid value: \"" + name + "\": must be no more than 52 characters"), cronProblems(name, "schedule: '* * * * *'"));
    }

    @Test
    void an_autoscaler_has_defaults() { // API-97, WRK-170
        HorizontalPodAutoscaler scaler = server.create("{apiVersion: autoscaling/v2, kind: HorizontalPodAutoscaler, metadata: {name: h}, "
                + "spec: {scaleTargetRef: {apiVersion: apps/v1, kind: Deployment, name: web}, maxReplicas: 3}}");
        assertEquals(1, scaler.spec().minReplicas());
        assertEquals("cpu Utilization 80", scaler.spec().metrics().getFirst().resource().name() + " " + scaler.spec().metrics().getFirst().resource().target().type() + " "
                + scaler.spec().metrics().getFirst().resource().target().averageUtilization());
        assertNull(scaler.spec().behavior());
        assertEquals(0, scaler.metadata().generation());
    }

    @Test
    void an_autoscaler_names_its_target_and_its_bounds() { // API-135
        String target = "scaleTargetRef: {apiVersion: apps/v1, kind: Deployment, name: web}";
        assertEquals(List.of("spec.maxReplicas: Required value: must be set and greater than 0"), scalerProblems(target));
        assertEquals(List.of("spec.minReplicas: Invalid value: 0: must be greater than or equal to 1"), scalerProblems("minReplicas: 0, maxReplicas: 3, " + target));
        assertEquals(List.of("spec.maxReplicas: Invalid value: 2: must be greater than or equal to `minReplicas`"), scalerProblems("minReplicas: 3, maxReplicas: 2, " + target));
        assertEquals(List.of("spec.scaleTargetRef.name: Required value", "spec.scaleTargetRef.apiVersion: Invalid value: \"\": apiVersion must specify API group"),
                scalerProblems("maxReplicas: 3, scaleTargetRef: {kind: Deployment}"));
    }
}
