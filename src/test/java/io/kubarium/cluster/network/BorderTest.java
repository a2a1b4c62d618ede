package io.kubarium.cluster.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kubarium.api.Ingress;
import io.kubarium.api.IngressLoadBalancerIngress;
import io.kubarium.api.LoadBalancerIngress;
import io.kubarium.api.Service;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What stands at the cluster's border: the Ingress gate, and what a cloud would give. */
class BorderTest {
    private static final String CLASS = "{apiVersion: networking.k8s.io/v1, kind: IngressClass, metadata: {name: nginx}, spec: {controller: k8s.io/ingress-nginx}}";
    private static final String BACKEND = "defaultBackend: {service: {name: web, port: {number: 80}}}";

    private final NetworkWorld cluster = new NetworkWorld(new IngressGate("edge", "203.0.113.10"),
            new CloudLoadBalancers("master-1", new TreeMap<>(Map.of("default/shop", "203.0.113.80")))).start();

    private boolean gateKnows(String address) {
        return cluster.world.wires().gate().list(io.kubarium.api.EndpointSlice.class).stream().flatMap(slice -> slice.endpoints().stream()).anyMatch(endpoint -> endpoint.addresses().contains(address));
    }

    private List<IngressLoadBalancerIngress> addresses(String ingress) {
        return cluster.get(Ingress.class, ingress).status().loadBalancer() == null ? List.of() : cluster.get(Ingress.class, ingress).status().loadBalancer().ingress();
    }

    @Test
    void the_gate_learns_of_endpoints_within_a_second() { // NET-119
        cluster.service("web");
        cluster.slice("web", "10.244.1.2");
        assertFalse(gateKnows("10.244.1.2"));
        cluster.world.pass(1.01);
        assertTrue(gateKnows("10.244.1.2"));
    }

    @Test
    void an_address_appears_with_the_next_full_minute() { // NET-120
        cluster.create(CLASS);
        cluster.create("{apiVersion: networking.k8s.io/v1, kind: Ingress, metadata: {name: shop}, spec: {ingressClassName: nginx, " + BACKEND + "}}");
        cluster.world.pass(59.9 - cluster.world.now());
        assertEquals(List.of(), addresses("shop"));
        cluster.world.pass(0.2);
        assertEquals(List.of(new IngressLoadBalancerIngress("203.0.113.10", null, List.of())), addresses("shop"));
    }

    @Test
    void an_ingress_without_a_class_never_gets_one() { // NET-106, NET-109
        cluster.create("{apiVersion: networking.k8s.io/v1, kind: Ingress, metadata: {name: shop}, spec: {" + BACKEND + "}}");
        cluster.world.pass(600);
        assertEquals(List.of(), addresses("shop"));
        assertTrue(cluster.world.idle());
    }

    private List<LoadBalancerIngress> balancer(String service) {
        return cluster.get(Service.class, service).status().loadBalancer().ingress();
    }

    @Test
    void an_address_that_could_not_be_written_is_written_later() { // NET-28
        cluster.create("{apiVersion: v1, kind: Service, metadata: {name: shop}, spec: {type: LoadBalancer, ports: [{port: 80}]}}");
        cluster.world.pass(0.001);
        cluster.world.stop("kube-apiserver");
        cluster.world.pass(3);
        cluster.world.start("kube-apiserver");
        cluster.world.pass(15);
        assertEquals(List.of(new LoadBalancerIngress("203.0.113.80", null, "VIP", List.of())), balancer("shop"));
    }

    @Test
    void a_load_balancer_gets_the_address_that_the_scenario_names() { // NET-28, NET-30
        cluster.create("{apiVersion: v1, kind: Service, metadata: {name: shop}, spec: {type: LoadBalancer, ports: [{port: 80}]}}");
        cluster.world.pass(1);
        assertEquals(List.of(new LoadBalancerIngress("203.0.113.80", null, "VIP", List.of())), balancer("shop"));
    }

    @Test
    void any_other_stays_pending_for_ever() { // NET-29
        cluster.create("{apiVersion: v1, kind: Service, metadata: {name: other}, spec: {type: LoadBalancer, ports: [{port: 80}]}}");
        cluster.create("{apiVersion: v1, kind: Service, metadata: {name: shop}, spec: {ports: [{port: 80}]}}");
        cluster.world.pass(600);
        assertEquals(List.of(), balancer("other"));
        assertEquals(List.of(), balancer("shop"));
        assertTrue(cluster.world.idle());
    }
}
