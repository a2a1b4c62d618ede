package io.kubarium.cluster.apiserver;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kubarium.api.ConfigMap;
import io.kubarium.api.Deployment;
import io.kubarium.api.Kinds;
import io.kubarium.api.KubeObject;
import io.kubarium.api.Pod;
import io.kubarium.api.request.Answer;
import io.kubarium.api.request.Request;
import io.kubarium.api.request.Request.DeleteOptions;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How requests are numbered, ordered, refused and checked, one rule at a time. */
class RequestDetailsTest {
    private static final String LABEL = "a lowercase RFC 1123 label must consist of lower case alphanumeric characters or '-', and must start and end with an alphanumeric character "
            + "(e.g. 'my-name',  or '123-abc', regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?')";
    private final TestServer server = new TestServer();

    private List<String> pod(String spec) {
        return server.problems("{apiVersion: v1, kind: Pod, metadata: {name: p}, spec: " + spec + "}");
    }

    private List<String> workload(String kind, String spec) {
        return server.problems("{apiVersion: apps/v1, kind: " + kind + ", metadata: {name: w}, spec: {selector: {matchLabels: {a: b}}, template: {metadata: {labels: {a: b}}, "
                + "spec: {containers: [{name: c, image: nginx}]}}, " + spec + "}}");
    }

    @Test
    void deletingTakesANumberOfItsOwn() { // API-5, API-3
        ConfigMap map = server.create("{apiVersion: v1, kind: ConfigMap, metadata: {name: a}}");
        server.merge(map, "", "{data: {k: v}}");
        server.delete(map, DeleteOptions.DEFAULT);
        assertEquals(List.of("ADDED ConfigMap a rv 3", "MODIFIED ConfigMap a rv 4", "DELETED ConfigMap a rv 5"), server.writes);
    }

    @Test
    void listsAreOrderedByNamespaceAndName() { // API-46
        server.create("{apiVersion: v1, kind: Namespace, metadata: {name: aaa}}");
        for (String name : List.of("c", "a", "b")) server.create("{apiVersion: v1, kind: ConfigMap, metadata: {name: " + name + "}}");
        server.create("{apiVersion: v1, kind: ConfigMap, metadata: {name: z, namespace: aaa}}");
        ConfigMap first = (ConfigMap) TestServer.object("{apiVersion: v1, kind: ConfigMap, metadata: {name: a, namespace: default}}");
        assertEquals("a", server.get(first).name());
    }

    @Test
    void ownersMustBeWholeAndOnlyOneControls() { // API-15
        assertEquals(List.of("metadata.ownerReferences[0].uid: Invalid value: \"\": must not be empty"),
                server.problems("{apiVersion: v1, kind: ConfigMap, metadata: {name: a, ownerReferences: [{apiVersion: v1, kind: Pod, name: p, uid: ''}]}}"));
        assertTrue(server.problems("{apiVersion: v1, kind: ConfigMap, metadata: {name: a, ownerReferences: [{apiVersion: v1, kind: Pod, name: p, uid: u, controller: true}, "
                + "{apiVersion: v1, kind: Pod, name: q, uid: v, controller: true}]}}").getFirst().contains("Only one reference can have Controller set to true. Found \"true\" in references for"));
    }

    @Test
    void annotationsHaveALimit() { // API-14
        assertEquals(List.of("metadata.annotations: Too long: may not be more than 262144 bytes"),
                server.problems("{apiVersion: v1, kind: ConfigMap, metadata: {name: a, annotations: {k: " + "x".repeat(262144) + "}}}"));
    }

    @Test
    void namesHaveLengthsAndNoSlashes() { // API-20, API-21
        assertTrue(server.problems("{apiVersion: v1, kind: Service, metadata: {name: " + "s".repeat(64) + "}, spec: {ports: [{port: 80}]}}").getFirst().contains("must be no more than 63 bytes"));
        assertTrue(server.problems("{apiVersion: rbac.authorization.k8s.io/v1, kind: Role, metadata: {name: a/b}, rules: []}").toString().contains("may not contain '/'"));
    }

    @Test
    void theWordsOfARefusal() { // API-36, API-37, API-40
        Answer answer = server.handle(new Request.Create(TestServer.pod("p").withSpec(TestServer.pod("p").spec().withServiceAccountName("ghost"))));
        assertEquals("403 Forbidden pods \"p\" is forbidden: error looking up service account default/ghost: serviceaccount \"ghost\" not found",
                answer.refusal().code() + " " + answer.refusal().reason() + " " + answer.refusal().message());
        Answer invalid = server.handle(new Request.Create(TestServer.pod("p").withSpec(TestServer.pod("p").spec().withContainers(List.of()))));
        assertEquals("422 Invalid spec.containers FieldValueRequired", invalid.refusal().code() + " " + invalid.refusal().reason() + " " + invalid.refusal().causes().getFirst().field() + " "
                + invalid.refusal().causes().getFirst().reason());
        assertEquals("404 NotFound: pods \"nosuch\" not found", server.refusal(new Request.Get(TestServer.ref(Pod.class, "nosuch"))));
    }

    @Test
    void defaultsAreStoredAndEmptyThingsAreNot() { // API-83
        Deployment web = server.create("{apiVersion: apps/v1, kind: Deployment, metadata: {name: w, labels: {}}, spec: {selector: {matchLabels: {a: b}}, template: {metadata: {labels: {a: b}}, "
                + "spec: {containers: [{name: c, image: nginx}]}}}}");
        String text = io.kubarium.api.Codec.toTree(web).toString();
        assertTrue(text.contains("progressDeadlineSeconds") && text.contains("terminationGracePeriodSeconds"), text);
        assertEquals(web, server.get(web));
    }

    @Test
    void wordsThatAreNotSupported() { // API-104, API-111, API-112
        assertEquals(List.of("spec.dnsPolicy: Unsupported value: \"Mine\": supported values: \"ClusterFirstWithHostNet\", \"ClusterFirst\", \"Default\", \"None\"",
                "spec.restartPolicy: Unsupported value: \"Sometimes\": supported values: \"Always\", \"OnFailure\", \"Never\"").stream().sorted().toList(),
                pod("{dnsPolicy: Mine, restartPolicy: Sometimes, containers: [{name: c, image: nginx}]}").stream().sorted().toList());
        assertEquals(List.of("spec.activeDeadlineSeconds: Invalid value: 0: must be between 1 and 2147483647, inclusive"), pod("{activeDeadlineSeconds: 0, containers: [{name: c, image: nginx}]}"));
        assertEquals(List.of("spec.containers[0].ports[0].hostPort: Invalid value: 81: must match `containerPort` when `hostNetwork` is true"),
                pod("{hostNetwork: true, containers: [{name: c, image: nginx, ports: [{containerPort: 80, hostPort: 81}]}]}"));
    }

    @Test
    void aDaemonSetMustLoseOrGainSomething() { // API-119
        assertEquals(List.of("spec.updateStrategy.rollingUpdate.maxUnavailable: Required value: cannot be 0 when maxSurge is 0"),
                workload("DaemonSet", "updateStrategy: {type: RollingUpdate, rollingUpdate: {maxUnavailable: 0, maxSurge: 0}}"));
        assertEquals(List.of("spec.updateStrategy.rollingUpdate.maxSurge: Invalid value: 1: may not be set when maxUnavailable is non-zero"),
                workload("DaemonSet", "updateStrategy: {type: RollingUpdate, rollingUpdate: {maxUnavailable: 1, maxSurge: 1}}"));
    }

    @Test
    void affinityOfSessionsIsChecked() { // API-126
        assertEquals(List.of("spec.sessionAffinityConfig: Forbidden: must not be set when session affinity is None"),
                server.problems("{apiVersion: v1, kind: Service, metadata: {name: s}, spec: {ports: [{port: 80}], sessionAffinityConfig: {clientIP: {timeoutSeconds: 5}}}}"));
        assertEquals(List.of("spec.sessionAffinityConfig.clientIP.timeoutSeconds: Invalid value: 90000: must be greater than 0 and less than 86400"),
                server.problems("{apiVersion: v1, kind: Service, metadata: {name: s}, spec: {ports: [{port: 80}], sessionAffinity: ClientIP, sessionAffinityConfig: {clientIP: {timeoutSeconds: 90000}}}}"));
    }

    @Test
    void aSliceNeedsAddresses() { // API-129, API-102
        assertEquals(List.of("endpoints[0].addresses: Required value: must contain at least 1 address"),
                server.problems("{apiVersion: discovery.k8s.io/v1, kind: EndpointSlice, metadata: {name: s}, addressType: IPv4, endpoints: [{addresses: []}]}"));
        io.kubarium.api.EndpointSlice slice = server.create("{apiVersion: discovery.k8s.io/v1, kind: EndpointSlice, metadata: {name: s}, addressType: IPv4, ports: [{port: 80}], endpoints: []}");
        assertEquals("'' TCP", "'" + slice.ports().getFirst().name() + "' " + slice.ports().getFirst().protocol());
    }

    @Test
    void aClassKeepsHowItMakesVolumes() { // API-133, STO-34
        KubeObject fast = server.create("{apiVersion: storage.k8s.io/v1, kind: StorageClass, metadata: {name: fast}, provisioner: example.com/disk, reclaimPolicy: Delete}");
        Answer answer = server.handle(new Request.Patch(fast.ref(), Request.PatchType.MERGE, TestServer.tree("{reclaimPolicy: Retain, provisioner: other}"), ""));
        assertTrue(answer.refusal().message().contains("field is immutable") || answer.refusal().message().contains("updates to"), answer.refusal().message());
        assertTrue(server.handle(new Request.Patch(fast.ref(), Request.PatchType.MERGE, TestServer.tree("{allowVolumeExpansion: true}"), "")).ok());
    }

    @Test
    void aMissingNamespaceComesBeforeEverythingElse() { // API-173, API-172, API-29
        assertEquals("404 NotFound: namespaces \"nosuch\" not found", server.refusal(new Request.Create(TestServer.object("{apiVersion: v1, kind: Pod, metadata: {name: p, namespace: nosuch}, spec: {containers: []}}"))));
        assertEquals("403 Forbidden: pods \"p\" is forbidden: error looking up service account default/ghost: serviceaccount \"ghost\" not found",
                server.refusal(new Request.Create(TestServer.object("{apiVersion: v1, kind: Pod, metadata: {name: p, namespace: default}, spec: {serviceAccountName: ghost, priorityClassName: nope, containers: []}}"))));
    }

    @Test
    void anUpdateIsCompletedAndCheckedLikeACreate() { // API-30
        Deployment web = server.create("{apiVersion: apps/v1, kind: Deployment, metadata: {name: w}, spec: {selector: {matchLabels: {a: b}}, template: {metadata: {labels: {a: b}}, spec: {containers: [{name: c, image: nginx}]}}}}");
        Deployment after = server.merge(web, "", "{spec: {revisionHistoryLimit: null}}");
        assertEquals(10, after.spec().revisionHistoryLimit());
        assertEquals(List.of("spec.replicas: Invalid value: -1: must be greater than or equal to 0"),
                server.problems(new Request.Patch(web.ref(), Request.PatchType.MERGE, TestServer.tree("{spec: {replicas: -1}}"), "")));
    }

    @Test
    void addressesComeFromTheRangeAndPortsToo() { // API-204, API-205, NET-8
        for (int i = 0; i < 20; i++) {
            io.kubarium.api.Service service = server.create("{apiVersion: v1, kind: Service, metadata: {name: s" + i + "}, spec: {ports: [{port: 80}]}}");
            String[] parts = service.spec().clusterIP().split("\\.");
            int number = ((Integer.parseInt(parts[1]) - 96) << 16) + (Integer.parseInt(parts[2]) << 8) + Integer.parseInt(parts[3]);
            assertTrue(number > 256 && number < (1 << 20) - 1, service.spec().clusterIP());
        }
        assertNotEquals(((io.kubarium.api.Service) server.get(TestServer.object("{apiVersion: v1, kind: Service, metadata: {name: s1, namespace: default}}"))).spec().clusterIP(), "10.96.0.1");
    }

    @Test
    void whatHasNoStatusHasNoStatusEither() { // API-192
        ConfigMap map = server.create("{apiVersion: v1, kind: ConfigMap, metadata: {name: a}}");
        assertEquals("404 NotFound: the server could not find the requested resource", server.refusal(new Request.Patch(map.ref(), Request.PatchType.MERGE, TestServer.tree("{data: {a: b}}"), "status")));
        assertEquals("configmaps", Kinds.of(map).plural());
    }
}
