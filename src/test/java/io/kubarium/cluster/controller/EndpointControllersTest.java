package io.kubarium.cluster.controller;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.kubarium.api.Endpoint;
import io.kubarium.api.EndpointSlice;
import io.kubarium.api.Endpoints;
import io.kubarium.api.Node;
import io.kubarium.api.ObjectMeta;
import io.kubarium.api.Pod;
import io.kubarium.api.Service;
import io.kubarium.api.request.Request;
import io.kubarium.api.request.Request.DeleteOptions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EndpointControllersTest {
    private static final String SERVICE = """
            apiVersion: v1
            kind: Service
            metadata: {name: web, namespace: default}
            spec: {selector: {app: web}, ports: [{port: 80, targetPort: http}]}
            """;
    private static final String POD = """
            apiVersion: v1
            kind: Pod
            metadata: {name: %s, namespace: default, labels: {app: web}}
            spec: {containers: [{name: nginx, image: nginx, ports: [{name: http, containerPort: %d}]}]}
            """;

    private final ControllerHarness cluster = new ControllerHarness(new EndpointSliceController(), new EndpointsController(), new GarbageCollector());

    @BeforeEach
    void a_node() {
        cluster.done(new Request.Create(new Node(ObjectMeta.named(null, "node-1").withLabel("topology.kubernetes.io/zone", "a"), null, null)));
    }

    private List<String> slices() {
        return cluster.list(EndpointSlice.class).stream().map(slice -> slice.ports().stream().map(port -> port.port()).toList() + " " + slice.endpoints().stream().map(EndpointControllersTest::words).toList())
                .sorted().toList();
    }

    private static String words(Endpoint endpoint) {
        var conditions = endpoint.conditions();
        return endpoint.targetRef().name() + " r" + (conditions.ready() ? "+" : "-") + "s" + (conditions.serving() ? "+" : "-") + "t" + (conditions.terminating() ? "+" : "-");
    }

    @Test
    void a_service_that_selects_nothing_has_one_empty_slice() { // NET-47
        cluster.apply(SERVICE);
        assertEquals(List.of("[] []"), slices());
    }

    @Test
    void a_pod_passes_through_its_service_as_recorded() { // NET-41, NET-46, NET-48 to NET-50, trace 01
        cluster.apply(POD.formatted("a", 8080)).apply(POD.formatted("b", 8080)).apply(SERVICE).startPods();
        assertEquals(List.of("[8080] [a r+s+t-, b r+s+t-]"), slices());
        EndpointSlice slice = cluster.only(EndpointSlice.class);
        assertEquals("{endpointslice.kubernetes.io/managed-by=endpointslice-controller.k8s.io, kubernetes.io/service-name=web}", slice.metadata().labels().toString());
        assertEquals("a node-1", slice.endpoints().getFirst().zone() + " " + slice.endpoints().getFirst().nodeName());
        cluster.delete(cluster.get(Pod.class, "a"), DeleteOptions.DEFAULT);
        assertEquals(List.of("[8080] [a r-s+t+, b r+s+t-]"), slices());
        assertNull(cluster.only(EndpointSlice.class).metadata().annotation(TriggerTimes.ANNOTATION));
        assertEquals(1, cluster.only(Endpoints.class).subsets().getFirst().addresses().size()); // NET-58
        String name = cluster.only(EndpointSlice.class).name();
        cluster.endPods();
        cluster.delete(cluster.get(Pod.class, "b"), DeleteOptions.DEFAULT).endPods();
        assertEquals(List.of("[] []"), slices());
        assertEquals(name, cluster.only(EndpointSlice.class).name());
    }

    @Test
    void pods_with_other_numbers_for_a_named_port_stand_in_another_slice() { // NET-23, NET-44
        cluster.apply(SERVICE).apply(POD.formatted("a", 8080)).apply(POD.formatted("b", 9090)).startPods();
        assertEquals(List.of("[8080] [a r+s+t-]", "[9090] [b r+s+t-]"), slices());
    }

    @Test
    void an_unready_pod_is_listed_but_not_ready() { // NET-40, NET-58
        cluster.apply(SERVICE).apply(POD.formatted("a", 8080)).startPods();
        cluster.done(new Request.UpdateStatus(NodeWatch.unready(cluster.get(Pod.class, "a"), cluster.world.clock())));
        cluster.world.pass(1);
        assertEquals(List.of("[8080] [a r-s-t-]"), slices());
        assertEquals(1, cluster.only(Endpoints.class).subsets().getFirst().notReadyAddresses().size());
    }

    @Test
    void with_a_service_go_its_slices_and_endpoints() { // NET-55
        cluster.apply(SERVICE).apply(POD.formatted("a", 8080)).startPods();
        cluster.delete(cluster.only(Service.class), DeleteOptions.DEFAULT);
        assertEquals(0, cluster.list(EndpointSlice.class).size() + cluster.list(Endpoints.class).size());
    }

    @Test
    void a_slice_that_somebody_empties_is_filled_again_after_a_second() { // NET-39
        cluster.apply(SERVICE).apply(POD.formatted("a", 8080)).startPods();
        EndpointSlice slice = cluster.only(EndpointSlice.class);
        cluster.done(new Request.Update(slice.withEndpoints(List.of())));
        cluster.world.pass(0.9);
        assertEquals(List.of("[8080] []"), slices());
        cluster.world.pass(0.2);
        assertEquals(List.of("[8080] [a r+s+t-]"), slices());
    }
}
