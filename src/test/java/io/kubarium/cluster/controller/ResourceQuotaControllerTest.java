package io.kubarium.cluster.controller;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kubarium.api.Pod;
import io.kubarium.api.ReplicaSet;
import io.kubarium.api.ResourceQuota;
import io.kubarium.api.request.Request;
import io.kubarium.api.request.Request.DeleteOptions;
import org.junit.jupiter.api.Test;

class ResourceQuotaControllerTest {
    private final ControllerHarness cluster = new ControllerHarness(new ResourceQuotaController(), new ReplicaSetController());

    private String used() {
        return cluster.get(ResourceQuota.class, "q").status().used().toString();
    }

    private static String quota(String hard) {
        return "{apiVersion: v1, kind: ResourceQuota, metadata: {name: q, namespace: default}, spec: {hard: {" + hard + "}}}";
    }

    private static String pod(String name) {
        return "{apiVersion: v1, kind: Pod, metadata: {name: " + name + ", namespace: default}, spec: {containers: [{name: c, image: nginx, resources: {requests: {cpu: 200m}}}]}}";
    }

    @Test
    void a_new_quota_is_counted_within_milliseconds() { // API-184
        cluster.apply(pod("a"));
        cluster.done(new Request.Create(io.kubarium.api.Codec.objectFromTree((io.kubarium.api.Tree.Obj) io.kubarium.manifest.ManifestReader.readTree("test", quota("pods: 3, requests.cpu: 1")))));
        assertEquals("{}", used());
        cluster.world.pass(0.02);
        assertEquals("{pods=1, requests.cpu=200m}", used());
    }

    @Test
    void a_pod_that_ends_or_goes_gives_its_share_back() { // API-182, API-183
        cluster.apply(quota("pods: 3, count/pods: 5")).apply(pod("a")).apply(pod("b"));
        assertEquals("{count/pods=2, pods=2}", used());
        Pod pod = cluster.get(Pod.class, "a");
        cluster.done(new Request.UpdateStatus(pod.withStatus(pod.status().withPhase("Succeeded"))));
        cluster.world.pass(0.02);
        assertEquals("{count/pods=2, pods=1}", used());
        cluster.delete(pod, DeleteOptions.grace(0));
        cluster.delete(cluster.get(Pod.class, "b"), DeleteOptions.grace(0));
        assertEquals("{count/pods=0, pods=0}", used());
    }

    @Test
    void a_changed_limit_is_taken_over() { // API-182
        cluster.apply(quota("pods: 3")).change(ResourceQuota.class, "q", "{spec: {hard: {pods: 5}}}");
        assertEquals("{pods=5}", cluster.get(ResourceQuota.class, "q").status().hard().toString());
    }

    @Test
    void a_full_quota_lets_a_ReplicaSet_try_one_pod_at_a_time() { // API-185, WRK-51, CTL-208
        cluster.apply(quota("pods: 1")).apply("{apiVersion: apps/v1, kind: ReplicaSet, metadata: {name: web, namespace: default}, spec: {replicas: 4, selector: {matchLabels: {app: web}}, "
                + "template: {metadata: {labels: {app: web}}, spec: {containers: [{name: c, image: nginx}]}}}}");
        assertEquals("{pods=1}", used());
        assertEquals(1, cluster.list(Pod.class).size());
        assertTrue(cluster.events().stream().anyMatch(event -> event.matches("Warning FailedCreate: Error creating: pods \"web-.....\" is forbidden: exceeded quota: q, requested: pods=1, used: pods=1, limited: pods=1")),
                cluster.events().toString());
        assertEquals("FailedCreate", cluster.get(ReplicaSet.class, "web").status().conditions().getFirst().reason());
    }

    @Test
    void a_quota_that_is_raised_wakes_nobody_but_the_next_try_succeeds() { // WRK-9
        cluster.apply(quota("pods: 1")).apply("{apiVersion: apps/v1, kind: ReplicaSet, metadata: {name: web, namespace: default}, spec: {replicas: 2, selector: {matchLabels: {app: web}}, "
                + "template: {metadata: {labels: {app: web}}, spec: {containers: [{name: c, image: nginx}]}}}}");
        cluster.world.pass(20);
        cluster.done(new Request.Patch(ControllerHarness.ref(ResourceQuota.class, "q"), Request.PatchType.MERGE, io.kubarium.manifest.ManifestReader.readTree("test", "{spec: {hard: {pods: 2}}}"), ""));
        cluster.world.pass(0.5);
        assertEquals(1, cluster.list(Pod.class).size());
        cluster.world.pass(45);
        assertEquals(2, cluster.list(Pod.class).size());
    }
}
