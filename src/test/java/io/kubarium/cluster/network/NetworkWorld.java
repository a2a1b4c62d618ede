package io.kubarium.cluster.network;

import io.kubarium.api.Kinds;
import io.kubarium.api.KubeObject;
import io.kubarium.api.Namespace;
import io.kubarium.api.ObjectMeta;
import io.kubarium.api.ObjectRef;
import io.kubarium.api.ServiceAccount;
import io.kubarium.api.journal.Entry;
import io.kubarium.api.request.Answer;
import io.kubarium.api.request.Request.PatchType;
import io.kubarium.api.request.Request;
import io.kubarium.cluster.TestWorld;
import io.kubarium.cluster.client.Component;
import io.kubarium.manifest.ManifestReader;
import java.util.List;

/** The API server and some parts of the network; the test plays the controllers. */
final class NetworkWorld {
    final TestWorld world;

    NetworkWorld(Component... components) {
        world = new TestWorld(7, components);
        world.seed(new Namespace(ObjectMeta.named(null, "default"), null, null));
        world.seed(new ServiceAccount(ObjectMeta.named("default", "default"), null, null, null));
    }

    NetworkWorld start() {
        world.start();
        world.pass(0.01);
        return this;
    }

    void create(String yaml) {
        done(new Request.Create(FakeWires.object(yaml)));
    }

    void service(String name) {
        create("{apiVersion: v1, kind: Service, metadata: {name: " + name + "}, spec: {selector: {app: " + name + "}, ports: [{port: 80}]}}");
    }

    /** The slice of a Service, with its ready endpoints. */
    void slice(String service, String... ips) {
        StringBuilder endpoints = new StringBuilder();
        for (String ip : ips) endpoints.append("{addresses: [").append(ip).append("]}, ");
        String body = "addressType: IPv4, ports: [{name: '', port: 8080, protocol: TCP}], endpoints: [" + endpoints + "]";
        ObjectRef ref = new ObjectRef("endpointslices.discovery.k8s.io", "default", service + "-x");
        if (world.store().get(ref) == null) {
            create("{apiVersion: discovery.k8s.io/v1, kind: EndpointSlice, metadata: {name: " + service + "-x, labels: {kubernetes.io/service-name: " + service + "}}, " + body + "}");
        } else {
            done(new Request.Patch(ref, PatchType.MERGE, ManifestReader.readTree("test", "{endpoints: [" + endpoints + "]}"), ""));
        }
    }

    <T extends KubeObject> T get(Class<T> type, String name) {
        return world.store().get(type, Kinds.of(type).namespaced() ? "default" : "", name);
    }

    void done(Request request) {
        Answer answer = world.request(request);
        if (!answer.ok()) throw new AssertionError(answer.refusal().message());
    }

    <T extends Entry> List<T> entries(Class<T> type) {
        return entries(world, type);
    }

    static <T extends Entry> List<T> entries(TestWorld world, Class<T> type) {
        return world.journal().stream().filter(type::isInstance).map(type::cast).toList();
    }
}
