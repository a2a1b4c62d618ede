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

    @Test
    void a_selector_is_met_by_those_who_have_all_its_labels() { // NET-20, NET-38
        cluster.apply(SERVICE.replace("{app: web}", "{app: web, tier: x}")).apply(POD.formatted("a", 8080)).apply(POD.formatted("b", 8080)).startPods();
        assertEquals(List.of("[] []"), slices());
        cluster.change(Pod.class, "a", "metadata: {labels: {tier: x}}");
        assertEquals(List.of("[8080] [a r+s+t-]"), slices());
        cluster.change(Pod.class, "a", "metadata: {labels: {tier: null}}");
        assertEquals(List.of("[] []"), slices());
        assertEquals("Running", cluster.get(Pod.class, "a").status().phase());
        cluster.change(Service.class, "web", "spec: {selector: null}");
        assertEquals(List.of("[] []"), slices(), "no selector means nobody, not everybody");
    }

    @Test
    void a_number_is_taken_as_it_is_and_the_protocol_of_the_application_handed_on() { // NET-24, NET-25
        cluster.apply(SERVICE.replace("targetPort: http", "targetPort: 9999, appProtocol: http2")).apply(POD.formatted("a", 8080)).startPods();
        assertEquals(List.of("[9999] [a r+s+t-]"), slices());
        assertEquals("http2", cluster.only(EndpointSlice.class).ports().getFirst().appProtocol());
    }

    @Test
    void a_service_may_publish_pods_before_they_are_ready() { // NET-35
        cluster.apply(SERVICE.replace("spec: {", "spec: {publishNotReadyAddresses: true, ")).apply(POD.formatted("a", 8080)).startPods();
        cluster.done(new Request.UpdateStatus(NodeWatch.unready(cluster.get(Pod.class, "a"), cluster.world.clock())));
        cluster.world.pass(1);
        assertEquals(List.of("[8080] [a r+s-t-]"), slices());
        cluster.delete(cluster.get(Pod.class, "a"), DeleteOptions.DEFAULT);
        assertEquals(List.of("[8080] [a r+s-t+]"), slices());
    }

    @Test
    void an_ending_pod_that_is_no_longer_ready_gets_nothing_more() { // NET-51
        cluster.apply(SERVICE).apply(POD.formatted("a", 8080)).startPods().delete(cluster.get(Pod.class, "a"), DeleteOptions.DEFAULT);
        cluster.done(new Request.UpdateStatus(NodeWatch.unready(cluster.get(Pod.class, "a"), cluster.world.clock())));
        cluster.world.pass(1);
        assertEquals(List.of("[8080] [a r-s-t+]"), slices());
    }

    @Test
    void a_hundred_endpoints_fill_a_slice_and_holes_are_filled_before_a_new_one_is_made() { // NET-44, NET-45, NET-163
        cluster.apply(SERVICE);
        for (int i = 0; i < 120; i++) cluster.done(new Request.Create(io.kubarium.api.Codec.objectFromTree((io.kubarium.api.Tree.Obj)
                io.kubarium.manifest.ManifestReader.readTree("test", POD.formatted("p" + i, 8080)))));
        cluster.startPods();
        assertEquals(120, cluster.list(EndpointSlice.class).stream().mapToInt(slice -> slice.endpoints().size()).sum());
        assertEquals(100, cluster.list(EndpointSlice.class).stream().mapToInt(slice -> slice.endpoints().size()).max().orElse(0));
        int before = cluster.list(EndpointSlice.class).size();
        for (int i = 0; i < 10; i++) cluster.done(new Request.Delete(cluster.get(Pod.class, "p" + i).ref(), DeleteOptions.grace(0)));
        cluster.world.pass(1);
        for (int i = 0; i < 5; i++) cluster.done(new Request.Create(io.kubarium.api.Codec.objectFromTree((io.kubarium.api.Tree.Obj)
                io.kubarium.manifest.ManifestReader.readTree("test", POD.formatted("q" + i, 8080)))));
        cluster.startPods();
        assertEquals(115, cluster.list(EndpointSlice.class).stream().mapToInt(slice -> slice.endpoints().size()).sum());
        assertEquals(before, cluster.list(EndpointSlice.class).size());
    }

    @Test
    void a_service_that_is_going_gets_no_new_slice() { // NET-57
        cluster.apply(SERVICE.replace("metadata: {", "metadata: {finalizers: [example.com/hold], ")).apply(POD.formatted("a", 8080)).startPods();
        cluster.delete(cluster.only(Service.class), DeleteOptions.DEFAULT);
        cluster.apply(POD.formatted("b", 9090)).startPods();
        assertEquals(1, cluster.list(EndpointSlice.class).size());
    }

    @Test
    void a_service_that_prefers_its_zone_gives_hints() { // NET-65, NET-66
        cluster.apply(SERVICE.replace("spec: {", "spec: {trafficDistribution: PreferSameZone, ")).apply(POD.formatted("a", 8080)).startPods();
        var hints = cluster.only(EndpointSlice.class).endpoints().getFirst().hints();
        assertEquals(tree("{forZones: [{name: a}]}"), hints);
        cluster.change(Service.class, "web", "spec: {trafficDistribution: PreferSameNode}");
        assertEquals(tree("{forNodes: [{name: node-1}], forZones: [{name: a}]}"), cluster.only(EndpointSlice.class).endpoints().getFirst().hints());
        cluster.change(Service.class, "web", "metadata: {annotations: {service.kubernetes.io/topology-mode: Auto}}");
        assertNull(cluster.only(EndpointSlice.class).endpoints().getFirst().hints());
    }

    private static io.kubarium.api.Tree tree(String yaml) {
        return io.kubarium.manifest.ManifestReader.readTree("test", yaml);
    }
}
