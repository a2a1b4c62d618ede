package io.kubarium.cluster.apiserver;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.kubarium.api.KubeObject;
import io.kubarium.api.request.Answer;
import io.kubarium.api.request.Request;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Pod Security: what the labels of a namespace make of pods that may too much (API-190, API-191). */
class PodSecurityTest {
    private final TestServer server = new TestServer();

    private KubeObject level(String... labels) {
        KubeObject namespace = server.create("{apiVersion: v1, kind: Namespace, metadata: {name: x}}");
        server.create("{apiVersion: v1, kind: ServiceAccount, metadata: {name: default, namespace: x}}");
        for (String label : labels) server.merge(namespace, "", "{metadata: {labels: {pod-security.kubernetes.io/" + label + "}}}");
        return namespace;
    }

    private static KubeObject pod(String name, String pod, String container) {
        return TestServer.object("{apiVersion: v1, kind: Pod, metadata: {name: " + name + ", namespace: x}, spec: {" + pod + "containers: [{name: c, image: a" + container + "}]}}");
    }

    private String refusal(String pod, String container) {
        Answer answer = server.handle(new Request.Create(pod("p", pod, container)));
        return answer.ok() ? "accepted " + answer.warnings() : answer.refusal().message();
    }

    @Test
    void an_ordinary_pod_is_not_restricted_enough() { // API-190
        level("enforce: restricted");
        assertEquals("pods \"p\" is forbidden: violates PodSecurity \"restricted:latest\": allowPrivilegeEscalation != false (container \"c\" must set securityContext.allowPrivilegeEscalation=false), "
                + "unrestricted capabilities (container \"c\" must set securityContext.capabilities.drop=[\"ALL\"]), runAsNonRoot != true (pod or container \"c\" must set securityContext.runAsNonRoot=true), "
                + "seccompProfile (pod or container \"c\" must set securityContext.seccompProfile.type to \"RuntimeDefault\" or \"Localhost\")", refusal("", ""));
        assertEquals("accepted []", refusal("securityContext: {runAsNonRoot: true, seccompProfile: {type: RuntimeDefault}}, ",
                ", securityContext: {allowPrivilegeEscalation: false, capabilities: {drop: [ALL]}}"));
    }

    @Test
    void baseline_forbids_what_reaches_into_the_node() { // API-190
        level("enforce: baseline", "enforce-version: v1.36");
        assertEquals("accepted []", refusal("", ""));
        KubeObject worst = pod("p", "hostNetwork: true, volumes: [{name: v, hostPath: {path: /}}], ", ", ports: [{containerPort: 80, hostPort: 80}], securityContext: {privileged: true, capabilities: {add: [NET_ADMIN]}}");
        assertEquals("403 Forbidden: pods \"p\" is forbidden: violates PodSecurity \"baseline:v1.36\": non-default capabilities (container \"c\" must not include \"NET_ADMIN\" in securityContext.capabilities.add), "
                + "host namespaces (hostNetwork=true), hostPath volumes (volume \"v\"), hostPort (container \"c\" uses hostPort 80), "
                + "privileged (container \"c\" must not set securityContext.privileged=true)", server.refusal(new Request.Create(worst)));
    }

    @Test
    void a_workload_is_only_warned_of_what_its_pods_would_break() { // API-190
        level("warn: restricted");
        Answer answer = server.handle(new Request.Create(TestServer.object("{apiVersion: apps/v1, kind: Deployment, metadata: {name: d, namespace: x}, spec: {selector: {matchLabels: {a: b}}, "
                + "template: {metadata: {labels: {a: b}}, spec: {securityContext: {runAsNonRoot: true, seccompProfile: {type: RuntimeDefault}}, containers: [{name: c, image: a, "
                + "securityContext: {capabilities: {drop: [ALL]}}}]}}}}")));
        assertEquals(List.of("would violate PodSecurity \"restricted:latest\": allowPrivilegeEscalation != false (container \"c\" must set securityContext.allowPrivilegeEscalation=false)"), answer.warnings());
    }

    @Test
    void a_label_that_pods_break_already_is_set_with_a_warning() { // API-191
        KubeObject namespace = level();
        for (String name : List.of("p", "q", "r")) server.create(pod(name, "hostNetwork: true, ", ""));
        server.create(pod("tame", "", ""));
        Answer answer = server.handle(new Request.Patch(namespace.ref(), Request.PatchType.MERGE, TestServer.tree("{metadata: {labels: {pod-security.kubernetes.io/enforce: baseline}}}"), ""));
        assertEquals(List.of("existing pods in namespace \"x\" violate the new PodSecurity enforce level \"baseline:latest\"", "p (and 2 other pods): host namespaces"), answer.warnings());
    }
}
