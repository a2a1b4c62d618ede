package io.kubarium.cluster.storage;

import io.kubarium.api.Event;
import io.kubarium.api.Kinds;
import io.kubarium.api.KubeObject;
import io.kubarium.api.Node;
import io.kubarium.api.NodeAddress;
import io.kubarium.api.NodeSpec;
import io.kubarium.api.NodeStatus;
import io.kubarium.api.ObjectMeta;
import io.kubarium.api.ObjectRef;
import io.kubarium.api.Pod;
import io.kubarium.api.Quantity;
import io.kubarium.api.journal.Entry;
import io.kubarium.api.request.Answer;
import io.kubarium.api.request.Request;
import io.kubarium.api.timing.Timing;
import io.kubarium.cluster.Cluster;
import io.kubarium.cluster.ClusterSpec;
import io.kubarium.cluster.Fault;
import io.kubarium.manifest.ManifestReader;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Predicate;

/** A whole cluster with storage, driven by manifests; times are seconds since its start. */
final class StorageCluster {
    static final String DRIVER = """
            apiVersion: storage.k8s.io/v1
            kind: CSIDriver
            metadata: {name: disk.example.com}
            """;
    static final String CLASSES = """
            apiVersion: storage.k8s.io/v1
            kind: StorageClass
            metadata: {name: standard}
            provisioner: disk.example.com
            allowVolumeExpansion: true
            ---
            apiVersion: storage.k8s.io/v1
            kind: StorageClass
            metadata: {name: late}
            provisioner: disk.example.com
            volumeBindingMode: WaitForFirstConsumer
            ---
            apiVersion: storage.k8s.io/v1
            kind: StorageClass
            metadata: {name: keep}
            provisioner: disk.example.com
            reclaimPolicy: Retain
            """;

    private final Cluster cluster;
    private double now;

    StorageCluster(int nodes, String... zones) {
        List<KubeObject> objects = new ArrayList<>();
        for (int i = 1; i <= nodes; i++) objects.add(node("node-" + i, i, zones.length == 0 ? null : zones[(i - 1) % zones.length]));
        cluster = Cluster.start(new ClusterSpec(11, Timing.recorded(), Instant.parse("2026-11-24T15:18:15Z"), List.of("master-1"), objects, List.of(), List.of(), new TreeMap<>(), false));
        pass(1);
    }

    private static Node node(String name, int number, String zone) {
        TreeMap<String, Quantity> size = new TreeMap<>();
        size.put("cpu", Quantity.parse("4"));
        size.put("memory", Quantity.parse("8Gi"));
        size.put("pods", Quantity.parse("110"));
        NodeStatus status = NodeStatus.EMPTY.withCapacity(size).withAllocatable(size)
                .withAddresses(List.of(new NodeAddress("InternalIP", "10.0.0.1" + number), new NodeAddress("Hostname", name)));
        ObjectMeta meta = ObjectMeta.named(null, name).withLabel("kubernetes.io/hostname", name);
        if (zone != null) meta = meta.withLabel("topology.kubernetes.io/zone", zone);
        return new Node(meta, NodeSpec.EMPTY.withPodCIDR("10.244." + number + ".0/24"), status);
    }

    static String claim(String name, String storageClass, String size) {
        return claim(name, storageClass, size, "ReadWriteOnce");
    }

    static String claim(String name, String storageClass, String size, String mode) {
        return "apiVersion: v1\nkind: PersistentVolumeClaim\nmetadata: {name: " + name + "}\nspec: {accessModes: [" + mode + "]"
                + (storageClass == null ? "" : ", storageClassName: \"" + storageClass + "\"") + ", resources: {requests: {storage: " + size + "}}}\n";
    }

    /** A pod that mounts a claim at /data. */
    static String pod(String name, String node, String claim) {
        return pod(name, node, "persistentVolumeClaim: {claimName: " + claim + "}", "/data");
    }

    static String pod(String name, String node, String volume, String path) {
        return "apiVersion: v1\nkind: Pod\nmetadata: {name: " + name + "}\nspec:\n" + (node == null ? "" : "  nodeSelector: {kubernetes.io/hostname: " + node + "}\n")
                + "  containers: [{name: c, image: \"nginx:1.27\", volumeMounts: [{name: d, mountPath: " + path + "}]}]\n  volumes: [{name: d, " + volume + "}]\n";
    }

    StorageCluster pass(double seconds) {
        now += seconds;
        cluster.runUntil((long) (now * 1e9));
        return this;
    }

    double now() {
        return now;
    }

    StorageCluster apply(String... manifests) {
        for (String yaml : manifests) {
            for (var document : ManifestReader.read("test.yaml", yaml)) {
                KubeObject object = document.object();
                boolean placed = object.metadata().namespace() != null || !Kinds.of(object).namespaced();
                must(new Request.Create(placed ? object : object.withMetadata(object.metadata().withNamespace("default"))));
            }
        }
        return this;
    }

    Answer ask(Request request) {
        return cluster.request(cluster.act("you", request.getClass().getSimpleName()), request);
    }

    StorageCluster must(Request request) {
        Answer answer = ask(request);
        if (!answer.ok()) throw new AssertionError(answer.refusal().message());
        return this;
    }

    /** The refusal of a merge patch. */
    String refused(Class<? extends KubeObject> type, String name, String yaml) {
        Answer answer = ask(new Request.Patch(ref(type, name), Request.PatchType.MERGE, ManifestReader.readTree("test", yaml), ""));
        return answer.ok() ? "accepted" : answer.refusal().message();
    }

    StorageCluster change(Class<? extends KubeObject> type, String name, String yaml) {
        return must(new Request.Patch(ref(type, name), Request.PatchType.MERGE, ManifestReader.readTree("test", yaml), ""));
    }

    StorageCluster delete(Class<? extends KubeObject> type, String name) {
        return must(new Request.Delete(ref(type, name), Request.DeleteOptions.DEFAULT));
    }

    StorageCluster kill(String pod) {
        return must(new Request.Delete(ref(Pod.class, pod), Request.DeleteOptions.grace(0)));
    }

    StorageCluster fault(Fault fault) {
        cluster.fault(cluster.act("you", "fault"), fault);
        return this;
    }

    String sh(String pod, String script) {
        var result = cluster.exec(cluster.act("you", "exec"), "default", pod, "c", List.of("sh", "-c", script));
        return result == null ? "not running" : result.output();
    }

    static ObjectRef ref(Class<? extends KubeObject> type, String name) {
        return new ObjectRef(Kinds.of(type).key(), Kinds.of(type).namespaced() ? "default" : "", name);
    }

    <T extends KubeObject> T get(Class<T> type, String name) {
        return type.cast(cluster.snapshot().get(ref(type, name)));
    }

    <T extends KubeObject> List<T> list(Class<T> type) {
        return cluster.snapshot().list(type);
    }

    <T extends KubeObject> T only(Class<T> type) {
        List<T> all = list(type);
        if (all.size() != 1) throw new AssertionError(all.size() + " objects, not one: " + all);
        return all.getFirst();
    }

    /** Phase of a pod and how its container is. */
    String state(String name) {
        Pod pod = get(Pod.class, name);
        if (pod == null) return "gone";
        var statuses = pod.status().containerStatuses();
        String container = statuses.isEmpty() ? "" : statuses.getFirst().state().running() != null ? " running"
                : statuses.getFirst().state().waiting() != null ? " " + statuses.getFirst().state().waiting().reason() : " ended";
        return pod.status().phase() + container + (pod.isTerminating() ? " terminating" : "");
    }

    /** The Events about an object, in order of creation: type, reason, message. */
    List<String> events(String about) {
        List<String> found = new ArrayList<>();
        for (Entry.Change change : changes()) {
            if (change.created() && change.after() instanceof Event event && event.involvedObject().name().equals(about)) {
                found.add(event.type() + " " + event.reason() + ": " + event.message());
            }
        }
        return found;
    }

    /** How often an Event with this text has been counted. */
    int count(String about, String text) {
        return list(Event.class).stream().filter(event -> event.involvedObject().name().equals(about) && event.message().contains(text)).mapToInt(Event::count).sum();
    }

    List<Entry.Change> changes() {
        List<Entry.Change> found = new ArrayList<>();
        for (int i = 0; i < cluster.journal().size(); i++) if (cluster.journal().get(i) instanceof Entry.Change change) found.add(change);
        return found;
    }

    /** When a change of such a kind was first written, in seconds. */
    <T extends KubeObject> double when(Class<T> type, Predicate<T> such) {
        for (Entry.Change change : changes()) {
            if (type.isInstance(change.after()) && such.test(type.cast(change.after()))) return change.time() / 1e9;
        }
        throw new AssertionError("never");
    }

    /** When an object went, in seconds. */
    double gone(Class<? extends KubeObject> type, String name) {
        for (Entry.Change change : changes()) if (change.removed() && change.ref().equals(ref(type, name))) return change.time() / 1e9;
        throw new AssertionError(name + " is still there");
    }
}
