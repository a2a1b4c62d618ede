package io.kubarium.cluster.node;

import io.kubarium.api.ContainerStatus;
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
import java.util.Locale;
import java.util.TreeMap;

/** A cluster of one or more nodes on which pods bound by hand are run, and what they went through as lines of text. */
final class TestCluster {
    static final Instant START = Instant.parse("2026-11-24T15:18:15Z");
    final Cluster cluster;

    TestCluster(int nodes) {
        this(nodes, Timing.recorded(), false);
    }

    TestCluster(int nodes, Timing timing, boolean endsOnSigterm) {
        List<KubeObject> objects = new ArrayList<>();
        for (int i = 1; i <= nodes; i++) objects.add(node("node-" + i, i));
        cluster = Cluster.start(new ClusterSpec(7, timing, START, List.of("master-1"), objects, List.of(), List.of(), new TreeMap<>(), endsOnSigterm));
        at(1);
    }

    static Node node(String name, int number) {
        TreeMap<String, Quantity> size = new TreeMap<>();
        size.put("cpu", Quantity.parse("4"));
        size.put("memory", Quantity.parse("8Gi"));
        size.put("pods", Quantity.parse("110"));
        NodeStatus status = NodeStatus.EMPTY.withCapacity(size).withAllocatable(size)
                .withAddresses(List.of(new NodeAddress("InternalIP", "10.0.0.1" + number), new NodeAddress("Hostname", name)));
        return new Node(ObjectMeta.named(null, name), NodeSpec.EMPTY.withPodCIDR("10.244." + number + ".0/24"), status);
    }

    /** Runs until so many seconds after the start. */
    TestCluster at(double seconds) {
        cluster.runUntil((long) (seconds * 1e9));
        return this;
    }

    /** Creates what a manifest says, in the namespace default. */
    TestCluster apply(String yaml) {
        for (var document : ManifestReader.read("test.yaml", yaml)) {
            KubeObject object = document.object();
            KubeObject named = object.metadata().namespace() == null ? object.withMetadata(object.metadata().withNamespace("default")) : object;
            Answer answer = cluster.request(cluster.act("you", "apply"), new Request.Create(named));
            if (!answer.ok()) throw new IllegalStateException(answer.refusal().message());
        }
        return this;
    }

    TestCluster delete(String pod, Long grace) {
        Answer answer = cluster.request(cluster.act("you", "delete"), new Request.Delete(ref(pod), new Request.DeleteOptions(grace, null, null, null)));
        if (!answer.ok()) throw new IllegalStateException(answer.refusal().message());
        return this;
    }

    TestCluster fault(Fault fault) {
        cluster.fault(cluster.act("you", "fault"), fault);
        return this;
    }

    String exec(String pod, String... command) {
        String container = pod(pod).spec().containers().getFirst().name();
        var result = cluster.exec(cluster.act("you", "exec"), "default", pod, container, List.of(command));
        return result == null ? "not running" : result.output();
    }

    static ObjectRef ref(String pod) {
        return new ObjectRef("pods", "default", pod);
    }

    Pod pod(String name) {
        return (Pod) cluster.snapshot().get(ref(name));
    }

    /** The states a pod went through, without repeats: phase, readiness, containers. */
    List<String> states(String name) {
        List<String> states = new ArrayList<>();
        for (int i = 0; i < cluster.journal().size(); i++) {
            if (!(cluster.journal().get(i) instanceof Entry.Change change) || !change.ref().equals(ref(name))) continue;
            String state = change.removed() ? "gone" : state((Pod) change.object());
            if (states.isEmpty() || !states.getLast().equals(state)) states.add(state);
        }
        return states;
    }

    static String state(Pod pod) {
        StringBuilder text = new StringBuilder(pod.status().phase());
        if (pod.status().podIP() != null) text.append(' ').append(pod.status().podIP());
        text.append(pod.ready() ? " ready" : "");
        List<ContainerStatus> all = new ArrayList<>(pod.status().initContainerStatuses());
        all.addAll(pod.status().containerStatuses());
        for (ContainerStatus status : all) {
            var state = status.state();
            String what = state.running() != null ? "running" : state.waiting() != null ? state.waiting().reason()
                    : state.terminated() != null ? state.terminated().reason() + " " + state.terminated().exitCode() : "?";
            text.append(" | ").append(status.name()).append(' ').append(what).append(status.restartCount() > 0 ? " x" + status.restartCount() : "");
        }
        if (pod.isTerminating()) text.append(" | deleting ").append(pod.metadata().deletionGracePeriodSeconds());
        return text.toString();
    }

    /** The Events of a pod or node in the order of their first writes: reason, count, message. */
    List<String> events(String name) {
        TreeMap<Long, String> found = new TreeMap<>();
        for (var event : cluster.snapshot().list(io.kubarium.api.Event.class)) {
            if (event.involvedObject().name().equals(name)) {
                found.put(first(event.ref()), event.reason() + (event.count() > 1 ? " x" + event.count() : "") + ": " + event.message());
            }
        }
        return List.copyOf(found.values());
    }

    private long first(ObjectRef ref) {
        for (int i = 0; i < cluster.journal().size(); i++) {
            if (cluster.journal().get(i) instanceof Entry.Change change && change.created() && change.ref().equals(ref)) return i;
        }
        return -1;
    }

    /** When a pod was first seen in a state with this text, in seconds. */
    double when(String name, String text) {
        return when(name, text, 0);
    }

    /** The same, not before a time. */
    double when(String name, String text, double from) {
        for (int i = 0; i < cluster.journal().size(); i++) {
            if (!(cluster.journal().get(i) instanceof Entry.Change change) || !change.ref().equals(ref(name)) || change.time() < from * 1e9) continue;
            if ((change.removed() ? "gone" : state((Pod) change.object())).contains(text)) return change.time() / 1e9;
        }
        throw new AssertionError(name + " was never " + text + ": " + states(name));
    }

    /** What the machines noted: time, what, detail. */
    List<String> local(String what) {
        List<String> found = new ArrayList<>();
        for (int i = 0; i < cluster.journal().size(); i++) {
            if (cluster.journal().get(i) instanceof Entry.Local local && local.what().equals(what)) {
                found.add(String.format(Locale.ROOT, "%.1f %s", local.time() / 1e9, local.detail()));
            }
        }
        return found;
    }

    /** Timers of a purpose: when each was set and due, in seconds. */
    List<String> timers(String purpose) {
        List<String> found = new ArrayList<>();
        for (int i = 0; i < cluster.journal().size(); i++) {
            if (cluster.journal().get(i) instanceof Entry.TimerSet timer && timer.purpose().equals(purpose)) {
                found.add(String.format(Locale.ROOT, "%.1f → %.1f", timer.time() / 1e9, timer.due() / 1e9));
            }
        }
        return found;
    }
}
