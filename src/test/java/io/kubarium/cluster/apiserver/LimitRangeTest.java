package io.kubarium.cluster.apiserver;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.kubarium.api.Container;
import io.kubarium.api.LimitRange;
import io.kubarium.api.LimitRangeItem;
import io.kubarium.api.Pod;
import io.kubarium.api.request.Request;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Limit ranges: what they fill in, what they refuse in which words. */
class LimitRangeTest {
    private final TestServer server = new TestServer();

    private LimitRange range(String item) {
        return server.create("{apiVersion: v1, kind: LimitRange, metadata: {name: limits}, spec: {limits: [{" + item + "}]}}");
    }

    private static Request.Create pod(String resources, String more) {
        return new Request.Create(TestServer.object("{apiVersion: v1, kind: Pod, metadata: {name: p}, spec: {containers: [{name: c, image: nginx, resources: {" + resources + "}}]" + more + "}}"));
    }

    private static String resources(Container container) {
        return container.resources().requests() + " " + container.resources().limits();
    }

    @Test
    void its_own_defaults_derive_from_its_bounds() { // API-101
        LimitRangeItem item = range("type: Container, max: {cpu: 1, memory: 512Mi}, min: {cpu: 50m, ephemeral-storage: 1Gi}, default: {memory: 256Mi}").spec().limits().getFirst();
        assertEquals("{cpu=1, memory=256Mi} {cpu=1, ephemeral-storage=1Gi, memory=256Mi}", item.defaultLimit() + " " + item.defaultRequest());
    }

    @Test
    void what_a_container_does_not_name_is_filled_in() { // API-177
        range("type: Container, default: {cpu: 500m, memory: 256Mi}, defaultRequest: {cpu: 100m, memory: 128Mi}");
        Pod pod = server.done(pod("", ", initContainers: [{name: i, image: busybox, resources: {limits: {cpu: 200m, memory: 1Gi}}}]"));
        assertEquals("{cpu=100m, memory=128Mi} {cpu=500m, memory=256Mi}", resources(pod.spec().containers().getFirst()));
        assertEquals("{cpu=200m, memory=1Gi} {cpu=200m, memory=1Gi}", resources(pod.spec().initContainers().getFirst()));
        assertEquals("LimitRanger plugin set: cpu, memory request for container c; cpu, memory limit for container c", pod.metadata().annotation("kubernetes.io/limit-ranger"));
        assertEquals("Burstable", pod.status().qosClass());
    }

    @Test
    void init_containers_are_filled_in_too() { // API-177
        range("type: Container, default: {cpu: 500m}, defaultRequest: {cpu: 100m}");
        Pod pod = server.done(pod("requests: {cpu: 1}, limits: {cpu: 2}", ", initContainers: [{name: i, image: busybox}]"));
        assertEquals("LimitRanger plugin set: cpu request for init container i; cpu limit for init container i", pod.metadata().annotation("kubernetes.io/limit-ranger"));
    }

    @Test
    void a_container_out_of_bounds_is_refused() { // API-178
        range("type: Container, max: {cpu: 1, memory: 512Mi}, min: {cpu: 50m}, default: {cpu: 500m, memory: 256Mi}, defaultRequest: {cpu: 100m, memory: 128Mi}");
        assertEquals("403 Forbidden: pods \"p\" is forbidden: [maximum cpu usage per Container is 1, but limit is 3, maximum memory usage per Container is 512Mi, but limit is 1Gi]",
                server.refusal(pod("limits: {cpu: 3, memory: 1Gi}, requests: {cpu: 1, memory: 1Mi}", "")));
        assertEquals("403 Forbidden: pods \"p\" is forbidden: minimum cpu usage per Container is 50m, but request is 10m", server.refusal(pod("requests: {cpu: 10m}", "")));
    }

    @Test
    void a_pods_sum_has_bounds_of_its_own() { // API-178
        range("type: Pod, max: {cpu: 1}, min: {memory: 1Gi}");
        assertEquals("403 Forbidden: pods \"p\" is forbidden: [minimum memory usage per Pod is 1Gi.  No request is specified, maximum cpu usage per Pod is 1.  No limit is specified]",
                server.refusal(pod("", "")));
        assertEquals("403 Forbidden: pods \"p\" is forbidden: maximum cpu usage per Pod is 1, but limit is 1200m", server.refusal(new Request.Create(TestServer.object(
                "{apiVersion: v1, kind: Pod, metadata: {name: p}, spec: {containers: [{name: a, image: x, resources: {limits: {cpu: 600m, memory: 1Gi}}}, {name: b, image: x, resources: {limits: {cpu: 600m}}}]}}"))));
    }

    @Test
    void the_limit_may_not_be_too_far_above_the_request() { // API-178
        range("type: Container, maxLimitRequestRatio: {cpu: 2}");
        assertEquals("403 Forbidden: pods \"p\" is forbidden: cpu max limit to request ratio per Container is 2, but provided ratio is 4.000000",
                server.refusal(pod("requests: {cpu: 250m}, limits: {cpu: 1}", "")));
        assertEquals("403 Forbidden: pods \"p\" is forbidden: cpu max limit to request ratio per Container is 2, but no request is specified or request is 0", server.refusal(pod("", "")));
    }

    @Test
    void claims_have_bounds_too() { // API-178, STO-138
        range("type: PersistentVolumeClaim, min: {storage: 1Gi}, max: {storage: 2Gi}");
        String claim = "{apiVersion: v1, kind: PersistentVolumeClaim, metadata: {name: d}, spec: {accessModes: [ReadWriteOnce], resources: {requests: {storage: %s}}}}";
        assertEquals("403 Forbidden: persistentvolumeclaims \"d\" is forbidden: minimum storage usage per PersistentVolumeClaim is 1Gi, but request is 500Mi",
                server.refusal(new Request.Create(TestServer.object(claim.formatted("500Mi")))));
        assertEquals("403 Forbidden: persistentvolumeclaims \"d\" is forbidden: maximum storage usage per PersistentVolumeClaim is 2Gi, but request is 3Gi",
                server.refusal(new Request.Create(TestServer.object(claim.formatted("3Gi")))));
    }

    @Test
    void odd_ranges_are_refused() { // API-137
        String range = "{apiVersion: v1, kind: LimitRange, metadata: {name: x}, spec: {limits: [{%s}]}}";
        assertEquals(List.of("spec.limits[0].min[cpu]: Invalid value: \"2\": min value 2 is greater than max value 1", "spec.limits[0].defaultRequest[cpu]: Invalid value: \"1\": min value 2 is greater than default request value 1",
                "spec.limits[0].default[cpu]: Invalid value: \"2\": min value 2 is greater than default value 1"), server.problems(range.formatted("type: Container, min: {cpu: 2}, max: {cpu: 1}")));
        assertEquals(List.of("spec.limits[0].defaultRequest[cpu]: Invalid value: \"3\": default request value 3 is greater than max value 2",
                "spec.limits[0].defaultRequest[cpu]: Invalid value: \"3\": default request value 3 is greater than default limit value 1"),
                server.problems(range.formatted("type: Container, max: {cpu: 2}, default: {cpu: 1}, defaultRequest: {cpu: 3}")));
        assertEquals(List.of("spec.limits[0].default: Forbidden: may not be specified when `type` is 'Pod'", "spec.limits[0].defaultRequest: Forbidden: may not be specified when `type` is 'Pod'"),
                server.problems(range.formatted("type: Pod, default: {cpu: 2}, defaultRequest: {cpu: 1}")));
    }

    @Test
    void a_limit_names_what_it_limits() { // API-137
        String range = "{apiVersion: v1, kind: LimitRange, metadata: {name: l}, spec: {limits: [{TYPE}]}}";
        assertEquals(List.of("spec.limits[0].type: Invalid value: \"Pods\": must be a standard limit type or fully qualified"), server.problems(range.replace("TYPE", "type: Pods")));
        assertEquals("spec.limits[0].type: Invalid value: \"\": name part must be non-empty", server.problems(range.replace("TYPE", "max: {cpu: 1}")).getFirst());
    }
}
