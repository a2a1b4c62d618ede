package io.kubarium.cluster.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kubarium.api.PersistentVolume;
import io.kubarium.api.PersistentVolumeClaim;
import io.kubarium.api.Pod;
import io.kubarium.api.Quantity;
import io.kubarium.api.StatefulSet;
import io.kubarium.api.StorageClass;
import io.kubarium.api.journal.Entry;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How claims and volumes that somebody made come together, and part. */
class BindingTest {
    private static String volume(String name, String size, String modes, String more) {
        return "apiVersion: v1\nkind: PersistentVolume\nmetadata: {name: " + name + "}\nspec: {capacity: {storage: " + size + "}, accessModes: [" + modes
                + "], storageClassName: manual, hostPath: {path: /srv/" + name + "}" + more + "}\n";
    }

    private static String volume(String name, String size) {
        return volume(name, size, "ReadWriteOnce", "");
    }

    private static String bound(StorageCluster test, String claim) {
        return test.get(PersistentVolumeClaim.class, claim).spec().volumeName();
    }

    @Test
    void new_claims_and_volumes_get_their_defaults() { // STO-1, STO-2, STO-3
        StorageCluster test = new StorageCluster(1).apply(volume("pv", "1Gi"), StorageCluster.claim("data", "other", "1Gi")).apply("""
                apiVersion: storage.k8s.io/v1
                kind: StorageClass
                metadata: {name: plain}
                provisioner: a.b
                """);
        PersistentVolumeClaim claim = test.get(PersistentVolumeClaim.class, "data");
        assertEquals("[kubernetes.io/pvc-protection] Filesystem Pending", claim.metadata().finalizers() + " " + claim.spec().volumeMode() + " " + claim.status().phase());
        PersistentVolume volume = test.get(PersistentVolume.class, "pv");
        assertEquals("[kubernetes.io/pv-protection] Retain Filesystem Pending",
                volume.metadata().finalizers() + " " + volume.spec().persistentVolumeReclaimPolicy() + " " + volume.spec().volumeMode() + " " + volume.status().phase());
        StorageClass plain = test.get(StorageClass.class, "plain");
        assertEquals("Delete Immediate null", plain.reclaimPolicy() + " " + plain.volumeBindingMode() + " " + plain.allowVolumeExpansion());
        test.pass(0.1);
        assertEquals("Available", test.get(PersistentVolume.class, "pv").status().phase());
        assertEquals(0, test.get(PersistentVolume.class, "pv").status().lastPhaseTransitionTime().getNano());
    }

    @Test
    void a_claim_takes_the_smallest_volume_that_fits_and_all_of_it() { // STO-5, STO-10, STO-13, STO-16
        StorageCluster test = new StorageCluster(1).apply(volume("five", "5Gi"), volume("two", "2Gi"), volume("shared", "1Gi", "ReadWriteMany", "")).pass(0.1)
                .apply(StorageCluster.claim("data", "manual", "1Gi")).pass(0.1);
        PersistentVolumeClaim claim = test.get(PersistentVolumeClaim.class, "data");
        assertEquals("Bound two {storage=2Gi} [ReadWriteOnce]", claim.status().phase() + " " + claim.spec().volumeName() + " " + claim.status().capacity() + " " + claim.status().accessModes());
        test.apply(StorageCluster.claim("second", "manual", "1Gi")).pass(0.1);
        assertEquals("five", bound(test, "second"));
    }

    @Test
    void volumes_with_fewer_access_modes_are_tried_first() { // STO-11
        StorageCluster test = new StorageCluster(1).apply(volume("small", "2Gi", "ReadWriteOnce, ReadWriteMany", ""), volume("large", "5Gi")).pass(0.1)
                .apply(StorageCluster.claim("data", "manual", "1Gi")).pass(0.1);
        assertEquals("large", bound(test, "data"));
    }

    @Test
    void mode_class_labels_and_size_must_fit() { // STO-12
        StorageCluster test = new StorageCluster(1).apply(volume("block", "1Gi", "ReadWriteOnce", ", volumeMode: Block"), volume("small", "512Mi"), volume("plain", "1Gi"),
                volume("other", "1Gi").replace("manual", "other")).pass(0.1);
        test.apply(StorageCluster.claim("gold", "manual", "1Gi").replace("resources:", "selector: {matchLabels: {tier: gold}}, resources:")).pass(0.1);
        assertNull(bound(test, "gold"));
        test.apply(StorageCluster.claim("any", "manual", "1Gi")).pass(0.1);
        assertEquals("plain", bound(test, "any"));
        test.apply(volume("shiny", "1Gi").replace("{name: shiny}", "{name: shiny, labels: {tier: gold}}")).pass(20);
        assertEquals("shiny", bound(test, "gold"));
    }

    @Test
    void a_volume_that_comes_after_its_claim_is_found_at_the_next_round_only() { // STO-9, STO-17, STO-18, STO-25
        StorageCluster test = new StorageCluster(1).apply(StorageCluster.claim("data", "manual", "1Gi")).pass(4).apply(volume("pv", "1Gi")).pass(10);
        assertNull(bound(test, "data"));
        assertEquals(List.of("Warning ProvisioningFailed: storageclass.storage.k8s.io \"manual\" not found"), test.events("data"));
        test.pass(5);
        assertEquals("pv", bound(test, "data"));
    }

    @Test
    void binding_is_four_writes_in_a_row() { // STO-15
        StorageCluster test = new StorageCluster(1).apply(volume("pv", "1Gi")).pass(0.1).apply(StorageCluster.claim("data", "manual", "1Gi")).pass(0.1);
        List<String> steps = new ArrayList<>();
        for (Entry.Change change : test.changes()) {
            if (change.before() instanceof PersistentVolume before && change.after() instanceof PersistentVolume after && !"Pending".equals(before.status().phase())) {
                steps.add("volume " + (after.spec().claimRef() == null ? "-" : after.spec().claimRef().name()) + " " + after.status().phase() + " " + after.metadata().annotation("pv.kubernetes.io/bound-by-controller"));
            }
            if (change.before() instanceof PersistentVolumeClaim && change.after() instanceof PersistentVolumeClaim after) {
                steps.add("claim " + after.spec().volumeName() + " " + after.status().phase() + " " + after.metadata().annotation("pv.kubernetes.io/bind-completed"));
            }
        }
        assertEquals(List.of("volume data Available yes", "volume data Bound yes", "claim pv Pending yes", "claim pv Bound yes"), steps);
        assertEquals(List.of(), test.events("data"));
    }

    @Test
    void a_claim_that_names_its_volume_is_told_why_it_cannot_have_it() { // STO-19
        StorageCluster test = new StorageCluster(1).apply(volume("pv", "1Gi"), volume("taken", "1Gi", "ReadWriteOnce", ", claimRef: {namespace: default, name: somebody}")).pass(0.1);
        String claim = StorageCluster.claim("data", "manual", "1Gi").replace("resources:", "volumeName: pv, resources:");
        test.apply(claim.replace("name: data", "name: large").replace("1Gi", "2Gi"), claim.replace("name: data", "name: classy").replace("manual", "x"),
                claim.replace("name: data", "name: raw").replace("volumeName", "volumeMode: Block, volumeName"), claim.replace("name: data", "name: wide").replace("ReadWriteOnce", "ReadWriteMany"),
                claim.replace("name: data", "name: late").replace("volumeName: pv", "volumeName: taken"), claim.replace("name: data", "name: silent").replace("volumeName: pv", "volumeName: nosuch")).pass(1);
        String prefix = "Warning VolumeMismatch: Cannot bind to requested volume \"pv\": ";
        assertEquals(List.of(prefix + "requested PV is too small"), test.events("large"));
        assertEquals(List.of(prefix + "storageClassName does not match"), test.events("classy"));
        assertEquals(List.of(prefix + "incompatible volumeMode"), test.events("raw"));
        assertEquals(List.of(prefix + "incompatible accessMode"), test.events("wide"));
        assertEquals(List.of("Warning FailedBinding: volume \"taken\" already bound to a different claim."), test.events("late"));
        assertEquals(List.of(), test.events("silent"));
        assertEquals("pv", bound(test.apply(claim).pass(0.1), "data"));
    }

    @Test
    void a_reserved_volume_waits_for_its_claim() { // STO-20
        StorageCluster test = new StorageCluster(1).apply(volume("pv", "1Gi", "ReadWriteOnce", ", claimRef: {namespace: default, name: data}")).pass(0.1)
                .apply(StorageCluster.claim("other", "manual", "1Gi")).pass(1);
        assertEquals("Available", test.get(PersistentVolume.class, "pv").status().phase());
        assertNull(bound(test, "other"));
        assertEquals("pv", bound(test.apply(StorageCluster.claim("data", "manual", "1Gi")).pass(0.1), "data"));
    }

    @Test
    void a_claim_that_loses_its_volume_is_lost() { // STO-4, STO-23, STO-45
        StorageCluster test = new StorageCluster(1).apply(volume("pv", "1Gi")).pass(0.1).apply(StorageCluster.claim("data", "manual", "1Gi")).pass(0.1);
        test.delete(PersistentVolume.class, "pv").pass(0.2);
        assertTrue(test.get(PersistentVolume.class, "pv").metadata().isTerminating(), "held while it is bound"); // STO-61
        test.change(PersistentVolume.class, "pv", "metadata: {finalizers: null}").pass(0.2);
        assertEquals("Lost", test.get(PersistentVolumeClaim.class, "data").status().phase());
        assertEquals(List.of("Warning ClaimLost: Bound claim has lost its PersistentVolume. Data on the volume is lost!"), test.events("data"));
        test.apply(StorageCluster.pod("web", null, "data")).pass(1);
        assertTrue(test.events("web").getFirst().contains("persistentvolumeclaim \"data\" bound to non-existent persistentvolume \"pv\""), test.events("web").toString());
    }

    @Test
    void a_deleted_claim_lives_on_while_a_pod_on_a_node_refers_to_it() { // STO-51, STO-58, STO-59, STO-64
        StorageCluster test = new StorageCluster(1).apply(volume("pv", "1Gi")).pass(0.1).apply(StorageCluster.claim("data", "manual", "1Gi")).pass(0.1)
                .apply(StorageCluster.pod("user", null, "data").replace("name: c,", "name: c, command: [\"true\"],").replace("spec:\n", "spec:\n  restartPolicy: Never\n")).pass(8);
        assertEquals("Succeeded ended", test.state("user"));
        test.delete(PersistentVolumeClaim.class, "data").apply(StorageCluster.pod("late", null, "data")).pass(5);
        assertTrue(test.get(PersistentVolumeClaim.class, "data").metadata().isTerminating());
        assertTrue(test.events("late").getFirst().contains("persistentvolumeclaim \"data\" is being deleted"), test.events("late").toString());
        test.delete(Pod.class, "user").pass(3);
        assertEquals(test.gone(Pod.class, "user"), test.gone(PersistentVolumeClaim.class, "data"), 0.02);
        assertEquals("Released", test.get(PersistentVolume.class, "pv").status().phase());
    }

    @Test
    void released_is_not_free_until_the_reference_is_removed() { // STO-52, STO-53
        StorageCluster test = new StorageCluster(1).apply(volume("pv", "1Gi")).pass(0.1).apply(StorageCluster.claim("data", "manual", "1Gi")).pass(0.1)
                .delete(PersistentVolumeClaim.class, "data").pass(0.1).apply(StorageCluster.claim("data", "manual", "1Gi")).pass(20);
        assertEquals("Released", test.get(PersistentVolume.class, "pv").status().phase());
        assertEquals("Pending", test.get(PersistentVolumeClaim.class, "data").status().phase());
        test.change(PersistentVolume.class, "pv", "spec: {claimRef: null}").pass(0.1);
        assertEquals("Available yes", test.get(PersistentVolume.class, "pv").status().phase() + " " + test.get(PersistentVolume.class, "pv").metadata().annotation("pv.kubernetes.io/bound-by-controller"));
        assertEquals("pv", bound(test.pass(16), "data"));
    }

    @Test
    void what_nobody_can_delete_fails_and_says_so_again_and_again() { // STO-35, STO-55, STO-56, STO-57
        StorageCluster test = new StorageCluster(1).apply(volume("pv", "1Gi", "ReadWriteOnce", ", persistentVolumeReclaimPolicy: Delete"), volume("local", "2Gi", "ReadWriteOnce",
                ", persistentVolumeReclaimPolicy: Recycle, nodeAffinity: {required: {nodeSelectorTerms: [{matchExpressions: [{key: a, operator: Exists}]}]}}").replace("hostPath", "local")).pass(0.1)
                .apply(StorageCluster.claim("data", "manual", "1Gi"), StorageCluster.claim("more", "manual", "2Gi")).pass(0.1)
                .delete(PersistentVolumeClaim.class, "data").delete(PersistentVolumeClaim.class, "more").pass(0.1);
        assertEquals("Failed", test.get(PersistentVolume.class, "pv").status().phase());
        assertEquals(List.of("Warning VolumeFailedDelete: host_path deleter only supports /tmp/.+ but received provided /srv/pv"), test.events("pv"));
        assertEquals(List.of("Warning VolumeFailedRecycle: No recycler plugin found for the volume!"), test.events("local"));
        test.pass(30);
        assertEquals(4, test.count("pv", "host_path deleter")); // twice at once, then every 15 s
        test.change(PersistentVolume.class, "pv", "spec: {persistentVolumeReclaimPolicy: Retain}");
        assertEquals(4, test.pass(60).count("pv", "host_path deleter"));
    }

    @Test
    void a_volume_deleted_before_its_claim_goes_when_the_claim_goes() { // STO-61
        StorageCluster test = new StorageCluster(1).apply(volume("pv", "1Gi")).pass(0.1).apply(StorageCluster.claim("data", "manual", "1Gi")).pass(0.1)
                .delete(PersistentVolume.class, "pv").pass(5);
        assertEquals("Bound", test.get(PersistentVolume.class, "pv").status().phase());
        test.delete(PersistentVolumeClaim.class, "data").pass(0.2);
        assertEquals(List.of(), test.list(PersistentVolume.class));
    }

    @Test
    void claims_and_volumes_are_fixed_but_for_their_size() { // STO-7, STO-8, STO-34, STO-65, STO-66
        StorageCluster test = new StorageCluster(1).apply(volume("pv", "2Gi"), StorageCluster.claim("data", "manual", "1Gi"), StorageCluster.CLASSES).pass(20);
        assertTrue(test.refused(PersistentVolumeClaim.class, "data", "spec: {accessModes: [ReadWriteMany]}")
                .startsWith("PersistentVolumeClaim \"data\" is invalid: spec: Forbidden: spec is immutable after creation except resources.requests and volumeAttributesClassName for bound claims"));
        assertTrue(test.refused(PersistentVolume.class, "pv", "spec: {hostPath: {path: /other}}").contains("spec.persistentvolumesource: Forbidden: spec.persistentvolumesource is immutable after creation"));
        assertEquals("persistentvolumeclaims \"data\" is forbidden: only dynamically provisioned pvc can be resized and the storageclass that provisions the pvc must support resize",
                test.refused(PersistentVolumeClaim.class, "data", "spec: {resources: {requests: {storage: 5Gi}}}"));
        assertEquals("PersistentVolumeClaim \"data\" is invalid: spec.resources.requests.storage: Forbidden: field can not be less than status.capacity",
                test.refused(PersistentVolumeClaim.class, "data", "spec: {resources: {requests: {storage: 500Mi}}}"));
        test.apply(StorageCluster.claim("open", "nosuch", "1Gi")).pass(1);
        assertEquals("persistentvolumeclaims \"open\" is forbidden: Only bound persistent volume claims can be expanded",
                test.refused(PersistentVolumeClaim.class, "open", "spec: {resources: {requests: {storage: 5Gi}}}"));
        assertTrue(test.refused(StorageClass.class, "standard", "reclaimPolicy: Retain").contains("field is immutable"));
        assertTrue(test.refused(StorageClass.class, "standard", "parameters: {a: b}").startsWith("StorageClass.storage.k8s.io \"standard\" is invalid: parameters: Forbidden"));
    }

    @Test
    void the_claims_of_a_set_are_made_before_its_pods_and_stay_when_these_go() { // STO-46, STO-108, STO-109, STO-110, STO-111
        StorageCluster test = new StorageCluster(1).apply("""
                apiVersion: apps/v1
                kind: StatefulSet
                metadata: {name: db}
                spec:
                  replicas: 2
                  serviceName: db
                  selector: {matchLabels: {app: db}}
                  template:
                    metadata: {labels: {app: db}}
                    spec: {containers: [{name: c, image: "nginx:1.27", volumeMounts: [{name: data, mountPath: /data}]}]}
                  volumeClaimTemplates: [{metadata: {name: data}, spec: {accessModes: [ReadWriteOnce], storageClassName: manual, resources: {requests: {storage: 1Gi}}}}]
                """).pass(10);
        assertEquals(List.of("Normal SuccessfulCreate: Create Claim data-db-0 Pod db-0 in StatefulSet db success", "Normal SuccessfulCreate: Create Pod db-0 in StatefulSet db successful"), test.events("db"));
        PersistentVolumeClaim claim = test.only(PersistentVolumeClaim.class);
        assertEquals("{app=db} []", claim.metadata().labels() + " " + claim.metadata().ownerReferences());
        assertTrue(test.events("db-0").getFirst().endsWith("pod has unbound immediate PersistentVolumeClaims. not found"), test.events("db-0").toString());
        test.apply(volume("pv-0", "1Gi"), volume("pv-1", "1Gi")).pass(25);
        double bound = test.when(PersistentVolumeClaim.class, c -> "Bound".equals(c.status().phase()));
        assertEquals(bound, test.when(Pod.class, Pod::isScheduled), 0.05);
        test.sh("db-0", "echo rows > /data/x");
        test.change(StatefulSet.class, "db", "spec: {replicas: 0}").pass(40);
        assertEquals(2, test.list(PersistentVolumeClaim.class).size());
        test.change(StatefulSet.class, "db", "spec: {replicas: 2}").pass(10);
        assertEquals("rows\n", test.sh("db-0", "cat /data/x"));
        test.delete(StatefulSet.class, "db").pass(40);
        assertEquals(2, test.list(PersistentVolumeClaim.class).size());
        assertEquals(Quantity.parse("1Gi"), test.list(PersistentVolumeClaim.class).getFirst().status().capacity().get("storage"));
    }

    @Test
    void a_claim_for_one_pod_is_had_by_one_pod_in_the_whole_cluster() { // STO-48, STO-71, SCH-75
        StorageCluster test = new StorageCluster(2).apply(volume("pv", "1Gi", "ReadWriteOncePod", ""), StorageCluster.claim("data", "manual", "1Gi", "ReadWriteOncePod")).pass(20)
                .apply(StorageCluster.pod("one", "node-1", "data")).pass(4).apply(StorageCluster.pod("two", "node-1", "data")).pass(4);
        assertEquals("Pending", test.state("two"));
        assertTrue(test.events("two").getFirst().contains("node(s) unavailable due to PersistentVolumeClaim with ReadWriteOncePod access mode already in-use by another pod"), test.events("two").toString());
        test.delete(Pod.class, "one").pass(15);
        assertEquals("Running running", test.state("two"));
    }

    @Test
    void a_reserved_volume_of_the_other_mode_is_told_on_both_sides() { // STO-21
        StorageCluster test = new StorageCluster(1).apply(volume("pv", "1Gi", "ReadWriteOnce", ", volumeMode: Block"), StorageCluster.claim("data", "manual", "1Gi")).pass(1);
        String uid = test.get(PersistentVolumeClaim.class, "data").uid();
        test.change(PersistentVolume.class, "pv", "spec: {claimRef: {namespace: default, name: data, uid: " + uid + "}}").pass(1);
        assertEquals(List.of("Warning VolumeMismatch: Cannot bind PersistentVolume to requested PersistentVolumeClaim \"data\" due to incompatible volumeMode."), test.events("pv"));
        assertTrue(test.events("data").contains("Warning VolumeMismatch: Cannot bind PersistentVolume \"pv\" to requested PersistentVolumeClaim due to incompatible volumeMode."), test.events("data").toString());
    }

    @Test
    void a_claim_without_a_class_gets_the_newest_default_as_it_is_made() { // STO-37, STO-38
        String standard = "apiVersion: storage.k8s.io/v1\nkind: StorageClass\nmetadata: {name: NAME, annotations: {KEY: \"true\"}}\nprovisioner: a.b\n";
        StorageCluster test = new StorageCluster(1).apply(standard.replace("NAME", "first").replace("KEY", "storageclass.kubernetes.io/is-default-class")).pass(2)
                .apply(standard.replace("NAME", "zweite").replace("KEY", "storageclass.beta.kubernetes.io/is-default-class"), standard.replace("NAME", "next").replace("KEY", "storageclass.kubernetes.io/is-default-class"))
                .apply(StorageCluster.claim("data", null, "1Gi"));
        assertEquals("next", test.get(PersistentVolumeClaim.class, "data").spec().storageClassName());
    }

    @Test
    void the_templates_of_a_set_s_claims_stay_as_they_are() { // STO-69, STO-112
        StorageCluster test = new StorageCluster(1).apply("""
                apiVersion: apps/v1
                kind: StatefulSet
                metadata: {name: db}
                spec:
                  serviceName: db
                  selector: {matchLabels: {app: db}}
                  template:
                    metadata: {labels: {app: db}}
                    spec: {containers: [{name: c, image: "nginx:1.27", volumeMounts: [{name: data, mountPath: /data}]}]}
                  volumeClaimTemplates: [{metadata: {name: data}, spec: {accessModes: [ReadWriteOnce], storageClassName: manual, resources: {requests: {storage: 1Gi}}}}]
                """);
        String larger = "spec: {volumeClaimTemplates: [{metadata: {name: data}, spec: {accessModes: [ReadWriteOnce], storageClassName: manual, resources: {requests: {storage: 2Gi}}}}]}";
        assertEquals("StatefulSet.apps \"db\" is invalid: spec: Forbidden: updates to statefulset spec for fields other than 'replicas', 'ordinals', 'template', 'updateStrategy', "
                + "'revisionHistoryLimit', 'persistentVolumeClaimRetentionPolicy' and 'minReadySeconds' are forbidden", test.refused(StatefulSet.class, "db", larger));
        test.apply(volume("pv", "1Gi"), volume("fresh", "1Gi")).pass(25);
        String first = test.get(PersistentVolumeClaim.class, "data-db-0").uid();
        test.delete(PersistentVolumeClaim.class, "data-db-0").pass(5);
        assertTrue(test.get(PersistentVolumeClaim.class, "data-db-0").metadata().isTerminating());
        test.delete(Pod.class, "db-0").pass(20);
        assertTrue(!first.equals(test.get(PersistentVolumeClaim.class, "data-db-0").uid()), "a new and empty claim");
        assertEquals("Running running", test.state("db-0"));
    }
}
