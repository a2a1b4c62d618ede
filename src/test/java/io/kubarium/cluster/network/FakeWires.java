package io.kubarium.cluster.network;

import io.kubarium.api.Codec;
import io.kubarium.api.KubeObject;
import io.kubarium.api.Tree;
import io.kubarium.api.store.Snapshot;
import io.kubarium.cluster.client.Wires;
import io.kubarium.manifest.ManifestReader;
import java.util.List;
import java.util.TreeMap;

/** Cables of a specification: the same tables everywhere, and who answers at which address. */
final class FakeWires implements Wires {
    private Snapshot tables = Snapshot.empty();
    private final TreeMap<String, Contact> contacts = new TreeMap<>();
    private final TreeMap<String, Snapshot> stale = new TreeMap<>();
    private List<String> nodes = List.of("node-1", "node-2");

    FakeWires with(String yaml) {
        KubeObject object = object(yaml);
        tables = tables.with(tables.revision() + 1, object);
        return this;
    }

    static KubeObject object(String yaml) {
        return Codec.objectFromTree((Tree.Obj) ManifestReader.readTree("test", yaml));
    }

    /** A Service with its address 10.96.0.9, port 80. */
    FakeWires service(String spec) {
        return with("{apiVersion: v1, kind: Service, metadata: {name: web, namespace: default}, spec: {clusterIP: 10.96.0.9, ports: [{port: 80}]" + (spec.isEmpty() ? "" : ", " + spec) + "}}");
    }

    /** The Service's slice: endpoints as {@code 10.244.1.2@node-1 r+ s+ t-}. */
    FakeWires endpoints(String... endpoints) {
        StringBuilder list = new StringBuilder();
        for (String endpoint : endpoints) {
            String[] words = endpoint.split("[@ ]");
            list.append("{addresses: [").append(words[0]).append("], nodeName: ").append(words[1]);
            if (words.length > 2) list.append(", conditions: {ready: ").append(words[2].endsWith("+")).append(", serving: ").append(words[3].endsWith("+")).append(", terminating: ").append(words[4].endsWith("+")).append('}');
            list.append("}, ");
        }
        return with("{apiVersion: discovery.k8s.io/v1, kind: EndpointSlice, metadata: {name: web-x, namespace: default, labels: {kubernetes.io/service-name: web}}, addressType: IPv4,"
                + " ports: [{name: '', port: 8080}], endpoints: [" + list + "]}");
    }

    FakeWires answer(String ip, Contact contact) {
        contacts.put(ip, contact);
        return this;
    }

    /** From now on changes do not reach this node. */
    FakeWires freezeRules(String node) {
        stale.put(node, tables);
        return this;
    }

    FakeWires running(String... answering) {
        nodes = List.of(answering);
        return this;
    }

    @Override
    public Snapshot rules(String node) {
        return stale.getOrDefault(node, tables);
    }

    @Override
    public Snapshot gate() {
        return tables;
    }

    /** Addresses that nobody holds are silent. */
    @Override
    public Contact contact(String from, String ip, int port, long at) {
        Contact contact = contacts.getOrDefault(ip, Contact.SILENT);
        return contact == Contact.ANSWERED && port != 8080 ? Contact.REFUSED : contact;
    }

    @Override
    public List<String> nodes(String from) {
        return nodes;
    }

    @Override
    public boolean linked(String from, String to) {
        return true;
    }
}
