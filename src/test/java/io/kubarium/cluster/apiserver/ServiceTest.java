package io.kubarium.cluster.apiserver;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kubarium.api.Codec;
import io.kubarium.api.Service;
import io.kubarium.api.ServiceSpec;
import io.kubarium.api.request.Request.DeleteOptions;
import io.kubarium.api.request.Request.PatchType;
import java.util.List;
import org.junit.jupiter.api.Test;

class ServiceTest {
    private final TestServer server = new TestServer();

    private static String service(String name, String spec) {
        return "{apiVersion: v1, kind: Service, metadata: {name: " + name + "}, spec: " + spec + "}";
    }

    private List<String> problems(String spec) {
        return server.problems(service("s", spec));
    }

    @Test
    void aServiceIsCompletedAndGetsAnAddress() { // API-91, NET-7, NET-8, trace 01
        Service web = server.create(service("web", "{selector: {app: web}, ports: [{port: 80, targetPort: 80}]}"));
        String ip = web.spec().clusterIP();
        assertTrue(ip.matches("10\\.(9[6-9]|10[0-9]|11[01])\\.[0-9]+\\.[0-9]+"), ip);
        assertEquals(TestServer.tree("{ports: [{protocol: TCP, port: 80, targetPort: 80}], selector: {app: web}, clusterIP: " + ip + ", clusterIPs: [" + ip
                + "], type: ClusterIP, sessionAffinity: None, ipFamilies: [IPv4], ipFamilyPolicy: SingleStack, internalTrafficPolicy: Cluster}"), Codec.toTree(web.spec()));
        assertEquals(TestServer.tree("{loadBalancer: {}}"), Codec.toTree(web.status()));
        assertEquals(0, web.metadata().generation());
    }

    @Test
    void aWantedAddressIsHonouredOnce() { // API-206, NET-12
        Service web = server.create(service("web", "{clusterIP: 10.96.12.7, ports: [{port: 80}]}"));
        assertEquals(List.of("10.96.12.7"), web.spec().clusterIPs());
        assertEquals(List.of("spec.clusterIPs: Invalid value: [\"10.96.12.7\"]: failed to allocate IP 10.96.12.7: provided IP is already allocated"),
                problems("{clusterIP: 10.96.12.7, ports: [{port: 80}]}"));
        assertEquals(List.of("spec.clusterIPs: Invalid value: [\"10.0.0.5\"]: failed to allocate IP 10.0.0.5: the provided network does not match the current range"),
                problems("{clusterIP: 10.0.0.5, ports: [{port: 80}]}"));
        server.delete(web, DeleteOptions.DEFAULT);
        server.create(service("again", "{clusterIP: 10.96.12.7, ports: [{port: 80}]}"));
    }

    @Test
    void headlessAndExternalNameHaveNone() { // API-91
        Service db = server.create(service("db", "{clusterIP: None, selector: {app: db}}"));
        assertEquals(List.of("None"), db.spec().clusterIPs());
        Service orders = server.create(service("orders", "{type: ExternalName, externalName: db.example.com}"));
        assertEquals(ServiceSpec.EMPTY.withType("ExternalName").withExternalName("db.example.com").withSessionAffinity("None"), orders.spec());
    }

    @Test
    void nodePortsAreTakenAndFreed() { // API-125, API-207, NET-10, NET-16
        Service web = server.create(service("web", "{ports: [{port: 80}]}"));
        Service open = server.merge(web, "", "{spec: {type: NodePort}}");
        int port = open.spec().ports().getFirst().nodePort();
        assertTrue(port >= 30086 && port <= 32767, () -> "" + port);
        assertEquals("Cluster", open.spec().externalTrafficPolicy());
        assertEquals(web.spec().clusterIP(), open.spec().clusterIP());
        assertEquals(open, server.merge(open, "", "{spec: {sessionAffinity: None}}"));
        Service closed = server.merge(open, "", "{spec: {type: ClusterIP}}");
        assertEquals(web.spec(), closed.spec());
    }

    @Test
    void aNodePortMustBeFreeAndInRange() { // NET-12, trace 14
        server.create(service("one", "{type: NodePort, ports: [{port: 80, nodePort: 30080}]}"));
        assertEquals(List.of("spec.ports[0].nodePort: Invalid value: 30080: provided port is already allocated"), problems("{type: NodePort, ports: [{port: 80, nodePort: 30080}]}"));
        assertEquals(List.of("spec.ports[0].nodePort: Invalid value: 80: provided port is not in the valid range. The range of valid ports is 30000-32767"),
                problems("{type: NodePort, ports: [{port: 80, nodePort: 80}]}"));
    }

    @Test
    void portsAreChecked() { // NET-13, API-123, trace 14
        assertEquals(List.of("spec.ports: Required value"), problems("{selector: {a: b}}"));
        assertEquals(List.of("spec.ports[0].name: Required value", "spec.ports[1].name: Required value"), problems("{ports: [{port: 80}, {port: 81}]}"));
        assertEquals(List.of("spec.ports[0].port: Invalid value: 70000: must be between 1 and 65535, inclusive",
                "spec.ports[0].targetPort: Invalid value: 70000: must be between 1 and 65535, inclusive"), problems("{ports: [{port: 70000}]}"));
        assertEquals(List.of("spec.externalName: Required value"), problems("{type: ExternalName}"));
        assertEquals(List.of("spec.ports[0].nodePort: Forbidden: may not be used when `type` is 'ClusterIP'"), problems("{ports: [{port: 80, nodePort: 30001}]}"));
        assertEquals(List.of("spec.clusterIPs[0]: Invalid value: \"None\": may not be set to 'None' for NodePort services"), problems("{type: NodePort, clusterIP: None, ports: [{port: 80}]}"));
    }

    @Test
    void anAddressDoesNotChange() { // NET-15, trace 14
        Service web = server.create(service("plain", "{ports: [{port: 80}]}"));
        assertEquals(List.of("spec.clusterIPs[0]: Invalid value: [\"10.96.55.55\"]: may not change once set"),
                server.problems(server.patch(web, PatchType.STRATEGIC, "{spec: {clusterIP: 10.96.55.55}}")));
        Service named = server.merge(web, "", "{spec: {type: ExternalName, externalName: a.b}}");
        assertNull(named.spec().clusterIP());
    }

    @Test
    void addressesDiffer() {
        Service one = server.create(service("one", "{ports: [{port: 80}]}"));
        Service two = server.create(service("two", "{ports: [{port: 80}]}"));
        assertNotEquals(one.spec().clusterIP(), two.spec().clusterIP());
    }

    @Test
    void headlessIsForClusterAddressesOnlyAndNeedsNoPorts() { // NET-17
        assertEquals(List.of("spec.clusterIPs[0]: Invalid value: \"None\": may not be set to 'None' for LoadBalancer services"), problems("{type: LoadBalancer, clusterIP: None, ports: [{port: 80}]}"));
        assertEquals(List.of(), ((Service) server.create(service("quiet", "{clusterIP: None}"))).spec().ports());
    }

    @Test
    void anExternalNameCarriesNoAddresses() { // NET-18, API-124
        assertEquals(List.of("spec.clusterIPs: Forbidden: may not be set for ExternalName services"), problems("{type: ExternalName, externalName: a.b, clusterIP: 10.96.3.3}"));
        assertNull(((Service) server.create(service("alias", "{type: ExternalName, externalName: a.b}"))).spec().internalTrafficPolicy());
    }
}
