package io.kubarium.kubectl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Jobs, CronJobs and autoscalers as kubectl shows and makes them. */
class BatchConsoleTest {
    private static final String JOB = """
            apiVersion: batch/v1
            kind: Job
            metadata: {name: %s}
            spec:
              %s
              template:
                spec:
                  restartPolicy: Never
                  containers:
                  - {name: work, image: "busybox:1.36", command: [sh, -c, "%s"]}
            """;

    private final Terminal terminal = new Terminal();

    private void job(String name, String spec, String script) {
        terminal.texts.put(name + ".yaml", JOB.formatted(name, spec, script));
        terminal.type("kubectl apply -f " + name + ".yaml");
    }

    /** The output with its gaps narrowed to two blanks. */
    private String type(String line) {
        return terminal.type(line).replaceAll(" {2,}", "  ").replaceAll("(?m) +$", "");
    }

    @Test
    void a_job_shows_how_far_it_is() { // CTL-35, CTL-36, CTL-37, WRK-225
        job("five", "completions: 5\n  parallelism: 2", "sleep 5");
        terminal.seconds(4);
        assertEquals("NAME  STATUS  COMPLETIONS  DURATION  AGE\nfive  Running  0/5  4s  4s\n", type("kubectl get jobs"));
        terminal.seconds(30);
        assertTrue(type("kubectl get jobs --no-headers").matches("five  Complete  5/5  2[34]s  34s\n"), "two, two and one, each counted a second late");
    }

    @Test
    void a_failed_job_ages_on_and_a_work_queue_has_no_number() { // CTL-36, CTL-37, WRK-225
        job("fails", "backoffLimit: 0", "exit 3");
        job("queue", "parallelism: 3", "sleep 60");
        job("waits", "suspend: true", "sleep 1");
        terminal.seconds(30);
        assertEquals("fails  Failed  0/1  30s  30s\nqueue  Running  0/1 of 3  30s  30s\nwaits  Suspended  0/1  30s\n", type("kubectl get jobs --no-headers"));
    }

    @Test
    void a_job_is_described() { // CTL-108
        job("two", "completions: 2\n  parallelism: 2\n  completionMode: Indexed\n  activeDeadlineSeconds: 60\n  ttlSecondsAfterFinished: 100", "sleep 2");
        terminal.seconds(10);
        String text = type("kubectl describe job two");
        assertTrue(text.contains("""
                Parallelism:  2
                Completions:  2
                Completion Mode:  Indexed
                Suspend:  false
                Backoff Limit:  6
                TTL Seconds After Finished:  100
                Start Time:  Tue, 24 Nov 2026 15:18:15 +0000
                """), text);
        assertTrue(text.contains("Active Deadline Seconds:  60s\nPods Statuses:  0 Active (0 Ready) / 2 Succeeded / 0 Failed\nCompleted Indexes:  0,1\nPod Template:\n"), text);
        assertTrue(text.contains("Normal  Completed"), text);
    }

    @Test
    void logs_of_a_job_are_those_of_its_pod() { // CTL-236
        job("says", "backoffLimit: 0", "echo hello; sleep 1");
        terminal.seconds(5);
        assertEquals("hello\n", terminal.type("kubectl logs job/says"));
    }

    @Test
    void one_waits_for_a_job_and_deletes_it_with_its_pods() { // CTL-138
        job("short", "backoffLimit: 0", "sleep 3");
        assertEquals("job.batch/short condition met\n", terminal.type("kubectl wait --for=condition=complete job/short --timeout=60s"));
        assertEquals("job.batch \"short\" deleted from default namespace\n", terminal.type("kubectl delete job short"));
        terminal.seconds(2);
        assertEquals("No resources found in default namespace.\n", terminal.type("kubectl get pods"));
    }

    @Test
    void jobs_and_cronjobs_are_made_by_generators() { // CTL-162, CTL-163
        assertEquals("job.batch/once created\n", terminal.type("kubectl create job once --image=busybox:1.36 -- sh -c 'sleep 1'"));
        assertEquals("cronjob.batch/tick created\n", terminal.type("kubectl create cronjob tick --image=busybox:1.36 --schedule='*/5 * * * *' -- sleep 2"));
        assertEquals("job.batch/manual created\n", terminal.type("kubectl create job manual --from=cronjob/tick"));
        String made = terminal.type("kubectl get job manual -o yaml");
        assertTrue(made.contains("cronjob.kubernetes.io/instantiate: manual"), made);
        assertTrue(made.contains("  ownerReferences:\n  - apiVersion: batch/v1\n    controller: true\n    kind: CronJob\n    name: tick\n    uid:"), made);
        assertEquals("error: either --image or --from must be specified\n", terminal.type("kubectl create job nothing")); // CTL-189
        terminal.type("kubectl apply -f web.yaml");
        assertEquals("error: unknown object type *v1.Deployment\n", terminal.type("kubectl create job x --from=deploy/web")); // CTL-192
    }

    @Test
    void jobs_are_selected_by_their_successes_and_templates_take_new_images() { // CTL-72, API-27
        job("short", "completions: 2\n  parallelism: 2", "sleep 1");
        job("long", "backoffLimit: 0", "sleep 60");
        terminal.seconds(10);
        assertEquals("job.batch/short\n", terminal.type("kubectl get jobs --field-selector status.successful=2 -o name"));
        terminal.type("kubectl create cronjob tick --image=busybox:1.36 --schedule='*/5 * * * *' -- sleep 2");
        assertEquals("cronjob.batch/tick image updated\n", terminal.type("kubectl set image cronjob/tick tick=busybox:1.37"));
        assertEquals("busybox:1.37\n", terminal.type("kubectl get cj tick -o jsonpath='{.spec.jobTemplate.spec.template.spec.containers[0].image}'").strip() + "\n");
    }

    @Test
    void a_cronjob_shows_when_it_ran_last() { // CTL-38, CTL-109
        terminal.type("kubectl create cronjob tick --image=busybox:1.36 --schedule='* * * * *' -- sleep 90");
        assertEquals("NAME  SCHEDULE  TIMEZONE  SUSPEND  ACTIVE  LAST SCHEDULE  AGE\ntick  * * * * *  <none>  False  0  <none>  0s\n", type("kubectl get cj"));
        assertTrue(type("kubectl describe cj tick").contains("Last Schedule Time:  <unset>\nActive Jobs:  <none>\n"));
        terminal.seconds(60);
        assertEquals("tick  * * * * *  <none>  False  1  15s  60s\n", type("kubectl get cj --no-headers"));
        String text = type("kubectl describe cj tick");
        assertTrue(text.contains("""
                Schedule:  * * * * *
                Concurrency Policy:  Allow
                Suspend:  False
                Time Zone:  <unset>
                Successful Job History Limit:  3
                Failed Job History Limit:  1
                Starting Deadline Seconds:  <unset>
                Selector:  <unset>
                Parallelism:  <unset>
                Completions:  <unset>
                Pod Template:
                """), text);
        assertTrue(text.contains("Last Schedule Time:  Tue, 24 Nov 2026 15:19:00 +0000\nActive Jobs:  tick-29925559\n"), text);
    }

    @Test
    void autoscale_makes_an_autoscaler_of_the_second_version() { // CTL-137, CTL-170, CTL-189
        terminal.type("kubectl apply -f web.yaml");
        assertEquals("""
                apiVersion: autoscaling/v2
                kind: HorizontalPodAutoscaler
                metadata:
                  name: web
                spec:
                  maxReplicas: 5
                  metrics:
                  - resource:
                      name: cpu
                      target:
                        averageUtilization: 60
                        type: Utilization
                    type: Resource
                  minReplicas: 2
                  scaleTargetRef:
                    apiVersion: apps/v1
                    kind: Deployment
                    name: web
                status:
                  currentMetrics: null
                  desiredReplicas: 0
                """, terminal.type("kubectl autoscale deploy web --min=2 --max=5 --cpu=60% --dry-run=client -o yaml"));
        assertEquals("horizontalpodautoscaler.autoscaling/web autoscaled\n", terminal.type("kubectl autoscale deploy web --max=5"));
        assertEquals("error: failed to create autoscaling/v2 HPA and the configuration is incompatible with autoscaling/v1: empty input\n", terminal.type("kubectl autoscale deploy web --max=5"));
        assertEquals("Error from server (AlreadyExists): horizontalpodautoscalers.autoscaling \"web\" already exists\n", terminal.type("kubectl autoscale deploy web --max=5 --cpu=500m"));
        assertEquals("error: --max=MAXPODS is required and must be at least 1, max: 0\n", terminal.type("kubectl autoscale deploy web"));
        assertEquals("NAME  REFERENCE  TARGETS  MINPODS  MAXPODS  REPLICAS  AGE\nweb  Deployment/web  cpu: <unknown>/80%  1  5  0  0s\n", type("kubectl get hpa")); // CTL-60
    }

    @Test
    void a_load_is_followed_and_shown() { // CTL-60, CTL-122, CTL-140, API-240
        terminal.texts.put("web.yaml", Terminal.WEB.replace("ports:", "resources: {requests: {cpu: 100m}}, ports:"));
        assertEquals("error: Metrics API not available\n", terminal.type("kubectl top pods"));
        terminal.type("kubectl apply -f web.yaml");
        assertEquals("deploy/web loaded\n", terminal.type("kubarium load deploy/web --namespace=default --cpu=80m"));
        terminal.type("kubectl autoscale deploy web --min=2 --max=9 --cpu=50%");
        assertEquals("error: metrics not available yet\n", terminal.type("kubectl top pods"));
        terminal.seconds(18);
        assertEquals("web  Deployment/web  cpu: 80%/50%  2  9  2  18s\n", type("kubectl get hpa --no-headers").replace("19s", "18s"));
        terminal.seconds(60);
        String text = type("kubectl describe hpa web");
        assertTrue(text.contains("Metrics:  ( current / target )\n  resource cpu on pods  (as a percentage of request):  80% (80m) / 50%\nMin replicas:  2\nMax replicas:  9\nDeployment pods:  9 current / 9 desired\n"), text);
        String top = terminal.type("kubectl top pods");
        assertTrue(top.matches("(?s)NAME +CPU\\(cores\\)   MEMORY\\(bytes\\)   \n(web-[a-z0-9-]+   80m          40Mi            \n){9}"), top);
        assertTrue(terminal.type("kubectl top pods --containers").startsWith("POD "));
        assertTrue(terminal.type("kubectl top nodes").matches("(?s)NAME     CPU\\(cores\\)   CPU\\(%\\)   MEMORY\\(bytes\\)   MEMORY\\(%\\)   \n(node-\\d +\\d+m +\\d+% +\\d+Mi +\\d+% +\n){2}"), terminal.last.output());
    }

    @Test
    void tab_offers_the_workloads_that_can_be_loaded() {
        terminal.type("kubectl apply -f web.yaml");
        Completion completion = new Completion(terminal.cluster.snapshot(), null);
        assertEquals(List.of("deploy/web"), completion.of("kubarium load d", 15));
    }

    @Test
    void a_load_needs_a_workload_and_an_amount() {
        assertEquals("error: load needs --cpu=QUANTITY or --memory=QUANTITY\n", terminal.type("kubarium load deploy/web"));
        assertEquals("error: load needs a workload such as deploy/x, not \"node\"\n", terminal.type("kubarium load node/x --cpu=1"));
    }
}
