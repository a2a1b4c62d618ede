package io.kubarium.cluster.controller;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.kubarium.api.ControllerRevision;
import io.kubarium.api.PersistentVolume;
import io.kubarium.api.PersistentVolumeClaim;
import io.kubarium.api.Pod;
import io.kubarium.api.StatefulSet;
import io.kubarium.api.request.Request.DeleteOptions;
import java.util.List;
import org.junit.jupiter.api.Test;

class StatefulSetControllerTest {
    private static final String DB = """
            apiVersion: apps/v1
            kind: StatefulSet
            metadata: {name: db, namespace: default}
            spec:
              serviceName: db
              replicas: %d
              podManagementPolicy: %s
              selector: {matchLabels: {app: db}}
              template:
                metadata: {labels: {app: db}}
                spec: {containers: [{name: db, image: 'postgres:17', volumeMounts: [{name: data, mountPath: /data}]}]}
              volumeClaimTemplates:
              - metadata: {name: data}
                spec: {accessModes: [ReadWriteOnce], storageClassName: manual, resources: {requests: {storage: 1Gi}}}
            """;
    private static final String IMAGE = "spec: {template: {spec: {containers: [{name: db, image: 'postgres:%s', volumeMounts: [{name: data, mountPath: /data}]}]}}}";

    private final ControllerHarness cluster = new ControllerHarness(new StatefulSetController(), new VolumeBinder(), new ClaimProtection(), new GarbageCollector());

    private List<String> pods() {
        return cluster.list(Pod.class).stream().map(pod -> pod.name() + (pod.isTerminating() ? " ending" : pod.ready() ? " ready" : "")).toList();
    }

    private ControllerHarness run(int replicas) {
        cluster.apply(DB.formatted(replicas, "OrderedReady"));
        for (int i = 0; i < replicas; i++) cluster.startPods();
        return cluster;
    }

    private String status() {
        var status = cluster.only(StatefulSet.class).status();
        return status.replicas() + "/" + status.readyReplicas() + "/" + status.currentReplicas() + "/" + status.updatedReplicas();
    }

    @Test
    void ordinals_start_one_after_another_each_with_its_claim() { // WRK-72 to WRK-75
        cluster.apply(DB.formatted(3, "OrderedReady"));
        assertEquals(List.of("db-0"), pods());
        cluster.startPods();
        assertEquals(List.of("db-0 ready", "db-1"), pods());
        cluster.startPods();
        cluster.startPods();
        assertEquals(List.of("db-0 ready", "db-1 ready", "db-2 ready"), pods());
        assertEquals(List.of("data-db-0", "data-db-1", "data-db-2"), cluster.list(PersistentVolumeClaim.class).stream().map(PersistentVolumeClaim::name).toList());
        Pod pod = cluster.get(Pod.class, "db-1");
        assertEquals("{app=db, apps.kubernetes.io/pod-index=1, controller-revision-hash=" + cluster.only(ControllerRevision.class).name()
                + ", statefulset.kubernetes.io/pod-name=db-1}", pod.metadata().labels().toString());
        assertEquals("db-1.db", pod.spec().hostname() + "." + pod.spec().subdomain());
        assertEquals(List.of("Normal SuccessfulCreate: Create Claim data-db-0 Pod db-0 in StatefulSet db success", "Normal SuccessfulCreate: Create Pod db-0 in StatefulSet db successful"),
                cluster.events().stream().filter(event -> event.contains("db-0 in") ).toList());
    }

    @Test
    void a_terminating_pod_is_not_replaced_before_it_is_gone() { // WRK-78, WRK-89, WRK-91
        run(3);
        cluster.delete(cluster.get(Pod.class, "db-1"), DeleteOptions.DEFAULT);
        cluster.world.pass(600);
        assertEquals(List.of("db-0 ready", "db-1 ending", "db-2 ready"), pods());
        assertEquals("3/3/2/2", status());
        cluster.endPods();
        assertEquals(List.of("db-0 ready", "db-1", "db-2 ready"), pods());
    }

    @Test
    void scaling_down_goes_from_the_top_and_leaves_the_claims() { // WRK-76, WRK-93
        run(3);
        cluster.change(StatefulSet.class, "db", "spec: {replicas: 1}");
        assertEquals(List.of("db-0 ready", "db-1 ready", "db-2 ending"), pods());
        cluster.endPods();
        assertEquals(List.of("db-0 ready", "db-1 ending"), pods());
        cluster.endPods();
        assertEquals(List.of("db-0 ready"), pods());
        assertEquals(3, cluster.list(PersistentVolumeClaim.class).size());
    }

    @Test
    void an_update_goes_from_the_top_and_then_the_new_revision_is_the_current_one() { // WRK-81, WRK-82
        run(2);
        String first = cluster.only(StatefulSet.class).status().currentRevision();
        cluster.change(StatefulSet.class, "db", IMAGE.formatted("18"));
        assertEquals(List.of("db-0 ready", "db-1 ending"), pods());
        assertEquals(first, cluster.only(StatefulSet.class).status().currentRevision());
        cluster.endPods().startPods();
        assertEquals(List.of("db-0 ending", "db-1 ready"), pods());
        cluster.endPods().startPods();
        var status = cluster.only(StatefulSet.class).status();
        assertEquals("2/2/2/2", status());
        assertEquals(status.updateRevision(), status.currentRevision());
        cluster.change(StatefulSet.class, "db", IMAGE.formatted("17"));
        assertEquals(3, cluster.get(ControllerRevision.class, first).revision()); // WRK-80
    }

    @Test
    void a_broken_update_is_not_cured_by_undoing_it() { // WRK-87, WRK-88
        run(2);
        cluster.change(StatefulSet.class, "db", IMAGE.formatted("nope")).endPods();
        cluster.change(StatefulSet.class, "db", IMAGE.formatted("17"));
        cluster.world.pass(600);
        assertEquals(List.of("db-0 ready", "db-1"), pods());
        Pod broken = cluster.get(Pod.class, "db-1");
        cluster.delete(broken, DeleteOptions.DEFAULT).endPods();
        assertEquals(StatefulPods.revision(cluster.get(Pod.class, "db-0")), StatefulPods.revision(cluster.get(Pod.class, "db-1")));
    }

    @Test
    void below_the_partition_a_deleted_pod_returns_as_it_was() { // WRK-83
        run(2);
        String old = StatefulPods.revision(cluster.get(Pod.class, "db-0"));
        cluster.change(StatefulSet.class, "db", "spec: {updateStrategy: {rollingUpdate: {partition: 1}}}");
        cluster.change(StatefulSet.class, "db", IMAGE.formatted("18")).endPods().startPods();
        cluster.delete(cluster.get(Pod.class, "db-0"), DeleteOptions.DEFAULT).endPods().startPods();
        assertEquals(old, StatefulPods.revision(cluster.get(Pod.class, "db-0")));
        assertEquals("2/2/1/1", status());
    }

    @Test
    void parallel_pods_wait_for_nobody() { // WRK-79
        cluster.apply(DB.formatted(4, "Parallel"));
        assertEquals(List.of("db-0", "db-1", "db-2", "db-3"), pods());
        cluster.change(StatefulSet.class, "db", "spec: {replicas: 2}");
        assertEquals(List.of("db-0", "db-1"), pods());
    }

    @Test
    void a_claim_waits_up_to_fifteen_seconds_for_a_volume_that_comes_later() { // STO-9, STO-15, STO-18, STO-24, trace 06
        cluster.apply(DB.formatted(1, "OrderedReady"));
        cluster.world.pass(18 - cluster.world.now());
        cluster.apply("""
                apiVersion: v1
                kind: PersistentVolume
                metadata: {name: pv-0}
                spec: {capacity: {storage: 2Gi}, accessModes: [ReadWriteOnce], storageClassName: manual, hostPath: {path: /data}}
                """);
        assertEquals("Available", cluster.only(PersistentVolume.class).status().phase());
        cluster.world.pass(32.8 - cluster.world.now());
        assertEquals("Pending", cluster.only(PersistentVolumeClaim.class).status().phase());
        cluster.world.pass(0.2);
        assertEquals(List.of("Pending null", "Pending pv-0", "Bound pv-0"),
                cluster.history(PersistentVolumeClaim.class, claim -> claim.status().phase() + " " + claim.spec().volumeName()));
        assertEquals(List.of("Pending false", "Available false", "Available true", "Bound true"),
                cluster.history(PersistentVolume.class, volume -> volume.status().phase() + " " + (volume.spec().claimRef() != null)));
        assertEquals("{storage=2Gi}", cluster.only(PersistentVolumeClaim.class).status().capacity().toString()); // STO-5
        assertEquals(1, cluster.events().stream().filter(event -> event.equals("Warning ProvisioningFailed: storageclass.storage.k8s.io \"manual\" not found")).count());
    }

    @Test
    void a_claim_in_use_goes_with_its_last_pod_and_releases_its_volume() { // STO-51, STO-58
        a_claim_waits_up_to_fifteen_seconds_for_a_volume_that_comes_later();
        cluster.startPods();
        cluster.delete(cluster.only(PersistentVolumeClaim.class), DeleteOptions.DEFAULT);
        assertEquals(true, cluster.only(PersistentVolumeClaim.class).metadata().isTerminating());
        cluster.delete(cluster.only(StatefulSet.class), DeleteOptions.DEFAULT).endPods();
        assertEquals(List.of(), cluster.list(PersistentVolumeClaim.class));
        assertEquals("Released", cluster.only(PersistentVolume.class).status().phase());
        assertNull(cluster.get(ControllerRevision.class, "db"));
    }

    @Test
    void scaling_comes_before_updating() { // WRK-77
        run(2);
        cluster.change(StatefulSet.class, "db", "spec: {replicas: 3, template: {spec: {containers: [{name: db, image: 'postgres:18'}]}}}");
        assertEquals(List.of("db-0 ready", "db-1 ready", "db-2"), pods());
        cluster.startPods();
        assertEquals(List.of("db-0 ready", "db-1 ending", "db-2 ready"), pods());
    }

    @Test
    void on_delete_updates_only_what_a_hand_deletes() { // WRK-84
        run(2);
        cluster.change(StatefulSet.class, "db", "spec: {updateStrategy: {type: OnDelete, rollingUpdate: null}}");
        cluster.change(StatefulSet.class, "db", IMAGE.formatted("18"));
        assertEquals(List.of("db-0 ready", "db-1 ready"), pods());
        cluster.delete(cluster.get(Pod.class, "db-0"), DeleteOptions.DEFAULT).endPods().startPods();
        assertEquals("2/2/1/1", status());
        assertEquals("postgres:18", cluster.get(Pod.class, "db-0").spec().containers().getFirst().image());
    }

    @Test
    void a_field_behind_a_closed_gate_is_dropped() { // WRK-85
        cluster.apply(DB.formatted(1, "Parallel") + "  updateStrategy: {type: RollingUpdate, rollingUpdate: {partition: 1, maxUnavailable: 2}}\n");
        assertEquals("1 null", cluster.only(StatefulSet.class).spec().updateStrategy().rollingUpdate().partition() + " "
                + cluster.only(StatefulSet.class).spec().updateStrategy().rollingUpdate().maxUnavailable());
    }

    @Test
    void deleted_claims_go_with_the_set_if_it_says_so() { // WRK-92, STO-110
        cluster.apply(DB.formatted(2, "Parallel") + "  persistentVolumeClaimRetentionPolicy: {whenDeleted: Delete, whenScaled: Delete}\n").startPods();
        assertEquals("StatefulSet", cluster.get(PersistentVolumeClaim.class, "data-db-0").metadata().ownerReferences().getFirst().kind());
        cluster.change(StatefulSet.class, "db", "spec: {replicas: 1}");
        assertEquals("Pod", cluster.get(PersistentVolumeClaim.class, "data-db-1").metadata().ownerReferences().getFirst().kind());
        cluster.endPods();
        assertNull(cluster.get(PersistentVolumeClaim.class, "data-db-1"));
        cluster.delete(cluster.only(StatefulSet.class), DeleteOptions.DEFAULT).endPods();
        assertEquals(List.of(), cluster.list(PersistentVolumeClaim.class));
    }

    @Test
    void a_claim_that_goes_holds_up_its_pod() { // WRK-94
        run(2);
        cluster.delete(cluster.get(PersistentVolumeClaim.class, "data-db-1"), DeleteOptions.DEFAULT);
        cluster.change(PersistentVolumeClaim.class, "data-db-1", "metadata: {finalizers: [kubernetes.io/pvc-protection, example.com/hold]}".replace("kubernetes.io/pvc-protection, example.com/hold", "kubernetes.io/pvc-protection"));
        cluster.delete(cluster.get(Pod.class, "db-1"), DeleteOptions.DEFAULT).endPods();
        cluster.world.pass(5);
        assertEquals(List.of("db-0 ready", "db-1"), pods());
        assertEquals(false, cluster.get(PersistentVolumeClaim.class, "data-db-1").metadata().isTerminating(), "a new, empty claim");
    }

    @Test
    void a_deleted_set_keeps_no_order() { // WRK-95
        run(3);
        cluster.delete(cluster.only(StatefulSet.class), DeleteOptions.DEFAULT);
        assertEquals(List.of("db-0 ending", "db-1 ending", "db-2 ending"), pods());
        cluster.endPods();
        assertEquals(List.of(), cluster.list(ControllerRevision.class));
    }

    @Test
    void old_revisions_beyond_the_limit_are_deleted_but_not_those_in_use() { // WRK-96
        cluster.apply(DB.formatted(1, "OrderedReady") + "  revisionHistoryLimit: 1\n").startPods();
        for (int image = 20; image < 24; image++) cluster.change(StatefulSet.class, "db", IMAGE.formatted(image)).endPods().startPods();
        assertEquals(List.of(4L, 5L), cluster.list(ControllerRevision.class).stream().map(ControllerRevision::revision).sorted().toList());
    }

    @Test
    void ordinals_may_start_elsewhere_and_the_service_may_be_missing() { // WRK-97
        run(2);
        cluster.change(StatefulSet.class, "db", "spec: {ordinals: {start: 5}}");
        for (int i = 0; i < 3; i++) cluster.startPods();
        for (int i = 0; i < 3; i++) cluster.endPods();
        assertEquals(List.of("db-5 ready", "db-6 ready"), pods());
    }

    @Test
    void an_update_waits_until_a_pod_has_been_ready_for_a_while() { // WRK-221
        cluster.apply(DB.formatted(2, "Parallel") + "  minReadySeconds: 4\n").startPods();
        cluster.world.pass(5);
        cluster.change(StatefulSet.class, "db", IMAGE.formatted("18")).endPods().startPods();
        assertEquals(List.of("db-0 ready", "db-1 ready"), pods());
        cluster.world.pass(4);
        assertEquals(List.of("db-0 ending", "db-1 ready"), pods());
    }

    @Test
    void an_orphaned_set_takes_its_pods_and_revisions_back() { // WRK-222
        run(2);
        cluster.change(StatefulSet.class, "db", IMAGE.formatted("18")).endPods().startPods().endPods().startPods();
        List<String> uids = cluster.list(Pod.class).stream().map(Pod::uid).toList();
        cluster.delete(cluster.only(StatefulSet.class), new DeleteOptions(null, "Orphan", null, null));
        assertEquals(2, cluster.list(Pod.class).size());
        cluster.apply(DB.formatted(2, "OrderedReady").replace("postgres:17", "postgres:18"));
        assertEquals(uids, cluster.list(Pod.class).stream().map(Pod::uid).toList());
        String uid = cluster.only(StatefulSet.class).uid();
        assertEquals(List.of(uid, uid), cluster.list(Pod.class).stream().map(pod -> pod.metadata().controllerRef().uid()).toList());
        assertEquals(2, cluster.list(ControllerRevision.class).size());
    }

    @Test
    void one_claim_without_a_volume_holds_up_the_whole_set() { // WRK-98, STO-111
        cluster.apply(DB.formatted(3, "OrderedReady"));
        cluster.world.pass(120);
        assertEquals(List.of("db-0"), pods());
        assertEquals(List.of("data-db-0"), cluster.list(PersistentVolumeClaim.class).stream().map(PersistentVolumeClaim::name).toList());
    }

    @Test
    void a_negative_history_keeps_nothing_but_what_is_used() { // WRK-96
        run(1).change(StatefulSet.class, "db", "spec: {revisionHistoryLimit: -1}");
        for (String version : List.of("18", "19")) cluster.change(StatefulSet.class, "db", IMAGE.formatted(version)).endPods().startPods();
        assertEquals(1, cluster.list(ControllerRevision.class).size());
    }
}
