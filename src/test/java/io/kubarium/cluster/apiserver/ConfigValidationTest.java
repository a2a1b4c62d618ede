package io.kubarium.cluster.apiserver;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.kubarium.api.KubeObject;
import io.kubarium.api.request.Request.PatchType;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConfigValidationTest {
    private static final String KEY = "a valid config key must consist of alphanumeric characters, '-', '_' or '.' (e.g. 'key.name',  or 'KEY_NAME',  or 'key-name', regex used for validation is '[-._a-zA-Z0-9]+')";
    private final TestServer server = new TestServer();

    @Test
    void keysAndSizeOfAConfigMapAreLimited() { // API-28, STO-114
        assertEquals(List.of("data[a b]: Invalid value: \"a b\": " + KEY), server.problems("{apiVersion: v1, kind: ConfigMap, metadata: {name: c}, data: {'a b': x}}"));
        assertEquals(List.of("[]: Too long: may not be more than 1048576 bytes"),
                server.problems("{apiVersion: v1, kind: ConfigMap, metadata: {name: c}, data: {a: " + "x".repeat(1048577) + "}}"));
    }

    @Test
    void anImmutableConfigMapStaysAsItIs() { // API-134, STO-115
        KubeObject map = server.create("{apiVersion: v1, kind: ConfigMap, metadata: {name: c}, immutable: true, data: {a: x}}");
        assertEquals(List.of("data: Forbidden: field is immutable when `immutable` is set"), server.problems(server.patch(map, PatchType.MERGE, "{data: {a: 'y'}}")));
        server.done(server.patch(map, PatchType.MERGE, "{metadata: {labels: {a: b}}}"));
    }

    @Test
    void aSecretsTypeAsksForItsKeysAndStays() { // API-134, trace 15
        KubeObject secret = server.create("{apiVersion: v1, kind: Secret, metadata: {name: creds}, stringData: {a: x}}");
        assertEquals(List.of("type: Invalid value: \"kubernetes.io/tls\": field is immutable", "data[tls.crt]: Required value", "data[tls.key]: Required value"),
                server.problems(server.patch(secret, PatchType.STRATEGIC, "{type: kubernetes.io/tls}")));
    }

    @Test
    void aKeyIsInDataOrInBinaryDataAndItsNameIsShort() { // STO-113
        assertEquals(List.of("data[a]: Invalid value: \"a\": duplicate of key present in binaryData"),
                server.problems("{apiVersion: v1, kind: ConfigMap, metadata: {name: c}, data: {a: x}, binaryData: {a: eA==}}"));
        assertEquals(List.of("data[" + "k".repeat(254) + "]: Invalid value: \"" + "k".repeat(254) + "\": must be no more than 253 bytes"),
                server.problems("{apiVersion: v1, kind: ConfigMap, metadata: {name: c}, data: {" + "k".repeat(254) + ": x}}"));
    }

    @Test
    void eachTypeOfSecretAsksForWhatItNeeds() { // STO-129
        assertEquals(List.of("data[.dockerconfigjson]: Required value"), secret("kubernetes.io/dockerconfigjson", "{a: b}"));
        assertEquals(List.of("data[.dockerconfigjson]: Invalid value: \"<secret contents redacted>\": invalid character 'h' looking for beginning of value"),
                secret("kubernetes.io/dockerconfigjson", "{.dockerconfigjson: hello}"));
        assertEquals(List.of("data[.dockercfg]: Required value"), secret("kubernetes.io/dockercfg", "{a: b}"));
        assertEquals(List.of("data[ssh-privatekey]: Required value"), secret("kubernetes.io/ssh-auth", "{a: b}"));
        assertEquals(List.of("data[username]: Required value", "data[password]: Required value"), secret("kubernetes.io/basic-auth", "{a: b}"));
        assertEquals(List.of("metadata.annotations[kubernetes.io/service-account.name]: Required value"), secret("kubernetes.io/service-account-token", "{a: b}"));
        server.create("{apiVersion: v1, kind: Secret, metadata: {name: free}, type: my/own, stringData: {a: b}}");
    }

    private List<String> secret(String type, String data) {
        return server.problems("{apiVersion: v1, kind: Secret, metadata: {name: s}, type: " + type + ", stringData: " + data + "}");
    }

    @Test
    void aBudgetIsCheckedAndItsSelectorReplacedAsAWhole() { // API-135, API-63, API-31
        String budget = "{apiVersion: policy/v1, kind: PodDisruptionBudget, metadata: {name: b}, spec: {%s}}";
        assertEquals(List.of("spec: Invalid value: {\"MinAvailable\":1,\"Selector\":{\"matchLabels\":{\"app\":\"web\"}},\"MaxUnavailable\":\"150%\",\"UnhealthyPodEvictionPolicy\":null}: "
                + "minAvailable and maxUnavailable cannot be both set", "spec.maxUnavailable: Invalid value: \"150%\": must not be greater than 100%"),
                server.problems(budget.formatted("minAvailable: 1, maxUnavailable: 150%, selector: {matchLabels: {app: web}}")));
        assertEquals(List.of("spec.unhealthyPodEvictionPolicy: Unsupported value: \"Never\": supported values: \"AlwaysAllow\", \"IfHealthyBudget\""),
                server.problems(budget.formatted("unhealthyPodEvictionPolicy: Never")));
        KubeObject made = server.create(budget.formatted("minAvailable: 1, selector: {matchLabels: {app: web}}"));
        String version = "metadata: {resourceVersion: '" + made.metadata().resourceVersion() + "'}";
        io.kubarium.api.PodDisruptionBudget changed = server.done(server.patch(made, PatchType.STRATEGIC, "{" + version + ", spec: {selector: {matchLabels: {tier: front}}}}"));
        assertEquals("{tier=front}", changed.spec().selector().matchLabels().toString());
    }

    @Test
    void anIngressIsChecked() { // API-127, NET-107
        assertEquals(List.of("spec: Invalid value: null: either `defaultBackend` or `rules` must be specified"), ingress("{}"));
        assertEquals(List.of("spec.rules[0].http.paths[0].pathType: Required value: pathType must be specified"),
                ingress("{rules: [{http: {paths: [{path: /, backend: {service: {name: web, port: {number: 80}}}}]}}]}"));
        assertEquals(List.of("spec.rules[0].http.paths[0].path: Invalid value: \"x\": must be an absolute path", "spec.rules[0].http.paths[0].backend: Required value: port name or number is required"),
                ingress("{rules: [{http: {paths: [{path: x, pathType: Prefix, backend: {service: {name: web}}}]}}]}"));
        assertEquals(List.of("spec.rules[0].host: Invalid value: \"10.0.0.1\": must be a DNS name, not an IP address"),
                ingress("{rules: [{host: 10.0.0.1}]}"));
    }

    private List<String> ingress(String spec) {
        return server.problems("{apiVersion: networking.k8s.io/v1, kind: Ingress, metadata: {name: i}, spec: " + spec + "}");
    }

    @Test
    void volumesAndClaimsAreChecked() { // API-130, API-132
        assertEquals(List.of("spec.accessModes: Required value: at least 1 access mode is required", "spec.resources[storage]: Required value"),
                server.problems("{apiVersion: v1, kind: PersistentVolumeClaim, metadata: {name: c}, spec: {}}"));
        assertEquals(List.of("spec.accessModes: Required value", "spec.capacity: Required value", "spec: Required value: must specify a volume type"),
                server.problems("{apiVersion: v1, kind: PersistentVolume, metadata: {name: v}, spec: {}}"));
        assertEquals(List.of("spec.nodeAffinity: Required value: Local volume requires node affinity"),
                server.problems("{apiVersion: v1, kind: PersistentVolume, metadata: {name: v}, spec: {capacity: {storage: 1Gi}, accessModes: [ReadWriteOnce], local: {path: /x}}}"));
    }

    @Test
    void aReservedPriorityClassIsRefused() { // API-136
        assertEquals(List.of("value: Forbidden: maximum allowed value of a user defined priority is 1000000000"),
                server.problems("{apiVersion: scheduling.k8s.io/v1, kind: PriorityClass, metadata: {name: big}, value: 1000000001}"));
    }

    @Test
    void taintsOfANodeDiffer() { // API-138
        assertEquals(List.of("spec.taints[1]: Duplicate value: {\"key\":\"a\",\"effect\":\"NoSchedule\"}"),
                server.problems("{apiVersion: v1, kind: Node, metadata: {name: node-1}, spec: {taints: [{key: a, effect: NoSchedule}, {key: a, effect: NoSchedule}]}}"));
    }
}
