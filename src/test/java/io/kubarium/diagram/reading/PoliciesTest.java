package io.kubarium.diagram.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kubarium.api.ObjectRef;
import io.kubarium.api.journal.Entry;
import io.kubarium.api.store.Snapshot;
import io.kubarium.diagram.Cast;
import io.kubarium.engine.PersistentMap;
import io.kubarium.manifest.ManifestReader;
import io.kubarium.timeline.Moment;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Jobs, CronJobs, policies and volumes that wait: what their cards say. */
class PoliciesTest {

    private static final long SECOND = 1_000_000_000L;

    private Snapshot store = Snapshot.empty();
    private PersistentMap<Long, Entry.TimerSet> timers = PersistentMap.empty();

    private Cast cast(double seconds, String... manifests) {
        for (var document : ManifestReader.read("test.yaml", String.join("\n---\n", manifests))) {
            store = store.with(store.revision() + 1, document.object());
        }
        Moment moment = new Moment((long) (seconds * SECOND), 0, store, timers, List.of(), List.of(), List.of(), PersistentMap.empty(), PersistentMap.empty(),
                PersistentMap.empty(), PersistentMap.empty());
        return new CastReader(Surroundings.NONE).read(moment, List.of());
    }

    private static String job(String status) {
        return "{apiVersion: batch/v1, kind: Job, metadata: {name: import, namespace: default}, spec: {completions: 6, parallelism: 2}, status: {" + status + "}}";
    }

    private static List<String> told(Cast cast) {
        Cast.Blueprint b = cast.blueprints().getFirst();
        return List.of(b.figures(), b.word(), b.tone(), Double.toString(b.share()));
    }

    @Test
    void a_job_counts_what_is_done_and_says_how_it_ended() { // WRK-120 ff.
        assertEquals(List.of("3/6", "", "ink", "0.5"), told(cast(1, job("succeeded: 3, active: 2"))));
        assertEquals(List.of("3/6", "1 failed", "bad", "0.5"), told(cast(1, job("succeeded: 3, failed: 1"))));
        assertEquals(List.of("6/6", "complete", "good", "1.0"), told(cast(1, job("succeeded: 6, conditions: [{type: Complete, status: \"True\"}]"))));
        assertEquals(List.of("0/6", "failed", "bad", "0.0"), told(cast(1, job("failed: 2, conditions: [{type: Failed, status: \"True\"}]"))));
    }

    @Test
    void a_cron_job_counts_down_to_its_next_run_and_is_the_owner_of_its_pods() {
        timers = timers.put(1L, new Entry.TimerSet(0, 0, Entry.NONE, 1, "kube-controller-manager", "T-cron", new ObjectRef("cronjobs.batch", "default", "report"), 60 * SECOND, true));
        Cast cast = cast(15, """
                {apiVersion: batch/v1, kind: CronJob, metadata: {name: report, namespace: default, uid: c}, spec: {schedule: "* * * * *"}}
                ---
                apiVersion: batch/v1
                kind: Job
                metadata: {name: report-1, namespace: default, uid: j, ownerReferences: [{apiVersion: batch/v1, kind: CronJob, name: report, uid: c, controller: true}]}
                ---
                apiVersion: v1
                kind: Pod
                metadata: {name: report-1-abcde, namespace: default, ownerReferences: [{apiVersion: batch/v1, kind: Job, name: report-1, uid: j, controller: true}]}
                spec: {containers: [{name: c, image: busybox}]}
                """);
        assertEquals(List.of("0:45", "", "ink", "0.75"), told(cast));
        assertEquals(1, cast.blueprints().size());
        assertEquals("CronJob/default/report", cast.waiting().getFirst().owner());
    }

    private static final String WEB = """
            {apiVersion: apps/v1, kind: Deployment, metadata: {name: web, namespace: default}, spec: {replicas: 3}, status: {readyReplicas: 3}}
            ---
            apiVersion: autoscaling/v2
            kind: HorizontalPodAutoscaler
            metadata: {name: web, namespace: default}
            spec:
              scaleTargetRef: {apiVersion: apps/v1, kind: Deployment, name: web}
              maxReplicas: 8
              metrics: [{type: Resource, resource: {name: cpu, target: {type: Utilization, averageUtilization: 50}}}]
            status: {currentMetrics: [{type: Resource, resource: {name: cpu, current: {averageUtilization: 63}}}]}
            """;

    @Test
    void an_autoscaler_shows_what_is_used_of_its_aim_and_its_workload_carries_a_gauge() {
        Cast cast = cast(1, WEB);
        assertEquals(List.of(new Cast.Config("HorizontalPodAutoscaler/default/web", "HPA", "web", "gauge", "63/50%", "warn", 1)), cast.configs());
        assertEquals(List.of("gauge"), cast.blueprints().getFirst().marks());
    }

    @Test
    void a_budget_says_how_many_may_go_and_its_pods_belong_to_it() { // WRK-192
        Cast cast = cast(1, """
                {apiVersion: policy/v1, kind: PodDisruptionBudget, metadata: {name: web, namespace: default}, spec: {minAvailable: 2, selector: {matchLabels: {app: web}}}, status: {disruptionsAllowed: 1}}
                ---
                {apiVersion: policy/v1, kind: PodDisruptionBudget, metadata: {name: db, namespace: default}, spec: {minAvailable: 1, selector: {matchLabels: {app: db}}}}
                ---
                {apiVersion: apps/v1, kind: StatefulSet, metadata: {name: web, namespace: default, uid: s}, spec: {replicas: 1}}
                ---
                {apiVersion: v1, kind: Pod, metadata: {name: p, namespace: default, labels: {app: web}, ownerReferences: [{apiVersion: apps/v1, kind: StatefulSet, name: web, uid: s, controller: true}]}, spec: {containers: [{name: c, image: nginx}]}}
                """);
        assertEquals(List.of("none may go bad", "1 may go ink"), cast.configs().stream().map(c -> c.figures() + " " + c.tone()).toList());
        assertEquals(List.of(List.of("shield")), cast.blueprints().stream().map(Cast.Blueprint::marks).toList());
        assertTrue(cast.waiting().getFirst().uses().contains("PodDisruptionBudget/default/web"));
    }

    @Test
    void a_quota_shows_its_fullest_resource() {
        Cast cast = cast(1, "{apiVersion: v1, kind: ResourceQuota, metadata: {name: team, namespace: default}, status: {hard: {pods: \"10\", requests.cpu: \"2\"}, used: {pods: \"4\", requests.cpu: \"1\"}}}");
        assertEquals(List.of(new Cast.Config("ResourceQuota/default/team", "Quota cpu", "team", "bars", "1/2", "ink", 0.5)), cast.configs());
    }

    @Test
    void a_claim_that_found_no_volume_and_a_volume_without_a_claim_say_so() {
        Cast cast = cast(1, """
                {apiVersion: v1, kind: PersistentVolumeClaim, metadata: {name: wish, namespace: default}, spec: {accessModes: [ReadWriteOnce], resources: {requests: {storage: 5Gi}}}, status: {phase: Pending}}
                ---
                {apiVersion: v1, kind: PersistentVolume, metadata: {name: pv1}, spec: {capacity: {storage: 2Gi}, accessModes: [ReadWriteMany]}, status: {phase: Released}}
                ---
                {apiVersion: v1, kind: PersistentVolume, metadata: {name: pv2}, spec: {capacity: {storage: 2Gi}}, status: {phase: Bound}}
                """);
        assertEquals(List.of("wish Pending 5Gi RWO", "pv1 Released 2Gi RWX"), cast.volumes().stream().map(v -> v.name() + " " + v.word() + " " + v.size()).toList());
    }
}
