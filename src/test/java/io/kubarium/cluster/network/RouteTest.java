package io.kubarium.cluster.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kubarium.cluster.client.Wires.Contact;
import io.kubarium.engine.RandomStream;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Where a request goes, hop by hop, and how it ends. */
class RouteTest {
    private static final String A = "10.244.1.2";
    private static final String B = "10.244.2.2";
    private final FakeWires wires = new FakeWires().answer(A, Contact.ANSWERED).answer(B, Contact.ANSWERED);

    private Route.Ending send(String url, String from, long number) {
        return Route.follow(wires, new Route.Sent(Url.parse(url), from, number, 0, RandomStream.hash(7, 1, number)));
    }

    /** The hops and the ending of the first request, a line each. */
    private String path(String url, String from) {
        Route.Ending ending = send(url, from, 0);
        StringBuilder text = new StringBuilder();
        for (Route.Hop hop : ending.hops()) text.append(hop.at()).append(": ").append(hop.row()).append('\n');
        return text + (ending.ok() ? "answered" : ending.reason()) + (ending.slow() ? ", late" : "");
    }

    private TreeMap<String, Integer> hits(String url, String from, int requests) {
        TreeMap<String, Integer> hits = new TreeMap<>();
        for (int i = 0; i < requests; i++) {
            Route.Ending ending = send(url, from, i);
            hits.merge(ending.ok() ? ending.endpoint() : ending.reason(), 1, Integer::sum);
        }
        return hits;
    }

    @Test
    void a_name_becomes_an_address_and_the_address_a_pod() { // NET-5, NET-95
        wires.service("").endpoints(A + "@node-1");
        assertEquals("""
                client: web/
                dns: web → 10.96.0.9
                kube-proxy/node-1: default/web:80 → 10.244.1.2:8080 (1 of 1)
                answered""", path("http://web", "node-1"));
        assertEquals("""
                client: 10.96.0.9/
                kube-proxy/node-1: default/web:80 → 10.244.1.2:8080 (1 of 1)
                answered""", path("http://10.96.0.9/", "node-1"));
        assertEquals("answered", path("http://web.default.svc.cluster.local/", "node-1").lines().toList().getLast());
        assertEquals("client: nobody/\nno such host", path("http://nobody", "node-1")); // NET-141
    }

    @Test
    void each_endpoint_gets_its_share_by_chance_wherever_it_is() { // NET-70, NET-73
        wires.service("").endpoints(A + "@node-1", B + "@node-2", "10.244.3.2@node-3").answer("10.244.3.2", Contact.ANSWERED);
        TreeMap<String, Integer> hits = hits("http://web", "node-1", 3000);
        assertEquals(List.of("10.244.1.2:8080", "10.244.2.2:8080", "10.244.3.2:8080"), List.copyOf(hits.keySet()));
        assertTrue(hits.values().stream().allMatch(count -> count > 900 && count < 1100), hits.toString());
        TreeMap<String, Integer> few = hits("http://web", "node-1", 9);
        assertTrue(few.values().stream().anyMatch(count -> count != 3), "chance is not even: " + few);
    }

    @Test
    void no_endpoints_are_refused_at_once_a_silent_pod_only_after_the_timeout() { // NET-79, NET-76, NET-142, NET-143
        wires.service("");
        assertEquals("connection refused", path("http://web", "node-1").lines().toList().getLast());
        assertEquals("kube-proxy/node-1: default/web:80 has no endpoints", path("http://web", "node-1").lines().toList().get(2));
        wires.endpoints(A + "@node-1").answer(A, Contact.SILENT);
        assertEquals("no answer, late", path("http://web", "node-1").lines().toList().getLast());
        wires.answer(A, Contact.REFUSED);
        assertEquals("connection refused", path("http://web", "node-1").lines().toList().getLast());
    }

    @Test
    void a_port_that_the_service_does_not_have_is_lost() { // NET-81
        wires.service("").endpoints(A + "@node-1");
        assertEquals("no answer, late", path("http://web:81", "node-1").lines().toList().getLast());
    }

    @Test
    void a_pod_that_is_not_ready_gets_nothing() { // NET-41, NET-77
        wires.service("").endpoints(A + "@node-1 r- s- t-", B + "@node-2 r+ s+ t-");
        assertEquals("{10.244.2.2:8080=50}", hits("http://web", "node-1", 50).toString());
    }

    @Test
    void ending_pods_that_still_serve_are_the_last_resort() { // NET-77, NET-78
        wires.service("").endpoints(A + "@node-1 r- s+ t+", B + "@node-2 r- s- t+");
        assertEquals("{10.244.1.2:8080=50}", hits("http://web", "node-1", 50).toString());
        wires.endpoints(A + "@node-1 r- s+ t+", B + "@node-2 r+ s+ t-");
        assertEquals("{10.244.2.2:8080=50}", hits("http://web", "node-1", 50).toString());
    }

    @Test
    void only_the_clients_own_node_matters() { // NET-89
        wires.service("").endpoints(A + "@node-1").freezeRules("node-2").endpoints(B + "@node-2").answer(A, Contact.SILENT);
        assertEquals("answered", path("http://web", "node-1").lines().toList().getLast());
        assertEquals("no answer, late", path("http://web", "node-2").lines().toList().getLast());
    }

    @Test
    void a_local_policy_never_leaves_the_node_and_drops_what_it_cannot_place() { // NET-61, NET-80
        wires.service("internalTrafficPolicy: Local").endpoints(A + "@node-1", B + "@node-2");
        assertEquals("{10.244.2.2:8080=50}", hits("http://web", "node-2", 50).toString());
        assertEquals("""
                client: web/
                dns: web → 10.96.0.9
                kube-proxy/node-3: default/web:80 has no local endpoints
                no answer, late""", path("http://web", "node-3"));
    }

    @Test
    void a_headless_service_is_its_ready_pods_and_their_own_ports() { // NET-31, NET-96
        wires.service("").with("{apiVersion: v1, kind: Service, metadata: {name: web, namespace: default}, spec: {clusterIP: None, ports: [{port: 80}]}}").endpoints(A + "@node-1", B + "@node-2 r- s- t-");
        assertEquals("client: web:8080/\ndns: web → 10.244.1.2\nanswered", path("http://web:8080", "node-1"));
        assertEquals("client: web/\ndns: web → 10.244.1.2\nconnection refused", path("http://web", "node-1"));
        wires.endpoints(A + "@node-1 r- s- t-");
        assertEquals("client: web:8080/\nno such host", path("http://web:8080", "node-1"));
    }

    @Test
    void an_external_name_leads_out_of_the_cluster() { // NET-32, NET-101
        wires.with("{apiVersion: v1, kind: Service, metadata: {name: orders, namespace: default}, spec: {type: ExternalName, externalName: db.example.com}}");
        assertEquals("client: orders/\ndns: orders → db.example.com\nanswered", path("http://orders", "node-1"));
    }

    @Test
    void a_load_balancer_goes_to_any_node_that_answers() { // NET-28, NET-91
        wires.service("type: LoadBalancer").endpoints(A + "@node-1");
        wires.with("{apiVersion: v1, kind: Service, metadata: {name: web, namespace: default}, spec: {type: LoadBalancer, clusterIP: 10.96.0.9, ports: [{port: 80}]}, status: {loadBalancer: {ingress: [{ip: 203.0.113.7}]}}}").running("node-2");
        assertEquals("""
                client: 203.0.113.7/
                load balancer: 203.0.113.7 → node-2
                kube-proxy/node-2: default/web:80 → 10.244.1.2:8080 (1 of 1)
                answered""", path("http://203.0.113.7", "outside"));
        wires.running();
        assertEquals("no answer, late", path("http://203.0.113.7", "outside").lines().toList().getLast());
    }

    @Test
    void a_load_balancer_of_a_local_service_goes_only_where_its_pods_are() { // NET-62, NET-64
        wires.with("{apiVersion: v1, kind: Service, metadata: {name: web, namespace: default}, spec: {type: LoadBalancer, externalTrafficPolicy: Local, ports: [{port: 80}]}, status: {loadBalancer: {ingress: [{ip: 203.0.113.7}]}}}")
                .endpoints(B + "@node-2");
        assertEquals("{10.244.2.2:8080=50}", hits("http://203.0.113.7", "outside", 50).toString());
        assertEquals("load balancer: 203.0.113.7 → node-2", path("http://203.0.113.7", "outside").lines().toList().get(1));
    }

    private void ingress() {
        wires.with("{apiVersion: networking.k8s.io/v1, kind: IngressClass, metadata: {name: nginx}, spec: {controller: k8s.io/ingress-nginx}}")
                .with("{apiVersion: networking.k8s.io/v1, kind: Ingress, metadata: {name: shop, namespace: default}, spec: {ingressClassName: nginx, rules: [{host: my-app.com, http: {paths: "
                        + "[{path: /, pathType: Prefix, backend: {service: {name: web, port: {number: 80}}}}, {path: /cart, pathType: Prefix, backend: {service: {name: cart, port: {number: 80}}}}]}}]}}");
    }

    @Test
    void an_ingress_goes_straight_to_pods_in_turn() { // NET-117, NET-118, NET-128
        ingress();
        wires.service("").endpoints(A + "@node-1", B + "@node-2");
        assertEquals("""
                client: my-app.com/
                ingress shop: my-app.com/ → web
                ingress shop: default/web → 10.244.1.2:8080
                answered""", path("http://my-app.com/", "outside"));
        assertEquals("{10.244.1.2:8080=25, 10.244.2.2:8080=25}", hits("http://my-app.com/", "outside", 50).toString());
    }

    @Test
    void an_ingress_says_what_is_wrong_behind_it() { // NET-121, NET-122, NET-123, NET-124, NET-146, NET-147
        ingress();
        assertEquals("404 no rule matches", path("http://other.com/", "outside").lines().toList().getLast());
        assertEquals("503 no ready endpoint", path("http://my-app.com/cart", "outside").lines().toList().getLast());
        wires.service("").endpoints(A + "@node-1 r- s+ t+");
        assertEquals("503 no ready endpoint", path("http://my-app.com/", "outside").lines().toList().getLast());
        wires.endpoints(A + "@node-1").answer(A, Contact.REFUSED);
        assertEquals("502 connection refused", path("http://my-app.com/", "outside").lines().toList().getLast());
        wires.answer(A, Contact.SILENT);
        assertEquals("504 no pod answered, late", path("http://my-app.com/", "outside").lines().toList().getLast());
    }

    @Test
    void an_ingress_tries_three_pods_before_it_gives_up() { // NET-125
        ingress();
        wires.service("").endpoints("10.1.1.1@node-1", "10.1.1.2@node-1", A + "@node-1").answer("10.1.1.1", Contact.REFUSED);
        assertEquals("""
                client: my-app.com/
                ingress shop: my-app.com/ → web
                ingress shop: default/web → 10.1.1.1:8080: refused
                ingress shop: default/web → 10.1.1.2:8080: no answer
                ingress shop: default/web → 10.244.1.2:8080
                answered, late""", path("http://my-app.com/", "outside"));
        wires.endpoints("10.1.1.1@node-1", "10.1.1.2@node-1", "10.1.1.3@node-1", A + "@node-1");
        assertEquals("504 no pod answered, late", path("http://my-app.com/", "outside").lines().toList().getLast());
    }

    @Test
    void who_asks_again_is_told_the_same() {
        wires.service("").endpoints(A + "@node-1", B + "@node-2");
        for (int i = 0; i < 20; i++) assertEquals(send("http://web", "node-1", i), send("http://web", "node-1", i));
    }

    @Test
    void names_are_tried_with_and_without_namespace_and_domain() { // NET-94
        wires.with("{apiVersion: v1, kind: Service, metadata: {name: pay, namespace: shop}, spec: {clusterIP: 10.96.0.8, ports: [{port: 80}]}}");
        assertEquals("client: pay/\nno such host", path("http://pay", "node-1"));
        for (String name : List.of("pay.shop", "pay.shop.svc", "pay.shop.svc.cluster.local")) {
            assertEquals("dns: " + name + " → 10.96.0.8", path("http://" + name, "node-1").lines().toList().get(1));
        }
    }

    @Test
    void a_pod_of_a_headless_service_has_a_name_while_it_is_ready() { // NET-97
        wires.with("{apiVersion: v1, kind: Service, metadata: {name: db, namespace: default}, spec: {clusterIP: None, ports: [{port: 5432}]}}")
                .with("{apiVersion: discovery.k8s.io/v1, kind: EndpointSlice, metadata: {name: db-x, namespace: default, labels: {kubernetes.io/service-name: db}}, addressType: IPv4, ports: [{name: '', port: 8080}],"
                        + " endpoints: [{addresses: [10.244.1.2], nodeName: node-1, hostname: db-0}, {addresses: [10.244.2.2], nodeName: node-2, hostname: db-1, conditions: {ready: false}}]}");
        assertEquals("client: db-0.db:8080/\ndns: db-0.db → 10.244.1.2\nanswered", path("http://db-0.db:8080", "node-2"));
        assertEquals("client: db-1.db:8080/\nno such host", path("http://db-1.db:8080", "node-2"));
    }

    @Test
    void a_policy_that_nobody_enforces_changes_nothing() { // NET-137
        wires.service("").endpoints(A + "@node-1")
                .with("{apiVersion: networking.k8s.io/v1, kind: NetworkPolicy, metadata: {name: deny, namespace: default}, spec: {podSelector: {}, policyTypes: [Ingress, Egress]}}");
        assertEquals("answered", path("http://web", "node-2").lines().toList().getLast());
    }
}
