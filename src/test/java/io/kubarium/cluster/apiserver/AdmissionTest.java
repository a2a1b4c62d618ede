package io.kubarium.cluster.apiserver;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.kubarium.api.Ingress;
import io.kubarium.api.Namespace;
import io.kubarium.api.PersistentVolumeClaim;
import io.kubarium.api.Pod;
import io.kubarium.api.request.Request;
import io.kubarium.api.request.Request.DeleteOptions;
import io.kubarium.api.request.Request.PatchType;
import java.util.List;
import org.junit.jupiter.api.Test;

class AdmissionTest {
    private final TestServer server = new TestServer();

    @Test
    void aMissingAccountIsRefused() { // API-174
        assertEquals("403 Forbidden: pods \"web\" is forbidden: error looking up service account default/robot: serviceaccount \"robot\" not found",
                server.refusal(new Request.Create(TestServer.pod("web").withSpec(TestServer.pod("web").spec().withServiceAccountName("robot")))));
    }

    @Test
    void aNewNamespacesAccountIsWaitedForNotForEver() { // API-174
        Namespace made = server.create("{apiVersion: v1, kind: Namespace, metadata: {name: fresh}}");
        Pod pod = server.create("{apiVersion: v1, kind: Pod, metadata: {name: p, namespace: fresh}, spec: {containers: [{name: c, image: x}]}}");
        assertEquals("default", pod.spec().serviceAccountName());
        server.delete(pod, DeleteOptions.DEFAULT);
        server.after(10);
        assertEquals("403 Forbidden: pods \"p\" is forbidden: error looking up service account fresh/default: serviceaccount \"default\" not found",
                server.refusal(new Request.Create(pod.withMetadata(pod.metadata().withUid(null)))));
        assertEquals("Active", made.status().phase());
    }

    @Test
    void aPriorityClassGivesItsNumber() { // API-176
        server.create("{apiVersion: scheduling.k8s.io/v1, kind: PriorityClass, metadata: {name: high}, value: 1000}");
        Pod pod = server.create(TestServer.pod("web").withSpec(TestServer.pod("web").spec().withPriorityClassName("high")));
        assertEquals(1000, pod.spec().priority());
        assertEquals("403 Forbidden: pods \"ghost\" is forbidden: no PriorityClass with name nosuch was found",
                server.refusal(new Request.Create(TestServer.pod("ghost").withSpec(TestServer.pod("ghost").spec().withPriorityClassName("nosuch")))));
    }

    @Test
    void aClassOfItsOwnDefaultAndAnUnknownOne() { // SCH-209, SCH-210, SCH-212, API-176
        server.create("{apiVersion: scheduling.k8s.io/v1, kind: PriorityClass, metadata: {name: polite}, value: -5, preemptionPolicy: Never}");
        String pod = "{apiVersion: v1, kind: Pod, metadata: {name: NAME}, spec: {MORE containers: [{name: c, image: a}]}}";
        Pod none = server.create(pod.replace("NAME", "none").replace("MORE", ""));
        assertEquals("0 null PreemptLowerPriority", none.spec().priority() + " " + none.spec().priorityClassName() + " " + none.spec().preemptionPolicy());
        Pod polite = server.create(pod.replace("NAME", "polite").replace("MORE", "priorityClassName: polite,"));
        assertEquals("-5 polite Never", polite.spec().priority() + " " + polite.spec().priorityClassName() + " " + polite.spec().preemptionPolicy());
        io.kubarium.api.KubeObject standard = server.create("{apiVersion: scheduling.k8s.io/v1, kind: PriorityClass, metadata: {name: standard}, value: 100, globalDefault: true}");
        Pod later = server.create(pod.replace("NAME", "later").replace("MORE", ""));
        assertEquals("100 standard", later.spec().priority() + " " + later.spec().priorityClassName());
        assertEquals(0, ((Pod) server.get(none)).spec().priority());
        assertEquals("403 Forbidden: pods \"ghost\" is forbidden: no PriorityClass with name nosuch was found",
                server.refusal(new Request.Create(TestServer.object(pod.replace("NAME", "ghost").replace("MORE", "priorityClassName: nosuch,")))));
        server.delete(standard, Request.DeleteOptions.DEFAULT);
        assertEquals(100, ((Pod) server.get(later)).spec().priority());
        assertEquals(0, ((Pod) server.create(pod.replace("NAME", "after").replace("MORE", ""))).spec().priority());
    }

    @Test
    void aPriorityClassKeepsItsNumberAndStaysWithinBounds() { // SCH-211, SCH-213, API-136
        io.kubarium.api.KubeObject high = server.create("{apiVersion: scheduling.k8s.io/v1, kind: PriorityClass, metadata: {name: high}, value: 1000}");
        assertEquals(java.util.List.of("value: Forbidden: may not be changed in an update.", "preemptionPolicy: Invalid value: \"Never\": field is immutable"),
                server.problems(server.patch(high, Request.PatchType.MERGE, "{value: 5, preemptionPolicy: Never}")));
        assertEquals(java.util.List.of("metadata.name: Forbidden: priority class names with 'system-' prefix are reserved for system use only. error: system-mine is not a known system priority class",
                "value: Forbidden: maximum allowed value of a user defined priority is 1000000000"),
                server.problems("{apiVersion: scheduling.k8s.io/v1, kind: PriorityClass, metadata: {name: system-mine}, value: 1000000001}"));
    }

    @Test
    void gatesCanBeTakenAwayButNotAdded() { // SCH-25, SCH-27
        Pod gated = server.create("{apiVersion: v1, kind: Pod, metadata: {name: gated}, spec: {schedulingGates: [{name: a.b/one}, {name: a.b/two}], containers: [{name: c, image: a}]}}");
        Pod less = server.done(server.patch(gated, Request.PatchType.MERGE, "{spec: {schedulingGates: [{name: a.b/two}]}}"));
        assertEquals(gated.status(), less.status());
        assertEquals(java.util.List.of("spec.schedulingGates[1]: Forbidden: only deletion is allowed, but found new scheduling gate 'a.b/three'"),
                server.problems(server.patch(gated, Request.PatchType.MERGE, "{spec: {schedulingGates: [{name: a.b/two}, {name: a.b/three}]}}")));
        Pod narrowed = server.done(server.patch(gated, Request.PatchType.MERGE, "{spec: {nodeSelector: {disk: ssd}}}"));
        assertEquals("{disk=ssd}", narrowed.spec().nodeSelector().toString());
        assertEquals(java.util.List.of("spec.nodeName: Forbidden: cannot be set until all schedulingGates have been cleared"),
                server.problems("{apiVersion: v1, kind: Pod, metadata: {name: x}, spec: {nodeName: n1, schedulingGates: [{name: a.b/one}], containers: [{name: c, image: a}]}}"));
    }

    @Test
    void labelKeysBecomeLinesOfTheirSelectors() { // SCH-106, SCH-114
        Pod pod = server.create("{apiVersion: v1, kind: Pod, metadata: {name: p, labels: {hash: one, app: web}}, spec: {topologySpreadConstraints: [{maxSkew: 1, topologyKey: zone, "
                + "whenUnsatisfiable: DoNotSchedule, labelSelector: {matchLabels: {app: web}}, matchLabelKeys: [hash, nokey]}], affinity: {podAntiAffinity: "
                + "{requiredDuringSchedulingIgnoredDuringExecution: [{topologyKey: zone, labelSelector: {}, mismatchLabelKeys: [app]}]}}, containers: [{name: c, image: a}]}}");
        assertEquals("[LabelSelectorRequirement[key=hash, operator=In, values=[one]]]", pod.spec().topologySpreadConstraints().getFirst().labelSelector().matchExpressions().toString());
        assertEquals("[LabelSelectorRequirement[key=app, operator=NotIn, values=[web]]]",
                pod.spec().affinity().podAntiAffinity().requiredDuringSchedulingIgnoredDuringExecution().getFirst().labelSelector().matchExpressions().toString());
    }

    @Test
    void theNewestDefaultClassIsTaken() { // API-186, API-187
        server.create("{apiVersion: networking.k8s.io/v1, kind: IngressClass, metadata: {name: a, annotations: {ingressclass.kubernetes.io/is-default-class: 'true'}}, spec: {controller: k8s.io/a}}");
        server.after(2);
        server.create("{apiVersion: networking.k8s.io/v1, kind: IngressClass, metadata: {name: b, annotations: {ingressclass.kubernetes.io/is-default-class: 'true'}}, spec: {controller: k8s.io/b}}");
        Ingress shop = server.create("{apiVersion: networking.k8s.io/v1, kind: Ingress, metadata: {name: shop}, spec: {defaultBackend: {service: {name: web, port: {number: 80}}}}}");
        assertEquals("b", shop.spec().ingressClassName());
        PersistentVolumeClaim claim = server.create("{apiVersion: v1, kind: PersistentVolumeClaim, metadata: {name: c}, spec: {accessModes: [ReadWriteOnce], resources: {requests: {storage: 1Gi}}}}");
        assertEquals(null, claim.spec().storageClassName());
    }

    @Test
    void aClaimGrowsOnlyWhereItsClassAllows() { // API-189, API-131, trace 11
        PersistentVolumeClaim claim = server.create("{apiVersion: v1, kind: PersistentVolumeClaim, metadata: {name: e}, spec: {accessModes: [ReadWriteOnce], resources: {requests: {storage: 1Gi}}}}");
        Request more = server.patch(claim, PatchType.STRATEGIC, "{spec: {resources: {requests: {storage: 2Gi}}}}");
        assertEquals("403 Forbidden: persistentvolumeclaims \"e\" is forbidden: Only bound persistent volume claims can be expanded", server.refusal(more));
        server.merge(claim, "status", "{status: {phase: Bound, capacity: {storage: 1Gi}}}");
        assertEquals("403 Forbidden: persistentvolumeclaims \"e\" is forbidden: only dynamically provisioned pvc can be resized and the storageclass that provisions the pvc must support resize",
                server.refusal(more));
        assertEquals(List.of("spec.resources.requests.storage: Forbidden: field can not be less than status.capacity"),
                server.problems(server.patch(claim, PatchType.STRATEGIC, "{spec: {resources: {requests: {storage: 500Mi}}}}")));
        assertEquals(List.of("""
                spec: Forbidden: spec is immutable after creation except resources.requests and volumeAttributesClassName for bound claims
                @@ -1,6 +1,6 @@
                 {
                  "AccessModes": [
                -  "ReadWriteOnce"
                +  "ReadWriteMany"
                  ],
                  "Selector": null,
                  "Resources": {"""),
                server.problems(server.patch(claim, PatchType.STRATEGIC, "{spec: {accessModes: [ReadWriteMany]}}")));
    }

    @Test
    void oddThingsAreWarnedOf() { // API-44
        assertEquals(List.of("spec.containers[0].ports[1]: duplicate port definition with spec.containers[0].ports[0]",
                "spec.containers[0].env[1]: hides previous definition of \"A\", which may be dropped when using apply"),
                server.handle(new Request.Create(TestServer.object("""
                        {apiVersion: v1, kind: Pod, metadata: {name: p}, spec: {containers: [{name: c, image: x, ports: [{containerPort: 80}, {containerPort: 80}],
                        env: [{name: A, value: a}, {name: A, value: b}]}]}}"""))).warnings());
    }

    @Test
    void aLeaseIsNeverOverwrittenBlindly() { // API-31
        var lease = server.create("{apiVersion: coordination.k8s.io/v1, kind: Lease, metadata: {name: x}, spec: {holderIdentity: a}}");
        assertEquals("422 Invalid: leases.coordination.k8s.io \"x\" is invalid: metadata.resourceVersion: Invalid value: 0: must be specified for an update",
                server.refusal(new Request.Update(lease.withMetadata(lease.metadata().withResourceVersion(null)))));
    }
}
