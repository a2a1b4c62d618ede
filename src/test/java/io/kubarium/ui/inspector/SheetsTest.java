package io.kubarium.ui.inspector;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.kubarium.api.CronJob;
import io.kubarium.api.HorizontalPodAutoscaler;
import io.kubarium.api.Job;
import io.kubarium.api.KubeObject;
import io.kubarium.api.PersistentVolumeClaim;
import io.kubarium.api.PodDisruptionBudget;
import io.kubarium.api.ResourceQuota;
import io.kubarium.api.VolumeAttachment;
import io.kubarium.api.store.Snapshot;
import io.kubarium.engine.PersistentMap;
import io.kubarium.manifest.ManifestReader;
import io.kubarium.timeline.Moment;
import io.kubarium.ui.action.Subject;
import io.kubarium.ui.inspector.InspectorModel.Row;
import io.kubarium.ui.inspector.InspectorModel.Status;
import io.kubarium.ui.objects.ObjectsModel;
import io.kubarium.ui.objects.ObjectsReader;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the inspector's header and the list of objects say of what is neither pod, node nor Deployment. */
class SheetsTest {

    private static <T extends KubeObject> T read(Class<T> kind, String manifest) {
        return kind.cast(ManifestReader.read("test.yaml", manifest).getFirst().object());
    }

    private static String value(Sheet sheet, String name) {
        return sheet.rows().stream().filter(r -> r.name().equals(name)).map(Row::value).findFirst().orElse("");
    }

    private static String job(String status) {
        return "{apiVersion: batch/v1, kind: Job, metadata: {name: import, namespace: default}, spec: {completions: 6, parallelism: 2}, status: {" + status + "}}";
    }

    @Test
    void aJobSaysHowFarItIsInTheWordsOfKubectl() {
        Sheet running = BatchSheet.of(read(Job.class, job("succeeded: 3, active: 2")));
        assertEquals(List.of("3 of 6", "2"), List.of(value(running, "Succeeded"), value(running, "Active")));
        assertEquals(new Status("Running", "accent"), running.status());
        assertEquals(new Status("Complete", "good"), BatchSheet.of(read(Job.class, job("succeeded: 6, conditions: [{type: Complete, status: \"True\"}]"))).status());
        Sheet failed = BatchSheet.of(read(Job.class, job("failed: 2, conditions: [{type: Failed, status: \"True\", reason: BackoffLimitExceeded, message: too many}]")));
        assertEquals(new Status("Failed", "bad"), failed.status());
        assertEquals("too many", value(failed, "Failed").isEmpty() ? "" : failed.rows().stream().filter(r -> r.name().equals("Failed")).toList().getLast().value());
    }

    @Test
    void aCronJobSaysWhenAndWhatRuns() {
        Sheet sheet = BatchSheet.of(read(CronJob.class, "{apiVersion: batch/v1, kind: CronJob, metadata: {name: report, namespace: default}, spec: {schedule: \"*/5 * * * *\", concurrencyPolicy: Forbid}, status: {active: [{kind: Job, name: report-1}]}}"));
        assertEquals(List.of("*/5 * * * *", "Forbid", "report-1"), List.of(value(sheet, "Schedule"), value(sheet, "If one still runs"), value(sheet, "Active")));
        assertEquals(new Status("1 active", "accent"), sheet.status());
    }

    @Test
    void anAutoscalerSaysWhatItAimsAt() {
        Sheet sheet = PolicySheet.of(read(HorizontalPodAutoscaler.class, """
                apiVersion: autoscaling/v2
                kind: HorizontalPodAutoscaler
                metadata: {name: web, namespace: default}
                spec:
                  scaleTargetRef: {apiVersion: apps/v1, kind: Deployment, name: web}
                  minReplicas: 2
                  maxReplicas: 8
                  metrics: [{type: Resource, resource: {name: cpu, target: {type: Utilization, averageUtilization: 50}}}]
                status: {currentReplicas: 2, desiredReplicas: 3, currentMetrics: [{type: Resource, resource: {name: cpu, current: {averageUtilization: 63}}}]}
                """));
        assertEquals(List.of("2 and 8", "63 %, aims at 50 %"), List.of(value(sheet, "Between"), value(sheet, "cpu")));
        assertEquals(new Status("2 → 3", "accent"), sheet.status());
    }

    @Test
    void budgetQuotaAndClaimSayWhatIsLeft() {
        assertEquals(new Status("0 may go", "bad"), PolicySheet.of(read(PodDisruptionBudget.class, "{apiVersion: policy/v1, kind: PodDisruptionBudget, metadata: {name: web, namespace: default}, spec: {minAvailable: 1}}")).status());
        Sheet quota = PolicySheet.of(read(ResourceQuota.class, "{apiVersion: v1, kind: ResourceQuota, metadata: {name: team, namespace: default}, status: {hard: {pods: \"4\"}, used: {pods: \"4\"}}}"));
        assertEquals(List.of("4 of 4", new Status("Full", "bad")), List.of(value(quota, "pods"), quota.status()));
        assertEquals(new Status("Pending", "warn"), StorageSheet.of(read(PersistentVolumeClaim.class, "{apiVersion: v1, kind: PersistentVolumeClaim, metadata: {name: wish, namespace: default}, status: {phase: Pending}}"), MOMENT).status());
    }

    @Test
    void theListOfObjectsSaysThePodsStatusAsKubectlDoes() {
        Snapshot store = Snapshot.empty();
        for (String state : List.of("ready: true, state: {running: {}}", "ready: false, state: {running: {}}", "ready: false, state: {waiting: {reason: CrashLoopBackOff}}")) {
            boolean ready = state.startsWith("ready: true");
            store = store.with(store.revision() + 1, ManifestReader.read("test.yaml", """
                    {apiVersion: v1, kind: Pod, metadata: {name: p%d, namespace: default}, spec: {nodeName: w1, containers: [{name: c, image: i}]}, status: {phase: Running,
                    conditions: [{type: Ready, status: "%s"}], containerStatuses: [{name: c, image: i, imageID: x, restartCount: 0, %s}]}}
                    """.formatted(store.revision(), ready ? "True" : "False", state)).getFirst().object());
        }
        assertEquals(List.of("Running good", "Running 0/1 warn", "CrashLoopBackOff bad"), new ObjectsReader().read(store).branches().getFirst().leaves().stream()
                .map((ObjectsModel.Leaf leaf) -> leaf.note() + " " + leaf.tone()).toList());
    }

    private static final Moment MOMENT = new Moment(0, 0, Snapshot.empty(), PersistentMap.empty(), List.of(), List.of(), List.of(), PersistentMap.empty(), PersistentMap.empty(),
            PersistentMap.empty(), PersistentMap.empty());

    @Test
    void whatIsNoObjectOfTheApiHasASheetToo() {
        assertEquals(new Status("Open", "good"), MachinerySheet.of(Subject.link("worker-1", "master-1"), MOMENT).status());
        assertEquals(new Status("Cut one way", "bad"), MachinerySheet.of(Subject.link("worker-1", "master-1", Subject.State.HURT, Subject.State.CUT_BACK), MOMENT).status());
        assertEquals(new Status("Works", "good"), MachinerySheet.of(Subject.disk("worker-1"), MOMENT).status());
        assertEquals(new Status("Stopped", "bad"), MachinerySheet.of(Subject.process("kubelet", "worker-1", Subject.State.STOPPED), MOMENT).status());
    }

    @Test
    void anAttachmentNamesItsVolumeItsNodeAndItsState() { // STO-76
        VolumeAttachment attachment = read(VolumeAttachment.class, """
                apiVersion: storage.k8s.io/v1
                kind: VolumeAttachment
                metadata: {name: csi-1}
                spec: {attacher: disk.example.com, nodeName: worker-1, source: {persistentVolumeName: pv-1}}
                status: {attached: true}
                """);
        Sheet sheet = StorageSheet.of(attachment, MOMENT);
        assertEquals(List.of("pv-1", "worker-1", new Status("Attached", "good")), List.of(value(sheet, "Volume"), value(sheet, "Node"), sheet.status()));
    }
}
