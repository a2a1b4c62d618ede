package io.kubarium.cluster.apiserver;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.kubarium.api.KubeObject;
import io.kubarium.api.Pod;
import io.kubarium.api.ResourceQuota;
import io.kubarium.api.request.Request;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Quotas at admission: what is refused in which words, what is charged. */
class QuotaTest {
    private final TestServer server = new TestServer();

    /** A quota that its controller has counted: nothing is used. */
    private void quota(String name, String hard, String more) {
        server.create("{apiVersion: v1, kind: ResourceQuota, metadata: {name: " + name + "}, spec: {hard: {" + hard + "}" + more + "}}");
        server.merge(quota(name), "status", "{status: {hard: {" + hard + "}, used: {" + hard.replaceAll(": [^,]+", ": 0") + "}}}");
        server.writes.clear();
    }

    private ResourceQuota quota(String name) {
        return server.done(new Request.Get(TestServer.ref(ResourceQuota.class, name)));
    }

    private static KubeObject pod(String name, String resources) {
        return TestServer.object("{apiVersion: v1, kind: Pod, metadata: {name: " + name + "}, spec: {containers: [{name: c, image: nginx, resources: {" + resources + "}}]}}");
    }

    private String refusal(KubeObject object) {
        return server.refusal(new Request.Create(object));
    }

    @Test
    void a_pod_that_fits_is_charged_before_it_is_stored() { // API-182, API-183
        quota("small", "requests.cpu: 1, limits.memory: 1Gi, pods: 2, count/pods: 5", "");
        server.create(pod("a", "requests: {cpu: 200m}, limits: {memory: 512Mi}"));
        assertEquals("{count/pods=1, limits.memory=512Mi, pods=1, requests.cpu=200m}", quota("small").status().used().toString());
        assertEquals(List.of("MODIFIED ResourceQuota small", "ADDED Pod a"), server.writes.stream().map(write -> write.replaceAll(" rv .*", "")).toList());
    }

    @Test
    void what_exceeds_is_named_alone() { // API-181
        quota("small", "requests.cpu: 1, limits.memory: 1Gi, pods: 2", "");
        server.create(pod("a", "requests: {cpu: 200m}, limits: {memory: 512Mi}"));
        assertEquals("403 Forbidden: pods \"b\" is forbidden: exceeded quota: small, requested: requests.cpu=950m, used: requests.cpu=200m, limited: requests.cpu=1",
                refusal(pod("b", "requests: {cpu: 950m}, limits: {memory: 512Mi}")));
        assertEquals("403 Forbidden: pods \"b\" is forbidden: exceeded quota: small, requested: limits.memory=600Mi,requests.cpu=950m, used: limits.memory=512Mi,requests.cpu=200m, "
                + "limited: limits.memory=1Gi,requests.cpu=1", refusal(pod("b", "requests: {cpu: 950m}, limits: {memory: 600Mi}")));
        assertEquals("{limits.memory=512Mi, pods=1, requests.cpu=200m}", quota("small").status().used().toString());
    }

    @Test
    void what_a_quota_limits_must_be_named() { // API-181
        quota("small", "requests.cpu: 1, requests.memory: 1Gi, limits.cpu: 2, limits.memory: 2Gi", "");
        assertEquals("403 Forbidden: pods \"a\" is forbidden: failed quota: small: must specify limits.cpu for: c; limits.memory for: c; requests.cpu for: c; requests.memory for: c",
                refusal(pod("a", "")));
        assertEquals("403 Forbidden: pods \"a\" is forbidden: failed quota: small: must specify limits.memory for: c; requests.memory for: c", refusal(pod("a", "limits: {cpu: 1}")));
    }

    @Test
    void a_quota_that_is_not_counted_yet_refuses() { // API-181, API-184
        server.create("{apiVersion: v1, kind: ResourceQuota, metadata: {name: fresh}, spec: {hard: {pods: 2}}}");
        assertEquals("{}", quota("fresh").status().hard().toString());
        assertEquals("403 Forbidden: pods \"a\" is forbidden: status unknown for quota: fresh, resources: pods", refusal(pod("a", "")));
    }

    @Test
    void objects_of_other_kinds_count_too() { // API-183
        quota("things", "configmaps: 1, services: 1, services.nodeports: 1, count/deployments.apps: 1", "");
        server.create("{apiVersion: v1, kind: ConfigMap, metadata: {name: a}}");
        assertEquals("403 Forbidden: configmaps \"b\" is forbidden: exceeded quota: things, requested: configmaps=1, used: configmaps=1, limited: configmaps=1",
                refusal(TestServer.object("{apiVersion: v1, kind: ConfigMap, metadata: {name: b}}")));
        server.create("{apiVersion: v1, kind: Service, metadata: {name: s}, spec: {type: NodePort, ports: [{port: 80}]}}");
        assertEquals("{configmaps=1, count/deployments.apps=0, services=1, services.nodeports=1}", quota("things").status().used().toString());
    }

    @Test
    void claims_count_their_requests_also_by_class() { // STO-137
        server.create("{apiVersion: storage.k8s.io/v1, kind: StorageClass, metadata: {name: fast}, provisioner: p}");
        quota("disk", "persistentvolumeclaims: 2, requests.storage: 3Gi, fast.storageclass.storage.k8s.io/requests.storage: 1Gi", "");
        String claim = "{apiVersion: v1, kind: PersistentVolumeClaim, metadata: {name: %s}, spec: {storageClassName: %s, accessModes: [ReadWriteOnce], resources: {requests: {storage: %s}}}}";
        server.create(claim.formatted("a", "fast", "1Gi"));
        assertEquals("403 Forbidden: persistentvolumeclaims \"b\" is forbidden: exceeded quota: disk, requested: fast.storageclass.storage.k8s.io/requests.storage=1Gi, "
                + "used: fast.storageclass.storage.k8s.io/requests.storage=1Gi, limited: fast.storageclass.storage.k8s.io/requests.storage=1Gi", refusal(TestServer.object(claim.formatted("b", "fast", "1Gi"))));
        server.create(claim.formatted("c", "slow", "2Gi"));
        assertEquals("{fast.storageclass.storage.k8s.io/requests.storage=1Gi, persistentvolumeclaims=2, requests.storage=3Gi}", quota("disk").status().used().toString());
    }

    @Test
    void a_quota_speaks_only_of_the_pods_in_its_scopes() { // API-183
        quota("best", "pods: 1", ", scopes: [BestEffort]");
        quota("others", "pods: 1", ", scopes: [NotBestEffort, NotTerminating]");
        server.create(pod("a", ""));
        server.create(pod("b", "requests: {cpu: 1}"));
        assertEquals("403 Forbidden: pods \"c\" is forbidden: exceeded quota: best, requested: pods=1, used: pods=1, limited: pods=1", refusal(pod("c", "")));
        assertEquals("{pods=1} {pods=1}", quota("best").status().used() + " " + quota("others").status().used());
    }

    @Test
    void a_quota_may_speak_of_priority_classes() { // API-183
        server.create("{apiVersion: scheduling.k8s.io/v1, kind: PriorityClass, metadata: {name: high}, value: 10}");
        quota("high", "pods: 0", ", scopeSelector: {matchExpressions: [{scopeName: PriorityClass, operator: In, values: [high]}]}");
        server.create(pod("a", ""));
        Pod high = (Pod) pod("b", "");
        assertEquals("403 Forbidden: pods \"b\" is forbidden: exceeded quota: high, requested: pods=1, used: pods=0, limited: pods=0", refusal(high.withSpec(high.spec().withPriorityClassName("high"))));
    }

    @Test
    void an_update_is_charged_by_what_it_adds() { // API-182
        quota("ports", "services.nodeports: 2", "");
        KubeObject service = server.create("{apiVersion: v1, kind: Service, metadata: {name: s}, spec: {type: NodePort, ports: [{name: a, port: 80}]}}");
        server.merge(service, "", "{spec: {ports: [{name: a, port: 80}, {name: b, port: 81}]}}");
        assertEquals("{services.nodeports=2}", quota("ports").status().used().toString());
        assertEquals("403 Forbidden: services \"s\" is forbidden: exceeded quota: ports, requested: services.nodeports=1, used: services.nodeports=2, limited: services.nodeports=2",
                server.refusal(new Request.Patch(service.ref(), Request.PatchType.MERGE, TestServer.tree("{spec: {ports: [{name: a, port: 80}, {name: b, port: 81}, {name: c, port: 82}]}}"), "")));
    }

    @Test
    void an_invalid_object_is_not_charged() { // API-29
        quota("small", "pods: 1", "");
        server.problems(new Request.Create(pod("Bad_Name", "")));
        assertEquals("{pods=0}", quota("small").status().used().toString());
    }

    @Test
    void odd_quotas_are_refused() { // API-137
        assertEquals(List.of("spec.hard[apples]: Invalid value: \"apples\": must be a standard resource type or fully qualified",
                "spec.hard[apples]: Invalid value: \"apples\": must be a standard resource for quota", "spec.hard[pods]: Invalid value: \"1500m\": must be an integer",
                "spec.scopes: Invalid value: [\"BestEffort\",\"NotBestEffort\"]: unsupported scope applied to resource",
                "spec.scopes: Invalid value: [\"BestEffort\",\"NotBestEffort\"]: conflicting scopes"),
                server.problems("{apiVersion: v1, kind: ResourceQuota, metadata: {name: q}, spec: {hard: {apples: 1, pods: 1500m, requests.cpu: 1}, scopes: [BestEffort, NotBestEffort]}}"));
        quota("q", "pods: 1", ", scopes: [BestEffort]");
        assertEquals(List.of("spec.scopes: Invalid value: [\"Terminating\"]: field is immutable"), server.problems(server.patch(quota("q"), Request.PatchType.MERGE, "{spec: {scopes: [Terminating]}}")));
    }

    @Test
    void a_quota_selects_scopes_that_there_are() { // API-137
        String quota = "{apiVersion: v1, kind: ResourceQuota, metadata: {name: q}, spec: {hard: {pods: 1}, scopeSelector: {matchExpressions: [LINE]}}}";
        assertEquals(List.of("spec.scopeSelector.matchExpressions.scopeName: Invalid value: \"\": unsupported scope",
                "spec.scopeSelector.matchExpressions.operator: Invalid value: \"\": not a valid selector operator"), server.problems(quota.replace("LINE", "{}")));
        assertEquals(List.of("spec.scopeSelector.matchExpressions.values: Required value: must be at least one value when `operator` is 'In' or 'NotIn' for scope selector"),
                server.problems(quota.replace("LINE", "{scopeName: PriorityClass, operator: In}")));
    }
}
