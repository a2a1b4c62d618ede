package io.kubarium.cluster.apiserver;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.kubarium.api.Pod;
import io.kubarium.api.request.Request;
import io.kubarium.api.request.Request.PatchType;
import java.util.List;
import org.junit.jupiter.api.Test;

class PodValidationTest {
    private static final String SUBDOMAIN = "a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '-' or '.', and must start and end with an alphanumeric "
            + "character (e.g. 'example.com', regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*')";
    private static final String LABEL = "a lowercase RFC 1123 label must consist of lower case alphanumeric characters or '-', and must start and end with an alphanumeric character "
            + "(e.g. 'my-name',  or '123-abc', regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?')";
    private final TestServer server = new TestServer();

    private List<String> spec(String spec) {
        return server.problems("{apiVersion: v1, kind: Pod, metadata: {name: p}, spec: " + spec + "}");
    }

    @Test
    void everythingWrongIsSaidAtOnceInTheServersOrder() { // trace 15, e-many.yaml
        assertEquals(List.of(
                "metadata.labels: Invalid value: \"bad key!\": name part must consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character "
                        + "(e.g. 'MyName',  or 'my.name',  or '123-abc', regex used for validation is '([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]')",
                "metadata.labels: Invalid value: \"bad value!\": a valid label must be an empty string or consist of alphanumeric characters, '-', '_' or '.', and must start and end with an "
                        + "alphanumeric character (e.g. 'MyValue',  or 'my_value',  or '12345', regex used for validation is '(([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9])?')",
                "spec.containers[0].ports[0].containerPort: Invalid value: 70000: must be between 1 and 65535, inclusive",
                "spec.containers[0].ports[1].protocol: Unsupported value: \"HTTP\": supported values: \"SCTP\", \"TCP\", \"UDP\"",
                "spec.containers[0].ports[2].name: Invalid value: \"a-name-that-is-too-long\": must be no more than 15 characters",
                "spec.containers[0].env[1].name: Required value",
                "spec.containers[0].volumeMounts[0].name: Not found: \"nosuch\"",
                "spec.containers[0].imagePullPolicy: Unsupported value: \"Maybe\": supported values: \"Always\", \"IfNotPresent\", \"Never\"",
                "spec.containers[0].resources.requests: Invalid value: \"200m\": must be less than or equal to cpu limit of 100m",
                "spec.containers[0].resources.requests: Invalid value: \"1Gi\": must be less than or equal to memory limit of 512Mi",
                "spec.containers[0].livenessProbe.httpGet.port: Invalid value: 0: must be between 1 and 65535, inclusive",
                "spec.containers[0].livenessProbe.periodSeconds: Invalid value: -1: must be greater than or equal to 0",
                "spec.containers[1].name: Duplicate value: \"c\"",
                "spec.restartPolicy: Unsupported value: \"Sometimes\": supported values: \"Always\", \"OnFailure\", \"Never\""),
                server.problems("""
                        apiVersion: v1
                        kind: Pod
                        metadata: {name: many, labels: {"bad key!": x, ok: "bad value!"}}
                        spec:
                          restartPolicy: Sometimes
                          containers:
                          - name: c
                            image: nginx:1.27
                            imagePullPolicy: Maybe
                            ports: [{containerPort: 70000}, {containerPort: 80, protocol: HTTP}, {containerPort: 81, name: a-name-that-is-too-long}]
                            resources: {requests: {cpu: 200m, memory: 1Gi}, limits: {cpu: 100m, memory: 512Mi}}
                            env: [{name: "1A", value: xx}, {name: "", value: yy}]
                            volumeMounts: [{name: nosuch, mountPath: /a}]
                            livenessProbe: {periodSeconds: -1, httpGet: {port: 0}}
                          - {name: c, image: "redis:7"}
                        """));
    }

    @Test
    void namesFollowTheirRules() { // API-16..18, trace 15, e-name.yaml
        assertEquals(List.of("metadata.name: Invalid value: \"My_Pod\": " + SUBDOMAIN, "spec.containers[0].name: Invalid value: \"C\": " + LABEL),
                server.problems("{apiVersion: v1, kind: Pod, metadata: {name: My_Pod}, spec: {containers: [{name: C, image: x}]}}"));
        assertEquals(List.of("metadata.name: Invalid value: \"Web-Service\": " + LABEL),
                server.problems("{apiVersion: v1, kind: Service, metadata: {name: Web-Service}, spec: {ports: [{port: 80}]}}"));
        String longName = "a".repeat(64);
        assertEquals(List.of("metadata.name: Invalid value: \"" + longName + "\": must be no more than 63 bytes"),
                server.problems("{apiVersion: v1, kind: Service, metadata: {name: " + longName + "}, spec: {ports: [{port: 80}]}}"));
    }

    @Test
    void containersNameAndImageAreNeeded() { // API-103, trace 15
        assertEquals(List.of("spec.containers: Required value"), spec("{containers: []}"));
        assertEquals(List.of("spec.containers[0].image: Required value"), spec("{containers: [{name: c}]}"));
        assertEquals(List.of("spec.containers[0].name: Required value"), spec("{containers: [{image: x}]}"));
    }

    @Test
    void volumesAndProbesAreChecked() { // API-107, API-109
        assertEquals(List.of("spec.volumes[1].name: Duplicate value: \"v\"",
                "spec.volumes[2].hostPath: Forbidden: may not specify more than 1 volume type",
                "spec.containers[0].volumeMounts[1].mountPath: Invalid value: \"/a\": must be unique",
                "spec.containers[0].livenessProbe: Required value: must specify a handler type",
                "spec.containers[0].livenessProbe.successThreshold: Invalid value: 2: must be 1"),
                spec("""
                        {volumes: [{name: v}, {name: v}, {name: w, emptyDir: {}, hostPath: {path: /x}}], containers: [{name: c, image: x,
                        volumeMounts: [{name: v, mountPath: /a}, {name: w, mountPath: /a}], livenessProbe: {successThreshold: 2}}]}"""));
    }

    @Test
    void tolerationsAndAffinityAreChecked() { // API-110
        assertEquals(List.of("spec.affinity.podAntiAffinity.requiredDuringSchedulingIgnoredDuringExecution[0].topologyKey: Required value: can not be empty",
                "spec.topologySpreadConstraints[0].maxSkew: Invalid value: 0: must be greater than zero",
                "spec.tolerations[0].operator: Invalid value: \"\": operator must be Exists when `key` is empty, which means \"match all values and all keys\"",
                "spec.tolerations[1].effect: Invalid value: \"NoSchedule\": effect must be 'NoExecute' when `tolerationSeconds` is set"),
                spec("""
                        {containers: [{name: c, image: x}], tolerations: [{value: x}, {key: a, effect: NoSchedule, tolerationSeconds: 3}],
                        topologySpreadConstraints: [{maxSkew: 0, topologyKey: zone, whenUnsatisfiable: DoNotSchedule}],
                        affinity: {podAntiAffinity: {requiredDuringSchedulingIgnoredDuringExecution: [{labelSelector: {}, topologyKey: ""}]}}}"""));
    }

    @Test
    void aPodsImageMayChangeItsRestartPolicyNot() { // API-113, API-114, trace 10
        Pod pod = server.create(TestServer.pod("p"));
        Pod changed = server.merge(pod, "", "{spec: {containers: [{name: c, image: 'nginx:1.28', imagePullPolicy: IfNotPresent, terminationMessagePath: /dev/termination-log, "
                + "terminationMessagePolicy: File, resources: {}, volumeMounts: " + mounts(pod) + "}]}}");
        assertEquals("nginx:1.28", changed.spec().containers().getFirst().image());
        assertEquals(2, changed.metadata().generation());
        assertEquals(List.of("spec: Forbidden: pod updates may not change fields other than `spec.containers[*].image`,`spec.initContainers[*].image`,`spec.activeDeadlineSeconds`,"
                + "`spec.tolerations` (only additions to existing tolerations),`spec.terminationGracePeriodSeconds` (allow it to be set to 1 if it was previously negative)"),
                server.problems(server.patch(pod, PatchType.STRATEGIC, "{spec: {restartPolicy: Never}}")));
        assertEquals(List.of("spec.containers: Forbidden: pod updates may not add or remove containers"),
                server.problems(server.patch(pod, PatchType.STRATEGIC, "{spec: {containers: [{name: d, image: x}]}}")));
    }

    private static String mounts(Pod pod) {
        return io.kubarium.api.Codec.toTree(pod).obj("spec").items("containers").getFirst() instanceof io.kubarium.api.Tree.Obj c ? c.get("volumeMounts").toString() : "";
    }

    @Test
    void anEndingObjectTakesNoNewFinalizers() { // API-140
        Pod pod = server.create(TestServer.pod("p"));
        Pod bound = server.done(new Request.Bind(pod.ref(), null, "node-1"));
        server.delete(bound, Request.DeleteOptions.DEFAULT);
        assertEquals(List.of("metadata.finalizers: Forbidden: no new finalizers can be added if the object is being deleted, found new finalizers []string{\"a/b\"}"),
                server.problems(server.patch(pod, PatchType.MERGE, "{metadata: {finalizers: [a/b]}}")));
    }

    @Test
    void a_variable_that_comes_from_elsewhere_names_where() { // API-106
        String pod = "{apiVersion: v1, kind: Pod, metadata: {name: p}, spec: {containers: [{name: c, image: x, ENV}]}}";
        TestServer server = new TestServer();
        assertEquals("spec.containers[0].env[0].valueFrom.secretKeyRef.name: Invalid value: \"\"",
                server.problems(pod.replace("ENV", "env: [{name: A, valueFrom: {secretKeyRef: {key: k}}}]")).getFirst().split(": a lower")[0]);
        assertEquals(List.of("spec.containers[0].env[0].valueFrom.resourceFieldRef.resource: Required value"), server.problems(pod.replace("ENV", "env: [{name: A, valueFrom: {resourceFieldRef: {divisor: 1}}}]")));
        assertEquals(List.of("spec.containers[0].env[0].valueFrom.resourceFieldRef.resource: Unsupported value: \"cpu\": supported values: \"limits.cpu\", \"limits.ephemeral-storage\","
                + " \"limits.memory\", \"requests.cpu\", \"requests.ephemeral-storage\", \"requests.memory\""), server.problems(pod.replace("ENV", "env: [{name: A, valueFrom: {resourceFieldRef: {resource: cpu}}}]")));
        assertEquals(List.of("spec.containers[0].envFrom[0].configMapRef.name: Required value"), server.problems(pod.replace("ENV", "envFrom: [{configMapRef: {}}]")));
        assertEquals(List.of("spec.containers[0].envFrom[0]: Invalid value: \"\": must specify one of: `configMapRef` or `secretRef`"), server.problems(pod.replace("ENV", "envFrom: [{prefix: A}]")));
    }

    @Test
    void what_is_projected_into_a_volume_has_a_name() { // API-107
        assertEquals(List.of("spec.volumes[0].projected.sources[0].configMap.name: Required value", "spec.volumes[0].projected.sources[1].secret.name: Required value"),
                new TestServer().problems("{apiVersion: v1, kind: Pod, metadata: {name: p}, spec: {containers: [{name: c, image: x}], volumes: [{name: v, projected: {sources: [{configMap: {}}, {secret: {}}]}}]}}"));
    }

    @Test
    void files_of_a_volume_have_keys_and_paths_inside_it() { // API-107
        String pod = "{apiVersion: v1, kind: Pod, metadata: {name: p}, spec: {containers: [{name: c, image: x}], volumes: [{name: v, VOLUME}]}}";
        TestServer server = new TestServer();
        assertEquals(List.of("spec.volumes[0].configMap.items[0].key: Required value", "spec.volumes[0].configMap.items[0].path: Invalid value: \"/a\": must be a relative path",
                "spec.volumes[0].configMap.items[1].path: Invalid value: \"a/../b\": must not contain '..'"),
                server.problems(pod.replace("VOLUME", "configMap: {name: m, items: [{path: /a}, {key: k, path: a/../b}]}")));
        assertEquals(List.of("spec.volumes[0].downwardAPI.path: Required value", "spec.volumes[0].downwardAPI: Required value: one of fieldRef and resourceFieldRef is required"),
                server.problems(pod.replace("VOLUME", "downwardAPI: {items: [{}]}")));
        assertEquals(List.of("spec.volumes[0].downwardAPI.resourceFieldRef.containerName: Required value"),
                server.problems(pod.replace("VOLUME", "downwardAPI: {items: [{path: a, resourceFieldRef: {resource: limits.cpu}}]}")));
        assertEquals(List.of("spec.volumes[0].projected.sources[0].serviceAccountToken.expirationSeconds: Invalid value: 5: may not specify a duration less than 10 minutes",
                "spec.volumes[0].projected.sources[0].serviceAccountToken.path: Required value"),
                server.problems(pod.replace("VOLUME", "projected: {sources: [{serviceAccountToken: {expirationSeconds: 5}}]}")));
    }

    @Test
    void a_changed_pod_is_checked_as_a_new_one_is() { // API-113
        TestServer server = new TestServer();
        io.kubarium.api.KubeObject pod = server.create("{apiVersion: v1, kind: Pod, metadata: {name: p}, spec: {containers: [{name: c, image: x}]}}");
        assertEquals(List.of("spec.containers[0].image: Required value"), server.problems(server.patch(pod, io.kubarium.api.request.Request.PatchType.STRATEGIC, "{spec: {containers: [{name: c, image: null}]}}")));
    }

    @Test
    void a_volume_says_which_nodes_reach_it_as_a_pod_would() { // API-110
        String volume = "{apiVersion: v1, kind: PersistentVolume, metadata: {name: v}, spec: {capacity: {storage: 1Gi}, accessModes: [ReadWriteOnce], hostPath: {path: /x}, nodeAffinity: {WHERE}}}";
        TestServer server = new TestServer();
        assertEquals(List.of("spec.nodeAffinity.required: Required value: must specify required node constraints"), server.problems(volume.replace("WHERE", "")));
        assertEquals(List.of("spec.nodeAffinity.required.nodeSelectorTerms[0].matchExpressions[0].operator: Invalid value: \"\": not a valid selector operator"),
                server.problems(volume.replace("WHERE", "required: {nodeSelectorTerms: [{matchExpressions: [{key: a}]}]}")));
    }
}
